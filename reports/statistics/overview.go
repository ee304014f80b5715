package statistics

import (
	"slices"
	"sync"

	"rcaviewer/reports"
)

// An Ask is what an overview is of.
type Ask struct {
	Rows []int32 // in rising order
	// Outside and Days are those of TrendOf.
	Outside []int32
	Days    reports.Period
	// Years are the chosen ones where they do not follow one another: there is no trend then.
	Years []int
	// Period is one of Periods, or empty: then the one that suits the time that is covered.
	Period Key
	// Split is a key that is no period, or empty.
	Split Key
	// Twins are pairs of rows that tell of one incident.
	Twins [][2]int32
}

// An Overview are all figures of reports that are seen at once. Lists are never nil.
type Overview struct {
	Total Figures `json:"total"`
	// Once sums all reports up with twins counted once, Platforms by platform.
	Once       Platform    `json:"once"`
	Platforms  []Platform  `json:"platforms"`
	Series     Series      `json:"series"`
	Breakdowns []Breakdown `json:"breakdowns"` // by each of BreakdownKeys
	Heat       Heat        `json:"heat"`
	Durations  Durations   `json:"durations"`
	Hours      Hours       `json:"hours"`
	Longest    []Incident  `json:"longest"`
	// Trend is nil when there is nothing to compare with.
	Trend   *Trend    `json:"trend"`
	Quality []Quality `json:"quality"`
}

// BreakdownKeys are the keys by which an overview breaks figures down.
var BreakdownKeys = []Key{"product", "region", "instance", "datacenter", "cause", "impact"}

// OverviewOf computes an overview. Its parts are computed beside one another, on as many
// processors as there are.
func OverviewOf(c *reports.Columns, ask Ask) Overview {
	o := Overview{Breakdowns: make([]Breakdown, len(BreakdownKeys))}
	var parts sync.WaitGroup
	parts.Go(func() { o.addWhole(c, ask) })
	parts.Go(func() {
		o.addSeries(c, ask)
		o.Breakdowns[slices.Index(BreakdownKeys, "impact")] = breakdownByImpact(c, ask.Rows)
		o.Hours = hours(c, ask.Rows)
		if len(ask.Years) == 0 {
			o.Trend = TrendOf(c, ask.Rows, ask.Outside, ask.Days)
		}
		o.Longest = longest(c, ask.Rows)
		o.Quality = QualityOf(c, ask.Rows)
		o.Platforms, o.Once = Platforms(c, ask.Rows, ask.Twins)
	})
	parts.Wait()
	return o
}

// addWhole adds what needs a report's minutes as a whole.
func (o *Overview) addWhole(c *reports.Columns, ask Ask) {
	wholes := wholesOf(c, ask.Rows)
	rising := risingOf(wholes)
	tallies := map[Key]*tally{}
	for i, key := range BreakdownKeys {
		if key == "impact" {
			continue
		}
		t := newTally(c, key)
		t.add(ask.Rows, wholes)
		t.addMedians(ask.Rows, wholes, rising)
		tallies[key], o.Breakdowns[i] = t, t.breakdown()
	}
	o.Heat = heatOf(tallies["instance"], tallies["cause"], ask.Rows, wholes)
	o.Total = totalOf(wholes, rising)
	o.Durations = durations(c, ask.Rows, o.Total)
}

// totalOf sums up reports.
func totalOf(wholes []whole, rising []int32) Figures {
	f := Figures{Incidents: len(wholes), UnknownDurations: len(wholes) - len(rising)}
	for _, w := range wholes {
		f.DowntimeMinutes += int(max(0, w.minutes))
		f.UnavailableMinutes += int(w.full)
	}
	if n := len(rising); n > 0 {
		middle := float64(wholes[rising[(n-1)/2]].minutes+wholes[rising[n/2]].minutes) / 2
		mean := rounded(float64(f.DowntimeMinutes) / float64(n))
		f.MedianMinutes, f.MeanMinutes = &middle, &mean
	}
	return f
}

func (o *Overview) addSeries(c *reports.Columns, ask Ask) {
	period := ask.Period
	if period == "" {
		period = fitting(monthsOf(c, ask.Rows))
	}
	line := newTimeline(c, period, ask.Split)
	for _, row := range ask.Rows {
		line.add(row)
	}
	o.Series = line.series()
}

// monthsOf is how many months lie from the first event of rows to the last.
func monthsOf(c *reports.Columns, rows []int32) int32 {
	first, last := reports.Always.Last, reports.Always.First
	for _, row := range rows {
		for _, day := range c.Days(int(row)) {
			first, last = min(first, day), max(last, day)
		}
	}
	return max(0, last/10000*12+last/100%100-first/10000*12-first/100%100) + 1
}

func breakdownByImpact(c *reports.Columns, rows []int32) Breakdown {
	t, parts := newTabling(c, []Key{"impact"}), newSharing(c, 0, true)
	for _, row := range rows {
		t.add(row, parts.of(row))
	}
	return t.breakdown()
}
