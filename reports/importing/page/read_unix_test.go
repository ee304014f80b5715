//go:build unix

package page

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNoFiles(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, dir, "/dev/zero"} {
		for r := range Read(t.Context(), []string{path}) {
			if r.Err == nil || !strings.Contains(r.Err.Error(), "it is not a file") {
				t.Errorf("%s: %v", r.File, r.Err)
			}
		}
	}
}

// TestLinkToAFolder reads the folder that a link leads to, under the link's name. Links inside of a
// folder are another matter: they may lead round in circles.
func TestLinkToAFolder(t *testing.T) {
	title := ": NA01 - RCA - May 1, 2020"
	dir := write(t, map[string]string{"real/a.txt": small, "real/below/b.txt": small, "real/empty.txt": "", "nothing/x.csv": ""})
	for link, to := range map[string]string{"link": "real", "again": "link", "none": "nothing", "real/up": "..", "gone": "no"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	var paths []string
	for _, name := range []string{"link", "again" + string(filepath.Separator), "none", "gone"} {
		paths = append(paths, dir+string(filepath.Separator)+name)
	}
	want := []string{
		"link/a.txt" + title, "link/below/b.txt" + title, "link/empty.txt: rejected: it is empty",
		"again/a.txt" + title, "again/below/b.txt" + title, "again/empty.txt: rejected: it is empty",
		"none: rejected: there are no pages in the folder", "gone: rejected: it cannot be read: no such file or directory",
	}
	if diff := cmp.Diff(want, outcomes(dir, Read(t.Context(), paths))); diff != "" {
		t.Error(diff)
	}
	if n := Count(t.Context(), paths[:1]); n != 3 {
		t.Errorf("%d pages are counted behind a link", n)
	}
	t.Chdir(dir)
	if diff := cmp.Diff(want[:3], outcomes(".", Read(t.Context(), []string{"link"}))); diff != "" {
		t.Errorf("by a relative name: %s", diff)
	}
}
