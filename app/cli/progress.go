package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"rcaviewer/app"
)

// progress is a line on a terminal that says how far reading the library is, once that takes
// longer than a second.
type progress struct {
	mu    sync.Mutex
	out   io.Writer
	begun time.Time
	shown bool
}

func (p *progress) show(c app.Change) {
	if c.Kind != "progress" || time.Since(p.begun) < time.Second {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.out, "\rReading the library: %d of %d reports (Ctrl+C stops; what is read stays)", c.Done, c.Total)
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
