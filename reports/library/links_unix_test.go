//go:build unix

package library

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// On Windows only administrators may make links, so these tests are for the other systems.

// A link that leads nowhere has the name all the same.
func TestALinkIsNotReplaced(t *testing.T) {
	f := Open(t.TempDir())
	if err := os.Symlink("nowhere", f.Path(lamp)); err != nil {
		t.Fatal(err)
	}
	if id := add(t, f, lantern(lamp), "page"); id != lamp+"-2" {
		t.Errorf("filed as %s", id)
	}
}

func TestWatchLinks(t *testing.T) {
	ways(t, func(t *testing.T, watching func(string) func(context.Context, func())) {
		dir := t.TempDir()
		one, two, link := filepath.Join(dir, "one"), filepath.Join(dir, "two"), filepath.Join(dir, "link")
		put(t, filepath.Join(one, "a.md"), "")
		put(t, filepath.Join(two, "b.md"), "")
		if err := os.Symlink(one, link); err != nil {
			t.Fatal(err)
		}
		h := follow(t, watching(link))
		h.after(t, "a file behind the link", func() error { return os.WriteFile(filepath.Join(one, "c.md"), nil, 0o644) })
		h.after(t, "a link that leads elsewhere", func() error {
			if err := os.Remove(link); err != nil {
				return err
			}
			return os.Symlink(two, link)
		})
		h.after(t, "a file behind the new link", func() error { return os.WriteFile(filepath.Join(two, "c.md"), nil, 0o644) })
		h.after(t, "a report that is a link", func() error {
			return os.Symlink(filepath.Join(dir, "elsewhere"), filepath.Join(two, "linked.md"))
		})
		h.after(t, "a file that a report links to", func() error { return os.WriteFile(filepath.Join(dir, "elsewhere"), []byte("x"), 0o644) })
	})
}

// What stands in the way is named, whatever the system calls it: a name that is there already is not
// an id that is taken, and what cannot be looked at is not missing.
func TestWhatStandsInTheWay(t *testing.T) {
	file := func(f *Folder) error {
		_, err := f.Add(lantern(lamp), []byte("page"), ".txt", Digest("page"))
		return err
	}
	replace := func(f *Folder) error { return f.Replace(lantern(lamp), []byte("page"), ".txt", Digest("page")) }
	save := func(f *Folder) error { return f.Save(lamp, "1", lantern(lamp)) }
	remove := func(f *Folder) error { _, err := f.Delete(lamp); return err }
	for _, c := range []struct {
		name, link, to string // a link in the folder of the test, or a file where it leads to nothing
		act            func(*Folder) error
		reason         string
	}{
		{"filing below a link that leads nowhere", "library", "nowhere", file, "make the library: DIR/library is a link to nowhere, which is not there"},
		{"replacing", "library", "nowhere", replace, "make the library: DIR/library is a link to nowhere, which is not there"},
		{"saving", "library", "nowhere", save, "make the library: DIR/library is a link to nowhere, which is not there"},
		{"deleting", "library", "nowhere", remove, ErrNone.Error()},
		{"filing below a file", "library", "", file, "make the library: mkdir DIR/library: not a directory"},
		{"deleting below a file", "library", "", remove, "lstat DIR/library/" + lamp + ".md: not a directory"},
		{"filing in a circle", "library", "library", file, "make the library: "},
		{"replacing in a circle", "library", "library", replace, "too many levels of symbolic links"},
		{"deleting in a circle", "library", "library", remove, "too many levels of symbolic links"},
		{"a page without a place", "library/originals", "nowhere", file, "make the folder of originals: DIR/library/originals is a link to nowhere, which is not there"},
		{"a report that is a circle", "library/" + lamp + ".md", lamp + ".md", replace, "too many levels of symbolic links"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			at := filepath.Join(dir, filepath.FromSlash(c.link))
			if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
				t.Fatal(err)
			}
			if c.to == "" {
				put(t, at, "a file")
			} else if err := os.Symlink(c.to, at); err != nil {
				t.Fatal(err)
			}
			before := tree(t, dir)
			err := c.act(Open(filepath.Join(dir, "library")))
			if want := strings.ReplaceAll(c.reason, "DIR", dir); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got  %v\nwant %s", err, want)
			}
			want(t, dir, before...)
		})
	}
}

func TestPagesThatCannotBeListed(t *testing.T) {
	f := Open(t.TempDir())
	if err := f.PagesError(); err != nil {
		t.Errorf("no pages: %v", err)
	}
	if err := os.Symlink(originalsDir, f.originalsPath()); err != nil {
		t.Fatal(err)
	}
	if err := f.PagesError(); err == nil || !strings.Contains(err.Error(), "too many levels") {
		t.Errorf("a circle: %v", err)
	}
	if err := os.Remove(f.originalsPath()); err != nil {
		t.Fatal(err)
	}
	add(t, f, lantern(lamp), "page")
	if err := f.PagesError(); err != nil {
		t.Errorf("a page: %v", err)
	}
}
