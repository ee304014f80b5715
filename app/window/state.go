package window

import (
	"context"
	"errors"
	"time"

	"rcaviewer/app/window/frame"
)

// indexAfter is when the words are indexed though the page has shown nothing by then.
const indexAfter = 3 * time.Second

// indexWords begins to index the words of the reports, in the background. The first list needs
// no index and is drawn sooner when nothing else runs beside it, so this waits until the list
// can be seen, or words are searched. How it ends, the page hears as an event.
func (a *API) indexWords() {
	a.index.Do(func() {
		go func() { _ = a.program.Ready(context.Background()) }()
	})
}

// ready gives the API the window it belongs to.
func (a *API) ready(desktop frame.Desktop) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.desktop = desktop
}

// window returns the window, which exists once the page can be seen.
func (a *API) window() (frame.Desktop, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.desktop == nil {
		return nil, errors.New("the window is not open yet")
	}
	return a.desktop, nil
}

// emit sends an event to the page; before there is a page, nobody misses it.
func (a *API) emit(payload any) {
	if desktop, err := a.window(); err == nil {
		desktop.Emit(payload)
	}
}
