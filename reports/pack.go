package reports

import (
	"math"

	"rcaviewer/reports/packed"
)

// Packed are columns as a file keeps them. They never change, and hold no list of their own:
// everything stays in the text that they were read from. Join makes columns of them.
type Packed struct {
	ids, titles               packed.Strings
	starts, offsets, downtime packed.Numbers
	marks                     packed.Numbers // of a row: what mark gives
	fields                    [NumFields]packedColumn
	dates                     packedSpans
}

type packedColumn struct {
	values packed.Strings
	rows   packedSpans
}

// packedSpans are short lists: how long each is, and all of them together.
type packedSpans struct{ lengths, all packed.Numbers }

// mark is the worst impact and two flags of a row as one number, and unmark takes it apart.
func mark(worst uint8, atLeast, wide bool) int16 {
	m := int16(worst) << 2
	if atLeast {
		m |= 2
	}
	if wide {
		m |= 1
	}
	return m
}

func unmark(m int16) (worst uint8, atLeast, wide bool) { return uint8(m >> 2), m&2 != 0, m&1 != 0 }

// Pack appends the columns to a text, for Unpack.
func (c *Columns) Pack(text []byte) []byte {
	marks := make([]int16, c.Len())
	for row := range marks {
		marks[row] = mark(c.Worst[row], c.AtLeast[row], c.Wide[row])
	}
	text = packed.PutStrings(text, c.IDs)
	text = packed.PutStrings(text, c.Titles)
	text = packed.PutNumbers(text, c.Starts)
	text = packed.PutNumbers(text, c.Offsets)
	text = packed.PutNumbers(text, c.Downtime)
	text = packed.PutNumbers(text, marks)
	for f := range c.Fields {
		text = packed.PutStrings(text, c.Fields[f].Values)
		text = c.Fields[f].Rows.pack(text)
	}
	return c.Dates.pack(text)
}

func (s *Spans) pack(text []byte) []byte {
	lengths := make([]int32, len(s.Ends))
	for i := range lengths {
		lengths[i] = int32(len(s.row(i)))
	}
	return packed.PutNumbers(packed.PutNumbers(text, lengths), s.All)
}

// Unpack reads packed columns. They may come from a damaged file: it tells whether all lists are
// there and every number is in its range, so that whatever is done with the columns is safe.
func Unpack(from *packed.Reader) (p *Packed, valid bool) {
	p = &Packed{
		ids: from.Strings(), titles: from.Strings(), starts: from.Numbers(), offsets: from.Numbers(),
		downtime: from.Numbers(), marks: from.Numbers(),
	}
	n := p.Len()
	valid = p.titles.Len() == n && p.starts.Len() == n && p.offsets.Len() == n && p.downtime.Len() == n &&
		p.marks.Len() == n && p.offsets.Within(math.MinInt32, math.MaxInt32) && p.downtime.Within(-1, math.MaxInt32) &&
		p.marks.Within(0, int64(len(Impacts))<<2-1)
	for f := range p.fields {
		p.fields[f] = packedColumn{from.Strings(), packedSpans{from.Numbers(), from.Numbers()}}
		valid = valid && p.fields[f].rows.valid(n, int64(p.fields[f].values.Len())-1)
	}
	p.dates = packedSpans{from.Numbers(), from.Numbers()}
	return p, valid && p.dates.valid(n, lastDay)
}

// lastDay is the last date there is, as Day gives it.
const lastDay = 9999_12_31

// valid tells whether there are n lists, of numbers from 0 to highest.
func (s packedSpans) valid(n int, highest int64) bool {
	return s.lengths.Len() == n && s.lengths.AddUpTo(int64(s.all.Len())) && s.all.Within(0, highest)
}

// Len is the number of rows.
func (p *Packed) Len() int { return p.ids.Len() }

// ID is the id of a row.
func (p *Packed) ID(row int) string { return p.ids.At(row) }
