package statistics

import (
	"cmp"
	"slices"
	"time"

	"rcaviewer/reports"
)

// someWindows are windows of chosen rows, in the order of their starts.
type someWindows struct {
	*reports.Windows
	rows    []int32
	ordered []int32
}

func windowsOf(w *reports.Windows, rows []int32) someWindows {
	s := someWindows{Windows: w, rows: rows}
	for _, row := range rows {
		for from, to := w.Of(int(row)); from < to; from++ {
			s.ordered = append(s.ordered, int32(from))
		}
	}
	slices.SortFunc(s.ordered, func(a, b int32) int { return cmp.Compare(w.Starts[a], w.Starts[b]) })
	return s
}

// zone is that of all windows, UTC when they have several or there are none.
func (s someWindows) zone() (name string, mixed bool) {
	for _, i := range s.ordered {
		if s.Zones[i] != s.Zones[s.ordered[0]] {
			return "UTC", true
		}
	}
	if len(s.ordered) == 0 {
		return "UTC", false
	}
	return s.ZoneNames[s.Zones[s.ordered[0]]], false
}

// uncut tells whether the first and the last period are whole ones, not cut by the days asked for.
type uncut struct{ first, last bool }

// only leaves out sums of n periods that have a cut one in them.
func (w uncut) only(sums []Available, n int) []Available {
	if !w.first {
		sums = sums[1:]
	}
	if !w.last && len(sums) > 0 {
		sums = sums[:len(sums)-1]
	}
	return sums
}

// periods are the names of the periods of a span and their edges, one more than names.
func (s someWindows) periods(span Span, place *time.Location) (edges []int64, names []string, w uncut) {
	begin, end, known := s.bounds(span, place)
	if !known {
		return nil, nil, w
	}
	months := span.By.months()
	at := func(t int64) month {
		year, m, _ := time.Unix(t, 0).In(place).Date()
		return monthOf(year, m) / months * months
	}
	first := at(begin)
	for m := first; ; m += months {
		edge := monthEdge(m, place)
		if m > first && edge >= end {
			w.last = edge == end
			break
		}
		edges, names = append(edges, max(edge, begin)), append(names, span.By.name(m))
		w.first = w.first || m == first && edge == begin
	}
	return append(edges, end), names, w
}

func monthEdge(m month, place *time.Location) int64 {
	return dayBegins(int(m/12), time.Month(m%12+1), 1, place)
}

// bounds are where a span begins and ends; unknown when a side is open and no window bounds it.
func (s someWindows) bounds(span Span, place *time.Location) (begin, end int64, known bool) {
	first, last := s.extent()
	edge := func(t int64, after int32) int64 {
		months := span.By.months()
		year, m, _ := time.Unix(t, 0).In(place).Date()
		return monthEdge((monthOf(year, m)/months+after)*months, place)
	}
	if span.Days.First > reports.Always.First {
		begin = dayEdge(span.Days.First, 0, place)
	} else if len(s.ordered) > 0 {
		begin = edge(first, 0)
	} else {
		return 0, 0, false
	}
	if span.Days.Last < reports.Always.Last {
		end = dayEdge(span.Days.Last, 1, place)
	} else if len(s.ordered) > 0 {
		end = edge(last, 1)
	}
	return begin, end, begin < end && len(s.rows) > 0
}

// dayEdge is the beginning of a day, or of one some days later.
func dayEdge(day int32, later int, place *time.Location) int64 {
	t := time.Date(int(day/10000), time.Month(day/100%100), int(day%100)+later, 0, 0, 0, 0, time.UTC)
	return dayBegins(t.Year(), t.Month(), t.Day(), place)
}

// extent is the first moment of the windows and the last.
func (s someWindows) extent() (first, last int64) {
	for k, i := range s.ordered {
		if k == 0 {
			first = s.Starts[i]
		}
		last = max(last, s.Starts[i], s.Starts[i]+s.Lengths[i]-1)
	}
	return first, last
}

// cover goes through the time that windows of some impacts cover, each moment once, cut at the edges.
func (s someWindows) cover(edges []int64, counts func(uint8) bool, add func(period int, seconds int64)) {
	covered, period := edges[0], 0
	for _, i := range s.ordered {
		if s.Lengths[i] == reports.UnknownLength || !counts(s.Impacts[i]) {
			continue
		}
		start, end := max(s.Starts[i], covered), min(s.Starts[i]+s.Lengths[i], edges[len(edges)-1])
		for start < end {
			for edges[period+1] <= start {
				period++
			}
			until := min(end, edges[period+1])
			add(period, until-start)
			start, covered = until, until
		}
	}
}

// starts counts for each period the reports with an event that starts in it or in one of the n-1
// before it, and those of them of which such an event has no end. Only starts that count do.
func (s someWindows) starts(edges []int64, n int, counts func(start int64) bool) (incidents, open []int) {
	incidents, open = make([]int, len(edges)), make([]int, len(edges))
	for _, row := range s.rows {
		reached, reachedOpen := 0, 0 // the first period that the report does not count in yet
		for _, i := range s.ofRow(row) {
			if s.Starts[i] < edges[0] || s.Starts[i] >= edges[len(edges)-1] || !counts(s.Starts[i]) {
				continue
			}
			period, at := slices.BinarySearch(edges, s.Starts[i])
			if !at {
				period--
			}
			reached = count(incidents, period, n, reached)
			if s.Lengths[i] == reports.UnknownLength {
				reachedOpen = count(open, period, n, reachedOpen)
			}
		}
	}
	for i := 1; i < len(edges); i++ { // they were kept as what changes from period to period
		incidents[i] += incidents[i-1]
		open[i] += open[i-1]
	}
	return incidents, open
}

// count adds a report to n periods, but for those that it has counted in.
func count(changes []int, period, n, reached int) int {
	from, to := max(period, reached), min(period+n, len(changes))
	if from < to {
		changes[from]++
		if to < len(changes) {
			changes[to]--
		}
	}
	return max(reached, to)
}

// ofRow are the windows of a row as they begin.
func (s someWindows) ofRow(row int32) []int {
	var list []int
	for from, to := s.Of(int(row)); from < to; from++ {
		list = append(list, from)
	}
	slices.SortFunc(list, func(a, b int) int { return cmp.Compare(s.Starts[a], s.Starts[b]) })
	return list
}
