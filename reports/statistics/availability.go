package statistics

import (
	"slices"
	"time"

	"rcaviewer/reports"
)

// A Span is what availability is asked for: by which of Periods, over which days. A day of
// reports.Always is open: then the first period is that of the first window, the last that of the last.
type Span struct {
	By   Key
	Days reports.Period
	// Years are the only ones to tell of, where they do not follow one another; none for all.
	Years []int
}

// tells tells whether a span is of a year.
func (s Span) tells(year int) bool { return len(s.Years) == 0 || slices.Contains(s.Years, year) }

// Availability is how much of the time no report tells of an incident. It knows of reports alone,
// so downtimes are a lower bound.
//
// Both percentages are 100 * (minutes - down) / minutes, over the minutes of the period in Zone. The
// first counts every window in full, as the publisher's quarterly reports do for partial and
// degraded events that they list, the second only those in which nobody could use the service.
type Availability struct {
	// Zone is that of all windows, UTC where they have several; Mixed says so.
	Zone  string
	Mixed bool
	// Rows are periods one after the other, also those without an incident; none without windows
	// to say when the first begins or the last ends. Years that a span leaves out have none.
	Rows []Available
	// Rolling are the twelve months that end with each period, where they lie in the whole.
	Rolling []Available
	// Total is all rows together, nil without rows.
	Total *Available
}

// Available are the figures of a period. Minutes are whole ones of windows that have an end; windows
// that overlap count once, whatever report they are of.
type Available struct {
	Period  string `json:"period"` // 2021-04, 2021Q2 or 2021; of twelve months the last
	Minutes int    `json:"minutes"`
	// DowntimeMinutes are those of all windows, UnavailableMinutes of full outages, UnknownMinutes
	// of windows of unknown impact.
	DowntimeMinutes    int `json:"downtimeMinutes"`
	UnavailableMinutes int `json:"unavailableMinutes"`
	UnknownMinutes     int `json:"unknownMinutes"`
	// Incidents are reports with an event that starts in the period; of UnknownEnds one of those
	// has no known end.
	Incidents   int `json:"incidents"`
	UnknownEnds int `json:"unknownEnds"`
	// Both in percent, with four digits behind the point.
	Availability                float64 `json:"availability"`
	AvailabilityUnavailableOnly float64 `json:"availabilityUnavailableOnly"`
	// Begin and End are the edges of the period, the second no part of it.
	Begin, End time.Time `json:"-"`
	seconds    seconds
}

// seconds are what percentages are made of, exactly.
type seconds struct{ all, down, unavailable, unknown int64 }

func (s *seconds) add(o seconds) {
	s.all += o.all
	s.down += o.down
	s.unavailable += o.unavailable
	s.unknown += o.unknown
}

// Meets tells of both availabilities whether they are at least a target in percent. It does not
// round: 99.49999 does not meet 99.5.
func (a Available) Meets(target float64) (published, unavailableOnly bool) {
	meets := func(down int64) bool { return 100*float64(a.seconds.all-down) >= target*float64(a.seconds.all) }
	return meets(a.seconds.down), meets(a.seconds.unavailable)
}

func available(period string, begin, end int64, place *time.Location, s seconds) Available {
	percent := func(down int64) float64 { return rounded(100 * float64(s.all-down) / float64(s.all)) }
	return Available{
		Period: period, Begin: time.Unix(begin, 0).In(place), End: time.Unix(end, 0).In(place),
		Minutes: int(s.all / 60), DowntimeMinutes: int(s.down / 60), UnavailableMinutes: int(s.unavailable / 60),
		UnknownMinutes: int(s.unknown / 60), Availability: percent(s.down),
		AvailabilityUnavailableOnly: percent(s.unavailable), seconds: s,
	}
}

// AvailabilityOf computes the availability that rows of columns leave.
func AvailabilityOf(c *reports.Columns, rows []int32, span Span) Availability {
	chosen := windowsOf(c.Windows(), rows)
	a := Availability{Zone: "UTC", Rows: []Available{}, Rolling: []Available{}}
	a.Zone, a.Mixed = chosen.zone()
	place := reports.ZoneOrUTC(a.Zone)
	edges, names, whole := chosen.periods(span, place)
	if len(names) == 0 {
		return a
	}
	parts := make([]seconds, len(names))
	for i := range parts {
		parts[i].all = edges[i+1] - edges[i]
	}
	chosen.cover(edges, func(uint8) bool { return true }, func(i int, n int64) { parts[i].down += n })
	chosen.cover(edges, is(reports.ImpactUnavailable), func(i int, n int64) { parts[i].unavailable += n })
	chosen.cover(edges, is(reports.ImpactUnknown), func(i int, n int64) { parts[i].unknown += n })
	counts := func(start int64) bool { return span.tells(time.Unix(start, 0).In(place).Year()) }
	incidents, open := chosen.starts(edges, 1, counts)
	var sum seconds
	for i, part := range parts {
		if row := available(names[i], edges[i], edges[i+1], place, part); span.tells(row.Begin.Year()) {
			row.Incidents, row.UnknownEnds = incidents[i], open[i]
			a.Rows = append(a.Rows, row)
			sum.add(part)
		}
	}
	if len(a.Rows) == 0 {
		return a
	}
	total := available("", edges[0], edges[len(names)], place, sum)
	incidents, open = chosen.starts(edges, len(names), counts)
	total.Incidents, total.UnknownEnds = incidents[len(names)-1], open[len(names)-1]
	a.Total = &total
	if n := int(12 / span.By.months()); n <= len(names) {
		a.Rolling = whole.only(chosen.rolling(edges, names, parts, n, place), n)
		a.Rolling = slices.DeleteFunc(a.Rolling, func(r Available) bool {
			return !span.tells(r.Begin.Year()) || !span.tells(r.End.Add(-time.Second).Year())
		})
	}
	return a
}

// rolling are the sums of n periods that end with each.
func (s someWindows) rolling(edges []int64, names []string, parts []seconds, n int, place *time.Location) []Available {
	incidents, open := s.starts(edges, n, func(int64) bool { return true })
	list := []Available{}
	for i := n - 1; i < len(names); i++ {
		var sum seconds
		for _, part := range parts[i-n+1 : i+1] {
			sum.add(part)
		}
		row := available(names[i], edges[i-n+1], edges[i+1], place, sum)
		row.Incidents, row.UnknownEnds = incidents[i], open[i]
		list = append(list, row)
	}
	return list
}

func is(impact reports.Impact) func(uint8) bool {
	for i, known := range reports.Impacts {
		if known.ID == string(impact) {
			return func(got uint8) bool { return int(got) == i }
		}
	}
	return func(uint8) bool { return false }
}
