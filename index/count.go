package index

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// counts is what one pass over the matching rows yields: every facet counted without its own
// filter, the histogram without the date range, and the rows that pass everything.
type counts struct {
	conditions *conditions
	rows       []int32
	fields     [reports.NumFields][]int // by code
	months     map[int32]int            // by year*100 + month
	wide       int
	platform   int
	minutes    int // known downtime of rows
	unknown    int // rows of unknown downtime
}

// count passes over the rows of a set once. A row that fails one filter still counts in that
// filter's own facet; one that fails two counts nowhere.
func (c *conditions) count(matching bitset) *counts {
	n := &counts{conditions: c, months: map[int32]int{}}
	for f := range reports.NumFields {
		n.fields[f] = make([]int, len(c.columns.Values(f)))
	}
	platform, alma := c.platformCodes()
	matching.rows(func(row int) {
		fails, wide := c.failing(row)
		if wide {
			n.wide++
		}
		switch fails {
		case failsMany:
			return
		case failsNone:
			n.rows = append(n.rows, int32(row))
			n.addDowntime(row)
			for f := range reports.NumFields {
				n.addField(f, row)
			}
			n.addMonths(row)
		case failsDates:
			n.addMonths(row)
		default:
			n.addField(reports.Field(fails), row)
		}
		if platform >= 0 && (fails == failsNone || fails == int(reports.FieldProduct)) {
			codes := c.columns.Codes(reports.FieldProduct, row)
			if slices.Contains(codes, platform) && !slices.Contains(codes, alma) {
				n.platform++
			}
		}
	})
	return n
}

// platformCodes are the codes of Higher-Ed Platform and of Alma; the first is negative when the
// platform's reports are in the result already.
func (c *conditions) platformCodes() (platform, alma int32) {
	p, known := c.columns.Code(reports.FieldProduct, reports.HigherEd)
	if filter := c.fields[reports.FieldProduct]; !known || filter.values != nil && filter.allowed[p] {
		return -1, -1
	}
	a, known := c.columns.Code(reports.FieldProduct, "Alma")
	if !known {
		a = -1
	}
	return int32(p), int32(a)
}

func (n *counts) addField(f reports.Field, row int) {
	for _, code := range n.conditions.columns.Codes(f, row) {
		n.fields[f][code]++
	}
}

func (n *counts) addMonths(row int) {
	days := n.conditions.columns.Days(row)
	for i, day := range days {
		same := func(d int32) bool { return d/100 == day/100 }
		if !slices.ContainsFunc(days[:i], same) {
			n.months[day/100]++
		}
	}
}

func (n *counts) addDowntime(row int) {
	if minutes := n.conditions.columns.Downtime[row]; minutes < 0 {
		n.unknown++
	} else {
		n.minutes += int(minutes)
	}
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
	months := make([]int32, 0, len(n.months))
	for m := range n.months {
		months = append(months, m)
	}
	slices.Sort(months)
	bars := make([]Month, len(months))
	for i, m := range months {
		bars[i] = Month{fmt.Sprintf("%04d-%02d", m/100, m%100), n.months[m]}
	}
	return bars
}
