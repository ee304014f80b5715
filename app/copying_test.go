package app

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCitations(t *testing.T) {
	const later, undated = "2031-04-01-lantern-lt02", "2031-05-01-lantern"
	open1 := strings.Replace(lantern(later), "    end: 2031-03-05T10:00:00+08:00\n", "", 1)
	both := strings.Replace(lantern("2031-03-07-x"), "impact: unavailable",
		"impact: partial\n  - start: 2031-03-06T09:20:00+08:00\n    zone: Australia/Perth\n    impact: degraded", 1)
	none := lantern(undated)
	from := strings.Index(none, "events:")
	none = none[:from] + "events: []\nsource: https://example.org/a_(b)\n" + none[strings.Index(none, "---\n\n"):]
	a := open(t, Options{Library: folderOf(t, map[string]string{
		lamp + ".md": lantern(lamp), later + ".md": open1, undated + ".md": none, "2031-03-07-x.md": both,
	})})
	got, err := a.Citations(t.Context(), []string{undated, lamp, later, lamp, "2031-03-07-x"})
	if err != nil {
		t.Fatal(err)
	}
	const title = "Lantern LT01 - RCA - March 5, 2031, "
	want := strings.Join([]string{
		title + "downtime unknown unknown, https://example.org/a_(b)",
		title + "2031-03-05 09:20 +08:00, 40 min unavailable",
		title + "2031-03-05 09:20 +08:00, downtime unknown unavailable",
		title + "2031-03-05 09:20 +08:00, at least 40 min partly available",
	}, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a line each, in the order given, each once (-want +got):\n%s", diff)
	}
	if _, err := a.Citations(t.Context(), []string{lamp, "none"}); err == nil {
		t.Error("an unknown id is cited")
	}
}

// lanterns are a library of reports that differ in their source.
func lanterns(t *testing.T, sources ...string) (a *App, ids []string) {
	t.Helper()
	files := map[string]string{}
	for i, source := range sources {
		id := fmt.Sprintf("2031-03-05-lantern-lt%02d", i+1)
		text := lantern(id)
		if source != "" {
			text = strings.Replace(text, "causes:", "source: "+source+"\ncauses:", 1)
		}
		files[id+".md"] = text
		ids = append(ids, id)
	}
	return open(t, Options{Library: folderOf(t, files)}), ids
}

func TestLinks(t *testing.T) {
	a, ids := lanterns(t, "https://example.org/RCA_(a)", "", "https://example.org/b", "https://example.org/RCA_(a)")
	for _, test := range []struct {
		name string
		ids  []string
		want Links
	}{
		{"as published, each once", ids, Links{"https://example.org/RCA_(a)\nhttps://example.org/b", 2, 1}},
		{"in the order given", []string{ids[2], ids[0]}, Links{"https://example.org/b\nhttps://example.org/RCA_(a)", 2, 0}},
	} {
		if got, err := a.Links(t.Context(), test.ids); err != nil || got != test.want {
			t.Errorf("%s: %+v, %v, want %+v", test.name, got, err, test.want)
		}
	}
	for want, ids := range map[string][]string{
		"report " + ids[1] + " names no published page": {ids[1]},
		`no report has the id "none"`:                   {ids[0], "none"},
		"nothing to copy":                               nil,
	} {
		if _, err := a.Links(t.Context(), ids); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v, want %q", ids, err, want)
		}
	}
	b, without := lanterns(t, "", "")
	if _, err := b.Links(t.Context(), without); err == nil || !strings.Contains(err.Error(), "none of the 2 reports names a published page") {
		t.Errorf("without a source: %v", err)
	}
}

func TestCopiesKeepTheOrder(t *testing.T) {
	a, ids := lanterns(t, "https://example.org/first", "https://example.org/second")
	back := []string{ids[1], ids[0], ids[1]}
	rich, err := a.RichText(t.Context(), back)
	if err != nil {
		t.Fatal(err)
	}
	markdown, err := a.Markdown(t.Context(), back)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"html": rich.HTML, "text": rich.Text, "markdown": markdown} {
		first, second := strings.Index(text, "example.org/first"), strings.Index(text, "example.org/second")
		if second < 0 || first < second {
			t.Errorf("%s has the first at %d and the second at %d, want them as given", name, first, second)
		}
		if n := strings.Count(text, "The paraffin volume was full."); n != 2 {
			t.Errorf("%s has the cause %d times, want each report once", name, n)
		}
	}
	if !strings.HasPrefix(rich.HTML, "<div>\n<h2") || strings.Contains(rich.Text, "<") || !strings.HasPrefix(markdown, "# LT01: 2 Root Cause") {
		t.Errorf("the texts begin %.40q, %.40q, %.40q", rich.HTML, rich.Text, markdown)
	}
}

func TestTooManyToCopy(t *testing.T) {
	a, _ := lanterns(t, "")
	many := make([]string, mostLines+1)
	for i := range many {
		many[i] = fmt.Sprint(i)
	}
	_, richErr := a.RichText(t.Context(), many[:mostTexts+1])
	_, markdownErr := a.Markdown(t.Context(), many[:mostTexts+1])
	_, linksErr := a.Links(t.Context(), many)
	_, citationsErr := a.Citations(t.Context(), many)
	_, printErr := a.Printout(t.Context(), many[:mostPrinted+1])
	for _, test := range []struct {
		want string
		err  error
	}{
		{"501 reports are too many to copy; up to 500 can be", richErr},
		{"501 reports are too many to copy; up to 500 can be", markdownErr},
		{"10001 reports are too many to copy; up to 10000 can be", linksErr},
		{"10001 reports are too many to copy; up to 10000 can be", citationsErr},
		{"501 reports are too many to print; up to 500 can be", printErr},
	} {
		if test.err == nil || !strings.Contains(test.err.Error(), test.want) {
			t.Errorf("%v, want %q", test.err, test.want)
		}
	}
}
