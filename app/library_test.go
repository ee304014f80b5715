package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
