package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/library"
)

const na05 = "2025-07-19-na05"

// owning is a program with a library of a lantern, and the library's folder.
func owning(t *testing.T) (*App, string) {
	t.Helper()
	dir := folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})
	return indexed(t, Options{Library: dir}), dir
}

func editForm(t *testing.T, a *App, id string) Form {
	t.Helper()
	f, err := a.EditForm(id)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func titleOf(t *testing.T, a *App, id string) string {
	t.Helper()
	page, err := a.Open(context.Background(), id, "")
	if err != nil {
		return err.Error()
	}
	return page.Report.Title
}

// A report that is saved as it was opened is the same report.
func TestFormsKeepEverything(t *testing.T) {
	a := indexed(t, Options{Library: filepath.Join(t.TempDir(), "new")})
	ids, err := a.AllIDs()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		r, err := a.Report(id)
		if err != nil {
			t.Fatal(err)
		}
		f := editForm(t, a, id)
		if problems := a.CheckForm(f, false); len(problems) > 0 {
			t.Errorf("%s: problems %v", id, problems)
		}
		back, err := f.toReport()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(r.Markdown()), string(back.Markdown())); diff != "" {
			t.Errorf("%s (-read +from its form):\n%s", id, diff)
		}
	}
}

func TestSaveForm(t *testing.T) {
	a, dir := owning(t)
	f := editForm(t, a, lamp)
	f.Title, f.Sections[2].Markdown = "Edited", "\r\nA **zyzzyva**.\r\n\r\n"
	if id, err := a.SaveForm(lamp, f); err != nil || id != lamp {
		t.Fatalf("saved as %q (%v)", id, err)
	}
	if got := titleOf(t, a, lamp); got != "Edited" {
		t.Errorf("the title is %q", got)
	}
	answer, err := a.Search(context.Background(), index.Request{Query: "zyzzyva "})
	if err != nil || answer.Total != 1 {
		t.Errorf("%d reports have the new word (%v)", answer.Total, err)
	}
	if _, err := a.SaveForm(lamp, f); !errors.Is(err, library.ErrChanged) {
		t.Errorf("saved from a form that is out of date: %v", err)
	}

	// Another program writes while the form is open: its text stays.
	f = editForm(t, a, lamp)
	theirs := lantern(lamp, `title: "Theirs"`)
	if err := os.WriteFile(filepath.Join(dir, lamp+".md"), []byte(theirs), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := a.SaveForm(lamp, f); !errors.Is(err, library.ErrChanged) || !strings.Contains(err.Error(), lamp) {
		t.Errorf("saved over another program's text: %v", err)
	}
	if f = editForm(t, a, lamp); f.Title != "Theirs" {
		t.Errorf("opened again, the form has the title %q", f.Title)
	}

	f.ID = "2031-03-06-lantern"
	if id, err := a.SaveForm(lamp, f); err != nil || id != f.ID {
		t.Errorf("saved under another id as %q (%v)", id, err)
	}
	if _, err := a.Report(lamp); err == nil {
		t.Error("the old id is still there")
	}
	if path, err := a.FileOf(f.ID); err != nil || path != filepath.Join(dir, f.ID+".md") {
		t.Errorf("its file is %q (%v)", path, err)
	}
	f = editForm(t, a, f.ID)
	f.Title = " "
	if _, err := a.SaveForm(f.ID, f); err == nil || !strings.Contains(err.Error(), "title is empty") {
		t.Errorf("saved without a title: %v", err)
	}
}

// An embedded report is corrected in a copy; deleting the copy brings the embedded one back.
func TestCopyingAnEmbeddedReport(t *testing.T) {
	a := indexed(t, Options{Library: filepath.Join(t.TempDir(), "new")})
	before := titleOf(t, a, na05)
	if _, err := a.FileOf(na05); err == nil {
		t.Error("an embedded report has a file")
	}
	if err := a.DeleteReport(na05); err == nil || !strings.Contains(err.Error(), "the program carries it") {
		t.Errorf("deleting an embedded report: %v", err)
	}
	f := editForm(t, a, na05)
	f.Title = "Corrected"
	if _, err := a.SaveForm(na05, f); err != nil {
		t.Fatal(err)
	}
	page, err := a.Open(context.Background(), na05, "")
	if err != nil || page.Embedded || !page.Overrides || page.Original || page.Report.Title != "Corrected" {
		t.Errorf("the copy: %+v (%v)", page, err)
	}
	if err := a.DeleteReport(na05); err != nil {
		t.Fatal(err)
	}
	if got := titleOf(t, a, na05); got != before {
		t.Errorf("without the copy its title is %q", got)
	}
	if id, err := a.UndoDelete(); err != nil || id != na05 || titleOf(t, a, na05) != "Corrected" {
		t.Errorf("brought back %q: %q (%v)", id, titleOf(t, a, na05), err)
	}
}

// A command writes without having read the library before.
func TestSavingFirst(t *testing.T) {
	home(t)
	a := New(Options{Library: folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})})
	defer a.Close()
	f := editForm(t, a, lamp)
	f.Title = "Edited"
	if _, err := a.SaveForm(lamp, f); err != nil {
		t.Fatal(err)
	}
	if err := a.Ready(context.Background()); err != nil || titleOf(t, a, lamp) != "Edited" {
		t.Errorf("the title is %q (%v)", titleOf(t, a, lamp), err)
	}
}

