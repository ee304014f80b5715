package statistics

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

// The trend has the minutes that lie in the days, and the reports that begin in them.
func TestTrend(t *testing.T) {
	for name, s := range samples(t) {
		for _, days := range [][4]string{
			{"2024", "2024", "2023-01-01", "2023-12-31"}, {"2024-02", "2024-03", "2023-12-01", "2024-01-31"},
			{"2024-03-30", "2024-04-02", "2024-03-26", "2024-03-29"}, {"2012-01", "2012-01-01", "2011-12-31", "2011-12-31"},
			{"2024-01-01", "2024-01-31", "2023-12-01", "2023-12-31"}, {"1501-01-02", "2024-01-01", "0978-01-01", "1501-01-01"},
		} {
			period, err := reports.ParseRange(days[0], days[1])
			if err != nil {
				t.Fatal(err)
			}
			trend := TrendOf(s.columns, everyRow(s.columns), nil, period)
			if trend.Before.From != days[2] || trend.Before.To != days[3] {
				t.Errorf("before %v are %s to %s", days, trend.Before.From, trend.Before.To)
			}
			for _, stretch := range []Stretch{trend.Current, trend.Before} {
				if got, want := figuresText(stretch.Figures), recountDays(s.told, stretch.From, stretch.To); got != want {
					t.Errorf("%s, %s to %s: %s\nwant %s", name, stretch.From, stretch.To, got, want)
				}
			}
		}
	}
}

// recountDays counts what lies in some days, minute by minute.
func recountDays(all []told, from, to string) string {
	f := &figures{}
	inside := func(at time.Time) bool {
		day := at.Format(time.DateOnly)
		return from <= day && day <= to
	}
	for _, r := range all {
		begins, known := false, false
		down, full := map[int64]bool{}, map[int64]bool{} // by the first event that has the minute
		minutes, minutesFull := 0, 0
		for _, e := range r.events {
			begins = begins || inside(e.start)
			known = known || inside(e.start) && !e.end.IsZero()
			for at := e.start; at.Before(e.end); at = at.Add(time.Minute) {
				minute := at.Unix() / 60
				if !down[minute] && inside(at) {
					known = true
					minutes++
				}
				if e.impact == "unavailable" && !full[minute] && inside(at) {
					minutesFull++
				}
				down[minute] = true
				full[minute] = full[minute] || e.impact == "unavailable"
			}
		}
		f.incidents += one(begins)
		if known {
			f.down, f.unavailable, f.known = f.down+minutes, f.unavailable+minutesFull, append(f.known, minutes)
		} else {
			f.unknown += one(begins)
		}
	}
	return f.String()
}

// Without bounds a trend is of twelve months, and without something before there is none.
func TestTrendDays(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c := reports.NewColumns(corpus)
	last := slices.Max(c.Dates.All)
	trend := TrendOf(c, everyRow(c), nil, reports.Always)
	if !strings.HasPrefix(trend.Current.To, fmt.Sprintf("%d-%02d", last/10000, last/100%100)) ||
		timeOf(last).AddDate(-1, 0, 0).Format("2006") != trend.Current.From[:4] || trend.Current.From[8:] != "01" {
		t.Errorf("the last twelve months are %s to %s; the last event was on %d", trend.Current.From, trend.Current.To, last)
	}
	for _, days := range []reports.Period{{First: reports.Always.First, Last: 20200101}, {First: 20990101, Last: reports.Always.Last},
		{First: 101, Last: 20240617}, {First: 101, Last: reports.Always.Last}, {First: 10000102, Last: 20240617}, {First: 10000101, Last: 20241231}} {
		if trend := TrendOf(c, everyRow(c), nil, days); trend != nil {
			t.Errorf("%v: %v", days, trend)
		}
	}
	empty := lantern()
	if trend := TrendOf(empty, []int32{0}, nil, reports.Always); trend != nil {
		t.Errorf("of no event: %v", trend)
	}
}
