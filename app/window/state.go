package window

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/adrg/xdg"

	"rcaviewer/app"
	"rcaviewer/app/window/frame"
)

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
