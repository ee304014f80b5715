// Command empty opens RCA Viewer's window around a page with nothing in it. The benchmark
// measures the program against it, so that what Wails and the system's web view cost by
// themselves does not count.
package main

import (
	"embed"
	"fmt"
	"io/fs"
	"os"

	"rcaviewer/app/window/frame"
)

//go:embed page
var pages embed.FS

// Page is what the page may call.
type Page struct{ trace *frame.Trace }

// Trace notes a milestone, as in the real window.
func (p *Page) Trace(milestone string) { p.trace.Mark(milestone) }

func main() {
	if err := open(); err != nil {
		fmt.Fprintf(os.Stderr, "empty: %v\n", err)
		os.Exit(1)
	}
}

func open() error {
	page, err := fs.Sub(pages, "page")
	if err != nil {
		return fmt.Errorf("open the empty window: %w", err)
	}
	trace := frame.NewTrace(os.Stderr, frame.ProcessStart())
	return frame.Run(frame.Config{
		Title: "Empty", Pages: page, Bind: &Page{trace: trace}, Trace: trace,
	})
}
