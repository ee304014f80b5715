package window

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"

	"rcaviewer/app"
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

func (a *API) selection() []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.selected
}

// format finds a format by its id, among those that the page was given.
func (a *API) format(id string) (app.Format, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, format := range a.formats {
		if format.ID == id {
			return format, nil
		}
	}
	return app.Format{}, fmt.Errorf("choose where to save: there is no format %q", id)
}

// exportFolder is where the save dialog opens: the last export's folder, then the usual ones.
func (a *API) exportFolder() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return existingFolder(a.folder, xdg.UserDirs.Documents, xdg.Home)
}

func (a *API) exportedTo(path string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.folder = filepath.Dir(path)
}
