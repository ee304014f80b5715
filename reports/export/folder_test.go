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
