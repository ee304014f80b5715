package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// attachParent asks for the console of the program that started this one.
const attachParent = ^uintptr(0)

// attachConsole lets commands write to the console they were typed in. Windows gives a program
// that may open a window no console. Output that was sent to a file or another program stays.
func attachConsole() {
	if len(os.Args) < 2 {
		return
	}
	attach := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")
	if ok, _, _ := attach.Call(attachParent); ok == 0 {
		return
	}
	os.Stdout = console(windows.STD_OUTPUT_HANDLE, os.Stdout)
	os.Stderr = console(windows.STD_ERROR_HANDLE, os.Stderr)
}

// console returns the stream as it is when it leads anywhere, else the console.
func console(stream uint32, current *os.File) *os.File {
	if handle, err := windows.GetStdHandle(stream); err == nil && handle != 0 && handle != windows.InvalidHandle {
		if _, err := windows.GetFileType(handle); err == nil {
			return current
		}
	}
	opened, err := os.OpenFile("CONOUT$", os.O_WRONLY, 0)
	if err != nil {
		return current
	}
	return opened
}
