package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// lantern is a small report of ours.
func lantern(id string) *reports.Report {
	start := time.Date(2031, 3, 5, 9, 20, 0, 0, time.FixedZone("", 8*3600))
	return &reports.Report{
		ID: id, Title: "Lantern LT01 - RCA - March 5, 2031", Products: []string{"Lantern"}, Instances: []string{"LT01"},
		Region: "Asia Pacific", Causes: []reports.Cause{"storage"}, Source: "https://example.org/lantern/" + id,
		Events:   []reports.Event{{Start: start, End: start.Add(40 * time.Minute), Zone: "Australia/Perth", Impact: "unavailable"}},
		Sections: [4]string{"Readers saw no lamps.", "- 09:20: dark.", "The paraffin volume was full.", "- An alarm."},
	}
}

const lamp = "2031-03-05-lantern-lt01"

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func add(t *testing.T, f *Folder, r *reports.Report, page string) string {
	t.Helper()
	id, err := f.Add(r, []byte(page), ".html", Digest(page))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// tree lists all files of a folder, but for the times in the names of what was put aside.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	files := []string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		parts := strings.Split(filepath.ToSlash(name), "/")
		for i, part := range parts {
			parts[i] = asideName.ReplaceAllString(part, "TIME-")
		}
		files = append(files, strings.Join(parts, "/"))
		return err
	})
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	slices.Sort(files)
	return files
}

func want(t *testing.T, dir string, files ...string) {
	t.Helper()
	slices.Sort(files)
	if diff := cmp.Diff(append([]string{}, files...), tree(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAdd(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data", "reports")
	f := Open(dir)
	if f.Has(lamp) || f.Taken(lamp) {
		t.Error("an empty library has a report")
	}
	if _, ok := f.Original(lamp); ok {
		t.Error("an empty library has a page")
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("looking made the folder")
	}
	digest := Digest("The lamps\n went  out.")
	if digest != Digest("The lamps went out. ") || len(digest) != 12 {
		t.Errorf("white space counts in the digest %q", digest)
	}
	if id, err := f.Add(lantern(lamp), []byte("<p>The page</p>"), ".HTML", digest); err != nil || id != lamp {
		t.Fatalf("filed as %q (%v)", id, err)
	}
	want(t, dir, lamp+".md", "originals/"+lamp+"."+digest+".html")
	if got := read(t, f.Path(lamp)); got != string(lantern(lamp).Markdown()) {
		t.Errorf("the file holds %q", got)
	}
	page, ok := f.Original(lamp)
	if !ok || read(t, page) != "<p>The page</p>" {
		t.Errorf("the page is at %q, %v", page, ok)
	}
}

// An id may be taken by a report filed before, by a broken file of the user's, or by a report that
// the program carries.
func TestTakenIDsGetNumbers(t *testing.T) {
	f := Open(t.TempDir())
	put(t, f.Path(lamp), "broken")
	for n, wanted := range []string{lamp + "-2", lamp + "-3", lamp + "-4"} {
		if id := add(t, f, lantern(lamp), fmt.Sprint("page ", n)); id != wanted {
			t.Errorf("filed as %s, want %s", id, wanted)
		}
	}
	if got := read(t, f.Path(lamp)); got != "broken" {
		t.Errorf("the user's file holds %q now", got)
	}
	if id := add(t, f, lantern("2025-07-19-na05"), "another"); id != "2025-07-19-na05-2" {
		t.Errorf("the id of an embedded report became %s", id)
	}
	if r, _, err := reports.Parse(f.Path(lamp+"-2"), []byte(read(t, f.Path(lamp+"-2")))); err != nil || r.ID != lamp+"-2" {
		t.Errorf("the numbered report is no report: %v", err)
	}
}

func TestWhatIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "reports")
	f := Open(dir)
	invalid := lantern(lamp)
	invalid.Region = "Mars"
	huge := lantern(lamp)
	huge.Sections[0] = strings.Repeat("x", reports.MaxSize)
	for name, r := range map[string]*reports.Report{
		"no id": lantern(""), "a path": lantern("2031-03-05-a/../../b"), "a path up": lantern("../2031-03-05-a"),
		"capitals": lantern("2031-03-05-LT01"), "no date": lantern("2031-13-05-a"), "a null": lantern("2031-03-05-a\x00"),
		"a region that is none": invalid, "too long": huge,
	} {
		if id, err := f.Add(r, []byte("page"), ".txt", Digest("page")); err == nil {
			t.Errorf("%s: filed as %q", name, id)
		}
		if err := f.Replace(r, []byte("page"), ".txt", Digest("page")); err == nil {
			t.Errorf("%s: replaced", name)
		}
		if err := f.Save(r.ID, "", r); err == nil {
			t.Errorf("%s: saved", name)
		}
		if _, ok := f.Original(r.ID); ok {
			t.Errorf("%s: has a page", name)
		}
	}
	for _, bad := range [][2]string{{".html/x", Digest("")}, {"", Digest("")}, {".html", "../x"}, {".html", ""}, {"/..", Digest("")}} {
		if _, err := f.Add(lantern(lamp), []byte("page"), bad[0], bad[1]); err == nil {
			t.Errorf("a page called %q was kept", bad)
		}
	}
	if _, err := f.Delete("../x"); !errors.Is(err, ErrNone) {
		t.Errorf("deleting outside the folder: %v", err)
	}
	want(t, filepath.Dir(dir))
}

// Where a page cannot be kept its report is not filed, and where the report cannot be written its
// page does not stay.
func TestNothingIsHalfFiled(t *testing.T) {
	f := Open(t.TempDir())
	put(t, filepath.Join(f.dir, originalsDir), "in the way")
	if _, err := f.Add(lantern(lamp), []byte("page"), ".txt", Digest("page")); err == nil {
		t.Error("filed without its page")
	}
	want(t, f.dir, originalsDir)

	blocked := Open(filepath.Join(f.dir, originalsDir, "library"))
	if _, err := blocked.Add(lantern(lamp), nil, "", ""); err == nil || !strings.Contains(err.Error(), "make the library") {
		t.Errorf("a library below a file: %v", err)
	}
}

const childVariable = "RCA_VIEWER_TEST_LIBRARY"

// child is a process that files reports of one id into a library.
func child(t *testing.T, dir string, n int) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run", "^TestManyProcesses$")
	c.Env = append(os.Environ(), childVariable+"="+dir, childVariable+"_NAME="+fmt.Sprint(n))
	return c
}

