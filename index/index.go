package index

import (
	"context"
	"sync"
	"sync/atomic"

	"rcaviewer/reports"
)

// An Index answers searches over a fixed set of reports. Lists, facets and filters work as soon
// as it is made; words are searched once it has some. It may be used by several goroutines.
type Index struct {
	columns *reports.Columns
	all     func() *tally   // of all rows, counted once it is asked for
	moments func() []uint16 // of all rows, when in the week their events started
	// read gives the report of a row, to quote from it. It may fail: a file can be gone.
	read   func(row int) (*reports.Report, error)
	quotes *quotes
	pairs  *twinPairs
	text   atomic.Pointer[text]
}

// New makes an index of rows whose words are still to come.
func New(columns *reports.Columns, read func(row int) (*reports.Report, error)) *Index {
	all := sync.OnceValue(func() *tally { return tallyOfAll(columns) })
	moments := sync.OnceValue(columns.MomentBits)
	return &Index{columns: columns, all: all, moments: moments, read: read, quotes: &quotes{}, pairs: &twinPairs{}}
}

// Of makes an index of reports that are all in memory.
func Of(all []*reports.Report) *Index {
	return New(reports.NewColumns(all), func(row int) (*reports.Report, error) { return all[row], nil })
}

// Build indexes the words in memory. It stops with the context's error when that ends.
func (x *Index) Build(ctx context.Context) error {
	w, err := NewSegmentWriter(ctx, "")
	if err != nil {
		return err
	}
	rows := make([]int32, x.columns.Len())
	for row := range rows {
		rows[row] = int32(row)
		r, err := x.read(row)
		if err != nil {
			w.Discard()
			return err
		}
		if err := w.Add(r); err != nil {
			w.Discard()
			return err
		}
	}
	s, err := w.Finish()
	if err != nil {
		return err
	}
	x.SetWords([]Placed{{s, rows}})
	return nil
}

// SetWords lets the words of segments be searched.
func (x *Index) SetWords(segments []Placed) { x.text.Store(newText(segments, x.columns.Len())) }

// With is an index of the same rows with the words of segments. It goes on with what this one has
// read and counted.
func (x *Index) With(segments []Placed) *Index {
	other := &Index{columns: x.columns, all: x.all, moments: x.moments, read: x.read, quotes: x.quotes, pairs: x.pairs}
	other.SetWords(segments)
	return other
}

// Ready tells whether words are searched.
func (x *Index) Ready() bool { return x.text.Load() != nil }

// Columns are the facts of the rows. They must not be changed.
func (x *Index) Columns() *reports.Columns { return x.columns }

// Close closes the segments. The index must not be used after.
func (x *Index) Close() {
	if t := x.text.Swap(nil); t != nil {
		for _, s := range t.segments {
			s.Segment.Close()
		}
	}
}
