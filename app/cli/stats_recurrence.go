package cli

import (
	"fmt"
	"strconv"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

func (e everything) addRecurrence(b *strings.Builder) {
	t := textTable{head: gapsHead("INSTANCE", "PLATFORM"), numbers: 6}
	for _, env := range e.Recurrence.Environments {
		t.add(append([]string{line(env.Instance), line(env.Platform)}, gapsCells(env.Gaps)...)...)
	}
	section(b, "HOW OFTEN ON AN INSTANCE", t)
	t = textTable{head: gapsHead("CAUSE"), numbers: 6}
	for _, cause := range e.Recurrence.Causes {
		t.add(append([]string{cause.Label}, gapsCells(cause.Gaps)...)...)
	}
	section(b, "HOW OFTEN FROM A CAUSE", t)
	t = textTable{head: gapsHead("INSTANCE", "PLATFORM", "CAUSE"), numbers: 6}
	for _, c := range e.Recurrence.Chains {
		t.add(append([]string{line(c.Instance), line(c.Platform), c.Label}, gapsCells(c.Gaps)...)...)
	}
	section(b, "THE SAME CAUSE AGAIN ON THE SAME INSTANCE", t)
}

func gapsHead(names ...string) []string {
	return append(names, "INCIDENTS", "FIRST", "LAST", "SHORTEST GAP", "MEDIAN GAP", "LONGEST GAP")
}

func gapsCells(g statistics.Gaps) []string {
	return []string{strconv.Itoa(g.Incidents), g.First, g.Last, days(g.ShortestDays), days(g.MedianDays), days(g.LongestDays)}
}

func days(d *float64) string {
	if d == nil {
		return ""
	}
	return strconv.FormatFloat(*d, 'f', 1, 64) + " days"
}

func (e everything) addQuality(b *strings.Builder) {
	t := textTable{head: []string{"REPORTS", "NUMBER"}, numbers: 1}
	for _, q := range e.Quality {
		t.add(q.Label, strconv.Itoa(q.Count))
	}
	section(b, "WHAT REPORTS LACK", t)
	for _, q := range e.Quality {
		if q.Count > 0 && q.Count <= mostPrinted {
			fmt.Fprintf(b, "  %s: %s\n", q.Label, strings.Join(q.IDs, ", "))
		}
	}
}

// weekdayLabel is a day of the week, counted from Monday, as people write it.
func weekdayLabel(day int) string {
	name := reports.Weekdays[day]
	return strings.ToUpper(name[:1]) + name[1:]
}
