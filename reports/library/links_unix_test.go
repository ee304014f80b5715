//go:build unix

package library

import (
	"context"
	"os"
	"path/filepath"
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
