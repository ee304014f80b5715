package catalog

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// put writes a file into a folder, which is made.
func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// own are the ids of a catalog's reports that the library has.
func own(c *Catalog) []string {
	var found []string
	s := c.State()
	for row, id := range s.Index.Columns().IDs {
		if s.Own(row) {
			found = append(found, id)
		}
	}
	slices.Sort(found)
	return found
}

// problems are what a catalog found wrong, by the names of the files.
func problems(c *Catalog) map[string]string {
	found := map[string]string{}
	for _, p := range c.State().Problems {
		found[filepath.Base(p.File)] = p.Message
	}
	return found
}

// Reports are the *.md files directly in the folder. Those that are none are problems, and the
// others work.
func TestWhatIsReadOfALibrary(t *testing.T) {
	library := t.TempDir()
	good := fill(t, library, 1, 2)
	text, err := os.ReadFile(filepath.Join(library, good[0]+".md"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"2031-01-01-broken.md":     "---\nregion: Mars\n---\n",
		"2031-01-01-other-name.md": string(text),
		"empty.md":                 "",
		"notes.txt":                "no report",
		good[0] + ".MD.bak":        string(text),
		"originals/page.md":        string(text),
		"folder.md/inside.md":      string(text),
	} {
		put(t, filepath.Join(library, name), text)
	}
	c := refreshed(t, t.TempDir(), library)
	slices.Sort(good)
	if got := own(c); !slices.Equal(got, good) {
		t.Errorf("the reports are %v, want %v", got, good)
	}
	found := problems(c)
	for file, want := range map[string]string{
		"2031-01-01-broken.md": "", "2031-01-01-other-name.md": "the name is the id plus .md", "empty.md": "no front matter",
	} {
		if message, ok := found[file]; !ok || !strings.Contains(message, want) {
			t.Errorf("the problem of %s is %q, want %q", file, message, want)
		}
	}
	if len(found) != 3 {
		t.Errorf("problems of %d files, want 3: %v", len(found), found)
	}
}
