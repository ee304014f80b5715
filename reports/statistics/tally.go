package statistics

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// A tally counts reports under the values of one field, by code: what Count does for any keys, for
// the keys and numbers that are wanted at once and often. The last place is of reports without one.
type tally struct {
	columns   *reports.Columns
	key       Key
	field     reports.Field
	incidents []int32
	known     []int32
	down      []int64
	full      []int64 // minutes unavailable
	seen      []int32 // of the known, in rising order
	middle    []int64 // twice the median
	none      []int32 // the code of reports without one
}

func newTally(c *reports.Columns, key Key) *tally {
	n := len(c.Values(key.field())) + 1
	return &tally{
		columns: c, key: key, field: key.field(), incidents: make([]int32, n), known: make([]int32, n),
		down: make([]int64, n), full: make([]int64, n), seen: make([]int32, n), middle: make([]int64, n),
		none: []int32{int32(n - 1)},
	}
}

func (t *tally) codes(row int32) []int32 {
	if codes := t.columns.Codes(t.field, int(row)); len(codes) > 0 {
		return codes
	}
	return t.none
}

// add counts the rows, of which wholes are the shares as a whole.
func (t *tally) add(rows []int32, wholes []whole) {
	for i, row := range rows {
		w := wholes[i]
		for _, code := range t.codes(row) {
			t.incidents[code]++
			if w.minutes >= 0 {
				t.known[code]++
				t.down[code] += w.minutes
				t.full[code] += w.full
			}
		}
	}
}

// addMedians finds medians once all is added. rising are indexes of the rows of known minutes, the
// shortest first: then the middle one of every value comes after half of its others.
func (t *tally) addMedians(rows []int32, wholes []whole, rising []int32) {
	for _, i := range rising {
		for _, code := range t.codes(rows[i]) {
			t.seen[code]++
			if n := t.known[code]; t.seen[code] == (n+1)/2 {
				t.middle[code] += wholes[i].minutes
			}
			if n := t.known[code]; t.seen[code] == n/2+1 {
				t.middle[code] += wholes[i].minutes
			}
		}
	}
}

// order are the codes that occur, most incidents first, then by name, none last.
func (t *tally) order() []int32 {
	var codes []int32
	for code, n := range t.incidents {
		if n > 0 {
			codes = append(codes, int32(code))
		}
	}
	names, last := t.columns.Values(t.field), t.none[0]
	slices.SortFunc(codes, func(a, b int32) int {
		if a == last || b == last {
			return cmp.Compare(a, b)
		}
		return cmp.Or(cmp.Compare(t.incidents[b], t.incidents[a]), strings.Compare(names[a], names[b]))
	})
	return codes
}

func (t *tally) named(code int32) Named {
	if code == t.none[0] {
		return named(Value{Key: t.key})
	}
	return named(Value{t.key, &t.columns.Values(t.field)[code]})
}

func (t *tally) breakdown() Breakdown {
	b, order := Breakdown{Key: t.key, Rows: []Group{}}, t.order()
	b.More = max(0, len(order)-mostGroups)
	for _, code := range order[:len(order)-b.More] {
		b.Rows = append(b.Rows, Group{t.named(code), t.figures(code)})
	}
	return b
}

func (t *tally) figures(code int32) Figures {
	f := Figures{
		Incidents: int(t.incidents[code]), DowntimeMinutes: int(t.down[code]), UnavailableMinutes: int(t.full[code]),
		UnknownDurations: int(t.incidents[code] - t.known[code]),
	}
	if n := t.known[code]; n > 0 {
		mean, median := rounded(float64(t.down[code])/float64(n)), float64(t.middle[code])/2
		f.MeanMinutes, f.MedianMinutes = &mean, &median
	}
	return f
}

// whole are the minutes of a report; -1 where they are not known.
type whole struct{ minutes, full int64 }

func wholesOf(c *reports.Columns, rows []int32) []whole {
	list, parts := make([]whole, len(rows)), newSharing(c, 0, false)
	for i, row := range rows {
		s := parts.of(row)[0]
		list[i] = whole{s.down / 60, s.unavailable / 60}
		if !s.known {
			list[i].minutes = -1
		}
	}
	return list
}

// risingOf are the indexes of known minutes in rising order: few last longer than manyMinutes, and
// the others are sorted by counting.
func risingOf(wholes []whole) []int32 {
	var long []int32
	begins := make([]int32, manyMinutes+1) // of the indexes of so many minutes
	for i, w := range wholes {
		switch {
		case w.minutes >= manyMinutes:
			long = append(long, int32(i))
		case w.minutes >= 0:
			begins[w.minutes+1]++
		}
	}
	for m := 1; m <= manyMinutes; m++ {
		begins[m] += begins[m-1]
	}
	rising := make([]int32, begins[manyMinutes], int(begins[manyMinutes])+len(long))
	for i, w := range wholes {
		if w.minutes >= 0 && w.minutes < manyMinutes {
			rising[begins[w.minutes]] = int32(i)
			begins[w.minutes]++
		}
	}
	slices.SortFunc(long, func(a, b int32) int { return cmp.Compare(wholes[a].minutes, wholes[b].minutes) })
	return append(rising, long...)
}

// manyMinutes is eleven days.
const manyMinutes = 1 << 14
