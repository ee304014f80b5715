package statistics

import (
	"time"

	"rcaviewer/reports"
)

// A Trend compares some days with those of the same length before them.
type Trend struct {
	Current Stretch `json:"current"`
	Before  Stretch `json:"before"`
}

// A Stretch are the figures of some days: of the reports with an event that starts on one of them,
// and of the minutes that lie in them, by the clock of each event's zone.
type Stretch struct {
	From    string  `json:"from"` // YYYY-MM-DD
	To      string  `json:"to"`   // YYYY-MM-DD, included
	Figures Figures `json:"figures"`
}

// TrendOf compares the days of a period with as many before: with the months before where they are
// whole months. Without bounds they are the twelve months up to the last in which any report of the
// columns has an event; without a last day they reach to that month's end. Nil when there is nothing
// before: no first day, no report with a date, or days before the year 1.
//
// outside are rows that lie outside the period and would be among the others without it.
func TrendOf(c *reports.Columns, rows, outside []int32, days reports.Period) *Trend {
	reach := int32(0)
	for _, day := range c.Dates.All {
		reach = max(reach, day)
	}
	if reach == 0 {
		return nil
	}
	if days.Last == reports.Always.Last {
		days.Last = reports.Day(timeOf(reach-reach%100+1).AddDate(0, 1, -1))
		if days.First == reports.Always.First {
			days.First = reports.Day(timeOf(days.Last).AddDate(0, 0, 1).AddDate(-1, 0, 0))
		}
	}
	if days.First == reports.Always.First || days.First > days.Last {
		return nil
	}
	before, any := preceding(days)
	if !any {
		return nil
	}
	return &Trend{stretch(c, days, rows, outside), stretch(c, before, rows, outside)}
}

func stretch(c *reports.Columns, days reports.Period, lists ...[]int32) Stretch {
	parts, total := newSharing(c, 0, false), sum{}
	parts.days = newDayEdges(parts.windows, days)
	for _, rows := range lists {
		for _, row := range rows {
			if !parts.days.reach(parts.windows, int(row)) {
				continue
			}
			for _, s := range parts.of(row) {
				total.add(s)
			}
		}
	}
	return Stretch{timeOf(days.First).Format(time.DateOnly), timeOf(days.Last).Format(time.DateOnly), total.figures()}
}

// preceding are the days before some, as many of them or as many whole months; false when they
// would begin before the year 1, which dates do not count.
func preceding(days reports.Period) (before reports.Period, any bool) {
	const day = 24 * 60 * 60
	first, next := timeOf(days.First), timeOf(days.Last).AddDate(0, 0, 1)
	begin := first.AddDate(0, 0, -int((next.Unix()-first.Unix())/day)) // a time.Duration ends at 292 years
	if first.Day() == 1 && next.Day() == 1 {
		months := monthOf(next.Year(), next.Month()) - monthOf(first.Year(), first.Month())
		begin = first.AddDate(0, -int(months), 0)
	}
	if begin.Year() < 1 {
		return reports.Period{}, false
	}
	return reports.Period{First: reports.Day(begin), Last: reports.Day(first.AddDate(0, 0, -1))}, true
}

// timeOf is the beginning of a day, as if it were one of UTC.
func timeOf(day int32) time.Time {
	return time.Date(int(day/10000), time.Month(day/100%100), int(day%100), 0, 0, 0, 0, time.UTC)
}
