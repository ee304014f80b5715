//go:build !windows

package main

// attachConsole does nothing: programs that have a window write to their terminal as any other.
func attachConsole() {}
