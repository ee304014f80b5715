package index

import (
	"slices"

	"rcaviewer/reports"
)

// A tally counts rows: under each of their values, by the months of their events, and by what is
// known of their downtime. It goes through one column after the other, which keeps that in the
// processor's cache.
type tally struct {
	columns  *reports.Columns
	fields   [reports.NumFields][]int // by code
	months   months
	platform int // reports of the Higher-Ed Platform that do not name Alma
	minutes  int // known downtime
	unknown  int // rows of unknown downtime
}

// tallyOf counts some rows, given in rising order. When they are most of all rows it takes the
// others away from the tally of all, which is what a common beginning like con asks for.
func tallyOf(columns *reports.Columns, rows []int32, all func() *tally) tally {
	if len(rows) > columns.Len()/2 {
		t := all().clone()
		t.add(others(rows, columns.Len()), -1)
		return t
	}
	t := tally{columns: columns}
	for f := range reports.NumFields {
		t.fields[f] = make([]int, len(columns.Values(f)))
	}
	t.add(rows, 1)
	return t
}

// tallyOfAll counts all rows.
func tallyOfAll(columns *reports.Columns) *tally {
	t := tallyOf(columns, nil, nil)
	t.add(others(nil, columns.Len()), 1)
	return &t
}

func (t *tally) clone() tally {
	c := *t
	for f, counts := range t.fields {
		c.fields[f] = slices.Clone(counts)
	}
	c.months.counts = slices.Clone(t.months.counts)
	return c
}

// others are the rows below a number that are not among some, which are in rising order.
func others(rows []int32, below int) []int32 {
	rest := make([]int32, 0, below-len(rows))
	for row := range int32(below) {
		if len(rows) > 0 && rows[0] == row {
			rows = rows[1:]
		} else {
			rest = append(rest, row)
		}
	}
	return rest
}

// add counts rows by 1, or takes them away by -1.
func (t *tally) add(rows []int32, by int) {
	for f := range reports.NumFields {
		t.addField(f, rows, by)
	}
	t.addMonths(rows, by)
	t.addPlatform(rows, by)
	for _, row := range rows {
		if minutes := t.columns.Downtime[row]; minutes < 0 {
			t.unknown += by
		} else {
			t.minutes += by * int(minutes)
		}
	}
}

func (t *tally) addField(f reports.Field, rows []int32, by int) {
	counts := t.fields[f]
	if len(rows) == t.columns.Len() { // the codes of all rows, without telling the rows apart
		for _, code := range t.columns.Fields[f].Rows.All {
			counts[code] += by
		}
		return
	}
	for _, row := range rows {
		for _, code := range t.columns.Codes(f, int(row)) {
			counts[code] += by
		}
	}
}

func (t *tally) addPlatform(rows []int32, by int) {
	platform, known := t.columns.Code(reports.FieldProduct, reports.HigherEd)
	if !known {
		return
	}
	alma, known := t.columns.Code(reports.FieldProduct, "Alma")
	if !known {
		alma = -1
	}
	for _, row := range rows {
		codes := t.columns.Codes(reports.FieldProduct, int(row))
		if slices.Contains(codes, int32(platform)) && !slices.Contains(codes, int32(alma)) {
			t.platform += by
		}
	}
}

func (t *tally) addMonths(rows []int32, by int) {
	for _, row := range rows {
		days := t.columns.Days(int(row))
		for i, day := range days {
			same := func(d int32) bool { return d/100 == day/100 }
			if i == 0 || !slices.ContainsFunc(days[:i], same) {
				t.months.add(int(day/10000)*12+int(day/100%100)-1, by)
			}
		}
	}
}

// months counts reports by the month in which they have an event: by year*12 + month.
type months struct {
	first  int
	counts []int
}

func (m *months) add(month, by int) {
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
	m.counts[month-m.first] += by
}
