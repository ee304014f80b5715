package catalog

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rcaviewer/index"
	"rcaviewer/reports/synthetic"
)

// fill writes n synthetic reports into a folder and gives their ids.
func fill(t testing.TB, dir string, seed uint64, n int) []string {
	t.Helper()
	g, err := synthetic.New(seed)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for range n {
		r := g.Next()
		ids = append(ids, r.ID)
		if err := os.WriteFile(filepath.Join(dir, r.ID+".md"), r.Markdown(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return ids
}

func refreshed(t testing.TB, cache, library string) *Catalog {
	t.Helper()
	c, err := Open(cache, library)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	if err := c.Refresh(context.Background(), func(Progress) {}); err != nil {
		t.Fatal(err)
	}
	return c
}

func total(t testing.TB, c *Catalog, query string) int {
	t.Helper()
	a, err := c.State().Index.Search(context.Background(), index.Request{Query: query, Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	return a.Total
}

const embedded = 188

func TestCatalogKeepsUp(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	ids := fill(t, library, 1, 300)
	c := refreshed(t, cache, library)
	if got := total(t, c, ""); got != embedded+300 {
		t.Fatalf("%d reports, want %d", got, embedded+300)
	}
	words := total(t, c, "database")

	c = refreshed(t, cache, library)
	if got := total(t, c, "database"); got != words {
		t.Errorf("from the cache %d reports have the word, want %d", got, words)
	}

	// Removed, changed and added files show; nothing else is built anew.
	before := len(c.parts)
	if err := os.Remove(filepath.Join(library, ids[0]+".md")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(library, ids[1]+".md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, append(text, []byte("\n- Zyzzyva was added.\n")...), 0o644); err != nil {
		t.Fatal(err)
	}
	c = refreshed(t, cache, library)
	if got := total(t, c, ""); got != embedded+299 {
		t.Errorf("%d reports after one was removed, want %d", got, embedded+299)
	}
	if got := total(t, c, "zyzzyva "); got != 1 {
		t.Errorf("%d reports have the new word, want 1", got)
	}
	if len(c.parts) != before+1 {
		t.Errorf("%d parts, want one more than %d", len(c.parts), before)
	}
}

func TestStartReadsFactsAlone(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 50)
	refreshed(t, cache, library)
	c, err := Open(cache, library)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if got := c.State().Index.Columns().Len(); got != embedded+50 {
		t.Errorf("%d reports before the refresh, want %d", got, embedded+50)
	}
	if c.State().Index.Ready() {
		t.Error("words are searched before they were opened")
	}
}

// A folder has one manifest whatever it is called, and the same name means another folder elsewhere.
func TestALibraryByItsRelativeName(t *testing.T) {
	cache, here, there := t.TempDir(), t.TempDir(), t.TempDir()
	for _, dir := range []string{here, there} {
		if err := os.Mkdir(filepath.Join(dir, "reports"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	fill(t, filepath.Join(here, "reports"), 1, 20)
	first := func(library string) int {
		c, err := Open(cache, library)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		return c.State().Index.Columns().Len()
	}
	t.Chdir(here)
	refreshed(t, cache, "reports")
	for _, name := range []string{"reports", "./reports/", filepath.Join(here, "reports"), filepath.Join(here, "reports") + "/"} {
		if got := first(name); got != embedded+20 {
			t.Errorf("%s begins with %d reports, want %d", name, got, embedded+20)
		}
	}
	t.Chdir(there)
	if got := first("reports"); got != embedded {
		t.Errorf("the folder of the same name elsewhere begins with %d reports, want %d", got, embedded)
	}
}

// What the first list was made of serves on when nothing has changed: only the words are new.
func TestOpeningTheWordsKeepsTheRows(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 50)
	refreshed(t, cache, library)
	c, err := Open(cache, library)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	first := c.State()
	states := again(t, c)
	if len(states) != 1 || !states[0].Index.Ready() || first.Index.Ready() || states[0].Index.Columns() != first.Index.Columns() {
		t.Errorf("%d states were published, want one with the same columns and words", len(states))
	}
	if !c.State().Same(first) {
		t.Error("the reports are said to be others")
	}
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	library := t.TempDir()
	fill(t, library, 1, 20)
	c := refreshed(t, filepath.Join(blocked, "cache"), library)
	if got := total(t, c, ""); got != embedded+20 || !c.State().Index.Ready() {
		t.Errorf("%d reports, want %d, with words", got, embedded+20)
	}
}

func TestCancelledRefreshKeepsWhatIsDone(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, firstPart+600)
	c, err := Open(cache, library)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ctx, cancel := context.WithCancel(context.Background())
	err = c.Refresh(ctx, func(p Progress) {
		if p.Done > firstPart {
			cancel()
		}
	})
	if err == nil {
		t.Error("the cancelled refresh has no error")
	}
	if got := total(t, c, ""); got != embedded+firstPart {
		t.Errorf("%d reports after cancelling, want the first %d", got, embedded+firstPart)
	}
	c = refreshed(t, cache, library)
	if got := total(t, c, ""); got != embedded+firstPart+600 {
		t.Errorf("%d reports after the next refresh, want all %d", got, embedded+firstPart+600)
	}
}

func TestSweepKeepsWhatIsNamed(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 5)
	c := refreshed(t, cache, library)
	stray := filepath.Join(c.cache.parts(), scratchPrefix+"1")
	foreign := filepath.Join(cache, "index-0123456789ab")
	for _, dir := range []string{stray, foreign} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	c.cache.sweep(time.Now().Add(unused + time.Hour))
	for _, dir := range []string{stray, foreign} {
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s is still there", dir)
		}
	}
	for _, p := range c.parts {
		if _, err := os.Stat(filepath.Join(c.cache.parts(), p.name)); err != nil {
			t.Errorf("a part in use is gone: %v", err)
		}
	}
}

func remove(t *testing.T, name string) {
	t.Helper()
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
}
