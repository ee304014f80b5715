package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

func TestOpen(t *testing.T) {
	hostile := strings.Replace(lantern(lamp), "The paraffin volume was full.",
		"The *paraffin* volume & more was <b onclick=x>full</b>.\n\n<script>alert(1)</script>\n\n[paraffin](javascript:x)", 1)
	a := indexed(t, Options{Library: folderOf(t, map[string]string{lamp + ".md": hostile})})
	page, err := a.Open(context.Background(), lamp, "paraffin lamps title:lantern")
	if err != nil {
		t.Fatal(err)
	}
	// First what a person on call is looking for; the file has the timeline second.
	want := []PageSection{
		{"Summary", "<p dir=\"auto\">Readers saw no <mark>lamps</mark>.</p>\n"},
		{"Root cause", "<p dir=\"auto\">The <em><mark>paraffin</mark></em> volume &amp; more was full.</p>\n\n<p dir=\"auto\"><mark>paraffin</mark></p>\n"},
		{"Preventive measures", "<ul dir=\"auto\">\n<li>An alarm.</li>\n</ul>\n"},
		{"Timeline", "<ul dir=\"auto\">\n<li>09:20: the <mark>lamps</mark> went out.</li>\n</ul>\n"},
	}
	if diff := cmp.Diff(want, page.Sections); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	title := []Mark{{"Lantern", true}, {" LT01 - RCA - March 5, 2031", false}}
	if diff := cmp.Diff(title, page.Title); diff != "" {
		t.Errorf("title (-want +got):\n%s", diff)
	}
	if page.Report.ID != lamp || len(page.Report.Events) != 1 || page.Embedded {
		t.Errorf("the page is of %s with %d events, embedded %v", page.Report.ID, len(page.Report.Events), page.Embedded)
	}
	if want := "Lantern LT01 - RCA - March 5, 2031, 2031-03-05 09:20 +08:00, 40 min unavailable"; page.Citation != want {
		t.Errorf("it is cited as %q, want %q", page.Citation, want)
	}
}

func TestOpenMarksOnlyWhatTheQueryMeans(t *testing.T) {
	a := indexed(t, Options{Library: folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})})
	for query, marked := range map[string][]string{
		"":                             nil,
		"instance:lt01":                nil,
		"the":                          nil,
		"-paraffin ":                   nil,
		"volumes ":                     {"volume"},
		"root:lamps ":                  nil,
		"summary:lamps ":               {"lamps"},
		`"paraffin volume"`:            {"paraffin volume"},
		strings.Repeat("(lamps ", 500): {"lamps"},
		"\x00\xff alarm ":              {"alarm"},
	} {
		page, err := a.Open(context.Background(), lamp, query)
		if err != nil {
			t.Errorf("%.20q: %v", query, err)
			continue
		}
		found := map[string]bool{}
		for _, s := range page.Sections {
			for _, rest := range strings.Split(s.HTML, "<mark>")[1:] {
				text, _, _ := strings.Cut(rest, "</mark>")
				found[text] = true
			}
		}
		for _, text := range marked {
			if !found[text] {
				t.Errorf("%.20q marks no %q", query, text)
			}
			delete(found, text)
		}
		if len(found) > 0 {
			t.Errorf("%.20q marks %v", query, found)
		}
	}
}

func TestOpenUnknown(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	if _, err := a.Open(context.Background(), "2018-11-07-na4", ""); err == nil || !strings.Contains(err.Error(), "2018-11-07-na04") {
		t.Errorf("the error is %v; it names the nearest id", err)
	}
}

// Every embedded report can be read, and its page is free of what a window must not be given.
func TestOpenEveryReport(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ids, err := a.AllIDs()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		page, err := a.Open(context.Background(), id, "memory")
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range page.Sections {
			if s.HTML == "" || strings.Contains(s.HTML, "<a") || strings.Contains(s.HTML, "<script") {
				t.Errorf("%s: %s is %.80q", id, s.Heading, s.HTML)
			}
		}
	}
}

func TestSource(t *testing.T) {
	a := open(t, Options{Library: folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})})
	if got, err := a.Source("2018-11-07-na04"); err != nil || !strings.HasPrefix(got, "https://") {
		t.Errorf("the source is %q, %v", got, err)
	}
	if _, err := a.Source(lamp); err == nil || !strings.Contains(err.Error(), "names no published page") {
		t.Errorf("without a source: %v", err)
	}
	if _, err := a.Source("none"); err == nil {
		t.Error("an unknown id has a source")
	}
}

func TestSummarise(t *testing.T) {
	unknownEnd := func(text string) string { return strings.Replace(text, "    end: 2031-03-05T10:00:00+08:00\n", "", 1) }
	a := open(t, Options{Library: folderOf(t, map[string]string{
		"2031-03-05-a.md": lantern("2031-03-05-a", "instances: [LT01, LT02]"),
		"2031-03-05-b.md": lantern("2031-03-05-b", "instances: [lt 01]"),
		"2031-03-05-c.md": unknownEnd(lantern("2031-03-05-c", "products: [Primo VE, Alma]", "instances: [LT01]")),
		"2031-03-05-d.md": strings.Replace(lantern("2031-03-05-d", "instances: []"), "impact: unavailable",
			"impact: partial\n  - start: 2031-03-06T09:20:00+08:00\n    zone: Australia/Perth\n    impact: degraded", 1),
	})})
	for _, test := range []struct {
		name string
		ids  []string
		want Selection
	}{
		{"nothing", nil, Selection{}},
		{"one", []string{"2031-03-05-a"}, Selection{Count: 1, DowntimeMinutes: 40, Instances: 2}},
		{"an instance written in two ways", []string{"2031-03-05-a", "2031-03-05-b"}, Selection{Count: 2, DowntimeMinutes: 80, Instances: 2}},
		{"the same code on another platform", []string{"2031-03-05-b", "2031-03-05-c"},
			Selection{Count: 2, DowntimeMinutes: 40, DowntimeUnknown: 1, Instances: 2}},
		{"at least", []string{"2031-03-05-d"}, Selection{Count: 1, DowntimeMinutes: 40, DowntimeAtLeast: true}},
		// A selection is remembered longer than a file of the library may exist.
		{"one that is gone", []string{"2030-01-01-gone", "2031-03-05-b"}, Selection{
			Count: 1, DowntimeMinutes: 40, Instances: 1, Missing: []string{"2030-01-01-gone"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := a.Summarise(test.ids)
			if err != nil {
				t.Fatal(err)
			}
			if test.want.Missing == nil {
				test.want.Missing = []string{}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Every section has its place in the reading order, once.
func TestReadingOrder(t *testing.T) {
	sorted := slices.Sorted(slices.Values(readingOrder))
	if diff := cmp.Diff([]int{reports.Summary, reports.Timeline, reports.RootCause, reports.Measures}, sorted); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
