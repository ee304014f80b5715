package atomicfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// linked makes a folder with links: name to what it leads to. It is empty where nobody may make links.
func linked(t *testing.T, links map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"here", "there/deep"} {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range links {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(dir, name)); err != nil {
			t.Logf("no symbolic links here: %v", err)
			return ""
		}
	}
	return dir
}

// A link that leads to no file yet stays a link, and the file comes where it leads to.
func TestALinkToWhatIsNotThereYet(t *testing.T) {
	for name, test := range map[string]struct {
		links map[string]string
		path  string
		want  string
	}{
		"beside":                  {map[string]string{"link": "file"}, "link", "file"},
		"in another folder":       {map[string]string{"link": "there/file"}, "link", "there/file"},
		"above":                   {map[string]string{"here/link": "../there/file"}, "here/link", "there/file"},
		"over another link":       {map[string]string{"link": "here/next", "here/next": "../there/file"}, "link", "there/file"},
		"in a folder by a link":   {map[string]string{"folder": "there/deep", "link": "folder/file"}, "link", "there/deep/file"},
		"above a folder's link":   {map[string]string{"folder": "there/deep", "link": "folder/../file"}, "link", "there/file"},
		"of a folder by its link": {map[string]string{"folder": "there/deep", "there/deep/link": "../file"}, "folder/link", "there/file"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := linked(t, test.links)
			if dir == "" {
				return
			}
			path := filepath.Join(dir, test.path)
			for _, text := range []string{"new", "newer"} {
				if err := Write(path, writes(text)); err != nil {
					t.Fatal(err)
				}
				if got := read(t, filepath.Join(dir, test.want)); got != text {
					t.Errorf("%s holds %q", test.want, got)
				}
			}
			for name, to := range test.links {
				if got, err := os.Readlink(filepath.Join(dir, name)); err != nil || got != filepath.FromSlash(to) {
					t.Errorf("the link %s leads to %q now (%v)", name, got, err)
				}
			}
		})
	}
	t.Run("in the folder that one is in", func(t *testing.T) {
		dir := linked(t, map[string]string{"link": "there/file"})
		if dir == "" {
			return
		}
		t.Chdir(dir)
		if err := Write("link", writes("new")); err != nil || read(t, "there/file") != "new" {
			t.Errorf("written: %v", err)
		}
	})
}

// Where a link leads to nothing that can be written, the link stays, and the error says where it leads.
func TestALinkThatLeadsNowhere(t *testing.T) {
	for name, test := range map[string]struct {
		links map[string]string
		why   string
	}{
		"a folder that is missing": {map[string]string{"link": "none/file"}, "it is a link to "},
		"itself":                   {map[string]string{"link": "link"}, "it is a link that leads back to itself"},
		"a circle":                 {map[string]string{"link": "next", "next": "link"}, "it is a link that leads back to itself"},
		"a folder":                 {map[string]string{"link": "here"}, "it is a folder"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := linked(t, test.links)
			if dir == "" {
				return
			}
			path := filepath.Join(dir, "link")
			err := Write(path, func(io.Writer) error { t.Error("the writer was called"); return nil })
			if err == nil || !strings.HasPrefix(err.Error(), "write "+path+": "+test.why) {
				t.Errorf("the error is %v, want %s", err, test.why)
			}
			if _, err := os.Readlink(path); err != nil {
				t.Errorf("the link is none now: %v", err)
			}
			if _, err := os.Stat(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
				t.Error("a folder was made")
			}
		})
	}
}
