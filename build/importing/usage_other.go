//go:build !linux

package main

import (
	"runtime"
	"time"
)

// peak is what Go has taken from the system, in MB; the true peak is told on Linux only.
func peak() int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.Sys >> 20)
}

var begun = time.Now()

// processorTime is the time that has passed; what was used is told on Linux only.
func processorTime() time.Duration { return time.Since(begun) }
