package app

import (
	"fmt"

	"rcaviewer/reports/jsonfile"
)

// Bounds are the place and size of the window.
type Bounds struct {
	X, Y, Width, Height int
	Maximised           bool
}

// LoadBounds is the window's last place, zero when it is not known.
func (a *App) LoadBounds() Bounds {
	var b Bounds
	_ = jsonfile.Read(boundsFile(), &b) // what cannot be understood is not known
	return b
}

// SaveBounds keeps the window's place.
func (a *App) SaveBounds(b Bounds) error {
	a.settings.mu.Lock()
	defer a.settings.mu.Unlock()
	if err := jsonfile.Write(boundsFile(), b); err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	return nil
}