func TestDeleteReport(t *testing.T) {
	a, dir := owning(t)
	if _, err := a.UndoDelete(); err == nil {
		t.Error("something was brought back before anything was deleted")
	}
	if err := a.DeleteReport("2031-01-01-none"); !errors.Is(err, library.ErrNone) {
		t.Errorf("deleting what is not there: %v", err)
	}
	if err := a.DeleteReport(lamp); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Report(lamp); err == nil {
		t.Error("it is still there")
	}
	if id, err := a.UndoDelete(); err != nil || id != lamp || titleOf(t, a, lamp) == "" {
		t.Errorf("brought back %q (%v)", id, err)
	}
	if _, err := a.UndoDelete(); err == nil {
		t.Error("brought back twice")
	}
	if _, err := os.Stat(filepath.Join(dir, lamp+".md")); err != nil {
		t.Error(err)
	}
}

// One that cannot be brought back is said once, and does not keep those before it from coming.
func TestUndoAfterOneThatCannotBeUndone(t *testing.T) {
	other := "2031-03-05-lantern-lt02"
	for what, test := range map[string]struct {
		spoil func(dir string) error
		say   string
	}{
		"another has its place": {
			func(dir string) error { return os.WriteFile(filepath.Join(dir, other+".md"), []byte("new"), 0o644) },
			"another report has this id; the deleted one is kept for a month in ",
		},
		"it is gone for good": {
			func(dir string) error { return os.RemoveAll(filepath.Join(dir, "originals")) },
			"somebody has removed it from ",
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := folderOf(t, map[string]string{lamp + ".md": lantern(lamp), other + ".md": lantern(other)})
			a := indexed(t, Options{Library: dir})
			for _, id := range []string{lamp, other} {
				if err := a.DeleteReport(id); err != nil {
					t.Fatal(err)
				}
			}
			kept := filepath.Join(dir, "kept")
			first, err := filepath.Glob(filepath.Join(dir, "originals", ".deleted", "*-"+lamp))
			if err != nil || len(first) != 1 {
				t.Fatalf("aside lie %v (%v)", first, err)
			}
			if err := errors.Join(os.Rename(first[0], kept), test.spoil(dir)); err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(os.MkdirAll(filepath.Dir(first[0]), 0o755), os.Rename(kept, first[0])); err != nil {
				t.Fatal(err)
			}
			if _, err := a.UndoDelete(); err == nil || !strings.Contains(err.Error(), other) || !strings.Contains(err.Error(), test.say) {
				t.Errorf("the error is %v; it says %q of %s", err, test.say, other)
			}
			if id, err := a.UndoDelete(); err != nil || id != lamp || titleOf(t, a, lamp) == "" {
				t.Errorf("brought back %q (%v)", id, err)
			}
		})
	}
}

