package export

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/export/table"
)

// A folder that was made for an export goes with it, but for what somebody else has put there.
func TestFolderThatFails(t *testing.T) {
	full := errors.New("the disk is full")
	for _, somebodys := range []string{"", "notes.txt"} {
		dir := filepath.Join(t.TempDir(), "out")
		f := failing(2, full, func() {
			if somebodys != "" {
				if err := os.WriteFile(filepath.Join(dir, somebodys), []byte("mine"), 0o644); err != nil {
					t.Error(err)
				}
			}
		})
		err := f.WriteFolder(t.Context(), dir, read(t), made)
		if !errors.Is(err, full) || !strings.HasPrefix(err.Error(), "write "+dir+": ") {
			t.Errorf("the error is %v; it names %s", err, dir)
		}
		entries, err := os.ReadDir(dir)
		switch {
		case somebodys == "" && !errors.Is(err, fs.ErrNotExist):
			t.Errorf("the folder is there with %v", entries)
		case somebodys != "" && (len(entries) != 1 || entries[0].Name() != somebodys):
			t.Errorf("in the folder are %v, want what somebody has put there", entries)
		}
	}
}

// A folder that disappears is named.
func TestFolderThatDisappears(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // keeps a folder in which a file is open
	}
	dir := filepath.Join(t.TempDir(), "stick")
	f := failing(2, nil, func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	err := f.WriteFolder(t.Context(), dir, read(t), made)
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "write "+dir+": ") || strings.Contains(err.Error(), ".rca-viewer-") {
		t.Errorf("the error is %v; it names %s", err, dir)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder is there again: %v", err)
	}
}

// What is replaced keeps its permissions, and a link stays a link, as with a single file.
func TestFolderThatIsThere(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // has neither
	}
	all, dir, elsewhere := read(t), t.TempDir(), filepath.Join(t.TempDir(), "elsewhere.csv")
	private, link := filepath.Join(dir, all[0].ID+".csv"), filepath.Join(dir, all[1].ID+".csv")
	for _, file := range []string{private, elsewhere} {
		if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(elsewhere, link); err != nil {
		t.Fatal(err)
	}
	if err := failing(0, nil, nil).WriteFolder(t.Context(), dir, all, made); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(private); err != nil || info.Mode().Perm() != 0o600 || info.Size() < 10 {
		t.Errorf("the private file is %v (%v)", info, err)
	}
	if to, err := os.Readlink(link); err != nil || to != elsewhere {
		t.Errorf("the link leads to %q (%v)", to, err)
	}
	if text, err := os.ReadFile(elsewhere); err != nil || string(text) == "old" {
		t.Errorf("where the link leads is %q (%v)", text, err)
	}
	for _, folder := range []string{dir, filepath.Dir(elsewhere)} {
		if left, err := filepath.Glob(filepath.Join(folder, ".rca-viewer-*")); err != nil || len(left) > 0 {
			t.Errorf("left are %v (%v)", left, err)
		}
	}
}

// failing is CSV that ends with an error at a file, after something else has happened.
func failing(at int, err error, happens func()) Format {
	f := Format{ID: "csv", Extension: ".csv", Kind: Table}
	written := 0
	f.write = func(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
		if written++; written == at {
			happens()
			if err != nil {
				return err
			}
		}
		return tabled(table.CSV)(ctx, w, all, o)
	}
	return f
}
