package window

import (
	"fmt"
	"os"
	"path/filepath"

	"rcaviewer/app"
	"rcaviewer/app/window/frame"
)

// saveDialog proposes a file for an export: named after the report when there is only one,
// else after their number.
func saveDialog(format app.Format, ids []string, folder string) frame.SaveDialog {
	name := "rca-reports"
	switch {
	case len(ids) == 1:
		name = ids[0]
	case len(ids) > 1:
		name = fmt.Sprintf("rca-reports-%d", len(ids))
	}
	return frame.SaveDialog{
		Title: "Export reports", Folder: folder, Kind: format.Label,
		Name: name + extension(format), Extension: extension(format),
	}
}

// extension gives a format's file name ending with its dot, however the format writes it.
func extension(format app.Format) string {
	if format.Extension == "" || format.Extension[0] == '.' {
		return format.Extension
	}
	return "." + format.Extension
}

// withExtension completes a name that was typed without an ending, as most people type it. The
// dialog asked before replacing the file as typed and no other, so a name is only completed
// where that replaces nothing.
func withExtension(path, ending string) string {
	if path == "" || filepath.Ext(path) != "" {
		return path
	}
	if _, err := os.Lstat(path + ending); err == nil {
		return path
	}
	return path + ending
}

// existingFolder returns the first of the folders that exists, or nothing: a dialog refuses to
// start in a folder that is gone.
func existingFolder(folders ...string) string {
	for _, folder := range folders {
		if info, err := os.Stat(folder); folder != "" && err == nil && info.IsDir() {
			return folder
		}
	}
	return ""
}
