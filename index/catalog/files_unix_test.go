//go:build unix

package catalog

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A pipe and links that lead nowhere, to a folder or to themselves are problems beside the good
// reports, and none is waited for; a link to a report is a report. The tests may run as root, who can
// read files of any mode, so no file is made unreadable by its mode.
func TestWhatIsNoFileOfALibrary(t *testing.T) {
	library, elsewhere := t.TempDir(), t.TempDir()
	good := fill(t, library, 1, 2)
	slices.Sort(good)
	linked := filepath.Join(library, good[1]+".md")
	if err := os.Rename(linked, filepath.Join(elsewhere, "text")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(library, "pipe.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{
		good[1] + ".md": filepath.Join(elsewhere, "text"), "dangling.md": "nowhere", "folder.md": elsewhere, "loop.md": "loop.md",
	} {
		if err := os.Symlink(target, filepath.Join(library, name)); err != nil {
			t.Fatal(err)
		}
	}
	done := make(chan *Catalog, 1)
	go func() { done <- refreshed(t, t.TempDir(), library) }()
	var c *Catalog
	select {
	case c = <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("reading blocks")
	}
	if got := own(c); !slices.Equal(got, good) {
		t.Errorf("the reports are %v, want %v", got, good)
	}
	found := problems(c)
	if files := slices.Sorted(maps.Keys(found)); !slices.Equal(files, []string{"dangling.md", "folder.md", "loop.md", "pipe.md"}) {
		t.Errorf("files with problems are %v", files)
	}
	for file, message := range found {
		if !strings.HasPrefix(message, "the file cannot be read: ") || strings.Contains(message, library) {
			t.Errorf("the problem of %s is %q, want the reason alone", file, message)
		}
	}
}
