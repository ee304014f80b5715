//go:build !linux

package frame

import "time"

// loaded is when this package was set up, which is as early as a program can look by itself.
var loaded = time.Now()

// ProcessStart tells about when this process started.
func ProcessStart() time.Time { return loaded }
