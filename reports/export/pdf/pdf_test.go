package pdf

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	reader "github.com/ledongthuc/pdf"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

func options() document.Options {
	return document.Options{
		Title: "For Friday’s meeting", Made: time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC),
		Searched: "database crash; instance NA04", Corpus: "188 reports, sha256:ab12",
	}
}

// What a reader gets back of pages with all that is hard about text.
func TestText(t *testing.T) {
	all := slices.DeleteFunc(hostile(), func(r *reports.Report) bool { return r.Title == "500 measures" })
	got := strings.Join(pages(t, written(t, documentOf(t, all, options()))), "\n---\n\n")
	golden := filepath.Join("testdata", "text.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the text of the pages differs (-want +got); accept it with -update\n%s", diff)
	}
}

func TestSameBytes(t *testing.T) {
	d := documentOf(t, hostile(), options())
	if !bytes.Equal(written(t, d), written(t, d)) {
		t.Error("the same document gives other bytes")
	}
}

func TestProperties(t *testing.T) {
	r := opened(t, written(t, documentOf(t, hostile(), options())))
	info, root := r.Trailer().Key("Info"), r.Trailer().Key("Root")
	if got := info.Key("Title").Text(); got != "For Friday’s meeting" {
		t.Errorf("the title is %q", got)
	}
	if got := info.Key("CreationDate").Text(); got != "D:20261121080000Z" {
		t.Errorf("the date is %q", got)
	}
	if got := root.Key("Lang").Text(); got != "en" {
		t.Errorf("the language is %q", got)
	}
}

func TestOutline(t *testing.T) {
	r := opened(t, written(t, documentOf(t, hostile(), options())))
	var titles []string
	for _, item := range r.Outline().Child {
		titles = append(titles, item.Title)
	}
	want := []string{document.ContentsHeading}
	for _, r := range hostile() {
		want = append(want, r.Title)
	}
	if diff := cmp.Diff(want, titles); diff != "" {
		t.Errorf("the outline differs (-want +got)\n%s", diff)
	}
	var parts []string
	for _, item := range r.Outline().Child[1].Child {
		parts = append(parts, item.Title)
	}
	if diff := cmp.Diff([]string{"Events", "Summary", "Timeline", "Root cause", "Preventive measures"}, parts); diff != "" {
		t.Errorf("the parts in the outline differ (-want +got)\n%s", diff)
	}
}

// The contents lead to the pages whose numbers stand in them.
func TestContents(t *testing.T) {
	file := written(t, documentOf(t, hostile(), options()))
	r, text := opened(t, file), pages(t, file)
	var targets []string
	annotations := r.Page(1).V.Key("Annots")
	for i := range annotations.Len() {
		targets = append(targets, annotations.Index(i).Key("Dest").Index(0).String())
	}
	for i, title := range []string{"Ünïcödé", "500 measures", "Nothing happened"} {
		page := slices.IndexFunc(text[1:], func(page string) bool { return strings.Contains(page, "\n"+title) }) + 1
		if !slices.Contains(targets, r.Page(page+1).V.String()) {
			t.Errorf("%d: nothing leads to %q on page %d", i, title, page+1)
		}
		if !strings.Contains(text[0]+text[1], "Network\t"+strconv.Itoa(page+1)+"\n") {
			t.Errorf("the contents do not say that %q begins on page %d", title, page+1)
		}
	}
}

func TestLinksAreOfTheWebOnly(t *testing.T) {
	r := opened(t, written(t, documentOf(t, hostile(), options())))
	found := map[string]bool{}
	for i := range r.NumPage() {
		for _, address := range addresses(r.Page(i + 1)) {
			found[address] = true
		}
	}
	want := map[string]bool{"https://example.org/a_(b)?q=\"x\"&%C3%A9=1": true, "https://example.org/x": true}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("the links differ (-want +got)\n%s", diff)
	}
}

func addresses(p reader.Page) []string {
	var all []string
	annotations := p.V.Key("Annots")
	for i := range annotations.Len() {
		if address := annotations.Index(i).Key("A").Key("URI").RawString(); address != "" {
			all = append(all, address)
		}
	}
	return all
}

// A report under its own title needs neither contents nor a second title.
func TestAlone(t *testing.T) {
	text := pages(t, written(t, documentOf(t, hostile()[:1], document.Options{})))
	if len(text) != 1 || strings.Contains(text[0], document.ContentsHeading) || strings.Count(text[0], "Ünïcödé") != 1 {
		t.Errorf("a single report is\n%s", strings.Join(text, "\n---\n"))
	}
}

// The running header is one line, whatever the title.
func TestLongTitle(t *testing.T) {
	for _, title := range []string{strings.Repeat("A long title ", 80), strings.Repeat("W", 1000), strings.Repeat("i", 1000)} {
		o := options()
		o.Title = title
		text := pages(t, written(t, documentOf(t, hostile()[:2], o)))
		head, _, _ := strings.Cut(text[1], "\n")
		if !strings.HasSuffix(head, "…") || !strings.HasPrefix(title, strings.TrimSuffix(head, "…")) || len(head) < 40 {
			t.Errorf("the header is %q", head)
		}
	}
}

func TestNothing(t *testing.T) {
	text := pages(t, written(t, documentOf(t, nil, document.Options{})))
	if len(text) != 1 || !strings.Contains(text[0], "Page 1 / 1") {
		t.Errorf("no reports are %q", text)
	}
}

func TestStops(t *testing.T) {
	stop := errors.New("enough")
	d := documentOf(t, hostile(), document.Options{})
	d.Written = func(int) error { return stop }
	if err := write(&bytes.Buffer{}, d, nil); !errors.Is(err, stop) {
		t.Errorf("the error is %v", err)
	}
	d.Written = nil
	if err := write(full{}, d, nil); !errors.Is(err, errFull) {
		t.Errorf("the error is %v", err)
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func BenchmarkThousandReports(b *testing.B) {
	carried, err := reports.Corpus()
	if err != nil {
		b.Fatal(err)
	}
	var all []*reports.Report
	for len(all) < 1000 {
		all = append(all, carried[:min(len(carried), 1000-len(all))]...)
	}
	for b.Loop() {
		b.ReportMetric(float64(len(written(b, documentOf(b, all, options()))))/1e6, "MB/file")
	}
}
