package index

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"rcaviewer/reports"
)

// Matching are the rows that a request finds in full, to be counted. The lists must not be changed.
type Matching struct {
	Rows []int32
	// Period are the dates of the request and of its query or, without dates, the years, when they
	// follow one another; else reports.Always.
	Period reports.Period
	// Years are the chosen ones where, without dates, they do not follow one another.
	Years []int
	// Outside are the rows that match but for the Period: what it is compared with.
	Outside []int32
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
	m := Matching{Rows: f.counts.rows, Outside: f.counts.outside, Wide: f.counts.wide, Note: f.note}
	m.Period, m.Years = f.counts.conditions.days()
	if f.relaxed {
		m.Rows, m.Outside, m.Wide = nil, nil, 0
		m.Note = strings.ReplaceAll(m.Note, relaxedNote, "No report has all the words, so none is counted.")
	}
	return m, nil
}

// days are the dates of conditions or, without dates, the years when they follow one another; years
// are the chosen ones when they do not.
func (c *conditions) days() (days reports.Period, years []int) {
	chosen := c.fields[reports.FieldYear].values
	if last := int(c.period.Last); last%100 == 0 { // what is before a month ends with the one before
		day := time.Date(last/10000, time.Month(last/100%100), 0, 0, 0, 0, 0, time.UTC)
		return reports.Period{First: c.period.First, Last: reports.Day(day)}, nil
	}
	if c.bounded || len(chosen) == 0 {
		return c.period, nil
	}
	for _, v := range chosen {
		year, err := strconv.Atoi(v)
		if err != nil {
			return reports.Always, nil // cannot be: no filter has another value
		}
		years = append(years, year)
	}
	first, last := slices.Min(years), slices.Max(years)
	if last-first != len(years)-1 {
		return reports.Always, years
	}
	return reports.Period{First: int32(first*10000 + 101), Last: int32(last*10000 + 1231)}, nil
}
