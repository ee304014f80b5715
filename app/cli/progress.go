package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"rcaviewer/app"
)

// progress is a line on a terminal that says how far something is, once that takes longer than a
// second.
type progress struct {
	mu    sync.Mutex
	out   io.Writer
	begun time.Time
	shown bool
	kind  string // of the changes that it shows
	text  string // with the figures done and in all
}

// readingBar tells how far reading the library is.
func readingBar(out io.Writer) *progress {
	return &progress{out: out, begun: time.Now(), kind: "progress",
		text: "Reading the library: %d of %d reports (Ctrl+C stops; what is read stays)"}
}

// exportBar tells how far an export is. Without a terminal it tells nobody.
func exportBar(out io.Writer) *progress {
	bar := &progress{out: out, begun: time.Now(), kind: "exporting",
		text: "Exporting: %d of %d reports (Ctrl+C stops; nothing is written then)"}
	if !terminal(out) {
		bar.kind = ""
	}
	return bar
}

func (p *progress) show(c app.Change) {
	if c.Kind != p.kind || time.Since(p.begun) < time.Second {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.out, "\r"+p.text, c.Done, c.Total)
}

func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = false
	}
}

// terminal tells whether a stream is a person's screen.
func terminal(stream io.Writer) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Mode()&os.ModeDevice != 0
}
