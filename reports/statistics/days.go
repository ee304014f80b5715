package statistics

import (
	"slices"

	"rcaviewer/reports"
)

// dayEdges are where some days begin and end, in each zone of windows, and in any.
type dayEdges struct {
	begin, end       []int64
	earliest, latest int64
}

func newDayEdges(w *reports.Windows, days reports.Period) *dayEdges {
	d := &dayEdges{begin: make([]int64, len(w.ZoneNames)), end: make([]int64, len(w.ZoneNames))}
	for i, name := range w.ZoneNames {
		place := reports.ZoneOrUTC(name)
		d.begin[i], d.end[i] = dayEdge(days.First, 0, place), dayEdge(days.Last, 1, place)
	}
	if len(d.begin) > 0 {
		d.earliest, d.latest = slices.Min(d.begin), slices.Max(d.end)
	}
	return d
}

// reach tells whether a row may have anything on the days: most have not.
func (d *dayEdges) reach(w *reports.Windows, row int) bool {
	for i, to := w.Of(row); i < to; i++ {
		if w.Starts[i] < d.latest && w.Starts[i]+max(w.Lengths[i], 0) >= d.earliest {
			return true
		}
	}
	return false
}

// contain tells whether a window begins on one of the days.
func (d *dayEdges) contain(w *reports.Windows, i int) bool {
	return d == nil || d.begin[w.Zones[i]] <= w.Starts[i] && w.Starts[i] < d.end[w.Zones[i]]
}

// cut cuts a part of a window to the days; it may leave nothing.
func (d *dayEdges) cut(zone int32, start, end int64) (int64, int64) {
	if d == nil {
		return start, end
	}
	return max(start, d.begin[zone]), min(end, d.end[zone])
}
