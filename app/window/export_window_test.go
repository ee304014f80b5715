//go:build window

package window_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"rcaviewer/app"
)

// The whole way of an export in the real window: its dialog with a page in a frame, the system's
// dialog for the place, and the file on the disk under the name that was proposed.
func TestExportThroughTheDialogs(t *testing.T) {
	folder := t.TempDir()
	settings, err := json.Marshal(app.Settings{
		Selected: []string{"2025-07-19-na05", "2018-11-07-na04"}, Export: app.ExportSettings{Format: "pdf", Folder: folder},
	})
	if err != nil {
		t.Fatal(err)
	}
	program := opened(t, home{dir: t.TempDir()}, string(settings))
	bright := brightness(t)
	until(t, "ctrl+e", func() bool { return brightness(t) < bright*0.9 })
	until(t, "Return", func() bool {
		return exec.Command("xdotool", "search", "--onlyvisible", "--name", "^Export reports$").Run() == nil
	})
	var file []byte
	until(t, "Return", func() bool {
		file, err = os.ReadFile(filepath.Join(folder, "2 Root Cause Analysis reports, 2018 to 2025.pdf"))
		return err == nil
	})
	if !bytes.HasPrefix(file, []byte("%PDF-")) || !bytes.Contains(file, []byte("%%EOF")) {
		t.Errorf("the file begins %q", file[:min(len(file), 20)])
	}
	program.end()
}

// brightness is how bright the upper edge of the window is, from 0 to 1: the veil of a dialog darkens it.
func brightness(t *testing.T) float64 {
	t.Helper()
	img := page(t, picture(t))
	area, sum := img.Bounds(), 0.0
	for x := area.Min.X; x < area.Max.X; x++ {
		r, g, b, _ := img.At(x, area.Min.Y+4).RGBA()
		sum += float64(r+g+b) / (3 * 0xffff)
	}
	return sum / float64(area.Dx())
}
