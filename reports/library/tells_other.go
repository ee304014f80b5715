//go:build !linux

package library

// tells tells whether the system tells of every change in a folder.
func tells(string) bool { return true }
