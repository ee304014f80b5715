package system

import (
	"os/exec"
	"strings"
	"syscall"
)

// asWritten passes on to Explorer what is written. Go would put an argument with a space into quotes
// as a whole, of which Explorer understands nothing: it shows some folder then.
func asWritten(cmd *exec.Cmd) {
	if cmd.Args[0] == explorer {
		cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: strings.Join(cmd.Args, " ")}
	}
}
