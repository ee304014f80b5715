package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// published is a page in our own words, about an event that never was. What differs is the day.
func published(day int) string {
	return fmt.Sprintf(`Alma AP09 - RCA - May %[1]d, 2031

Event Timeline

Alma AP09 was unavailable for all customers: May %[1]d, 2031 from 20:00 until 20:30 Singapore time.

Root Cause Analysis

The disk that holds the records was full, and the storage array stopped.

Preventive Measures

• A larger disk.
`, day)
}

// spotted is one in which something is found.
func spotted(day int) string {
	return strings.Replace(published(day), "Event Timeline", "Introduction\n\nThe interruption of May 1, 2030.\n\nEvent Timeline", 1)
}

// imports imports and gives what it said of each page.
func imports(t *testing.T, a *App, o ImportOptions, paths ...string) (said []Imported, rejected int) {
	t.Helper()
	rejected, err := a.Import(context.Background(), paths, strings.NewReader(published(9)), o, func(_, _ int, last Imported) {
		said = append(said, last)
	})
	if err != nil {
		t.Fatal(err)
	}
	return said, rejected
}

func briefly(said []Imported) []string {
	var lines []string
	for _, s := range said {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s %d", filepath.Base(s.File), s.Status, s.ID, len(s.Findings))))
	}
	return lines
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func filesIn(t *testing.T, dir string) []string {
	t.Helper()
	names := []string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(dir, path)
			names = append(names, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestImportFilesPages(t *testing.T) {
	pages := folderOf(t, map[string]string{"a.txt": published(2), "b.txt": "nothing much", "c.txt": spotted(3)})
	dir := filepath.Join(t.TempDir(), "new")
	a := indexed(t, Options{Library: dir})

	said, rejected := imports(t, a, ImportOptions{DryRun: true}, pages, "-")
	wantLines(t, briefly(said), "a.txt imported 2031-05-02-ap09 0", "b.txt rejected  1", "c.txt imported 2031-05-03-ap09 1", "- imported 2031-05-09-ap09 0")
	if rejected != 1 || said[1].Report != nil || said[1].Reason == "" {
		t.Errorf("%d were rejected, the second with %q and the report %v", rejected, said[1].Reason, said[1].Report)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a dry run made the library: %v", err)
	}

	imports(t, a, ImportOptions{}, pages, "-")
	files := filesIn(t, dir)
	wantLines(t, slices.DeleteFunc(slices.Clone(files), func(f string) bool { return strings.HasPrefix(f, "originals/") }),
		"2031-05-02-ap09.md", "2031-05-03-ap09.md", "2031-05-09-ap09.md")
	if n := len(files); n != 6 {
		t.Errorf("%d files, want a report and a page of each of three: %q", n, files)
	}
	if path, err := a.OriginalOf("2031-05-02-ap09"); err != nil || !strings.HasSuffix(path, ".txt") {
		t.Errorf("the original is %q, %v", path, err)
	}
}

// The same page is known again: within an import, at the next one, and one the program carries.
func TestImportKnowsPagesAgain(t *testing.T) {
	pages := folderOf(t, map[string]string{"a.txt": published(2), "b.txt": published(2) + "\n\n", "c.txt": strings.Replace(published(2), "A larger", "Another", 1)})
	dir := filepath.Join(t.TempDir(), "new")
	a := indexed(t, Options{Library: dir})
	said, _ := imports(t, a, ImportOptions{}, pages)
	wantLines(t, briefly(said), "a.txt imported 2031-05-02-ap09 0", "b.txt duplicate 2031-05-02-ap09 0", "c.txt duplicate 2031-05-02-ap09 0")
	a.wrote()

	other := filepath.Join(pages, "c.txt")
	said, _ = imports(t, a, ImportOptions{}, other)
	wantLines(t, briefly(said), "c.txt duplicate 2031-05-02-ap09 0")
	said, _ = imports(t, a, ImportOptions{Replace: true}, other)
	wantLines(t, briefly(said), "c.txt imported 2031-05-02-ap09 0")
	text, err := os.ReadFile(filepath.Join(dir, "2031-05-02-ap09.md"))
	if err != nil || !strings.Contains(string(text), "Another disk") {
		t.Errorf("the report was not replaced: %v\n%s", err, text)
	}

	carried, err := a.Report(na05)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(pages, "carried.md")
	if err := os.WriteFile(file, carried.Markdown(), 0o644); err != nil {
		t.Fatal(err)
	}
	said, _ = imports(t, a, ImportOptions{}, file)
	wantLines(t, briefly(said), "carried.md duplicate 2025-07-19-na05 0")
	said, _ = imports(t, a, ImportOptions{Replace: true}, file)
	wantLines(t, briefly(said), "carried.md imported 2025-07-19-na05 0")
	if _, err := os.Stat(filepath.Join(dir, na05+".md")); err != nil {
		t.Errorf("the carried report was not overridden: %v", err)
	}
}

// Another event of the same day and instance gets a number.
func TestImportNumbersTakenIDs(t *testing.T) {
	other := strings.NewReplacer("RCA -", "Second RCA -", "20:00", "22:00", "20:30", "22:30").Replace(published(2))
	pages := folderOf(t, map[string]string{"a.txt": published(2), "b.txt": other})
	a := indexed(t, Options{Library: filepath.Join(t.TempDir(), "new")})
	for _, dry := range []bool{true, false} {
		said, _ := imports(t, a, ImportOptions{DryRun: dry}, pages)
		wantLines(t, briefly(said), "a.txt imported 2031-05-02-ap09 0", "b.txt imported 2031-05-02-ap09-2 0")
	}
}

// What was filed before an import is stopped stays, whole; nothing is filed afterwards.
func TestImportStops(t *testing.T) {
	files := map[string]string{}
	for day := range 20 {
		files[fmt.Sprintf("%02d.txt", day)] = published(day + 1)
	}
	dir := filepath.Join(t.TempDir(), "new")
	a := indexed(t, Options{Library: dir})
	ctx, stop := context.WithCancel(context.Background())
	pages := 0
	_, err := a.Import(ctx, []string{folderOf(t, files)}, nil, ImportOptions{}, func(done, total int, _ Imported) {
		if pages = done; done == 3 {
			stop()
		}
		if total != 20 {
			t.Errorf("of %d pages", total)
		}
	})
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "stopped after 3 of 20 pages") {
		t.Errorf("got %v", err)
	}
	if n := len(filesIn(t, dir)); pages != 3 || n != 6 {
		t.Errorf("%d pages were told of and %d files are there", pages, n)
	}
}

func TestImportIntoALibraryThatCannotBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	a := open(t, Options{NoLibrary: true})
	if _, err := a.Import(context.Background(), []string{file}, nil, ImportOptions{}, nil); !errors.Is(err, errNoLibrary) {
		t.Errorf("without a library: got %v", err)
	}
}
