package window

import (
	"path/filepath"
	"slices"
	"testing"

	"rcaviewer/app/window/frame"
)

// choosing is a desktop whose dialogs are answered.
type choosing struct {
	frame.Desktop
	asked frame.OpenDialog
	files []string
	path  string
}

func (c *choosing) AskFiles(d frame.OpenDialog) ([]string, error) { c.asked = d; return c.files, nil }
func (c *choosing) AskFolder(d frame.OpenDialog) (string, error)  { c.asked = d; return c.path, nil }

func TestChoosingPages(t *testing.T) {
	folder := t.TempDir()
	page := filepath.Join(folder, "page.html")
	desktop := &choosing{files: []string{page}}
	api := &API{desktop: desktop}
	paths, err := api.ChooseFiles()
	if err != nil || !slices.Equal(paths, []string{page}) {
		t.Fatalf("ChooseFiles gave %v, %v", paths, err)
	}
	if !slices.Contains(desktop.asked.Endings, ".mhtml") {
		t.Errorf("the dialog offers %v", desktop.asked.Endings)
	}
	desktop.path = folder
	if path, err := api.ChooseFolder(); err != nil || path != folder {
		t.Errorf("ChooseFolder gave %q, %v", path, err)
	}
	if desktop.asked.Folder != folder {
		t.Errorf("the second dialog opens in %q, want the folder of the first answer", desktop.asked.Folder)
	}
}

func TestChoosingNothing(t *testing.T) {
	api := &API{desktop: &choosing{}}
	paths, err := api.ChooseFiles()
	if err != nil || paths == nil || len(paths) > 0 {
		t.Errorf("ChooseFiles gave %v, %v, want an empty list", paths, err)
	}
	if path, err := api.ChooseFolder(); err != nil || path != "" {
		t.Errorf("ChooseFolder gave %q, %v", path, err)
	}
}
