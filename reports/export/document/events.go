package document

import (
	"time"

	"rcaviewer/reports"
)

func events(all []reports.Event, o Options) []Event {
	var list []Event
	for _, e := range all {
		list = append(list, event(e, o))
	}
	return list
}

func event(e reports.Event, o Options) Event {
	shown := Event{Stated: e.Stated, Length: "end unknown", Impact: impact(e.Impact)}
	if minutes, known := e.Minutes(); known {
		shown.Length = Minutes(minutes)
	}
	for _, c := range o.clocks() {
		shown.Times = append(shown.Times, timesBy(c, e, o))
	}
	return shown
}

// TimesOf are an event's times by the clocks of the options, each labelled with its clock.
func TimesOf(e reports.Event, o Options) []Fact { return event(e, o).Times }

// timesBy is an event as a clock showed it.
func timesBy(c Clock, e reports.Event, o Options) Fact {
	start, end := e.Start, e.End
	var label string
	switch c {
	case UTC:
		start, end = in(start, time.UTC), in(end, time.UTC)
		label = "UTC"
	case Mine:
		start, end = in(start, o.mine()), in(end, o.mine())
		label = "My time (" + zoneName(o.mine()) + offsets(start, end) + ")"
	default:
		label = "Local (" + e.Zone + ", " + offsets(start, end) + ")"
	}
	return Fact{Label: label, Text: window(start, end)}
}

// in leaves the zero time what it is: an end that is not known.
func in(t time.Time, zone *time.Location) time.Time {
	if t.IsZero() {
		return t
	}
	return t.In(zone)
}

// zoneName leaves out the system's own zone, which Go knows as "Local" only.
func zoneName(zone *time.Location) string {
	if zone == time.Local {
		return ""
	}
	return zone.String() + ", "
}

// offsets are two when the clocks were changed meanwhile.
func offsets(start, end time.Time) string {
	first := "UTC" + start.Format("-07:00")
	if end.IsZero() || end.Format("-07:00") == start.Format("-07:00") {
		return first
	}
	return first + " to UTC" + end.Format("-07:00")
}

func window(start, end time.Time) string {
	from := Date(start) + ", " + clock(start)
	switch {
	case end.IsZero():
		return from + ", end unknown"
	case reports.Day(start) == reports.Day(end):
		return from + " to " + clock(end)
	}
	return from + " to " + Date(end) + ", " + clock(end)
}

func clock(t time.Time) string {
	if t.Second() != 0 {
		return t.Format("15:04:05")
	}
	return t.Format("15:04")
}
