package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// heard counts what a watch tells.
type heard struct{ told atomic.Int64 }

// follow watches a folder until the test ends.
func follow(t *testing.T, run func(ctx context.Context, changed func())) *heard {
	t.Helper()
	h := &heard{}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		run(ctx, func() { h.told.Add(1) })
	}()
	t.Cleanup(func() {
		cancel()
		select {
		case <-done:
		case <-time.After(5 * time.Second):
			t.Error("the watch does not end")
		}
	})
	h.next(t, "the beginning", 0)
	return h
}

// next waits until more was told than before, for the two seconds that people are promised.
func (h *heard) next(t *testing.T, what string, before int64) {
	t.Helper()
	begun := time.Now()
	for h.told.Load() == before {
		if time.Since(begun) > 2*time.Second {
			t.Fatalf("%s was not told", what)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// after calls a change and waits until it is told.
func (h *heard) after(t *testing.T, what string, change func() error) {
	t.Helper()
	time.Sleep(quiet + 50*time.Millisecond) // so that this change alone is told
	before := h.told.Load()
	if err := change(); err != nil {
		t.Fatal(err)
	}
	h.next(t, what, before)
}

// ways are watching by the system, and by listing where it tells nothing.
func ways(t *testing.T, test func(t *testing.T, watching func(dir string) func(context.Context, func()))) {
	t.Parallel() // most of the time is spent waiting
	t.Run("system", func(t *testing.T) {
		t.Parallel()
		test(t, func(dir string) func(context.Context, func()) {
			return func(ctx context.Context, changed func()) {
				if err := Watch(ctx, dir, changed); err != nil {
					t.Error(err)
				}
			}
		})
	})
	t.Run("listing", func(t *testing.T) {
		t.Parallel()
		test(t, func(dir string) func(context.Context, func()) {
			return func(ctx context.Context, changed func()) { (&watch{dir: dir, changed: changed}).run(ctx) }
		})
	})
}

func TestWatch(t *testing.T) {
	ways(t, func(t *testing.T, watching func(string) func(context.Context, func())) {
		dir := t.TempDir()
		file, other := filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")
		h := follow(t, watching(dir))
		h.after(t, "a file added", func() error { return os.WriteFile(file, []byte("one"), 0o644) })
		h.after(t, "a file changed", func() error { return os.WriteFile(file, []byte("three"), 0o644) })
		h.after(t, "a file renamed", func() error { return os.Rename(file, other) })
		h.after(t, "a file moved in", func() error {
			outside := filepath.Join(t.TempDir(), "x")
			put(t, outside, "x")
			return os.Rename(outside, file)
		})
		h.after(t, "a file removed", func() error { return os.Remove(other) })
		h.after(t, "the folder removed", func() error { return os.RemoveAll(dir) })
		h.after(t, "the folder back", func() error { return os.Mkdir(dir, 0o755) })
		h.after(t, "a file in the new folder", func() error { return os.WriteFile(file, nil, 0o644) })
		time.Sleep(latest + quiet)
		before := h.told.Load()
		put(t, filepath.Join(dir, "notes.txt"), "")
		put(t, filepath.Join(dir, originalsDir, "page.md"), "")
		put(t, filepath.Join(dir, ".rca-viewer-1"), "")
		time.Sleep(2 * time.Second)
		if got := h.told.Load(); got != before {
			t.Errorf("told %d times of files that are no reports", got-before)
		}
	})
}

// The folder goes and another is there before anybody has looked: a backup that is put back, a
// working copy that is made anew. On some disks both have the same number.
func TestWatchAFolderThatIsReplacedAtOnce(t *testing.T) {
	ways(t, func(t *testing.T, watching func(string) func(context.Context, func())) {
		dir := filepath.Join(t.TempDir(), "reports")
		put(t, filepath.Join(dir, "a.md"), "one")
		h := follow(t, watching(dir))
		for round, replace := range []func() error{
			func() error { return errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o755)) },
			func() error { return errors.Join(os.Rename(dir, dir+"-away"), os.Rename(dir+"-away", dir)) },
			func() error { return errors.Join(os.Rename(dir, dir+"-old"), os.Mkdir(dir, 0o755)) },
		} {
			time.Sleep(latest) // so that the next file is told for itself
			if err := replace(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(latest)
			h.after(t, fmt.Sprintf("a file after replacement %d", round+1), func() error {
				return os.WriteFile(filepath.Join(dir, "b.md"), []byte(fmt.Sprint(round)), 0o644)
			})
		}
	})
}

// The system can end watching without a word, with the disk that the folder is on.
func TestWatchThatTheSystemDrops(t *testing.T) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		t.Fatal(err)
	}
	defer system.Close()
	w := &watch{dir: t.TempDir(), system: system}
	w.look()
	if !w.telling {
		return // a disk whose changes are listed anyway
	}
	if err := system.Remove(w.dir); err != nil {
		t.Fatal(err)
	}
	w.first = time.Time{}
	if w.look(); len(system.WatchList()) != 1 || w.first.IsZero() {
		t.Errorf("the system watches %v after it has dropped the folder; told: %v", system.WatchList(), !w.first.IsZero())
	}
}

func TestWatchAFolderThatIsNotThereYet(t *testing.T) {
	ways(t, func(t *testing.T, watching func(string) func(context.Context, func())) {
		dir := filepath.Join(t.TempDir(), "data", "reports")
		h := follow(t, watching(dir))
		h.after(t, "the first report", func() error {
			put(t, filepath.Join(dir, "a.md"), "")
			return nil
		})
		h.after(t, "the second report", func() error {
			put(t, filepath.Join(dir, "b.md"), "")
			return nil
		})
	})
}

// Thousands of files that are copied are told a few times, and the last of them in time.
func TestWatchABurst(t *testing.T) {
	ways(t, func(t *testing.T, watching func(string) func(context.Context, func())) {
		dir := t.TempDir()
		var last, seen atomic.Int64
		h := follow(t, func(ctx context.Context, changed func()) {
			watching(dir)(ctx, func() {
				seen.Store(last.Load())
				time.Sleep(50 * time.Millisecond) // reading takes its time too
				changed()
			})
		})
		const files = 10_000
		begun, before := time.Now(), h.told.Load()
		for i := range files {
			put(t, filepath.Join(dir, fmt.Sprintf("%d.md", i)), "text")
			last.Store(int64(i) + 1)
		}
		took := time.Since(begun)
		for wait := time.Now(); seen.Load() < files; time.Sleep(5 * time.Millisecond) {
			if time.Since(wait) > 2*time.Second {
				t.Fatalf("the last file was not told; %d of %d were", seen.Load(), files)
			}
		}
		if told := h.told.Load() - before; told > 3+int64(took/latest) {
			t.Errorf("told %d times in %v", told, took)
		}
	})
}

func TestWatchEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Watch(ctx, t.TempDir(), func() {}); err != nil {
		t.Error(err)
	}
}
