// RCA Viewer finds root causes and preventive measures in incident reports. Without a command
// it opens its window; with one it runs the command and ends.
//
// Nothing of the window starts before it is asked for, so that commands run where there is no
// display, and so that Wails can start the program to read the methods that the page may call.
package main

import (
	"context"
	"os"

	"rcaviewer/app/cli"
	"rcaviewer/app/window"
)

func main() {
	attachConsole()
	streams := cli.IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}
	os.Exit(cli.Run(context.Background(), os.Args[1:], streams, window.Open))
}
