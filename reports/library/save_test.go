package library

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

const aside = "originals/.deleted/TIME-"

func edited(t *testing.T, f *Folder, id string) (*reports.Report, string) {
	t.Helper()
	r, version, err := f.Read(id)
	if err != nil {
		t.Fatal(err)
	}
	r.Title = "Edited"
	return r, version
}

func TestSaveKeepsWhatWas(t *testing.T) {
	f := Open(t.TempDir())
	add(t, f, lantern(lamp), "page")
	before := read(t, f.Path(lamp))
	r, version := edited(t, f, lamp)
	if err := f.Save(lamp, version, r); err != nil {
		t.Fatal(err)
	}
	if got := read(t, f.Path(lamp)); got != string(r.Markdown()) {
		t.Errorf("the file holds %q", got)
	}
	page := "originals/" + lamp + "." + Digest("page") + ".html"
	want(t, f.dir, lamp+".md", page, aside+lamp+"/"+lamp+".md")
	kept, err := filepath.Glob(filepath.Join(f.dir, originalsDir, deletedDir, "*", "*.md"))
	if err != nil || len(kept) != 1 || read(t, kept[0]) != before {
		t.Errorf("put aside: %v (%v)", kept, err)
	}
}

// Whatever happened to the file since it was opened, it stays as it is.
func TestSaveOverAFileThatChanged(t *testing.T) {
	reasons := map[string]error{"changed": ErrChanged, "removed": ErrRemoved}
	for name, change := range map[string]func(path string) error{
		"changed": func(path string) error { return os.WriteFile(path, []byte("mine"), 0o644) },
		"removed": os.Remove,
		"a folder": func(path string) error {
			if err := os.Remove(path); err != nil {
				return err
			}
			return os.Mkdir(path, 0o755)
		},
	} {
		f := Open(t.TempDir())
		add(t, f, lantern(lamp), "page")
		r, version := edited(t, f, lamp)
		if err := change(f.Path(lamp)); err != nil {
			t.Fatal(err)
		}
		before := tree(t, f.dir)
		for _, id := range []string{lamp, "2031-03-06-moved"} {
			r.ID = id
			if err := f.Save(lamp, version, r); err == nil || reasons[name] != nil && !errors.Is(err, reasons[name]) {
				t.Errorf("%s: saving as %s: %v", name, id, err)
			}
		}
		want(t, f.dir, before...)
	}
}

func TestSaveWhatWasNotThere(t *testing.T) {
	f := Open(filepath.Join(t.TempDir(), "new"))
	const na05 = "2025-07-19-na05"
	if err := f.Save(na05, "", lantern(na05)); err != nil {
		t.Fatal(err)
	}
	want(t, f.dir, na05+".md")
	if err := f.Save(na05, "", lantern(na05)); !errors.Is(err, ErrChanged) {
		t.Errorf("a second copy of an embedded report: %v", err)
	}
}

func TestANewID(t *testing.T) {
	f := Open(t.TempDir())
	const moved = "2031-03-06-moved"
	add(t, f, lantern(lamp), "page")
	add(t, f, lantern("2031-03-07-other"), "other")
	r, version := edited(t, f, lamp)
	for _, taken := range []string{"2031-03-07-other", "2025-07-19-na05"} {
		r.ID = taken
		if err := f.Save(lamp, version, r); !errors.Is(err, ErrTaken) {
			t.Errorf("saved as %s: %v", taken, err)
		}
	}
	r.ID = moved
	if err := f.Save(lamp, version, r); err != nil {
		t.Fatal(err)
	}
	want(t, f.dir, moved+".md", "originals/"+moved+"."+Digest("page")+".html", aside+lamp+"/"+lamp+".md",
		"2031-03-07-other.md", "originals/2031-03-07-other."+Digest("other")+".html")
	if page, ok := f.Original(moved); !ok || read(t, page) != "page" {
		t.Errorf("the page did not move along: %q", page)
	}
}

func TestReplace(t *testing.T) {
	f := Open(t.TempDir())
	add(t, f, lantern(lamp), "old")
	r := lantern(lamp)
	r.Title = "New"
	if err := f.Replace(r, []byte("new"), ".txt", Digest("new")); err != nil {
		t.Fatal(err)
	}
	old := lamp + "." + Digest("old") + ".html"
	want(t, f.dir, lamp+".md", "originals/"+lamp+"."+Digest("new")+".txt", aside+lamp+"/"+lamp+".md", aside+lamp+"/"+old)
	if page, ok := f.Original(lamp); !ok || read(t, page) != "new" {
		t.Errorf("the page is %q", page)
	}
	// The page cannot be kept: all stays as it was.
	before := tree(t, f.dir)
	if err := f.Replace(r, []byte("newer"), "/", Digest("newer")); err == nil {
		t.Error("replaced with a page that has no name")
	}
	if got := tree(t, f.dir); len(got) != len(before)+1 || !strings.Contains(strings.Join(got, " "), before[len(before)-1]) {
		t.Errorf("there were %v, now %v", before, got)
	}
	if page, ok := f.Original(lamp); !ok || read(t, page) != "new" {
		t.Errorf("after a failure the page is %q", page)
	}
	// An embedded report is overridden.
	if err := f.Replace(lantern("2025-07-19-na05"), []byte("x"), ".txt", Digest("x")); err != nil || !f.Has("2025-07-19-na05") {
		t.Errorf("an embedded report is not overridden: %v", err)
	}
}

