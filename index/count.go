package index

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// counts are what the matching rows yield: every facet counted without its own filter, the
// histogram without the date range, and the rows that pass everything.
type counts struct {
	tally
	conditions *conditions
	rows       []int32
	outside    []int32 // rows that pass everything but the dates or, without dates, the years
	wide       int
}

// count sorts the rows of a set by what they fail, and then counts what passes. A row that fails
// one filter still counts in that filter's own facet; one that fails two counts nowhere.
func (c *conditions) count(matching bitset) *counts {
	n := &counts{conditions: c, rows: make([]int32, 0, matching.count())}
	var failing [reports.NumFields + 1][]int32 // rows that fail this alone
	matching.rows(func(row int) {
		fails, wide := c.failing(row)
		if wide {
			n.wide++
		}
		switch fails {
		case failsMany:
		case failsNone:
			n.rows = append(n.rows, int32(row))
		default:
			failing[fails] = append(failing[fails], int32(row))
		}
	})
	n.tally = tallyOf(c.columns, n.rows, c.all)
	for f := range reports.NumFields {
		n.addField(f, failing[f], 1)
	}
	n.addMonths(failing[failsDates], 1)
	n.outside = failing[failsDates]
	if !c.bounded {
		n.outside = failing[reports.FieldYear]
	}
	n.addPlatform(failing[reports.FieldProduct], 1)
	if c.selected(reports.FieldProduct, reports.HigherEd) {
		n.platform = 0 // the platform's reports are in the result already
	}
	return n
}

// selected tells whether a filter has a value.
func (c *conditions) selected(f reports.Field, value string) bool {
	code, known := c.columns.Code(f, value)
	return known && c.fields[f].values != nil && c.fields[f].allowed[code]
}

// facets lists all values that have a count or are selected.
func (n *counts) facets() []Facet {
	facets := make([]Facet, 0, reports.NumFields)
	for f := range reports.NumFields {
		facets = append(facets, Facet{reports.FieldNames[f], n.values(f)})
	}
	return facets
}

func (n *counts) values(f reports.Field) []FacetValue {
	selected := n.conditions.fields[f].values
	known := n.conditions.columns.Values(f)
	values := make([]FacetValue, 0, 16)
	for code, count := range n.fields[f] {
		if chosen := slices.Contains(selected, known[code]); count > 0 || chosen {
			values = append(values, FacetValue{known[code], count, chosen})
		}
	}
	for _, v := range selected {
		if _, ok := n.conditions.columns.Code(f, v); !ok {
			values = append(values, FacetValue{v, 0, true})
		}
	}
	slices.SortFunc(values, facetOrder(f))
	return values
}

// facetOrder is by count, then by value; years newest first; durations shortest first.
func facetOrder(f reports.Field) func(a, b FacetValue) int {
	switch f {
	case reports.FieldYear:
		return func(a, b FacetValue) int { return strings.Compare(b.Value, a.Value) }
	case reports.FieldDuration:
		return func(a, b FacetValue) int {
			return slices.Index(reports.Durations, a.Value) - slices.Index(reports.Durations, b.Value)
		}
	}
	return func(a, b FacetValue) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Value, b.Value))
	}
}

func (n *counts) histogram() []Month {
	bars := []Month{}
	for i, count := range n.months.counts {
		if month := n.months.first + i; count > 0 {
			bars = append(bars, Month{fmt.Sprintf("%04d-%02d", month/12, month%12+1), count})
		}
	}
	return bars
}
