//go:build !windows

package system

import "os/exec"

// asWritten leaves a command as it is: only Windows passes arguments on as one text.
func asWritten(*exec.Cmd) {}