func TestDeleteAndUndo(t *testing.T) {
	f := Open(t.TempDir())
	add(t, f, lantern(lamp), "page")
	put(t, f.Path(lamp), "written by hand\r\n\x00") // whatever it is, it comes back as it was
	when := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	if err := os.Chtimes(f.Path(lamp), when, when); err != nil {
		t.Fatal(err)
	}
	before := tree(t, f.dir)
	undo, err := f.Delete(lamp)
	if err != nil {
		t.Fatal(err)
	}
	page := lamp + "." + Digest("page") + ".html"
	want(t, f.dir, aside+lamp+"/"+lamp+".md", aside+lamp+"/"+page)
	if _, ok := f.Original(lamp); ok {
		t.Error("its page is still there")
	}
	if _, err := f.Delete(lamp); !errors.Is(err, ErrNone) {
		t.Errorf("deleted twice: %v", err)
	}

	put(t, f.Path(lamp), "new")
	if err := undo.Restore(); !errors.Is(err, ErrTaken) || read(t, f.Path(lamp)) != "new" {
		t.Errorf("brought back over a new file: %v", err)
	}
	if err := os.Remove(f.Path(lamp)); err != nil {
		t.Fatal(err)
	}
	if err := undo.Restore(); err != nil {
		t.Fatal(err)
	}
	want(t, f.dir, before...)
	info, err := os.Stat(f.Path(lamp))
	if err != nil || !info.ModTime().Equal(when) || read(t, f.Path(lamp)) != "written by hand\r\n\x00" {
		t.Errorf("it did not come back as it was (%v)", err)
	}
	if page, ok := f.Original(lamp); !ok || read(t, page) != "page" {
		t.Errorf("its page did not come back: %q", page)
	}
	if err := undo.Restore(); err == nil {
		t.Error("brought back twice")
	}
	if err := (Undo{}).Restore(); err == nil {
		t.Error("nothing was brought back")
	}
}

// A page of the same name has come meanwhile: nothing is brought back, and nothing is lost.
func TestUndoBesideANewPage(t *testing.T) {
	f := Open(t.TempDir())
	add(t, f, lantern(lamp), "page")
	undo, err := f.Delete(lamp)
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(f.dir, originalsDir, lamp+"."+Digest("page")+".html")
	put(t, page, "somebody's")
	if err := undo.Restore(); err == nil {
		t.Error("brought back over a page")
	}
	if f.Has(lamp) || read(t, page) != "somebody's" {
		t.Error("half of it is back")
	}
}

func TestWhatWasPutAsideIsSweptAfterAMonth(t *testing.T) {
	f := Open(t.TempDir())
	all := filepath.Join(f.dir, originalsDir, deletedDir)
	old := time.Now().Add(-asideFor - time.Hour)
	for _, name := range []string{"20200101-000000-" + lamp, "20990101-000000-" + lamp, "mine"} {
		put(t, filepath.Join(all, name, "file"), "")
		if name != "20990101-000000-"+lamp {
			if err := os.Chtimes(filepath.Join(all, name), old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	add(t, f, lantern(lamp), "page")
	if _, err := f.Delete(lamp); err != nil {
		t.Fatal(err)
	}
	for name, kept := range map[string]bool{"20200101-000000-" + lamp: false, "20990101-000000-" + lamp: true, "mine": true} {
		if _, err := os.Stat(filepath.Join(all, name)); (err == nil) != kept {
			t.Errorf("%s: kept is %v, want %v", name, err == nil, kept)
		}
	}
}

// Nothing goes where there is no place to put it aside.
func TestDeleteWithoutAPlaceForIt(t *testing.T) {
	f := Open(t.TempDir())
	put(t, f.Path(lamp), string(lantern(lamp).Markdown()))
	put(t, filepath.Join(f.dir, originalsDir), "in the way")
	if _, err := f.Delete(lamp); err == nil || !f.Has(lamp) {
		t.Errorf("deleted for good (%v)", err)
	}
	r, version := edited(t, f, lamp)
	if err := f.Save(lamp, version, r); err == nil || strings.Contains(read(t, f.Path(lamp)), "Edited") {
		t.Errorf("replaced for good (%v)", err)
	}
}

// What another program puts into originals is found, however soon.
func TestPagesOfOtherPrograms(t *testing.T) {
	f := Open(t.TempDir())
	add(t, f, lantern(lamp), "page")
	for _, id := range []string{"2031-01-01-a", "2031-01-01-b", "2031-01-01-c"} {
		if _, ok := f.Original(id); ok {
			t.Errorf("%s has a page before", id)
		}
		put(t, filepath.Join(f.dir, originalsDir, id+"."+Digest(id)+".txt"), "page")
		if _, ok := f.Original(id); !ok {
			t.Errorf("the page of %s is not found", id)
		}
	}
	put(t, filepath.Join(f.dir, originalsDir, "2031-01-01-d.0123456789ab.txt", "file"), "")
	if _, ok := f.Original("2031-01-01-d"); ok {
		t.Error("a folder is a page")
	}
	if got := f.Digests(); len(got) != 5 || got[Digest("page")] != lamp {
		t.Errorf("digests %v", got)
	}
}
