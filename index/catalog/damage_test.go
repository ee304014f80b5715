package catalog

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"rcaviewer/index"
)

func TestDamageIsRepaired(t *testing.T) {
	words := func(damage func(*testing.T, string)) func(*testing.T, string) {
		return func(t *testing.T, part string) { damage(t, largest(t, filepath.Join(part, wordsDir))) }
	}
	for name, damage := range map[string]func(t *testing.T, part string){
		"facts flipped": func(t *testing.T, part string) { flip(t, filepath.Join(part, factsFile), 2) },
		"facts cut":     func(t *testing.T, part string) { truncate(t, filepath.Join(part, factsFile), 100) },
		"facts gone":    func(t *testing.T, part string) { remove(t, filepath.Join(part, factsFile)) },
		"words flipped": words(func(t *testing.T, file string) { flip(t, file, 2) }),
		"words cut":     words(func(t *testing.T, file string) { truncate(t, file, 100) }),
		"words emptied": words(func(t *testing.T, file string) { truncate(t, file, 0) }),
		// These open as if nothing had happened.
		"one byte flipped": func(t *testing.T, part string) {
			texts, err := filepath.Glob(filepath.Join(part, wordsDir, "store", "*.zap"))
			if err != nil || len(texts) == 0 {
				t.Fatalf("%s has the texts %v (%v)", part, texts, err)
			}
			for _, file := range texts {
				flip(t, file, 10)
			}
		},
		"words gone": func(t *testing.T, part string) { remove(t, filepath.Join(part, wordsDir)) },
		"part gone":  remove,
		"nothing":    func(*testing.T, string) {},
	} {
		t.Run(name, func(t *testing.T) { testRepair(t, damage, false) })
		t.Run(name+", manifest gone", func(t *testing.T) { testRepair(t, damage, true) })
	}
}

// testRepair damages every part. All is found then and at the next start, in parts of the cache
// that are whole.
func testRepair(t *testing.T, damage func(*testing.T, string), forgotten bool) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 60)
	c := refreshed(t, cache, library)
	want := total(t, c, "database")
	for _, p := range c.parts {
		damage(t, filepath.Join(c.cache.parts(), p.name))
	}
	if forgotten {
		remove(t, c.cache.manifestFile(c.key))
	}
	for range 2 {
		c = refreshed(t, cache, library)
		if got := total(t, c, "database"); got != want {
			t.Errorf("%d reports have the word, want %d", got, want)
		}
		if got := total(t, c, ""); got != embedded+60 {
			t.Errorf("%d reports, want %d", got, embedded+60)
		}
		for _, p := range c.parts {
			if p.name == "" || !p.intact(c.cache.parts()) {
				t.Errorf("the part %q is in memory or not whole", p.name)
			}
		}
	}
}

// A file that is cut while it is being searched is found out, and mended.
func TestDamageWhileSearching(t *testing.T) {
	cache, library := t.TempDir(), t.TempDir()
	fill(t, library, 1, 400)
	c := refreshed(t, cache, library)
	want := total(t, c, "database")
	for _, p := range c.parts {
		truncate(t, largest(t, filepath.Join(c.cache.parts(), p.name, wordsDir)), 100)
	}
	if _, err := c.State().Index.Search(context.Background(), index.Request{Query: "database"}); !errors.Is(err, index.ErrDamaged) {
		t.Fatalf("the search in cut files ends with %v", err)
	}
	if err := c.Mend(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := total(t, c, "database"); got != want {
		t.Errorf("%d reports have the word once mended, want %d", got, want)
	}
}

// flip changes the byte that is a fraction of the file from its beginning.
func flip(t *testing.T, name string, at int) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text[len(text)/at] ^= 0xff
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

func truncate(t *testing.T, name string, size int64) {
	t.Helper()
	if err := os.Truncate(name, size); err != nil {
		t.Fatal(err)
	}
}

// largest is the largest file in a folder.
func largest(t *testing.T, dir string) string {
	t.Helper()
	var name string
	var size int64
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Size() > size {
			name, size = path, info.Size()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return name
}