// TestManyProcesses: several programs file reports of one id at once; each gets an id of its own,
// and each page lies beside its report.
func TestManyProcesses(t *testing.T) {
	const each = 25
	if dir := os.Getenv(childVariable); dir != "" {
		f := Open(dir)
		for i := range each {
			text := fmt.Sprintf("page %d of %s", i, os.Getenv(childVariable+"_NAME"))
			r := lantern(lamp)
			r.Sections[0] = text
			if _, err := f.Add(r, []byte(text), ".txt", Digest(text)); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	dir := filepath.Join(t.TempDir(), "new")
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			if out, err := child(t, dir, n).CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	all.Wait()
	if got := consistent(t, dir); got != 4*each {
		t.Errorf("%d reports, want %d", got, 4*each)
	}
}

// TestKilledInTheMiddle kills a process that files reports at different moments.
func TestKilledInTheMiddle(t *testing.T) {
	for _, after := range []time.Duration{20, 60, 100, 140} {
		dir := t.TempDir()
		c := child(t, dir, 0)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after * time.Millisecond)
		c.Process.Kill()
		c.Wait() // it was killed: its status says nothing
		consistent(t, dir)
		if id := add(t, Open(dir), lantern(lamp), "one more"); id == "" {
			t.Error("nothing can be filed any more")
		}
	}
}

// consistent checks that every report is whole and has its own page, and counts them.
func consistent(t *testing.T, dir string) int {
	t.Helper()
	files, err := reports.Files(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	f := Open(dir)
	for _, file := range files {
		r, problems, err := reports.Parse(file, []byte(read(t, file)))
		if err != nil {
			t.Fatalf("%v, %v", problems, err)
		}
		page, ok := f.Original(r.ID)
		if !ok || read(t, page) != r.Sections[0] {
			t.Errorf("%s: the page %q is not its own", r.ID, page)
		}
	}
	return len(files)
}
