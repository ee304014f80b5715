// Package system opens files with the programs that the user's system has for them. It starts
// the system's own commands, so it needs no display library.
package system

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// patience is how long a command may take to say that it failed. The opened program itself may
// be what runs: it is not waited for.
const patience = 2 * time.Second

// explorer is the file manager of Windows.
const explorer = "explorer"

// readable are the endings of files that are opened: pages, texts and tables, nothing that would run.
var readable = []string{
	".txt", ".md", ".markdown", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".docx", ".csv", ".xlsx", ".json", ".zip",
}

// Open shows a file, or a folder, in the program that the system has for its kind.
func Open(path string) error {
	info, err := os.Stat(path)
	folder := err == nil && info.IsDir()
	if !folder && !slices.Contains(readable, strings.ToLower(filepath.Ext(path))) {
		return fmt.Errorf("open %s: only pages, texts and tables are opened", path)
	}
	return run("open", path, opening(runtime.GOOS, path))
}

// Reveal shows a file in its folder, selected where the file manager can do that.
func Reveal(path string) error {
	return run("show", path, revealing(runtime.GOOS, path))
}

// opening is the command that opens a file.
func opening(system, path string) [][]string {
	switch system {
	case "windows":
		return [][]string{{"rundll32", "url.dll,FileProtocolHandler", path}}
	case "darwin":
		return [][]string{{"open", path}}
	}
	return [][]string{{"xdg-open", path}, {"gio", "open", path}}
}

// revealing are the commands that show a file in its folder, the best first. On Linux the file
// manager is asked over D-Bus; where there is none that answers, the folder is opened.
func revealing(system, path string) [][]string {
	switch system {
	case "windows":
		return [][]string{{explorer, `/select,"` + path + `"`}} // also a comma would end the path
	case "darwin":
		return [][]string{{"open", "-R", path}}
	}
	folder := filepath.Dir(path)
	return [][]string{
		{
			"dbus-send", "--session", "--print-reply", "--reply-timeout=1500",
			"--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
			"org.freedesktop.FileManager1.ShowItems", "array:string:" + fileAddress(path), "string:",
		},
		{"xdg-open", folder},
		{"gio", "open", folder},
	}
}

// fileAddress is a path as an address. A comma would end an item of dbus-send's list.
func fileAddress(path string) string {
	address := url.URL{Scheme: "file", Path: path}
	return strings.ReplaceAll(address.String(), ",", "%2C")
}

// run tries commands until one works.
func run(act, path string, commands [][]string) error {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("%s the file: %w", act, err)
	}
	var problems []error
	for _, command := range commands {
		err := start(command)
		if err == nil {
			return nil
		}
		problems = append(problems, err)
	}
	return fmt.Errorf("%s %s: %w", act, path, errors.Join(problems...))
}

// start runs a command. One that still runs after a moment has worked.
func start(command []string) error {
	cmd := exec.Command(command[0], command[1:]...)
	asWritten(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()

	select {
	case err := <-ended:
		// The file manager of Windows ends with 1 when all went well.
		if err != nil && command[0] != explorer {
			return fmt.Errorf("%s: %w", command[0], err)
		}
	case <-time.After(patience):
	}
	return nil
}
