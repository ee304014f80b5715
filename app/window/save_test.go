package window

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWithExtension(t *testing.T) {
	folder := t.TempDir()
	for _, taken := range []string{"taken.md", "twice.md", "twice (2).md", "old.txt.pdf"} {
		if err := os.WriteFile(filepath.Join(folder, taken), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ name, typed, ending, want string }{
		{"complete", "free.md", ".md", "free.md"},
		{"in capitals", "FREE.MD", ".md", "FREE.MD"},
		{"another ending of the format", "free.htm", ".html", "free.htm"},
		{"of another format", "free.txt", ".pdf", "free.txt.pdf"},
		{"bare", "free", ".md", "free.md"},
		{"a dot in the name", "NA05 v1.2", ".md", "NA05 v1.2.md"},
		{"a chosen file is replaced", "taken.md", ".md", "taken.md"},
		{"one that was not chosen is not", "taken", ".md", "taken (2).md"},
		{"nor the second", "twice", ".md", "twice (3).md"},
		{"whatever was typed", "old.txt", ".pdf", "old.txt (2).pdf"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := withExtension(filepath.Join(folder, test.typed), test.ending)
			if want := filepath.Join(folder, test.want); got != want {
				t.Errorf("withExtension gave %q, want %q", got, want)
			}
		})
	}
	if got := withExtension("", ".md"); got != "" {
		t.Errorf("a dialog that was cancelled gave %q", got)
	}
}

func TestFreeFolder(t *testing.T) {
	in := t.TempDir()
	if got := freeFolder("", "a"); got != "" {
		t.Errorf("a dialog that was cancelled gave %q", got)
	}
	for _, want := range []string{"reports", "reports (2)", "reports (3)"} {
		got := freeFolder(in, "reports")
		if got != filepath.Join(in, want) {
			t.Errorf("the folder is %q, want %q", got, want)
		}
		if err := os.Mkdir(got, 0o700); err != nil {
			t.Fatal(err)
		}
	}
}

func TestExistingFolder(t *testing.T) {
	here := t.TempDir()
	file := filepath.Join(here, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := existingFolder("", filepath.Join(here, "gone"), file, here); got != here {
		t.Errorf("existingFolder = %q, want %q", got, here)
	}
	if got := existingFolder("", filepath.Join(here, "gone")); got != "" {
		t.Errorf("existingFolder = %q, want none", got)
	}
}
