package window

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"rcaviewer/app"
	"rcaviewer/app/window/frame"
)

// saveDialog proposes a file for an export.
func saveDialog(format app.Format, name, folder string) frame.SaveDialog {
	return frame.SaveDialog{
		Title: "Export reports", Folder: folder, Kind: format.Label,
		Name: name + format.Extension, Extension: format.Extension,
	}
}

// folderDialog asks for the folder in which a folder of files is to be made.
func folderDialog(folder string) frame.OpenDialog {
	return frame.OpenDialog{Title: "Export into a new folder here", Folder: folder}
}

// otherEndings are endings that files of a format have as well.
var otherEndings = map[string][]string{
	".md": {".markdown", ".txt"}, ".html": {".htm"}, ".csv": {".txt"}, ".json": {".txt"},
}

// withExtension completes a name that was typed without the right ending. The dialog asked before
// replacing the file as typed and no other, so a name that is completed gets a number where it
// would replace something.
func withExtension(path, ending string) string {
	has := filepath.Ext(path)
	same := func(other string) bool { return strings.EqualFold(has, other) }
	if path == "" || same(ending) || slices.ContainsFunc(otherEndings[ending], same) {
		return path
	}
	return free(path, ending)
}

// freeFolder is a folder in another that is not there yet; nothing in nowhere.
func freeFolder(in, name string) string {
	if in == "" {
		return ""
	}
	return free(filepath.Join(in, name), "")
}

// free is a path at which nothing is, with a number where it has to be.
func free(path, ending string) string {
	next := path + ending
	for n := 2; ; n++ {
		if _, err := os.Lstat(next); err != nil {
			return next
		}
		next = fmt.Sprintf("%s (%d)%s", path, n, ending)
	}
}

// exportFolder is where the dialogs open: the last export's folder, then the usual ones.
func (a *API) exportFolder() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return existingFolder(a.export.folder, xdg.UserDirs.Documents, xdg.Home)
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
