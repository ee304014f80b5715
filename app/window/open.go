package window

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"os"

	"rcaviewer/app"
	"rcaviewer/app/window/frame"
	"rcaviewer/frontend"
)

// Title is what the window is called.
const Title = "RCA Viewer"

// Open shows the window and returns when it has closed.
func Open(options app.Options) (err error) {
	pages, err := fs.Sub(frontend.Pages, "dist")
	if err != nil {
		return fmt.Errorf("open the window: %w", err)
	}
	options.Watch = true
	if options, err = options.Absolute(); err != nil {
		return fmt.Errorf("open the window: %w", err)
	}
	program := app.New(options)
	defer func() {
		if closing := program.Close(); err == nil {
			err = closing
		}
	}()
	api := &API{program: program, trace: trace(os.Getenv(frame.TraceVariable) == "1")}
	program.OnChange(func(change app.Change) { api.changed(change) })
	return frame.Run(frame.Config{
		Title: Title, Pages: pages, Made: http.HandlerFunc(api.serveMade), Bind: api,
		Dark:   dark(program.Settings()),
		Lock:   lock(options),
		Bounds: frame.Bounds(program.LoadBounds()),
		Trace:  api.trace,
		// Reads the reports and makes the first answer, so that the page need not wait for them.
		// What goes wrong the page will hear when it asks.
		Starting: api.prepare,
		Ready:    api.ready,
		Closing: func(b frame.Bounds) {
			if err := program.SaveBounds(app.Bounds(b)); err != nil {
				fmt.Fprintf(os.Stderr, "rca-viewer: %v\n", err)
			}
		},
	})
}

// dark tells how the page is going to look, as far as that is known before it runs.
func dark(s app.Settings) bool {
	return s.Theme == "dark" || s.Theme == "system" && s.Dark
}

// changed tells the page that the index or the library changed.
func (a *API) changed(change app.Change) {
	if change.Kind == "indexed" {
		a.trace.Mark(frame.IndexReady)
	}
	a.emit(change)
}

func trace(on bool) *frame.Trace {
	if !on {
		return nil
	}
	return frame.NewTrace(os.Stderr, frame.ProcessStart())
}

// lock names the window by the reports it shows: a second start with the same library brings
// the first window to the front, one with another library opens beside it. The library has its
// whole path, since the same name means another folder elsewhere.
func lock(options app.Options) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%t\n%s", options.NoLibrary, options.Library))
	return "rca-viewer-" + hex.EncodeToString(sum[:6])
}
