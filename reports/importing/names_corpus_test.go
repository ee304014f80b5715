package importing

import (
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// pageOf is a page as a report of the corpus might have been published: with the title and, in the
// place of the introduction and the timeline, our summary and our timeline.
func pageOf(r *reports.Report) *page.Page {
	p := &page.Page{Title: r.Title, Address: r.Source}
	add := func(kind page.Kind, section int) {
		part := page.Part{Kind: kind}
		for _, text := range paragraphs(reports.Plain(r.Sections[section])) {
			start := len(p.Text)
			p.Text += text + "\n"
			part.Blocks = append(part.Blocks, page.Block{Text: text, At: page.Span{Start: start, End: start + len(text)}})
		}
		p.Parts = append(p.Parts, part)
	}
	add(page.Timeline, reports.Summary)
	add(page.Timeline, reports.Timeline)
	add(page.Cause, reports.RootCause)
	add(page.Measures, reports.Measures)
	return p
}

// The names of the corpus are found in titles, summaries and timelines. What they do not say no
// reader can find, so this is a lower bound: the published pages say more.
func TestNamesOfTheCorpus(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	k := Learn(all)
	var products, main, instances, regions int
	for _, r := range all {
		n := k.namesIn(sourcesOf(pageOf(r)))
		n.regionOfTimes(r.Events)
		products += agrees(t, r, "products", sorted(n.products), sorted(r.Products))
		main += agrees(t, r, "product", n.products[:1], r.Products[:1])
		instances += agrees(t, r, "instances", n.instances, r.Instances)
		regions += agrees(t, r, "region", []string{string(n.region)}, []string{string(r.Region)})
	}
	t.Logf("of %d: products %d, the main one %d, instances %d, regions %d", len(all), products, main, instances, regions)
	for _, c := range []struct {
		name        string
		have, least int
	}{{"products", products, 167}, {"main product", main, 178}, {"instances", instances, 184}, {"regions", regions, 183}} {
		if c.have < c.least {
			t.Errorf("%s: %d of %d as in the corpus, want at least %d", c.name, c.have, len(all), c.least)
		}
	}
}

func agrees(t *testing.T, r *reports.Report, field string, got, want []string) int {
	if slices.Equal(got, want) {
		return 1
	}
	t.Logf("%s: %s: got %q, want %q", r.ID, field, got, want)
	return 0
}

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }

// paragraphs are the lines of a text that are not empty.
func paragraphs(text string) []string {
	var all []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, l)
		}
	}
	return all
}
