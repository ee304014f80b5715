package reports

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write puts a file into a folder, which is made.
func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// reportText is the example as a file of another id.
func reportText(t *testing.T, id string) string {
	r := example(t)
	r.ID = id
	return string(r.Markdown())
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.md", "a.md", "notes.txt", "c.md.bak", "originals/d.md", "folder.md/e.md"} {
		write(t, filepath.Join(dir, name), "")
	}
	files, err := Files(dir)
	if diff := cmp.Diff([]string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")}, files); err != nil || diff != "" {
		t.Errorf("files (-want +got): %v\n%s", err, diff)
	}
	if _, err := Files(filepath.Join(dir, "a.md")); err == nil || !strings.Contains(err.Error(), "a.md") {
		t.Errorf("a path that is a file gives %v, want an error that names it", err)
	}
}

func TestReadFileStopsAtTheLimit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "big.md")
	write(t, file, strings.Repeat("x", 3*MaxSize))
	text, err := ReadFile(file)
	if err != nil || len(text) != MaxSize+1 {
		t.Errorf("%d bytes were read (%v), want one more than allowed", len(text), err)
	}
	if problems := CheckFile(file); len(problems) != 1 || !strings.Contains(problems[0].Message, "the file has more than 1 MB;") {
		t.Errorf("the problems of a large file are %v", problems)
	}
}

func TestCheckFile(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, checkedAs)
	write(t, good, reportText(t, "2024-03-05-eu07"))
	if problems := CheckFile(good); len(problems) > 0 {
		t.Errorf("a good file has problems: %v", problems)
	}
	missing := filepath.Join(dir, "missing.md")
	problems := CheckFile(missing)
	if len(problems) != 1 || problems[0].File != missing || problems[0].Severity != SeverityError ||
		strings.Count(problems[0].String(), missing) != 1 {
		t.Errorf("the problems of a missing file are %v, want one that names the file once", problems)
	}
	if _, err := ReadFile(missing); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading a missing file gives %v", err)
	}
}
