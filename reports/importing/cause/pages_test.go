package cause

import (
	"os"
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports"
)

type pageCase struct {
	causes         []string
	root, measures string
}

func pageCases(t *testing.T) []pageCase {
	t.Helper()
	text, err := os.ReadFile("testdata/pages.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []pageCase
	for _, block := range strings.Split(string(text), "\n= ")[1:] {
		head, body, _ := strings.Cut(block, "\n")
		root, measures, _ := strings.Cut(body, "measures:\n")
		cases = append(cases, pageCase{strings.Fields(head), root, measures})
	}
	return cases
}

// TestPages reads texts worded as published pages are, which the corpus's own summaries are not.
func TestPages(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c := Train(all)
	cases := pageCases(t)
	right, first, proposed := 0, 0, 0
	for _, p := range cases {
		got := c.Propose("", p.root, p.measures, "")
		proposed += len(got)
		if string(got[0].Cause) == p.causes[0] {
			first++
		}
		if slices.Contains(p.causes, string(got[0].Cause)) {
			right++
		} else {
			t.Logf("got %s %.2f, want one of %v: %s", got[0].Cause, got[0].Confidence, p.causes, p.root)
			t.Logf("%+v", got)
		}
	}
	n := float64(len(cases))
	t.Logf("%d texts: main category right in %d, the first one in %d, %.2f proposed", len(cases), right, first, float64(proposed)/n)
	if float64(right) < 0.9*n {
		t.Error("want nine of ten")
	}
}
