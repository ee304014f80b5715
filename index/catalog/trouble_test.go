package catalog

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"rcaviewer/index"
)

func TestBrokenFilesAmongGoodOnes(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 40)
	const broken = 2000
	for i := range broken {
		name := filepath.Join(library, fmt.Sprintf("2020-01-01-broken-%d.md", i))
		if err := os.WriteFile(name, []byte("---\nid: [\n---\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // read, and from the cache
		c := refreshed(t, cache, library)
		if got := total(t, c, ""); got != embedded+40 {
			t.Errorf("%d reports, want %d", got, embedded+40)
		}
		files := map[string]bool{}
		for _, p := range c.State().Problems {
			files[p.File] = true
		}
		if len(files) != broken {
			t.Errorf("problems in %d files, want %d", len(files), broken)
		}
	}
}

// Several windows and commands share a cache: each is right, whoever writes first.
func TestManyAtOnce(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 120)
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() {
			c, err := Open(cache, library)
			if err != nil {
				t.Error(err)
				return
			}
			defer c.Close()
			if err := c.Refresh(context.Background(), func(Progress) {}); err != nil {
				t.Error(err)
			}
			a, err := c.State().Index.Search(context.Background(), index.Request{Query: "database ", Limit: 5})
			if err != nil || a.Total == 0 || c.State().Index.Columns().Len() != embedded+120 {
				t.Errorf("%d of %d reports have the word (%v)", a.Total, c.State().Index.Columns().Len(), err)
			}
		})
	}
	all.Wait()
}

func TestCacheDeletedWhileRunning(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 60)
	c := refreshed(t, cache, library)
	want := total(t, c, "database ")
	remove(t, filepath.Join(cache, filepath.Base(c.cache.dir)))
	if got := total(t, c, "database "); got != want {
		t.Errorf("%d reports have the word after the cache was deleted, want %d", got, want)
	}
	if err := c.Refresh(context.Background(), func(Progress) {}); err != nil {
		t.Error(err)
	}
	if got := total(t, refreshed(t, cache, library), "database "); got != want {
		t.Errorf("%d reports have the word in a cache built anew, want %d", got, want)
	}
}

// A manifest can be cut, foreign, or name what lies outside the cache.
func TestManifestThatCannotBeTrusted(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 30)
	c := refreshed(t, cache, library)
	name := c.cache.manifestFile(c.key)
	for _, text := range []string{"", "{", "[]", `{"parts":[{"name":"../../x"}]}`, `{"parts":[{"name":"none","dead":[-1,99999]}]}`} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := total(t, refreshed(t, cache, library), ""); got != embedded+30 {
			t.Errorf("with the manifest %q there are %d reports, want %d", text, got, embedded+30)
		}
	}
}

const childVariable = "RCA_VIEWER_TEST_CHILD"

// TestKilledWhileBuilding kills a process that builds the index at different moments: the next
// one finds everything.
func TestKilledWhileBuilding(t *testing.T) {
	if os.Getenv(childVariable) != "" {
		c, err := Open(os.Getenv(childVariable), os.Getenv(childVariable+"_LIBRARY"))
		if err == nil {
			err = c.Refresh(context.Background(), func(Progress) {})
		}
		if err != nil {
			t.Error(err)
		}
		return
	}
	library := t.TempDir()
	fill(t, library, 1, 1500)
	for _, after := range []time.Duration{50, 200, 500, 1000} {
		cache := t.TempDir()
		child := exec.Command(os.Args[0], "-test.run", "^TestKilledWhileBuilding$")
		child.Env = append(os.Environ(), childVariable+"="+cache, childVariable+"_LIBRARY="+library)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after * time.Millisecond)
		child.Process.Kill()
		child.Wait() // it was killed: its status says nothing
		if got := total(t, refreshed(t, cache, library), ""); got != embedded+1500 {
			t.Errorf("killed after %d ms: %d reports, want %d", after, got, embedded+1500)
		}
	}
}

// A disk that fills up while a part is written: here the folder of parts turns into a file.
func TestDiskThatFillsUp(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, firstPart+500)
	c, err := Open(cache, library)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	blocked := false
	err = c.Refresh(context.Background(), func(p Progress) {
		if p.Done > 200 && !blocked {
			blocked = true
			remove(t, c.cache.parts())
			if err := os.WriteFile(c.cache.parts(), nil, 0o644); err != nil {
				t.Error(err)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := total(t, c, ""); got != embedded+firstPart+500 || !c.State().Index.Ready() {
		t.Errorf("%d reports, want %d with their words", got, embedded+firstPart+500)
	}
}
