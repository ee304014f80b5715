package document

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// Sorted gives reports in an order. Ties keep the order given; reports without events stand last.
func Sorted(all []*reports.Report, order Order) []*reports.Report {
	if !sorts(order) {
		return all
	}
	return WholeOf(all).Arranged(order).of(all)
}

// Arranged is the whole in an order, as Sorted.
func (w Whole) Arranged(order Order) Whole {
	if !sorts(order) {
		return w
	}
	standings := make([]standing, len(w.Rows))
	for i, row := range w.Rows {
		standings[i] = standingOf(w.Columns, row, order)
	}
	slices.SortStableFunc(standings, standing.compare)
	rows := make([]int32, len(standings))
	for i, s := range standings {
		rows[i] = s.row
	}
	return Whole{w.Columns, rows}
}

// sorts tells whether an order is another than the one given.
func sorts(order Order) bool { return order == Newest || order == Oldest || order == Instance }

// A standing is what decides where a report stands. What does not count in an order is the same of all.
type standing struct {
	row            int32
	wide           int // 1 where no instance is named
	platform, code string
	undated        int   // 1 without events
	start          int64 // of the first event, in seconds since 1970; the other way round for the newest
}

// standingOf finds what counts in an order. By instance that is the first one, and then the date.
// Codes repeat across platforms, so the platform counts before the code; wide incidents, which name no
// instance, stand last.
func standingOf(c *reports.Columns, row int32, order Order) standing {
	s := standing{row: row, start: c.Starts[row]}
	switch {
	case s.start == reports.NoDate:
		s.undated, s.start = 1, 0
	case order == Newest:
		s.start = -s.start
	}
	if order != Instance {
		return s
	}
	instances := c.ValuesOf(reports.FieldInstance, int(row))
	if len(instances) == 0 {
		s.wide = 1
		return s
	}
	s.code = reports.NormalCode(instances[0])
	if all := reports.EnvironmentsOf(c.ValuesOf(reports.FieldProduct, int(row)), instances); len(all) > 0 {
		s.platform = all[0].Platform
	}
	return s
}

func (s standing) compare(other standing) int {
	return cmp.Or(
		s.wide-other.wide, strings.Compare(s.platform, other.platform), strings.Compare(s.code, other.code),
		s.undated-other.undated, cmp.Compare(s.start, other.start))
}
