package catalog

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"rcaviewer/reports"
)

// again refreshes and gives what was published on the way.
func again(t *testing.T, c *Catalog) []*State {
	t.Helper()
	var states []*State
	last := c.State()
	err := c.Refresh(context.Background(), func(Progress) {
		if now := c.State(); now != last {
			states = append(states, now)
			last = now
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return states
}

func edit(t *testing.T, name, text string) {
	t.Helper()
	old, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, append(old, []byte("\n- "+text+"\n")...), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestARefreshWithoutChangesPublishesNothing(t *testing.T) {
	library := t.TempDir()
	fill(t, library, 1, 30)
	if err := os.WriteFile(filepath.Join(library, "broken.md"), []byte("broken"), 0o644); err != nil {
		t.Fatal(err)
	}
	c := refreshed(t, t.TempDir(), library)
	for range 3 {
		if states := again(t, c); len(states) > 0 {
			t.Errorf("%d states were published", len(states))
		}
		if len(c.State().Problems) != 1 {
			t.Errorf("problems %v", c.State().Problems)
		}
	}
}

// While files are edited one after the other, for long, no report is ever missing, every edit is
// found, and parts do not pile up.
func TestEditsOneAfterTheOther(t *testing.T) {
	library := t.TempDir()
	ids := fill(t, library, 1, 40)
	c := refreshed(t, t.TempDir(), library)
	for i := range 3 * mostSmall {
		word := fmt.Sprintf("zyzzyva%d", i)
		edit(t, filepath.Join(library, ids[i]+".md"), word)
		before := c.State()
		for _, s := range again(t, c) {
			if got := s.Index.Columns().Len(); got != embedded+40 || !s.Index.Ready() {
				t.Errorf("edit %d: %d reports for a moment, words %v", i, got, s.Index.Ready())
			}
		}
		if c.State().Same(before) {
			t.Errorf("edit %d: the state says that nothing has changed", i)
		}
		c.CloseRetired()
		if got := total(t, c, word+" "); got != 1 {
			t.Errorf("edit %d: %d reports have the new word", i, got)
		}
		if len(c.parts) > mostSmall+2 || len(c.retired) > 0 {
			t.Errorf("edit %d: %d parts, %d retired", i, len(c.parts), len(c.retired))
		}
	}
	if got := total(t, refreshed(t, filepath.Dir(c.cache.dir), library), "zyzzyva3 "); got != 1 {
		t.Errorf("%d reports have the word at the next start", got)
	}
}

// A broken file is a problem as long as it is broken, and is read again when it changes.
func TestBrokenFilesComeAndGo(t *testing.T) {
	library := t.TempDir()
	ids := fill(t, library, 1, 3)
	c := refreshed(t, t.TempDir(), library)
	name := filepath.Join(library, ids[1]+".md")
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		text     string
		reports  int
		problems int
	}{{"broken", 2, 1}, {"broken again", 2, 1}, {string(good), 3, 0}, {"broken", 2, 1}} {
		if err := os.WriteFile(name, []byte(step.text), 0o644); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			again(t, c)
			s := c.State()
			if s.Index.Columns().Len() != embedded+step.reports || len(s.Problems) != step.problems {
				t.Errorf("%.12q: %d reports, problems %v", step.text, s.Index.Columns().Len()-embedded, s.Problems)
			}
		}
	}
	remove(t, name)
	if again(t, c); len(c.State().Problems) > 0 {
		t.Errorf("the problem of a file that is gone stays: %v", c.State().Problems)
	}
}

// What a stopped refresh did not come to is left for the next start; what changes later is read.
func TestStoppedThenChanged(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	ids := fill(t, library, 1, firstPart+300)
	c, err := Open(cache, library)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ctx, cancel := context.WithCancel(context.Background())
	if c.Refresh(ctx, func(p Progress) {
		if p.Done >= firstPart {
			cancel()
		}
	}) == nil {
		t.Error("the stopped refresh has no error")
	}
	edit(t, filepath.Join(library, ids[0]+".md"), "zyzzyva")
	again(t, c)
	if got := c.State().Index.Columns().Len(); got > embedded+firstPart+1 || got < embedded+firstPart {
		t.Errorf("%d reports after a change, want about the first %d", got-embedded, firstPart)
	}
	if got := total(t, c, "zyzzyva "); got != 1 {
		t.Errorf("%d reports have the new word", got)
	}
	if got := total(t, refreshed(t, cache, library), ""); got != embedded+firstPart+300 {
		t.Errorf("%d reports at the next start", got-embedded)
	}
}

// The folder goes, as a drive that is pulled out, and comes back.
func TestTheFolderGoesAndComesBack(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library")
	if err := os.Mkdir(library, 0o755); err != nil {
		t.Fatal(err)
	}
	fill(t, library, 1, 20)
	c := refreshed(t, t.TempDir(), library)
	words := total(t, c, "database")
	for range 2 {
		if err := os.Rename(library, library+"-gone"); err != nil {
			t.Fatal(err)
		}
		again(t, c)
		if got := total(t, c, ""); got != embedded {
			t.Errorf("%d reports without the folder", got)
		}
		if err := os.Rename(library+"-gone", library); err != nil {
			t.Fatal(err)
		}
		again(t, c)
		if got := total(t, c, "database"); got != words || total(t, c, "") != embedded+20 {
			t.Errorf("%d reports have the word once it is back, want %d", got, words)
		}
	}
}

func TestAddresses(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	ids := fill(t, library, 1, 5)
	for range 2 { // read, and from the cache
		c := refreshed(t, cache, library)
		for _, id := range append([]string{"2025-07-19-na05"}, ids...) {
			row, ok := c.State().Row(id)
			if !ok {
				t.Fatal(id)
			}
			r, err := c.State().Report(row)
			if err != nil || c.State().Address(row) != reports.AddressKey(r.Source) {
				t.Errorf("%s: the address is that of another (%v)", id, err)
			}
		}
	}
}
