//go:build window

package window_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rcaviewer/app"
)

// The whole way of an export in the real window: its dialog, the system's dialog for the place, and
// the file on the disk. The preview before it shows the page in a frame.
func TestExportThroughTheDialogs(t *testing.T) {
	h := home{dir: t.TempDir()}
	remember(t, h, app.Settings{
		Selected: []string{"2025-07-19-na05", "2018-11-07-na04"}, Export: app.ExportSettings{Format: "pdf"},
	})
	program := start(t, h)
	program.reach("index-ready")
	at := placeOf(t)
	tool(t, "xdotool", "mousemove", "--sync", fmt.Sprint(at.x+at.width/2), fmt.Sprint(at.y+at.height/2), "click", "1")
	time.Sleep(time.Second) // until the click has opened a report
	tool(t, "xdotool", "key", "ctrl+e")
	time.Sleep(2 * time.Second)
	if colours, inked := ink(page(t, picture(t))); colours < 50 || inked < 0.2 {
		t.Errorf("the dialog over the page shows %d colours and %.2f ink", colours, inked)
	}
	tool(t, "xdotool", "key", "Return")
	tool(t, "xdotool", "search", "--sync", "--onlyvisible", "--name", "^Export reports$")
	time.Sleep(time.Second) // until the dialog has the keyboard
	path := filepath.Join(t.TempDir(), "friday")
	tool(t, "xdotool", "key", "ctrl+a")
	tool(t, "xdotool", "type", "--delay", "20", path)
	tool(t, "xdotool", "key", "Return")
	file := waitFor(t, path+".pdf")
	if !bytes.HasPrefix(file, []byte("%PDF-")) || !bytes.Contains(file, []byte("%%EOF")) {
		t.Errorf("the file begins %q", file[:min(len(file), 20)])
	}
	program.end()
}

// remember writes the settings that a start finds.
func remember(t *testing.T, h home, s app.Settings) {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(h.dir, "config", "rca-viewer")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "settings.json"), text, 0o600); err != nil {
		t.Fatal(err)
	}
}

// waitFor reads a file once it is there: it is put there whole.
func waitFor(t *testing.T, path string) []byte {
	t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) {
		file, err := os.ReadFile(path)
		if err == nil {
			return file
		}
		if time.Now().After(end) {
			t.Fatalf("no file: %v", err)
		}
	}
}
