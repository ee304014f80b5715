package statistics

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"
)

// downMinutes are the minutes, counted from 1970, in which anything was down, nobody could use the
// service, and nobody knows what could be used.
type downMinutes struct{ down, full, unclear map[int64]bool }

func downOf(all []told) downMinutes {
	d := downMinutes{map[int64]bool{}, map[int64]bool{}, map[int64]bool{}}
	for _, r := range all {
		for _, e := range r.events {
			for at := e.start; at.Before(e.end); at = at.Add(time.Minute) {
				minute := at.Unix() / 60
				d.down[minute] = true
				d.full[minute] = d.full[minute] || e.impact == "unavailable"
				d.unclear[minute] = d.unclear[minute] || e.impact == "unknown"
			}
		}
	}
	return d
}

// A recountedPeriod is what the recount finds out about a period.
type recountedPeriod struct {
	name                         string
	minutes, down, full, unclear int
	incidents, open              map[string]bool // ids
}

func newPeriod(name string) *recountedPeriod {
	return &recountedPeriod{name: name, incidents: map[string]bool{}, open: map[string]bool{}}
}

func (p *recountedPeriod) addMinute(minute int64, d downMinutes) {
	p.minutes++
	if d.down[minute] {
		p.down++
	}
	if d.full[minute] {
		p.full++
	}
	if d.unclear[minute] {
		p.unclear++
	}
}

func (p *recountedPeriod) add(other *recountedPeriod) {
	p.minutes, p.down = p.minutes+other.minutes, p.down+other.down
	p.full, p.unclear = p.full+other.full, p.unclear+other.unclear
	maps.Copy(p.incidents, other.incidents)
	maps.Copy(p.open, other.open)
}

func (p *recountedPeriod) String() string {
	return fmt.Sprintf("%s: %d minutes, down %d, unavailable %d, unknown %d, incidents %d, open %d, %.4f, %.4f",
		p.name, p.minutes, p.down, p.full, p.unclear, len(p.incidents), len(p.open),
		100*float64(p.minutes-p.down)/float64(p.minutes), 100*float64(p.minutes-p.full)/float64(p.minutes))
}

// recountAvailability looks at every minute from one day to another, both included, and gives a
// line for each period, or for so many of them together, in the zone of the events.
func recountAvailability(t *testing.T, all []told, by, from, to string, n int) []string {
	t.Helper()
	place, err := time.LoadLocation(zoneOfAll(all))
	if err != nil {
		t.Fatal(err)
	}
	inside := func(at time.Time) bool {
		day := at.In(place).Format("2006-01-02")
		return from <= day && day <= to
	}
	var periods []*recountedPeriod
	named := map[string]*recountedPeriod{}
	of := func(at time.Time) *recountedPeriod {
		if !inside(at) {
			return nil
		}
		name := periodOf(by, at.In(place))
		if named[name] == nil {
			named[name] = newPeriod(name)
			periods = append(periods, named[name])
		}
		return named[name]
	}
	down, end := downOf(all), moment(t, to+"T00:00:00Z").Add(72*time.Hour)
	var p *recountedPeriod
	for at := moment(t, from+"T00:00:00Z").Add(-48 * time.Hour); at.Before(end); at = at.Add(time.Minute) {
		if at.Minute()%15 == 0 { // no clock was ever between
			p = of(at)
		}
		if p != nil {
			p.addMinute(at.Unix()/60, down)
		}
	}
	addIncidents(all, of)
	return linesOf(periods, n)
}

// addIncidents counts each report in the periods in which its events start.
func addIncidents(all []told, of func(time.Time) *recountedPeriod) {
	for _, r := range all {
		for _, e := range r.events {
			if p := of(e.start); p != nil {
				p.incidents[r.id] = true
				if e.end.IsZero() {
					p.open[r.id] = true
				}
			}
		}
	}
}

// linesOf are lines of so many periods each, called by the last of them.
func linesOf(periods []*recountedPeriod, n int) []string {
	var lines []string
	for i := n - 1; i < len(periods); i++ {
		sum := newPeriod(periods[i].name)
		for _, p := range periods[i-n+1 : i+1] {
			sum.add(p)
		}
		lines = append(lines, sum.String())
	}
	return lines
}

// zoneOfAll is the zone that all events are in, or UTC.
func zoneOfAll(all []told) string {
	var names []string
	for _, r := range all {
		for _, e := range r.events {
			names = append(names, e.start.Location().String())
		}
	}
	slices.Sort(names)
	if names = slices.Compact(names); len(names) == 1 {
		return names[0]
	}
	return "UTC"
}

func lines(rows []Available) []string {
	var lines []string
	for _, a := range rows {
		lines = append(lines, fmt.Sprintf("%s: %d minutes, down %d, unavailable %d, unknown %d, incidents %d, open %d, %.4f, %.4f",
			a.Period, a.Minutes, a.DowntimeMinutes, a.UnavailableMinutes, a.UnknownMinutes, a.Incidents, a.UnknownEnds,
			a.Availability, a.AvailabilityUnavailableOnly))
	}
	return lines
}
