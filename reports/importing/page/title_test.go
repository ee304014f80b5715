package page

import (
	"strings"
	"testing"

	"rcaviewer/reports"
)

// TestTitlesOfTheCorpus finds every published title that we know, in each layout, between the titles of
// other pages.
func TestTitlesOfTheCorpus(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range all {
		other := all[(i+1)%len(all)].Title
		body := "\nIntroduction\nText.\nRoot Cause\nA disk.\nBack to top\n" + other + "\nWas this article helpful?\nRecommended articles\n" + other
		above := "Skip to main content\nExLibris\nHome\nCross-Product\nRCA Reports\nNorth America\n"
		menu := "\nLast updated\nSave as PDF\nShare\nTweet"
		for name, text := range map[string]string{
			"bare":             r.Title + body,
			"a few lines":      "ExLibris\n• Subscribe by RSS\n• Ex Libris Knowledge Center\n\n" + r.Title + "\n" + body,
			"full":             above + r.Title + "\n" + r.Title + menu + "\n1. Introduction\n2. Root Cause\n" + body,
			"items":            strings.ReplaceAll(above, "\n", "\n• ") + r.Title + "\n" + r.Title + menu + body,
			"no breadcrumb":    "Skip to main content\nSign in\n" + r.Title + menu + body,
			"a word before":    r.Title + menu + "\nWhat happened is told here.\n" + body,
			"nothing but text": r.Title + "\nA disk was full, and nobody saw it.\n",
		} {
			p := FromText("", []byte(text)).Page
			if p == nil || p.Title != clean(r.Title) {
				t.Errorf("%s: %q is read as %q", name, r.Title, p.Title)
			}
		}
	}
}

// TestCutOff reads pages that end anywhere, as a hurried selection with the mouse does.
func TestCutOff(t *testing.T) {
	text := string(fixture(t, "full.txt"))
	article, _, _ := strings.Cut(text, "View article") // below it nothing is left but other pages
	for i := 0; i < len(article); i += 3 {
		for _, part := range []string{text[:i], text[i:]} {
			if r := FromText("", []byte(part)); r.Err == nil {
				checkSpans(t, r.Page)
				if strings.Contains(r.Page.Title, "2023") || strings.Contains(r.Page.Title, "2024") {
					t.Fatalf("another article's title %q is taken for the page's, cut at %d", r.Page.Title, i)
				}
			}
		}
	}
}
