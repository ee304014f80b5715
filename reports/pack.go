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
	windows                   packedWindows
}

type packedColumn struct {
	values packed.Strings
	rows   packedSpans
}

// packedSpans are short lists: how long each is, and all of them together.
type packedSpans struct{ lengths, all packed.Numbers }

// mark is the worst impact and the flags of a row as one number, and setMark takes it apart.
func (c *Columns) mark(row int) int16 {
	m := int16(c.Worst[row]) << 4
	for bit, flags := range c.flags() {
		if (*flags)[row] {
			m |= 1 << bit
		}
	}
	return m
}

func (c *Columns) setMark(row int, m int16) {
	c.Worst[row] = uint8(m >> 4)
	for bit, flags := range c.flags() {
		(*flags)[row] = m&(1<<bit) != 0
	}
}

// flags are the columns that tell yes or no.
func (c *Columns) flags() [4]*[]bool {
	return [4]*[]bool{&c.Wide, &c.AtLeast, &c.Discrepant, &c.Sourceless}
}

// Pack appends the columns to a text, for Unpack.
func (c *Columns) Pack(text []byte) []byte {
	marks := make([]int16, c.Len())
	for row := range marks {
		marks[row] = c.mark(row)
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
	return c.Windows().pack(c.Dates.pack(text))
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
		p.marks.Within(0, int64(len(Impacts))<<4-1)
	for f := range p.fields {
		p.fields[f] = packedColumn{from.Strings(), packedSpans{from.Numbers(), from.Numbers()}}
		valid = valid && p.fields[f].rows.valid(n, int64(p.fields[f].values.Len())-1)
	}
	p.dates = packedSpans{from.Numbers(), from.Numbers()}
	p.windows = unpackWindows(from)
	return p, valid && p.dates.valid(n, lastDay) && p.windows.valid(n)
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