// What fails now may work later: it is not given up.
func TestUndoThatFailsForNow(t *testing.T) {
	a, dir := owning(t)
	if err := a.DeleteReport(lamp); err != nil {
		t.Fatal(err)
	}
	aside, err := filepath.Glob(filepath.Join(dir, "originals", ".deleted", "*", lamp+".md"))
	if err != nil || len(aside) != 1 {
		t.Fatalf("aside lie %v (%v)", aside, err)
	}
	if err := errors.Join(os.Rename(dir, dir+"-away"), os.WriteFile(dir, nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.UndoDelete(); err == nil {
		t.Error("brought back without a folder")
	}
	if err := errors.Join(os.Remove(dir), os.Rename(dir+"-away", dir)); err != nil {
		t.Fatal(err)
	}
	if id, err := a.UndoDelete(); err != nil || id != lamp {
		t.Errorf("brought back %q (%v)", id, err)
	}
}

func TestOriginals(t *testing.T) {
	a, dir := owning(t)
	if _, err := a.OriginalOf(lamp); err == nil {
		t.Error("there is a page before there is one")
	}
	name := filepath.Join(dir, "originals", lamp+"."+library.Digest("page")+".txt")
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte("page"), 0o644); err != nil {
		t.Fatal(err)
	}
	page, err := a.Open(context.Background(), lamp, "")
	if err != nil || !page.Original || page.Overrides || page.Embedded {
		t.Errorf("the report's page: %v, overrides %v (%v)", page.Original, page.Overrides, err)
	}
	if path, err := a.OriginalOf(lamp); err != nil || path != name {
		t.Errorf("it is %q (%v)", path, err)
	}
	if _, err := a.OriginalOf("../x"); err == nil {
		t.Error("a page outside the library")
	}
	filed, err := a.filed()
	if err != nil {
		t.Fatal(err)
	}
	r, err := a.Report(na05)
	if err != nil {
		t.Fatal(err)
	}
	again := &reports.Report{ID: "2031-01-01-x", Title: "X", Source: strings.Replace(r.Source, "https://", "http://www.", 1) + "/?x"}
	if id, found := filed.Find(again, ""); !found || id != na05 {
		t.Errorf("the page of an embedded report is that of %q", id)
	}
	if id, found := filed.Find(&reports.Report{ID: "2031-01-01-x"}, library.Digest("page")); !found || id != lamp {
		t.Errorf("the same text is that of %q", id)
	}
}

func TestWithoutALibrary(t *testing.T) {
	a := indexed(t, Options{NoLibrary: true})
	_, edits := a.EditForm(na05)
	_, saves := a.SaveForm(na05, Form{})
	_, originals := a.OriginalOf(na05)
	for what, err := range map[string]error{"edit": edits, "save": saves, "original": originals, "delete": a.DeleteReport(na05)} {
		if !errors.Is(err, errNoLibrary) {
			t.Errorf("%s: %v", what, err)
		}
	}
	choices, err := a.Choices()
	if err != nil || !slices.Contains(choices.Products, "Alma") || !slices.Contains(choices.Instances, "NA05") ||
		!slices.Contains(choices.DataCenters, "Amsterdam") || !slices.Contains(choices.Zones, "America/Chicago") {
		t.Errorf("choices %v (%v)", choices, err)
	}
	if !slices.IsSorted(choices.Zones) || !slices.IsSortedFunc(choices.Products, func(x, y string) int {
		return strings.Compare(strings.ToLower(x), strings.ToLower(y))
	}) {
		t.Error("choices are in no order")
	}
}

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
