package reports

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// write puts a file into a folder, which is made.
func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// reportText is the example as a file of another id.
func reportText(t *testing.T, id string) string {
	r := example(t)
	r.ID = id
	return string(r.Markdown())
}

func ids(all []*Report) []string {
	found := []string{}
	for _, r := range all {
		found = append(found, r.ID)
	}
	return found
}

func TestReadLibrary(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "2024-05-01-b.md"), reportText(t, "2024-05-01-b"))
	write(t, filepath.Join(dir, "2024-04-01-a.md"), reportText(t, "2024-04-01-a"))
	write(t, filepath.Join(dir, "2024-04-02-broken.md"), strings.Replace(reportText(t, "2024-04-02-broken"), "Europe\n", "Mars\n", 1))
	write(t, filepath.Join(dir, "2024-06-01-other-name.md"), reportText(t, "2024-06-01-c"))
	write(t, filepath.Join(dir, "empty.md"), "")
	write(t, filepath.Join(dir, "notes.txt"), "no report")
	write(t, filepath.Join(dir, "2024-07-01-d.MD.bak"), "no report")
	write(t, filepath.Join(dir, "originals", "2024-08-01-e.md"), reportText(t, "2024-08-01-e"))
	write(t, filepath.Join(dir, "folder.md", "2024-09-01-f.md"), reportText(t, "2024-09-01-f"))

	library, err := ReadLibrary(dir)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"2024-04-01-a", "2024-05-01-b"}, ids(library.Reports)); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	broken := map[string]string{}
	for _, p := range library.Problems {
		broken[filepath.Base(p.File)] = p.Message
	}
	for file, want := range map[string]string{
		"2024-04-02-broken.md":     `unknown region "Mars"`,
		"2024-06-01-other-name.md": "the name is the id plus .md",
		"empty.md":                 "no front matter",
	} {
		if !strings.Contains(broken[file], want) {
			t.Errorf("the problem of %s is %q, want %q", file, broken[file], want)
		}
	}
	if len(broken) != 3 {
		t.Errorf("problems of %d files, want 3: %v", len(broken), broken)
	}
}

func TestReadLibraryOfNoFolder(t *testing.T) {
	dir := t.TempDir()
	library, err := ReadLibrary(filepath.Join(dir, "missing", "deeper"))
	if err != nil || len(library.Reports)+len(library.Problems) > 0 {
		t.Errorf("a folder that does not exist gives %v, %v; want an empty library", library, err)
	}
	file := filepath.Join(dir, "file")
	write(t, file, "x")
	if _, err := ReadLibrary(file); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a path that is a file gives %v, want an error that names it", err)
	}
	if library, err := ReadLibrary(dir); err != nil || len(library.Reports) > 0 {
		t.Errorf("a folder without reports gives %v, %v", library, err)
	}
}

func TestReadFileStopsAtTheLimit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "big.md")
	write(t, file, strings.Repeat("x", 3*MaxSize))
	text, err := ReadFile(file)
	if err != nil || len(text) != MaxSize+1 {
		t.Errorf("%d bytes were read (%v), want one more than allowed", len(text), err)
	}
	if problems := CheckFile(file); len(problems) != 1 || !strings.Contains(problems[0].Message, "the file has more than 1 MB;") {
		t.Errorf("the problems of a large file are %v", problems)
	}
}

func TestCheckFile(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, checkedAs)
	write(t, good, reportText(t, "2024-03-05-eu07"))
	if problems := CheckFile(good); len(problems) > 0 {
		t.Errorf("a good file has problems: %v", problems)
	}
	missing := filepath.Join(dir, "missing.md")
	problems := CheckFile(missing)
	if len(problems) != 1 || problems[0].File != missing || problems[0].Severity != SeverityError ||
		strings.Count(problems[0].String(), missing) != 1 {
		t.Errorf("the problems of a missing file are %v, want one that names the file once", problems)
	}
	if _, err := ReadFile(missing); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading a missing file gives %v", err)
	}
}

func TestMergeReplaces(t *testing.T) {
	report := func(id, title string) *Report { return &Report{ID: id, Title: title} }
	embedded := []*Report{report("2024-01-01-a", "embedded"), report("2024-01-02-b", "embedded")}
	library := []*Report{report("2024-01-02-b", "library"), report("2023-01-01-c", "library")}
	got := map[string]string{}
	merged := Merge(embedded, library)
	for _, r := range merged {
		got[r.ID] = r.Title
	}
	want := map[string]string{"2023-01-01-c": "library", "2024-01-01-a": "embedded", "2024-01-02-b": "library"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("merged (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"2023-01-01-c", "2024-01-01-a", "2024-01-02-b"}, ids(merged)); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if embedded[1].Title != "embedded" || len(Merge(nil, nil)) != 0 {
		t.Error("merging changed its input or made reports up")
	}
}

// soon fails the test when f does not return: what blocks on a pipe would block for ever.
func soon(t *testing.T, f func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); f() }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("reading blocks")
	}
}
