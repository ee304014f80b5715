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
	conditions *conditions
	rows       []int32
	fields     [reports.NumFields][]int // by code
	months     months
	wide       int
	platform   int
	minutes    int // known downtime of rows
	unknown    int // rows of unknown downtime
}

// count sorts the rows of a set by what they fail, and then counts field by field: going through
// one column at a time keeps it in the processor's cache. A row that fails one filter still counts
// in that filter's own facet; one that fails two counts nowhere.
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
	for f := range reports.NumFields {
		n.fields[f] = make([]int, len(c.columns.Values(f)))
		n.addField(f, n.rows)
		n.addField(f, failing[f])
	}
	n.addMonths(n.rows)
	n.addMonths(failing[failsDates])
	n.addPlatform(n.rows)
	n.addPlatform(failing[reports.FieldProduct])
	for _, row := range n.rows {
		n.addDowntime(row)
	}
	return n
}

// addPlatform counts reports of the Higher-Ed Platform that do not name Alma.
func (n *counts) addPlatform(rows []int32) {
	platform, alma := n.conditions.platformCodes()
	if platform < 0 {
		return
	}
	for _, row := range rows {
		codes := n.conditions.columns.Codes(reports.FieldProduct, int(row))
		if slices.Contains(codes, platform) && !slices.Contains(codes, alma) {
			n.platform++
		}
	}
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

func (n *counts) addField(f reports.Field, rows []int32) {
	counts := n.fields[f]
	for _, row := range rows {
		for _, code := range n.conditions.columns.Codes(f, int(row)) {
			counts[code]++
		}
	}
}

// months counts reports by the month in which they have an event: by year*12 + month.
type months struct {
	first  int
	counts []int
}

func (n *counts) addMonths(rows []int32) {
	for _, row := range rows {
		days := n.conditions.columns.Days(int(row))
		for i, day := range days {
			same := func(d int32) bool { return d/100 == day/100 }
			if i == 0 || !slices.ContainsFunc(days[:i], same) {
				n.months.add(int(day/10000)*12 + int(day/100%100) - 1)
			}
		}
	}
}

func (m *months) add(month int) {
	if len(m.counts) == 0 {
		m.first = month
	}
	if month < m.first {
		m.counts = append(make([]int, m.first-month), m.counts...)
		m.first = month
	}
	if missing := month - m.first + 1 - len(m.counts); missing > 0 {
		m.counts = append(m.counts, make([]int, missing)...)
	}
	m.counts[month-m.first]++
}

func (n *counts) addDowntime(row int32) {
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
	bars := []Month{}
	for i, count := range n.months.counts {
		if month := n.months.first + i; count > 0 {
			bars = append(bars, Month{fmt.Sprintf("%04d-%02d", month/12, month%12+1), count})
		}
	}
	return bars
}
