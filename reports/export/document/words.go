package document

import (
	"fmt"
	"strings"
	"time"

	"rcaviewer/reports"
)

// Downtime is a downtime in words: 40 min, 1 h 12 min, at least 2 h, unknown.
func Downtime(d reports.Downtime) string {
	switch {
	case !d.Known:
		return "unknown"
	case d.AtLeast:
		return "at least " + Minutes(d.Minutes)
	}
	return Minutes(d.Minutes)
}

// Minutes is a length of time in words: 40 min, 1 h 12 min, 2 h.
func Minutes(n int) string {
	switch hours, minutes := n/60, n%60; {
	case hours == 0:
		return fmt.Sprintf("%d min", minutes)
	case minutes == 0:
		return fmt.Sprintf("%d h", hours)
	default:
		return fmt.Sprintf("%d h %02d min", hours, minutes)
	}
}

// Date is a day in words.
func Date(t time.Time) string { return t.Format("2 January 2006") }

func impact(i reports.Impact) string { return reports.Label(reports.Impacts, string(i)) }

func causes(all []reports.Cause) string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = reports.Label(reports.Causes, string(c))
	}
	return strings.Join(names, ", ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
