package main

import (
	"os"
	"syscall"
)

// memory is the most memory that a process has had, in MB.
func memory(p *os.ProcessState) int {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return int(usage.Maxrss / 1024)
}
