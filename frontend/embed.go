// Package frontend holds the window's pages: the Svelte sources, and, once they are built
// into dist, the files the window serves. A checkout without a build has only a placeholder
// there, so that the program compiles with Go alone.
package frontend

import (
	"embed"
	"io/fs"
)

// Pages holds the built pages under dist/.
//
//go:embed all:dist
var Pages embed.FS

// Built reports whether the pages were built into this program.
func Built() bool {
	_, err := fs.Stat(Pages, "dist/index.html")
	return err == nil
}
