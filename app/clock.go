package app

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports"
)

// Layouts of a time as the clock on the wall showed it.
const (
	wallMinutes = "2006-01-02T15:04"
	wallSeconds = "2006-01-02T15:04:05"
)

// wallClock is a time as a form has it.
func wallClock(t time.Time) string {
	if t.Second() == 0 {
		return t.Format(wallMinutes)
	}
	return t.Format(wallSeconds)
}

// event reads an event of a form into the report. An event whose time or zone cannot be read is
// left out.
func (f *filled) event(i int, e FormEvent) {
	name := func(part string) string { return fmt.Sprintf("events[%d].%s", i, part) }
	event := reports.Event{Zone: strings.TrimSpace(e.Zone), Stated: strings.TrimSpace(e.Stated), Impact: reports.Impact(e.Impact)}
	if !slices.Contains(reports.IDs(reports.Impacts), e.Impact) {
		f.problem(name("impact"), "choose what users could still do: "+strings.Join(reports.IDs(reports.Impacts), ", "))
		event.Impact = reports.ImpactUnknown
	}
	zone, err := reports.LoadZone(event.Zone)
	if err != nil {
		f.problem(name("zone"), unknownZone(event.Zone))
		return
	}
	event.Start = f.time(name("start"), e.Start, e.FileStart, zone)
	if strings.TrimSpace(e.Start) == "" {
		f.problem(name("start"), "the start is missing")
	}
	event.End = f.time(name("end"), e.End, e.FileEnd, zone)
	if event.Start.IsZero() || event.End.IsZero() && strings.TrimSpace(e.End) != "" {
		return // nothing else can be said of it
	}
	f.report.Events = append(f.report.Events, event)
	f.events = append(f.events, i)
}

func unknownZone(name string) string {
	switch near := reports.NearestZone(name); {
	case name == "":
		return "the time zone is missing; choose one such as America/Chicago"
	case near != "":
		return fmt.Sprintf("unknown time zone %q; did you mean %s?", name, near)
	}
	return fmt.Sprintf("unknown time zone %q; choose one such as America/Chicago", name)
}

// time reads what the clock on the wall showed. A time of the file that shows the same keeps its
// offset; else the first of two hours is meant where the clocks were put back.
func (f *filled) time(field, wall, file string, zone *time.Location) time.Time {
	wall = strings.TrimSpace(wall)
	if wall == "" {
		return time.Time{}
	}
	shown, err := time.Parse(wallMinutes, wall)
	if err != nil {
		shown, err = time.Parse(wallSeconds, wall)
	}
	switch {
	case err != nil:
		f.problem(field, fmt.Sprintf("%q is not a time; write YYYY-MM-DDThh:mm", wall))
		return time.Time{}
	case !reports.ValidYear(shown):
		f.problem(field, fmt.Sprintf("%s is outside of the years %d to %d, which reports tell of", wall, reports.FirstYear, reports.LastYear))
		return time.Time{}
	}
	there := reports.Instants(shown, zone)
	if len(there) == 0 {
		f.problem(field, fmt.Sprintf("there was no %s in %s that day; the clocks were put forward", shown.Format("15:04"), zone))
		return time.Time{}
	}
	if was, err := time.Parse(time.RFC3339, file); err == nil {
		for _, t := range there {
			if t.Equal(was) {
				return t
			}
		}
	}
	return there[0]
}
