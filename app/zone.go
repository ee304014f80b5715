package app

import (
	"fmt"
	"strings"
	"time"

	"rcaviewer/reports"
)

// CheckZone refuses a name that is no time zone, and names a near one; the empty one is the system's.
func CheckZone(name string) error {
	if name == "" {
		return nil
	}
	if _, err := reports.LoadZone(name); err != nil {
		return badRequest("zone: %s", unknownZone(strings.TrimSpace(name)))
	}
	return nil
}

// Mine is the reader's time zone: the one named or, without a name, that of the settings or of the
// system. The error of a name that is none is a BadRequest that names a near one.
func (a *App) Mine(name string) (*time.Location, error) {
	if name == "" {
		name = a.Settings().Zone
	}
	if name == "" {
		return time.Local, nil
	}
	if err := CheckZone(name); err != nil {
		return nil, err
	}
	return reports.LoadZone(name)
}

// A PageEvent is when an event was: for the place, in UTC and for the reader.
type PageEvent struct {
	Weekday string `json:"weekday"` // of the start, where it was: one of reports.Weekdays
	// Working tells whether it started in working hours there; see reports.WorkingHours.
	Working bool     `json:"working"`
	Local   PageTime `json:"local"`
	UTC     PageTime `json:"utc"`
	Mine    PageTime `json:"mine"`
	// Age is how long ago it started, in words.
	Age string `json:"age"`
}

// A PageTime is an event as the clocks of a zone showed it.
type PageTime struct {
	Zone  string  `json:"zone"`  // IANA name; empty for the system's own zone
	Start string  `json:"start"` // RFC 3339
	End   *string `json:"end"`   // RFC 3339, nil when the report does not say
	// StartOffset and EndOffset are as UTC+01:00; they differ when the clocks were changed between.
	// The second is that of the start without an end. Name is what the zone calls the first, as CET.
	StartOffset string `json:"startOffset"`
	EndOffset   string `json:"endOffset"`
	Name        string `json:"name"`
}

// addEvents adds when the events of a page were.
func (a *App) addEvents(page *Page) error {
	mine, err := a.Mine("")
	if err != nil {
		return err
	}
	page.Events = []PageEvent{}
	now := time.Now()
	for _, e := range page.Report.Events {
		start, end, err := moments(e)
		if err != nil {
			return fmt.Errorf("show %s: %w", page.Report.ID, err)
		}
		m := reports.MomentOf(reports.Event{Start: start})
		page.Events = append(page.Events, PageEvent{
			Weekday: reports.Weekdays[m.Weekday], Working: m.Working(), Age: age(start, now),
			Local: pageTime(start, end, reports.ZoneOrUTC(e.Zone)), UTC: pageTime(start, end, time.UTC), Mine: pageTime(start, end, mine),
		})
	}
	return nil
}

// moments are the times of an event; the end is zero when it is not known.
func moments(e reports.EventDetail) (start, end time.Time, err error) {
	if start, err = time.Parse(time.RFC3339, e.Start); err == nil && e.End != nil {
		end, err = time.Parse(time.RFC3339, *e.End)
	}
	return start, end, err
}

func pageTime(start, end time.Time, zone *time.Location) PageTime {
	start = start.In(zone)
	name, _ := start.Zone()
	if strings.ContainsAny(name, "+-0123456789") {
		name = "" // the database has no name for it
	}
	t := PageTime{Zone: zone.String(), Start: start.Format(time.RFC3339), StartOffset: "UTC" + start.Format("-07:00"), Name: name}
	if zone == time.Local {
		t.Zone = ""
	}
	t.EndOffset = t.StartOffset
	if !end.IsZero() {
		text := end.In(zone).Format(time.RFC3339)
		t.End, t.EndOffset = &text, "UTC"+end.In(zone).Format("-07:00")
	}
	return t
}

// age is how long ago something was, in the largest unit that it fills.
func age(at, now time.Time) string {
	days := int(now.Sub(at).Hours() / 24)
	switch {
	case now.Before(at):
		return "in the future"
	case days == 0:
		return "less than a day ago"
	case days < 60:
		return counted(days, "day")
	case days < 730:
		return counted(days*12/365, "month")
	}
	return counted(days*4/1461, "year")
}

func counted(n int, unit string) string {
	if n == 1 {
		return "1 " + unit + " ago"
	}
	return fmt.Sprintf("%d %ss ago", n, unit)
}
