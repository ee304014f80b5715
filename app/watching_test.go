package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"
)

// watched is a program that watches a library, and what it tells.
func watched(t *testing.T, dir string) (*App, *told) {
	t.Helper()
	home(t)
	a := New(Options{Library: dir, Watch: true})
	t.Cleanup(func() { a.Close() })
	heard := &told{}
	a.OnChange(heard.note)
	_ = a.Ready(context.Background())
	return a, heard
}

// told is what was told of changes.
type told struct {
	mu      sync.Mutex
	changes []Change
}

func (l *told) note(c Change) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.changes = append(l.changes, c)
}

func (l *told) count(kind string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for _, c := range l.changes {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

// notices are those that the window shows now.
func (l *told) notices() []Notice {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, c := range slices.Backward(l.changes) {
		if c.Kind == "ready" || c.Kind == "failed" {
			return c.Notices
		}
	}
	return nil
}

// soon waits for something for the two seconds that are promised.
func soon(t *testing.T, what string, is func() bool) {
	t.Helper()
	for begun := time.Now(); !is(); time.Sleep(10 * time.Millisecond) {
		if time.Since(begun) > 2*time.Second {
			t.Fatalf("%s: not within two seconds", what)
		}
	}
}

// Whatever another program does to the folder shows in the window, and nothing is told when
// nothing has happened.
func TestTheWindowFollowsTheFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	a, heard := watched(t, dir)
	file := filepath.Join(dir, lamp+".md")
	write := func(text string) {
		t.Helper()
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	has := func(title string) func() bool { return func() bool { return titleOf(t, a, lamp) == title } }
	write(lantern(lamp, `title: "Added"`))
	soon(t, "a file added", has("Added"))
	write(lantern(lamp, `title: "Changed"`))
	soon(t, "a file changed", has("Changed"))
	lists := heard.count("reports")
	write(lantern(lamp, "region: Mars"))
	soon(t, "a broken file", func() bool { return len(heard.notices()) == 1 && heard.count("reports") > lists })
	if _, err := a.Report(lamp); err == nil {
		t.Error("the broken file is still a report")
	}
	write(lantern(lamp, `title: "Mended"`))
	soon(t, "a mended file", func() bool { return len(heard.notices()) == 0 && has("Mended")() })
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	soon(t, "a file removed", func() bool { ids, err := a.AllIDs(); return err == nil && !slices.Contains(ids, lamp) })
	<-a.fresh.ask() // what was read is told now
	before := heard.count("reports")
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second)
	if got := heard.count("reports"); got != before {
		t.Errorf("other reports were told %d times more", got-before)
	}
}

// Thousands of files that are copied into the folder are read in a few steps.
func TestAFolderThatIsFilledAtOnce(t *testing.T) {
	dir := t.TempDir()
	a, heard := watched(t, dir)
	const files = 3000
	begun := time.Now()
	for i := range files {
		id := fmt.Sprintf("2031-03-05-lantern-%d", i)
		if err := os.WriteFile(filepath.Join(dir, id+".md"), []byte(lantern(id)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for wait := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		if ids, err := a.AllIDs(); err == nil && len(ids) == files+188 {
			break
		}
		if time.Since(wait) > 30*time.Second {
			t.Fatal("not all files were read")
		}
	}
	if told, most := heard.count("ready"), 4+int(time.Since(begun)/time.Second); told > most {
		t.Errorf("read %d times, want at most %d", told, most)
	}
}

// A library that cannot be read says so, and works again once it can.
func TestAFolderThatBecomesAFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	if err := os.WriteFile(dir, []byte("in the way"), 0o644); err != nil {
		t.Fatal(err)
	}
	a, heard := watched(t, dir)
	soon(t, "a failure", func() bool { return heard.count("failed") > 0 })
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, lamp+".md"), []byte(lantern(lamp)), 0o644); err != nil {
		t.Fatal(err)
	}
	soon(t, "the report in it", func() bool { _, err := a.Report(lamp); return err == nil })
}

// Commands do not watch, and the window may close while files change.
func TestWatchingEnds(t *testing.T) {
	dir := t.TempDir()
	for range 3 {
		a, _ := watched(t, dir)
		if err := os.WriteFile(filepath.Join(dir, lamp+".md"), []byte(lantern(lamp)), 0o644); err != nil {
			t.Fatal(err)
		}
		time.Sleep(100 * time.Millisecond)
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}
	a := indexed(t, Options{Library: dir})
	before, err := a.AllIDs()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, lamp+".md")); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second)
	if after, err := a.AllIDs(); err != nil || len(after) != len(before) {
		t.Errorf("a program that does not watch had %d reports and has %d (%v)", len(before), len(after), err)
	}
}
