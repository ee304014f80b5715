//go:build window

package window_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// opened starts the program on an open report, with the keyboard in its window.
func opened(t *testing.T, h home, settings string) *running {
	t.Helper()
	folder := filepath.Join(h.dir, "config", "rca-viewer")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "settings.json"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	program := start(t, h)
	program.reach("index-ready")
	tool(t, "xdotool", "search", "--sync", "--onlyvisible", "--name", "^RCA Viewer$", "windowfocus", "--sync")
	return program
}

// until tries what a key does until it can be seen: the page may not be ready for keys yet.
func until(t *testing.T, key string, seen func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); {
		tool(t, "xdotool", "key", key)
		for range 20 {
			if time.Sleep(100 * time.Millisecond); seen() {
				return
			}
		}
	}
	t.Fatalf("%s does nothing", key)
}

const darkReport = `{"theme": "dark", "address": "#open=2021-02-01-eu02"}`

// The page puts HTML on the clipboard of the system by itself, which only a real window shows.
func TestRichTextOnTheClipboard(t *testing.T) {
	program := opened(t, home{dir: t.TempDir()}, darkReport)
	clipboard := func(target string) string {
		return string(tool(t, "sh", "-c", "xclip -selection clipboard -target "+target+" -out 2>/dev/null || true"))
	}
	until(t, "ctrl+shift+c", func() bool { return clipboard("text/html") != "" })
	html, text := clipboard("text/html"), clipboard("UTF8_STRING")
	for _, want := range []string{"EU02- RCA - February 1, 2021</h3>", "<td", "<li", `<a href="https://`} {
		if !strings.Contains(html, want) {
			t.Errorf("the HTML lacks %s:\n%s", want, html)
		}
	}
	for _, no := range []string{"<mark", "class=\"printout", "Seen before", "rgb(230, 231, 232)"} {
		if strings.Contains(html, no) {
			t.Errorf("the HTML has %s of the dark window:\n%s", no, html)
		}
	}
	if !strings.HasPrefix(text, "EU02- RCA - February 1, 2021\n\nProducts:") || !strings.Contains(text, "\nROOT CAUSE\n") {
		t.Errorf("the text is\n%s", text)
	}
	program.end()
}

// printing tells whether GTK's dialog is open.
func printing(t *testing.T) func() bool {
	return func() bool {
		return len(tool(t, "sh", "-c", "xdotool search --onlyvisible --name '^Print$' || true")) > 0
	}
}

// printed prints what the window shows into a file, and gives its path.
func printed(t *testing.T, h home) string {
	open, file := printing(t), filepath.Join(h.dir, "output.pdf") // as GTK proposes
	until(t, "ctrl+p", open)
	tool(t, "xdotool", "search", "--sync", "--onlyvisible", "--name", "^Print$", "windowfocus", "--sync", "key", "Down")
	until(t, "Return", func() bool { _, err := os.Stat(file); return err == nil && !open() })
	return file
}

// GTK's dialog opens, can be cancelled, and prints: here into a file, the one printer there is.
func TestPaper(t *testing.T) {
	h := home{dir: t.TempDir()}
	program := opened(t, h, darkReport)
	until(t, "ctrl+p", printing(t))
	until(t, "Escape", func() bool { return !printing(t)() })
	text := string(tool(t, "pdftotext", "-layout", printed(t, h), "-"))
	for _, want := range []string{"EU02- RCA - February 1, 2021", "5 min, unavailable", "22:00 to 22:05", "Discrepancies in the source", "Root cause", "Timeline", "Source: https://"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Seen before") || strings.Contains(text, "Copy") {
		t.Errorf("the paper has what is of the window:\n%s", text)
	}
	program.end()
}
