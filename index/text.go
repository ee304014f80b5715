package index

import (
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// textField is one of the fields that words are searched in.
type textField int

const (
	titleField textField = iota
	namesField           // instances, products, region, data center and causes
	rootField
	measuresField
	summaryField
	timelineField
	numTextFields
)

// textFieldNames are the fields' names in the index.
var textFieldNames = [numTextFields]string{"title", "names", "root", "measures", "summary", "timeline"}

// fieldSet is a set of text fields.
type fieldSet uint8

const allFields fieldSet = 1<<numTextFields - 1

func (s fieldSet) has(f textField) bool { return s&(1<<f) != 0 }

// fieldsOf are the fields that a part of the query language means.
func fieldsOf(p query.Part) fieldSet {
	for f, name := range textFieldNames {
		if name == string(p) {
			return 1 << f
		}
	}
	return allFields
}

// fieldText is what a report has in a text field. Names are one text each, so that a phrase does
// not run from one into the next.
func fieldText(r *reports.Report, f textField) []string {
	switch f {
	case titleField:
		return []string{r.Title}
	case namesField:
		names := append(append([]string{}, r.Instances...), r.Products...)
		names = append(names, string(r.Region))
		if r.DataCenter != "" {
			names = append(names, r.DataCenter)
		}
		for _, c := range r.Causes {
			names = append(names, reports.Label(reports.Causes, string(c)))
		}
		return names
	}
	return []string{reports.Plain(r.Sections[sectionOf(f)])}
}

// sectionOf is the section of the report that a text field holds.
func sectionOf(f textField) int {
	switch f {
	case rootField:
		return reports.RootCause
	case measuresField:
		return reports.Measures
	case timelineField:
		return reports.Timeline
	}
	return reports.Summary
}

// A Placed segment holds the words of some rows of an index.
type Placed struct {
	*Segment
	// Rows are the rows of the segment's reports, in the order in which they were added; -1 for a
	// report that is not in the index any more.
	Rows []int32
}

// text is the searchable words of an index: those of all its segments together.
type text struct {
	segments   []Placed
	vocabulary *vocabulary
	// meanLength is the mean number of different words of a field, for the field's weight in the
	// score.
	meanLength [numTextFields]float64
}

func newText(segments []Placed, rows int) *text {
	t := &text{segments: segments}
	all := make([]*vocabulary, len(segments))
	for i, s := range segments {
		all[i] = s.vocabulary
	}
	t.vocabulary = mergeVocabularies(all)
	for f := range numTextFields {
		t.meanLength[f] = float64(t.vocabulary.occurrences[f]) / float64(max(rows, 1))
	}
	return t
}

// row is the row of one of the segment's documents, by Bleve's number; -1 when it has none.
func (p Placed) row(document uint64) int { return int(p.Rows[p.ordinals[document]]) }

// joined is a word without the hyphens and signs that cut it, load-balancer as loadbalancer.
func joined(words []string) string { return strings.Join(words, "") }
