package app

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
)

// Bounds are the place and size of the window.
type Bounds struct {
	X, Y, Width, Height int
	Maximised           bool
}

// Settings reads what the window remembers. A file that is missing or cannot be understood means
// the defaults: settings are a convenience and never a reason not to start.
func (a *App) Settings() Settings {
	s := Settings{}
	readJSON(settingsFile(), &s)
	if s.Theme != "light" && s.Theme != "dark" {
		s.Theme = "system"
	}
	if CheckZone(s.Zone) != nil {
		s.Zone = ""
	}
	if s.Selected == nil {
		s.Selected = []string{}
	}
	if s.Folded == nil {
		s.Folded = []string{reports.FieldNames[reports.FieldDataCenter], reports.FieldNames[reports.FieldYear], "moment"}
	}
	if s.RecentQueries == nil {
		s.RecentQueries = []string{}
	}
	return s
}

// SaveSettings keeps what the window remembers. The error of a zone that there is not names a near
// one; nothing is kept then.
func (a *App) SaveSettings(s Settings) error {
	if err := CheckZone(s.Zone); err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	return a.writeJSON(settingsFile(), s)
}

// LoadBounds is the window's last place, zero when it is not known.
func (a *App) LoadBounds() Bounds {
	var b Bounds
	readJSON(boundsFile(), &b)
	return b
}

// SaveBounds keeps the window's place.
func (a *App) SaveBounds(b Bounds) error { return a.writeJSON(boundsFile(), b) }

func readJSON(file string, into any) {
	text, err := os.ReadFile(file)
	if err != nil {
		return
	}
	_ = json.Unmarshal(text, into) // what cannot be understood stays at its default
}

func (a *App) writeJSON(file string, value any) error {
	a.settings.Lock()
	defer a.settings.Unlock()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	err := atomicfile.Write(file, func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(value)
	})
	if err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	return nil
}
