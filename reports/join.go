package reports

import "rcaviewer/reports/packed"

// Some are rows of packed columns: all but those that are Out.
type Some struct {
	*Packed
	Out map[int]bool
}

// Join makes columns of rows of packed ones, in their order. Of several rows with one id the first
// counts. placed tells where rows came to: placed[i][row] is the place of a row of all[i], -1 when
// it was left out.
func Join(all []Some) (c *Columns, placed [][]int32) {
	rows := 0
	for _, p := range all {
		rows += p.Len()
	}
	c = NewColumns(nil)
	c.rows = newRowsByID(rows)
	c.IDs = make([]string, 0, rows)
	j := joining{all: all, rows: rows, out: make([][]int32, len(all))}
	for i, p := range all {
		var here []int32
		here, j.out[i] = c.joinIDs(p)
		placed = append(placed, here)
	}
	c.Titles = make([]string, 0, rows)
	for i, p := range all {
		begin := len(c.Titles)
		c.Titles = without(p.titles.AppendTo(c.Titles), begin, j.out[i])
	}
	c.Starts = joinNumbers[int64](j, func(p *Packed) packed.Numbers { return p.starts })
	c.Offsets = joinNumbers[int32](j, func(p *Packed) packed.Numbers { return p.offsets })
	c.Downtime = joinNumbers[int32](j, func(p *Packed) packed.Numbers { return p.downtime })
	c.joinMarks(joinNumbers[int16](j, func(p *Packed) packed.Numbers { return p.marks }))
	for f := range NumFields {
		c.Fields[f].join(j, f)
	}
	c.Dates.join(j, func(p *Packed) packedSpans { return p.dates }, nil)
	c.windows.join = func() *Windows { return joinWindows(j) }
	return c, placed
}

// joining is what Join is about: out are the rows of each that are left out, in their order.
type joining struct {
	all  []Some
	rows int
	out  [][]int32
}

// joinIDs adds the ids of rows, and decides which rows are left out.
func (c *Columns) joinIDs(p Some) (placed, out []int32) {
	placed = make([]int32, p.Len())
	kept := c.IDs
	for row, id := range p.ids.AppendTo(c.IDs)[len(c.IDs):] {
		kept = append(kept, id) // never ahead of what is still to be read
		if p.Out[row] || !c.rows.add(kept) {
			kept = kept[:len(kept)-1]
			placed[row] = -1
			out = append(out, int32(row))
		} else {
			placed[row] = int32(len(kept) - 1)
		}
	}
	c.IDs = kept
	return placed, out
}

func joinNumbers[T packed.Integer](j joining, of func(*Packed) packed.Numbers) []T {
	list := make([]T, 0, j.rows)
	for i, p := range j.all {
		begin := len(list)
		list = without(packed.AppendTo(list, of(p.Packed)), begin, j.out[i])
	}
	return list
}

// without takes elements out of a list: those that are out, counted from begin.
func without[T any](list []T, begin int, out []int32) []T {
	if len(out) == 0 {
		return list
	}
	rest := list[begin:]
	kept := list[:begin+int(out[0])]
	for i, o := range out {
		next := len(rest)
		if i+1 < len(out) {
			next = int(out[i+1])
		}
		kept = append(kept, rest[o+1:next]...)
	}
	return kept
}

func (c *Columns) joinMarks(marks []int16) {
	c.Worst = make([]uint8, len(marks))
	for _, flags := range c.flags() {
		*flags = make([]bool, len(marks))
	}
	for row, m := range marks {
		c.setMark(row, m)
	}
}

func (c *Column) join(j joining, f Field) {
	codes := make([][]int32, len(j.all)) // the code here of each code there
	for i, p := range j.all {
		for _, v := range p.fields[f].values.AppendTo(nil) {
			codes[i] = append(codes[i], int32(c.code(f, v)))
		}
	}
	c.Rows.join(j, func(p *Packed) packedSpans { return p.fields[f].rows }, codes)
}

// join adds the lists of rows, their numbers replaced by those in codes unless that is nil.
func (s *Spans) join(j joining, of func(*Packed) packedSpans, codes [][]int32) {
	count := 0
	for _, p := range j.all {
		count += of(p.Packed).all.Len()
	}
	s.Ends, s.All = make([]int32, 0, j.rows), make([]int32, 0, count)
	var lengths []int32
	for i, p := range j.all {
		begin := len(s.All)
		s.All = packed.AppendTo(s.All, of(p.Packed).all)
		if codes != nil {
			for k, code := range s.All[begin:] {
				s.All[begin+k] = codes[i][code]
			}
		}
		lengths = packed.AppendTo(lengths[:0], of(p.Packed).lengths)
		s.end(begin, lengths, j.out[i])
	}
}

// end tells lists apart that were added behind each other, and takes those out that are out.
func (s *Spans) end(begin int, lengths, out []int32) {
	from, to := begin, begin
	for row, n := range lengths {
		next := from + int(n)
		if len(out) > 0 && out[0] == int32(row) {
			out, from = out[1:], next
			continue
		}
		if from != to {
			copy(s.All[to:], s.All[from:next])
		}
		from, to = next, to+int(n)
		s.Ends = append(s.Ends, int32(to))
	}
	s.All = s.All[:to]
}
