package export

import (
	"fmt"
	"strings"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/table"
)

// Downtime is a downtime in words: 40 min, 1 h 12 min, at least 2 h, unknown.
func Downtime(d reports.Downtime) string { return document.Downtime(d) }

// EventTimes are an event's times by some of Times, a line each that names the clock. A nil zone of
// "mine" is the system's.
func EventTimes(e reports.Event, times []string, mine *time.Location) []string {
	var lines []string
	for _, f := range document.TimesOf(e, document.Options{Clocks: as[document.Clock](times), Mine: mine}) {
		lines = append(lines, f.Label+": "+f.Text)
	}
	return lines
}

// CSVText is a text as a cell of CSV has it: in valid letters, and no formula.
func CSVText(text string) string { return table.CSVText(text) }

// Event is an event in a line: when, where, how bad, and as what the report states it.
func Event(e reports.Event) string {
	text, offset := e.Start.Format("2 January 2006, 15:04"), e.Start.Format("UTC-07:00")
	_, known := e.Minutes()
	if end := e.End.Format("UTC-07:00"); known && end != offset {
		offset += " to " + end // the clocks were changed meanwhile
	}
	switch {
	case !known:
		text += ", end unknown"
	case reports.Day(e.Start) == reports.Day(e.End):
		text += " to " + e.End.Format("15:04")
	default:
		text += " to " + e.End.Format("2 January 2006, 15:04")
	}
	text += fmt.Sprintf(" (%s, %s), %s", e.Zone, offset,
		strings.ToLower(reports.Label(reports.Impacts, string(e.Impact))))
	if e.Stated != "" {
		text += fmt.Sprintf("; stated as \"%s\"", e.Stated)
	}
	return text
}
