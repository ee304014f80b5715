//go:build readers

package readers

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports/export/document"
)

// LibreOffice sees the headings of a document for Word as headings, of the right level and in order,
// and so does whoever gets the PDF that it makes of it.
func TestWordHeadings(t *testing.T) {
	type heading struct {
		Level string
		Text  string
	}
	want := []heading{{"1", "Reports"}}
	for _, r := range hostile(t) {
		want = append(want, heading{"1", r.Title})
		for _, part := range parts(r) {
			want = append(want, heading{"2", part})
		}
	}
	var got []heading
	for n := range read(t, opened(t, "hostile.fodt")).all("h") {
		got = append(got, heading{n.attr("outline-level"), words(n)})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the headings differ (-want +got)\n%s", diff)
	}
	var outline []heading
	for _, report := range outlineOf(t, opened(t, "hostile.pdf")) {
		outline = append(outline, heading{"1", report.Title})
		for _, part := range report.Kids {
			outline = append(outline, heading{"2", part.Title})
		}
	}
	if diff := cmp.Diff(want, outline); diff != "" {
		t.Errorf("the outline of the PDF differs (-want +got)\n%s", diff)
	}
}

// All text of the reports is there to the letter, in its order, whatever its script.
func TestWordHasAllText(t *testing.T) {
	var got []string
	for n := range read(t, opened(t, "hostile.fodt")).all("h", "p") {
		got = append(got, words(n))
	}
	start := slices.Index(got, "Five hundred measures") // of the table of the reports
	all := strings.Join(got[start:], "\n")
	for _, r := range hostile(t) {
		for _, want := range texts(r) {
			_, rest, found := strings.Cut(all, strings.ReplaceAll(want, "\t", "    "))
			if !found {
				t.Fatalf("%s: this is not there, or not in its order: %q", r.ID, want)
			}
			all = rest
		}
	}
	for _, r := range hostile(t) {
		for _, fact := range append(stated(r), strings.Join(r.Instances, ", "), r.Source) {
			if !strings.Contains(strings.Join(got, "\n"), fact) {
				t.Errorf("%s: %q is not there", r.ID, fact)
			}
		}
	}
}

// The table of the reports and the contents lead to every report, and the links of the reports lead
// where they should.
func TestWordLinks(t *testing.T) {
	root := read(t, opened(t, "hostile.fodt"))
	marks := map[string]bool{}
	for n := range root.all("bookmark-start", "bookmark") {
		marks[n.attr("name")] = true
	}
	inside := map[string]int{}
	outside := map[string]bool{}
	for n := range root.all("a") {
		if name, ok := strings.CutPrefix(n.attr("href"), "#"); ok {
			inside[name]++
		} else {
			outside[n.attr("href")] = true
		}
	}
	for i, r := range hostile(t) {
		name := "report_" + strconv.Itoa(i+1)
		if !marks[name] || inside[name] != 2 {
			t.Errorf("%d links lead to %s, want one of the table and one of the contents", inside[name], r.ID)
		}
	}
	want := []string{"https://example.org/?a=1&b=%3C2%3E", "https://example.org/a_(b)?c=d&e=%C3%A9"}
	for _, r := range hostile(t) {
		if r.Source != "" {
			want = append(want, r.Source)
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(outside))); diff != "" {
		t.Errorf("the links differ (-want +got)\n%s", diff)
	}
}

// The tables are tables: cover, reports, and for each report its facts and, where it has some, its
// events. Those with a header repeat it on every page.
func TestWordTables(t *testing.T) {
	want, headers := 2, 1
	for _, r := range hostile(t) {
		want++
		if len(r.Events) > 0 {
			want, headers = want+1, headers+1
		}
	}
	var tables, repeated int
	for n := range read(t, opened(t, "hostile.fodt")).all("table") {
		tables++
		for range n.all("table-header-rows") {
			repeated++
		}
	}
	if tables != want || repeated != headers {
		t.Errorf("%d tables, %d with a header; want %d and %d", tables, repeated, want, headers)
	}
}

// A text that begins in a script that is written from right to left runs that way, any other does not.
func TestWordDirections(t *testing.T) {
	root := read(t, opened(t, "hostile.fodt"))
	styles := map[string]*node{}
	for n := range root.all("style") {
		if n.attr("family") == "paragraph" {
			styles[n.attr("name")] = n
		}
	}
	direction := func(name string) string {
		for style := styles[name]; style != nil; style = styles[style.attr("parent-style-name")] {
			for n := range style.all("paragraph-properties") {
				if mode := n.attr("writing-mode"); mode != "" {
					return mode
				}
			}
		}
		return "lr-tb"
	}
	checked := map[string]int{}
	for n := range root.all("h", "p") {
		text, want := words(n), "lr-tb"
		if at := turned.FindStringIndex(text); at != nil && at[0] == 0 {
			want = "rl-tb"
		}
		checked[want]++
		if got := direction(n.attr("style-name")); got != want && got != "page" {
			t.Errorf("%q runs %s, want %s", text, got, want)
		}
	}
	if checked["rl-tb"] < 20 || checked["lr-tb"] < 100 {
		t.Errorf("too few were there to see: %v", checked)
	}
}

// A single report has no contents and its title once; nothing is a document too.
func TestWordSmallDocuments(t *testing.T) {
	title := reportsOf(t, "alone")[0].Title
	var titles int
	for n := range read(t, opened(t, "alone.fodt")).all("h", "p") {
		if words(n) == title {
			titles++
		}
		if words(n) == document.ContentsHeading {
			t.Error("a single report has contents")
		}
	}
	if titles != 1 {
		t.Errorf("the title stands %d times", titles)
	}
	if outline := outlineOf(t, opened(t, "none.pdf")); len(outline) != 0 {
		t.Errorf("the outline of nothing has %+v", outline)
	}
}

// words are the text of a paragraph of an OpenDocument file.
func words(n *node) string {
	var b strings.Builder
	for _, kid := range n.kids {
		switch kid.name {
		case "":
			b.WriteString(kid.text)
		case "s":
			count, err := strconv.Atoi(kid.attr("c"))
			if err != nil {
				count = 1
			}
			b.WriteString(strings.Repeat(" ", count))
		case "tab":
			b.WriteByte('\t')
		case "line-break":
			b.WriteByte('\n')
		default:
			b.WriteString(words(kid))
		}
	}
	return b.String()
}
