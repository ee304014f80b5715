package system

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCommands(t *testing.T) {
	tests := []struct{ name, system, path, open, reveal string }{
		{"Linux", "linux", "/a b/c,d.html", "xdg-open /a b/c,d.html", "array:string:file:///a%20b/c%2Cd.html"},
		{"macOS", "darwin", "/a/b.pdf", "open /a/b.pdf", "open -R /a/b.pdf"},
		{"Windows", "windows", `C:\a b\c.txt`, `url.dll,FileProtocolHandler C:\a b\c.txt`, `explorer /select,"C:\a b\c.txt"`},
		{"Windows, a comma", "windows", `C:\a,b\c.txt`, `url.dll,FileProtocolHandler C:\a,b\c.txt`, `explorer /select,"C:\a,b\c.txt"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			open := strings.Join(opening(test.system, test.path)[0], " ")
			if !strings.Contains(open, test.open) {
				t.Errorf("opening runs %q, want %q", open, test.open)
			}
			reveal := strings.Join(revealing(test.system, test.path)[0], " ")
			if !strings.Contains(reveal, test.reveal) {
				t.Errorf("revealing runs %q, want %q", reveal, test.reveal)
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	script := filepath.Join(folder, "page.sh")
	if err := os.WriteFile(script, []byte("#!/bin/sh\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{script, filepath.Join(folder, "page.exe"), filepath.Join(folder, "page")} {
		if err := Open(path); err == nil || !strings.Contains(err.Error(), "only pages, texts and tables") {
			t.Errorf("Open(%s) gave %v, want a refusal", path, err)
		}
	}
	gone := filepath.Join(folder, "gone.html")
	if err := Open(gone); err == nil || !strings.Contains(err.Error(), "gone.html") {
		t.Errorf("Open of a file that is gone gave %v", err)
	}
}
