package cause

import (
	"slices"
	"strings"

	"rcaviewer/reports"
)

// known is a report that was learned from.
type known struct {
	id     string
	causes []reports.Cause
	words  []feature
}

// Where a report's sections stand in it.
const (
	timelineAt = iota + 1
	rootCauseAt
	measuresAt
)

// mostReports bounds the time for training; a larger library teaches by its newest reports.
const mostReports = 1000

// Train learns from reports. Their order does not matter.
func Train(all []*reports.Report) *Classifier {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b *reports.Report) int { return strings.Compare(b.ID, a.ID) })
	all = all[:min(len(all), mostReports)]
	texts := make([]*analysis, len(all))
	for i, r := range all {
		texts[i] = analyse(partsOf(r.Title, plain(r, rootCauseAt), plain(r, measuresAt), plain(r, timelineAt)))
	}
	c := &Classifier{vocabulary: newVocabulary(texts)}
	var examples []example
	for i, r := range all {
		examples = append(examples, example{c.vocabulary.vector(texts[i]), targets(r.Causes), 1})
		c.known = append(c.known, known{r.ID, r.Causes, c.vocabulary.words(texts[i])})
	}
	examples = append(examples, missing(all)...)
	c.model = newModel(c.vocabulary.len())
	c.model.train(examples)
	return c
}

// plain is a section of a report without Markdown.
func plain(r *reports.Report, section int) string { return reports.Plain(r.Sections[section]) }

// targets are what to learn from a report's causes: the main one most.
func targets(causes []reports.Cause) []float64 {
	t := make([]float64, len(reports.Causes))
	for i, c := range causes {
		if class := classOf(c); class >= 0 {
			t[class] = []float64{1, 0.8, 0.6}[min(i, 2)]
		}
	}
	return t
}

// enough is how many reports teach what a category is like.
const enough = 10

// missing are made-up examples for categories that fewer reports have: a text with one cue that
// leaves little doubt. Without them such a category would never be proposed.
func missing(all []*reports.Report) []example {
	count := make([]int, len(reports.Causes))
	for _, r := range all {
		for _, c := range r.Causes {
			if class := classOf(c); class >= 0 {
				count[class]++
			}
		}
	}
	var examples []example
	for class, n := range count {
		only := make([]float64, len(count))
		for i := range only {
			only[i] = -1
		}
		only[class] = 1
		for range enough - n {
			examples = append(examples, example{[]feature{{class, cueValue(strong)}}, only, 1})
		}
	}
	return examples
}
