package statistics

import (
	"rcaviewer/reports"
)

// A Series are incidents and downtime over time, also of each value of a key.
type Series struct {
	Period Key `json:"period"` // one of Periods
	Split  Key `json:"split"`  // the key; empty without one
	// Periods are the names of all periods from the first to the last, also of empty ones; every
	// list below has a number for each.
	Periods         []string      `json:"periods"`
	Incidents       []int         `json:"incidents"`
	DowntimeMinutes []int         `json:"downtimeMinutes"`
	Groups          []SeriesGroup `json:"groups"`
	// More is how many values were left out after the first mostSeries.
	More int `json:"more"`
	// Undated are the reports without events.
	Undated int `json:"undated"`
}

// A SeriesGroup are those of a value.
type SeriesGroup struct {
	Named
	Incidents       []int `json:"incidents"`
	DowntimeMinutes []int `json:"downtimeMinutes"`
}

// mostSeries bounds what can be told apart over time.
const mostSeries = 30

// A series is over months, quarters or years so that there are enough of them and not too many.
const (
	mostMonths   = 48
	mostQuarters = 60 * 3
)

// fitting is the period in which a number of months is best seen.
func fitting(months int32) Key {
	switch {
	case months <= mostMonths:
		return Month
	case months <= mostQuarters:
		return Quarter
	}
	return Year
}

// timeline gathers a series.
type timeline struct {
	parts, whole *sharing // shares by impact are no shares of the report: those are the whole ones
	total, each  *tabling // each is nil without a split
	split        Key
	period       Key
	undated      int
}

func newTimeline(c *reports.Columns, period, split Key) *timeline {
	l := &timeline{period: period, split: split, parts: newSharing(c, period.months(), split == "impact")}
	l.whole = l.parts
	if split == "impact" {
		l.whole = newSharing(c, period.months(), false)
	}
	l.total = newTabling(c, []Key{period})
	l.total.short = true
	if split != "" {
		l.each = newTabling(c, []Key{split, period})
		l.each.short = true
	}
	return l
}

func (l *timeline) add(row int32) {
	shares := l.parts.of(row)
	if len(shares) == 1 && shares[0].period == none {
		l.undated++
		return
	}
	if l.each != nil {
		l.each.add(row, shares)
	}
	if l.whole != l.parts {
		shares = l.whole.of(row)
	}
	l.total.add(row, shares)
}

func (l *timeline) series() Series {
	s := Series{Period: l.period, Split: l.split, Periods: []string{}, Groups: []SeriesGroup{}, Undated: l.undated}
	first, last := int32(0), int32(-1)
	for i, at := range l.total.at {
		if i == 0 || at[0] < first {
			first = at[0]
		}
		if i == 0 || at[0] > last {
			last = at[0]
		}
	}
	for p := first; p <= last; p++ {
		s.Periods = append(s.Periods, l.period.name((p+l.period.firstPeriod())*l.period.months()))
	}
	s.Incidents, s.DowntimeMinutes = make([]int, len(s.Periods)), make([]int, len(s.Periods))
	for i, at := range l.total.at {
		s.Incidents[at[0]-first], s.DowntimeMinutes[at[0]-first] = l.total.sums[i].incidents, int(l.total.sums[i].down)
	}
	if l.each != nil {
		l.addGroups(&s, first)
	}
	return s
}

func (l *timeline) addGroups(s *Series, first int32) {
	groups := map[int32]int{}
	for _, n := range l.each.order() {
		code := l.each.at[n][0]
		g, known := groups[code]
		if !known {
			g = len(groups)
			groups[code] = g
			if g < mostSeries {
				s.Groups = append(s.Groups, SeriesGroup{named(l.each.values(l.each.at[n])[0]), make([]int, len(s.Periods)), make([]int, len(s.Periods))})
			}
		}
		if g < mostSeries {
			at := l.each.at[n][1] - first
			s.Groups[g].Incidents[at], s.Groups[g].DowntimeMinutes[at] = l.each.sums[n].incidents, int(l.each.sums[n].down)
		}
	}
	s.More = max(0, len(groups)-mostSeries)
}
