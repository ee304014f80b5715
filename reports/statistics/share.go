package statistics

import (
	"cmp"
	"slices"

	"rcaviewer/reports"
)

// A share is what a report contributes to a period and, where that matters, under an impact.
type share struct {
	impact int32 // index of reports.Impacts, or none
	period int32 // months since the year 0 by the months of a period; 0 for all time, or none
	// begins says that an event of the share starts in the period, known that one with an end
	// does or has minutes there.
	begins, known     bool
	down, unavailable int64 // seconds of the windows that have an end
}

// none is the value of what a report does not have.
const none = -1

const unavailable = 0 // the worst impact

// A sharing takes reports apart into shares. It is for one goroutine.
type sharing struct {
	windows  *reports.Windows
	calendar calendar
	months   int32 // of a period; 0 does not tell periods apart
	byImpact bool
	days     *dayEdges // what lies outside does not count; nil: everything does
	order    []int     // of the report at hand: its windows as they begin
	shares   []share   // of the report at hand
}

func newSharing(c *reports.Columns, months int32, byImpact bool) *sharing {
	w := c.Windows()
	return &sharing{windows: w, calendar: newCalendar(w), months: months, byImpact: byImpact}
}

// of gives the shares of a row. The list is good until the next call.
func (s *sharing) of(row int32) []share {
	s.shares = s.shares[:0]
	from, to := s.windows.Of(int(row))
	if from == to && s.days != nil {
		return nil
	}
	if from == to {
		period := int32(none)
		if s.months == 0 {
			period = 0
		}
		return append(s.shares, share{impact: none, period: period, begins: true})
	}
	if to-from == 1 && s.days == nil {
		return s.ofOne(from)
	}
	s.order = s.order[:0]
	for i := from; i < to; i++ {
		s.order = append(s.order, i)
	}
	if to-from > 1 {
		slices.SortStableFunc(s.order, func(a, b int) int { return cmp.Compare(s.windows.Starts[a], s.windows.Starts[b]) })
	}
	if !s.byImpact {
		s.cover(none, func(uint8) bool { return true })
		return s.shares
	}
	for impact := range reports.Impacts {
		if slices.Contains(s.windows.Impacts[from:to], uint8(impact)) {
			s.cover(int32(impact), func(i uint8) bool { return i == uint8(impact) })
		}
	}
	return s.shares
}

// ofOne gives the shares of a report of one window: most reports are, and so these are made at once.
func (s *sharing) ofOne(i int) []share {
	w := s.windows
	length, at := w.Lengths[i], share{impact: none, period: s.period(i), begins: true}
	if s.byImpact {
		at.impact = int32(w.Impacts[i])
	}
	if length == reports.UnknownLength {
		return append(s.shares, at)
	}
	at.known = true
	if s.months > 0 && w.Starts[i]+length > s.calendar.begin(w.Zones[i], (at.period+1)*s.months) {
		s.order = append(s.order[:0], i)
		s.cover(at.impact, func(uint8) bool { return true })
		return s.shares
	}
	at.down = length
	if w.Impacts[i] == unavailable {
		at.unavailable = length
	}
	return append(s.shares, at)
}

// cover adds the shares of the windows of some impacts.
func (s *sharing) cover(impact int32, counts func(uint8) bool) {
	w := s.windows
	some, all := false, true // windows that count are unavailable
	for _, i := range s.order {
		if !counts(w.Impacts[i]) {
			continue
		}
		some, all = some || w.Impacts[i] == unavailable, all && w.Impacts[i] == unavailable
		if s.days.contain(w, i) {
			at := s.share(impact, s.period(i))
			at.begins = true
			at.known = at.known || w.Lengths[i] != reports.UnknownLength
		}
	}
	s.union(counts, func(period int32, seconds int64) {
		at := s.share(impact, period)
		at.known = true
		at.down += seconds
		if all {
			at.unavailable += seconds
		}
	})
	if some && !all {
		s.union(func(i uint8) bool { return i == unavailable }, func(period int32, seconds int64) {
			s.share(impact, period).unavailable += seconds
		})
	}
}

// union goes through the time that the windows of some impacts cover, each moment once, split at
// the edges of periods by the clock of the window that covers it first.
func (s *sharing) union(counts func(uint8) bool, add func(period int32, seconds int64)) {
	covered := s.windows.Starts[s.order[0]]
	for _, i := range s.order {
		start, length := s.windows.Starts[i], s.windows.Lengths[i]
		if length == reports.UnknownLength || !counts(s.windows.Impacts[i]) {
			continue
		}
		end := start + length
		if end <= covered {
			continue
		}
		if from, to := s.days.cut(s.windows.Zones[i], max(start, covered), end); from < to {
			s.split(i, from, to, add)
		}
		covered = end
	}
}

// split takes a part of a window apart at the edges of periods.
func (s *sharing) split(window int, start, end int64, add func(period int32, seconds int64)) {
	period := s.period(window)
	for s.months > 0 {
		edge := s.calendar.begin(s.windows.Zones[window], (period+1)*s.months)
		if end <= edge || (period+1)*s.months > lastMonth {
			break
		}
		if start < edge {
			add(period, edge-start)
			start = edge
		}
		period++
	}
	add(period, end-start)
}

// period is the one in which a window starts.
func (s *sharing) period(window int) int32 {
	if s.months == 0 {
		return 0
	}
	return wallMonth(s.windows.Starts[window]+int64(s.windows.Offsets[window])) / s.months
}

// share finds a share of the report at hand, and adds it if it is new. The last ones are looked at
// first: periods come one after the other.
func (s *sharing) share(impact, period int32) *share {
	for i := len(s.shares) - 1; i >= 0; i-- {
		if s.shares[i].impact == impact && s.shares[i].period == period {
			return &s.shares[i]
		}
	}
	s.shares = append(s.shares, share{impact: impact, period: period})
	return &s.shares[len(s.shares)-1]
}
