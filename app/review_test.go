package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports/importing"
	"rcaviewer/reports/importing/page"
)

// reviewing is a program that has read pages for review, and its library's folder.
func reviewing(t *testing.T, files map[string]string) (*App, ImportBatch, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "new")
	a := indexed(t, Options{Library: dir})
	batch, err := a.ReadPages(context.Background(), []string{folderOf(t, files)})
	if err != nil {
		t.Fatal(err)
	}
	return a, batch, dir
}

func items(batch ImportBatch) []string {
	var lines []string
	for _, i := range batch.Items {
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%d %s %s %s %d%s %s", i.Key, filepath.Base(i.File), i.Status, i.ID, i.Findings, i.Worst, i.DuplicateOf), " "))
	}
	return lines
}

func review(t *testing.T, a *App, key int) Review {
	t.Helper()
	r, err := a.ReviewImport(key)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestReviewFilesNothingByItself(t *testing.T) {
	a, batch, dir := reviewing(t, map[string]string{"a.txt": published(2), "b.txt": "nothing", "c.txt": published(2), "d.txt": spotted(3)})
	wantLines(t, items(batch), "1 a.txt new 2031-05-02-ap09 0", "2 b.txt rejected  0", "3 c.txt duplicate 2031-05-02-ap09 0 2031-05-02-ap09", "4 d.txt new 2031-05-03-ap09 1warning")
	if batch.Items[1].Reason == "" {
		t.Error("the rejected page has no reason")
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("reading made the library: %v", err)
	}
	if _, err := a.ReviewImport(2); err == nil {
		t.Error("a rejected page can be reviewed")
	}
	if _, err := a.ReviewImport(9); err == nil {
		t.Error("a page that is not there can be reviewed")
	}
}

func TestReviewShowsWhereValuesComeFrom(t *testing.T) {
	a, _, _ := reviewing(t, map[string]string{"d.txt": spotted(3)})
	r := review(t, a, 1)
	if r.Form.ID != "2031-05-03-ap09" || r.Form.Events[0].Start != "2031-05-03T20:00" || len(r.Problems) != 0 {
		t.Errorf("the form is %+v, its problems %v", r.Form, r.Problems)
	}
	if len(r.Findings) != 1 || r.Findings[0].Severity != importing.Warning {
		t.Errorf("the findings are %v", r.Findings)
	}
	var kinds []string
	for _, l := range r.Page {
		kinds = append(kinds, fmt.Sprint(l.Heading, l.Item))
	}
	if !r.Page[0].Heading || !r.Page[len(r.Page)-1].Item {
		t.Errorf("the lines are %v", kinds)
	}
	if got := marked(r, "events[0].start"); !slices.Equal(got, []string{"May 3, 2031 from 20:00 until 20:30 Singapore time"}) {
		t.Errorf("the evidence of the event is %q", got)
	}
}

// marked are the texts that the evidence of a field marks in the page.
func marked(r Review, field string) []string {
	var texts []string
	for _, e := range r.Evidence {
		for _, at := range e.At {
			if e.Field == field {
				texts = append(texts, string(utf16.Decode(utf16.Encode([]rune(r.Page[at.Line].Text))[at.Start:at.End])))
			}
		}
	}
	return texts
}

func TestReviewAcceptsAndSkips(t *testing.T) {
	a, _, dir := reviewing(t, map[string]string{"a.txt": published(2), "b.txt": published(3), "c.txt": published(2)})
	form := review(t, a, 1).Form
	form.Title = "Edited"
	id, err := a.AcceptImport(1, form, false)
	if err != nil || id != "2031-05-02-ap09" || titleOf(t, a, id) != "Edited" {
		t.Fatalf("accepted as %q, %v, titled %q", id, err, titleOf(t, a, id))
	}
	if _, err := a.AcceptImport(1, form, false); err == nil {
		t.Error("a page was accepted twice")
	}
	if err := a.SkipImport(2); err != nil {
		t.Fatal(err)
	}
	if err := a.SkipImport(1); err == nil {
		t.Error("a page that was imported can be skipped")
	}
	again := review(t, a, 3)
	if len(again.Problems) != 0 || again.Item.DuplicateOf != id {
		t.Errorf("the duplicate of %q has the problems %v", again.Item.DuplicateOf, again.Problems)
	}
	if id, err = a.AcceptImport(3, again.Form, true); err != nil || id != "2031-05-02-ap09" || titleOf(t, a, id) == "Edited" {
		t.Errorf("replaced %q, %v", id, err)
	}
	a.EndImport()
	if _, err := a.ReviewImport(2); err == nil {
		t.Error("the import did not end")
	}
	if _, err := os.Stat(filepath.Join(dir, "2031-05-03-ap09.md")); err == nil {
		t.Error("the skipped page was filed")
	}
}

// The id says the day and the instances, so it follows when they are corrected.
func TestReviewNamesWhatWasCorrected(t *testing.T) {
	a, _, _ := reviewing(t, map[string]string{"a.txt": published(2)})
	form := review(t, a, 1).Form
	form.Events[0].Start, form.Events[0].End = "2031-05-01T20:00", "2031-05-01T20:30"
	form.Instances = []string{"AP08"}
	if id, err := a.AcceptImport(1, form, false); err != nil || id != "2031-05-01-ap08" {
		t.Errorf("accepted as %q, %v", id, err)
	}
}

func TestReviewRefusesAFormWithProblems(t *testing.T) {
	a, _, dir := reviewing(t, map[string]string{"a.txt": published(2)})
	form := review(t, a, 1).Form
	form.Region = "Mars"
	if _, err := a.AcceptImport(1, form, false); err == nil || !strings.Contains(err.Error(), "Mars") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("something was filed: %v", err)
	}
}

