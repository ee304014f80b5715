package statistics

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// place is where a report stands in a table: the code of each key's value, none without one.
type place [9]int32

// tabling makes the rows of a table.
type tabling struct {
	columns *reports.Columns
	by      []Key
	months  int32 // of the period of the shares
	short   bool  // without medians
	places  places
	sums    []sum
	at      []place // of the sums
	counted [][]int // incidents by key and code+1, for the order of rows
}

func newTabling(c *reports.Columns, by []Key) *tabling {
	t := &tabling{
		columns: c, by: by, months: shortest(by), counted: make([][]int, len(by)),
	}
	sizes := make([]int, len(by))
	for i, k := range by {
		switch {
		case k.months() > 0:
			sizes[i] = int((lastMonth-firstMonth)/k.months()) + 3
		default:
			sizes[i] = len(c.Values(k.field())) + 1
		}
		t.counted[i] = make([]int, sizes[i])
	}
	t.places = newPlaces(sizes)
	return t
}

// add adds the shares of a report to all the rows that it belongs to.
func (t *tabling) add(row int32, shares []share) {
	if len(t.by) == 0 {
		return
	}
	for _, s := range shares {
		t.addAt(0, row, place{}, s)
	}
}

// addAt goes through the values that a report has under the i-th key and those after it.
func (t *tabling) addAt(i int, row int32, at place, s share) {
	if i == len(t.by) {
		t.sum(at).add(s)
		return
	}
	switch k := t.by[i]; {
	case k == "impact":
		at[i] = s.impact
		t.addAt(i+1, row, at, s)
	case k.months() > 0:
		at[i] = none
		if s.period != none {
			at[i] = s.period*t.months/k.months() - k.firstPeriod()
		}
		t.addAt(i+1, row, at, s)
	default:
		codes := t.columns.Codes(k.field(), int(row))
		for _, code := range codes {
			at[i] = code
			t.addAt(i+1, row, at, s)
		}
		if len(codes) == 0 {
			at[i] = none
			t.addAt(i+1, row, at, s)
		}
	}
}

func (t *tabling) sum(at place) *sum {
	n, isNew := t.places.number(at)
	if isNew {
		t.sums, t.at = append(t.sums, sum{short: t.short}), append(t.at, at)
	}
	return &t.sums[n]
}

// rows are the rows in their order.
func (t *tabling) rows() []Row {
	order := t.order()
	rows := make([]Row, len(order))
	for i, n := range order {
		rows[i] = Row{t.values(t.at[n]), t.sums[n].figures()}
	}
	return rows
}

// order are the numbers of the rows in their order.
func (t *tabling) order() []int {
	order := make([]int, len(t.sums))
	for i := range order {
		order[i] = i
		for k := range t.by {
			t.counted[k][t.at[i][k]+1] += t.sums[i].incidents
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		for k := range t.by {
			if less := t.compare(k, t.at[a][k], t.at[b][k]); less != 0 {
				return less
			}
		}
		return 0
	})
	return order
}

// compare orders two values of a key.
func (t *tabling) compare(k int, a, b int32) int {
	switch {
	case a == b:
		return 0
	case a == none || b == none:
		return cmp.Compare(b, a)
	case t.by[k].months() > 0:
		return cmp.Compare(a, b)
	}
	names := t.columns.Values(t.by[k].field())
	return cmp.Or(t.counted[k][b+1]-t.counted[k][a+1], strings.Compare(names[a], names[b]))
}

func (t *tabling) values(at place) Values {
	values := make(Values, len(t.by))
	for i, k := range t.by {
		values[i].Key = k
		if at[i] == none {
			continue
		}
		name := ""
		if months := k.months(); months > 0 {
			name = k.name((at[i] + k.firstPeriod()) * months)
		} else {
			name = t.columns.Values(k.field())[at[i]]
		}
		values[i].Value = &name
	}
	return values
}

// places number the places that occur.
type places struct {
	sizes []int
	dense []int32         // numbers plus 1 by what the codes make together, where that is little
	spare map[place]int32 // else
	count int32
}

// mostDense bounds what is kept as a list.
const mostDense = 1 << 20

func newPlaces(sizes []int) places {
	p, all := places{sizes: sizes}, 1
	for _, n := range sizes {
		if all *= n; all > mostDense {
			p.spare = map[place]int32{}
			return p
		}
	}
	p.dense = make([]int32, all)
	return p
}

// number gives the number of a place, and tells whether it is new.
func (p *places) number(at place) (n int32, isNew bool) {
	if p.dense == nil {
		n, known := p.spare[at]
		if !known {
			n = p.count
			p.spare[at], p.count = n, n+1
		}
		return n, !known
	}
	i := 0
	for k, size := range p.sizes {
		i = i*size + int(at[k]) + 1
	}
	if p.dense[i] == 0 {
		p.count++
		p.dense[i] = p.count
		return p.count - 1, true
	}
	return p.dense[i] - 1, false
}
