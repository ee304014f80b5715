package window

import (
	"path/filepath"

	"github.com/adrg/xdg"

	"rcaviewer/app/window/frame"
)

// pageEndings are those of the files that published pages come in.
var pageEndings = []string{".html", ".htm", ".mhtml", ".mht", ".pdf", ".txt", ".md", ".zip"}

// ChooseFiles asks which pages to import; nothing when the user cancelled.
func (a *API) ChooseFiles() (paths []string, err error) {
	defer guard("choose the pages to import", &err)
	desktop, err := a.window()
	if err != nil {
		return nil, err
	}
	paths, err = desktop.AskFiles(frame.OpenDialog{
		Title: "Import pages", Folder: a.importFolder(), Kind: "Pages and archives of pages", Endings: pageEndings,
	})
	if len(paths) > 0 {
		a.importedFrom(filepath.Dir(paths[0]))
	}
	return append([]string{}, paths...), err
}

// ChooseFolder asks for a folder of pages to import; empty when the user cancelled.
func (a *API) ChooseFolder() (path string, err error) {
	defer guard("choose the folder to import", &err)
	desktop, err := a.window()
	if err != nil {
		return "", err
	}
	path, err = desktop.AskFolder(frame.OpenDialog{Title: "Import a folder of pages", Folder: a.importFolder()})
	if path != "" {
		a.importedFrom(path)
	}
	return path, err
}

// importFolder is where the dialogs open: where the last pages came from, then where browsers
// save them.
func (a *API) importFolder() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return existingFolder(a.pages, xdg.UserDirs.Download, xdg.UserDirs.Documents, xdg.Home)
}

func (a *API) importedFrom(folder string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pages = folder
}