func TestReviewAcceptsWhatIsClean(t *testing.T) {
	a, _, dir := reviewing(t, map[string]string{"a.txt": published(2), "b.txt": spotted(3), "c.txt": published(4), "d.txt": published(4)})
	batch, err := a.AcceptClean(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, items(batch), "1 a.txt imported 2031-05-02-ap09 0", "2 b.txt new 2031-05-03-ap09 1warning", "3 c.txt imported 2031-05-04-ap09 0", "4 d.txt duplicate 2031-05-04-ap09 0 2031-05-04-ap09")
	if n := len(filesIn(t, dir)); n != 4 {
		t.Errorf("%d files in the library", n)
	}
}

func TestReviewOfPastedText(t *testing.T) {
	a := indexed(t, Options{Library: filepath.Join(t.TempDir(), "new")})
	batch, err := a.ReadText(context.Background(), published(2))
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, items(batch), "1 pasted text new 2031-05-02-ap09 0")
}

// What was copied of a report is none: pasted, the window says what to do instead.
func TestReviewOfAPastedExport(t *testing.T) {
	a := indexed(t, Options{Library: filepath.Join(t.TempDir(), "new")})
	rich, err := a.RichText(context.Background(), []string{na05})
	if err != nil {
		t.Fatal(err)
	}
	markdown, err := a.Markdown(context.Background(), []string{na05})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{rich.HTML, rich.Text, markdown} {
		batch, err := a.ReadText(context.Background(), text)
		if err != nil {
			t.Fatal(err)
		}
		wantLines(t, items(batch), "1 pasted text rejected  0")
		if !strings.Contains(batch.Items[0].Reason, "an export of one report by this program") {
			t.Errorf("the reason is %q", batch.Items[0].Reason)
		}
	}
}

// A cancelled reading shows the pages read so far, and leaves no file behind when it ends.
func TestReviewCancelled(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	files := map[string]string{}
	for day := range 9 {
		files[fmt.Sprintf("%02d.txt", day)] = published(day + 1)
	}
	dir := folderOf(t, files)
	a := indexed(t, Options{Library: filepath.Join(t.TempDir(), "new")})
	ctx, stop := context.WithCancel(context.Background())
	a.OnChange(func(c Change) {
		if c.Kind == "importing" {
			stop()
		}
	})
	batch, err := a.ReadPages(ctx, []string{dir})
	if err != nil || len(batch.Items) == 0 || len(batch.Items) == 9 {
		t.Errorf("%d pages were read, %v", len(batch.Items), err)
	}
	a.EndImport()
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "rca-viewer-import-*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestPlacesCountAsTheWindowDoes(t *testing.T) {
	const text = "é𝄞 one\ntwo three\n"
	span := func(s string) page.Span {
		at := strings.Index(text, s)
		return page.Span{Start: at, End: at + len(s)}
	}
	got := places(text, []importing.Evidence{{Field: "title", At: []page.Span{span("one"), span("three"), span("one\ntwo"), {Start: 5, End: 99}}}})
	want := []FieldEvidence{{Field: "title", At: []Place{{0, 4, 7}, {1, 4, 9}, {0, 4, 7}, {1, 0, 3}}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
