package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rcaviewer/reports/library"
)

func TestDeleteReport(t *testing.T) {
	a, dir := owning(t)
	if _, err := a.UndoDelete(); err == nil {
		t.Error("something was brought back before anything was deleted")
	}
	if err := a.DeleteReport("2031-01-01-none"); !errors.Is(err, library.ErrNone) {
		t.Errorf("deleting what is not there: %v", err)
	}
	if err := a.DeleteReport(lamp); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Report(lamp); err == nil {
		t.Error("it is still there")
	}
	if id, err := a.UndoDelete(); err != nil || id != lamp || titleOf(t, a, lamp) == "" {
		t.Errorf("brought back %q (%v)", id, err)
	}
	if _, err := a.UndoDelete(); err == nil {
		t.Error("brought back twice")
	}
	if _, err := os.Stat(filepath.Join(dir, lamp+".md")); err != nil {
		t.Error(err)
	}
}

// One that cannot be brought back is said once, and does not keep those before it from coming.
func TestUndoAfterOneThatCannotBeUndone(t *testing.T) {
	other := "2031-03-05-lantern-lt02"
	for what, test := range map[string]struct {
		spoil func(dir string) error
		say   string
	}{
		"another has its place": {
			func(dir string) error { return os.WriteFile(filepath.Join(dir, other+".md"), []byte("new"), 0o644) },
			"another report has this id; the deleted one is kept for a month in ",
		},
		"it is gone for good": {
			func(dir string) error { return os.RemoveAll(filepath.Join(dir, "originals")) },
			"somebody has removed it from ",
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := folderOf(t, map[string]string{lamp + ".md": lantern(lamp), other + ".md": lantern(other)})
			a := indexed(t, Options{Library: dir})
			for _, id := range []string{lamp, other} {
				if err := a.DeleteReport(id); err != nil {
					t.Fatal(err)
				}
			}
			kept := filepath.Join(dir, "kept")
			first, err := filepath.Glob(filepath.Join(dir, "originals", ".deleted", "*-"+lamp))
			if err != nil || len(first) != 1 {
				t.Fatalf("aside lie %v (%v)", first, err)
			}
			if err := errors.Join(os.Rename(first[0], kept), test.spoil(dir)); err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(os.MkdirAll(filepath.Dir(first[0]), 0o755), os.Rename(kept, first[0])); err != nil {
				t.Fatal(err)
			}
			if _, err := a.UndoDelete(); err == nil || !strings.Contains(err.Error(), other) || !strings.Contains(err.Error(), test.say) {
				t.Errorf("the error is %v; it says %q of %s", err, test.say, other)
			}
			if id, err := a.UndoDelete(); err != nil || id != lamp || titleOf(t, a, lamp) == "" {
				t.Errorf("brought back %q (%v)", id, err)
			}
		})
	}
}

// What fails now may work later: it is not given up.
func TestUndoThatFailsForNow(t *testing.T) {
	a, dir := owning(t)
	if err := a.DeleteReport(lamp); err != nil {
		t.Fatal(err)
	}
	aside, err := filepath.Glob(filepath.Join(dir, "originals", ".deleted", "*", lamp+".md"))
	if err != nil || len(aside) != 1 {
		t.Fatalf("aside lie %v (%v)", aside, err)
	}
	if err := errors.Join(os.Rename(dir, dir+"-away"), os.WriteFile(dir, nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.UndoDelete(); err == nil {
		t.Error("brought back without a folder")
	}
	if err := errors.Join(os.Remove(dir), os.Rename(dir+"-away", dir)); err != nil {
		t.Fatal(err)
	}
	if id, err := a.UndoDelete(); err != nil || id != lamp {
		t.Errorf("brought back %q (%v)", id, err)
	}
}
