package app

import (
	"fmt"
	"path/filepath"

	"github.com/adrg/xdg"
)

const folder = "rca-viewer"

// Absolute gives the options with the whole path of their library, which is the same whatever the
// folder is called; none when it is left out. Errors name files as the library is called, so a
// command keeps the name that was typed.
func (o Options) Absolute() (Options, error) {
	if o.NoLibrary {
		o.Library = ""
		return o, nil
	}
	dir, err := filepath.Abs(libraryDir(o))
	if err != nil {
		return o, fmt.Errorf("find the library %s: %w", o.Library, err)
	}
	o.Library = dir
	return o, nil
}

// libraryDir is the folder of the user's own reports.
func libraryDir(options Options) string {
	if options.Library != "" {
		return options.Library
	}
	return filepath.Join(xdg.DataHome, folder, "reports")
}

func settingsFile() string { return filepath.Join(xdg.ConfigHome, folder, "settings.json") }

func boundsFile() string { return filepath.Join(xdg.ConfigHome, folder, "window.json") }
