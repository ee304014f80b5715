package index

import (
	"context"
	"strings"

	"rcaviewer/reports"
)

// Matching are the rows that a request finds in full, to be counted. The lists must not be changed.
type Matching struct {
	Rows []int32
	// Outside are the rows that match but for the dates: what a period is compared with.
	Outside []int32
	// Period are the dates of the request and of its query; reports.Always without any.
	Period reports.Period
	// Wide counts the wide incidents of the filtered instances' regions that match otherwise.
	Wide int
	// Note says in a sentence what the search did beyond what was asked, or what it did not find.
	Note string
}

// Matching finds the rows of a request, whatever its order and page. Reports that have most of the
// words are not among them. The error is that of Search.
func (x *Index) Matching(ctx context.Context, request Request) (Matching, error) {
	f, err := x.find(ctx, request)
	if err != nil {
		return Matching{}, err
	}
	m := Matching{f.counts.rows, f.counts.outside, f.counts.conditions.period, f.counts.wide, f.note}
	if f.relaxed {
		m.Rows, m.Outside, m.Wide = nil, nil, 0
		m.Note = strings.ReplaceAll(m.Note, relaxedNote, "No report has all the words, so none is counted.")
	}
	return m, nil
}
