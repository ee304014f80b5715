package cli

import (
	"fmt"
	"strconv"
	"strings"

	"rcaviewer/reports/statistics"
)

// mostPrinted is how many rows of a section a person is shown; --by and --json give all.
const mostPrinted = 10

// text is everything as people read it, in sections.
func (e everything) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", plural(e.Reports, "report"))
	total := textTable{head: figureHead(), numbers: 6}
	total.add(rowCells(statistics.Row{Figures: e.Total})...)
	section(&b, "TOTAL", total)
	fmt.Fprintf(&b, "  %s\n", atLeast)
	if e.Once.Twins > 0 {
		fmt.Fprintf(&b, "  %s of an incident that another report tells of, too: with them counted once %s, %s.\n",
			plural(e.Once.Twins, "report"), plural(e.Once.Incidents, "incident"), length(e.Once.DowntimeMinutes))
	}
	e.addTrend(&b)
	e.addSeries(&b)
	for _, by := range e.Breakdowns {
		e.addBreakdown(&b, by)
	}
	e.addPlatforms(&b)
	e.addHeat(&b)
	e.addDurations(&b)
	e.addHours(&b)
	e.addLongest(&b)
	e.addRecurrence(&b)
	e.addQuality(&b)
	return b.String()
}

// section prints a table under its title, at most mostPrinted rows of it.
func section(b *strings.Builder, title string, t textTable) {
	more := len(t.rows) - mostPrinted
	if more > 0 {
		t.rows = t.rows[:mostPrinted]
	}
	fmt.Fprintf(b, "\n%s\n\n%s", title, t.String())
	if more > 0 {
		fmt.Fprintf(b, "  and %d more\n", more)
	}
}

func figureHead(names ...string) []string {
	return append(names, "INCIDENTS", "DOWNTIME", "UNAVAILABLE", "MEDIAN", "MEAN", "UNKNOWN")
}

func (e everything) addTrend(b *strings.Builder) {
	if e.Trend == nil {
		return
	}
	t := textTable{head: figureHead("DAYS"), numbers: 6}
	for _, s := range []statistics.Stretch{e.Trend.Current, e.Trend.Before} {
		t.add(append([]string{s.From + " to " + s.To}, rowCells(statistics.Row{Figures: s.Figures})...)...)
	}
	section(b, "AGAINST THE PERIOD BEFORE", t)
}

// addSeries prints all periods: a gap in them says something.
func (e everything) addSeries(b *strings.Builder) {
	t := textTable{head: []string{strings.ToUpper(string(e.Series.Period)), "INCIDENTS", "DOWNTIME"}, numbers: 2}
	for i, name := range e.Series.Periods {
		t.add(name, strconv.Itoa(e.Series.Incidents[i]), length(e.Series.DowntimeMinutes[i]))
	}
	fmt.Fprintf(b, "\nOVER TIME\n\n%s", t.String())
	if e.Series.Undated > 0 {
		fmt.Fprintf(b, "  and %s without a date\n", plural(e.Series.Undated, "report"))
	}
}

func (e everything) addBreakdown(b *strings.Builder, by statistics.Breakdown) {
	t := textTable{head: figureHead(strings.ToUpper(string(by.Key))), numbers: 6}
	for _, g := range by.Rows {
		t.add(append([]string{line(g.Label)}, rowCells(statistics.Row{Figures: g.Figures})...)...)
	}
	section(b, "BY "+strings.ToUpper(string(by.Key)), t)
}

func (e everything) addPlatforms(b *strings.Builder) {
	t := textTable{head: []string{"PLATFORM", "INCIDENTS", "DOWNTIME", "UNKNOWN", "TWINS"}, numbers: 4}
	for _, p := range e.Platforms {
		t.add(line(p.Platform), strconv.Itoa(p.Incidents), length(p.DowntimeMinutes), strconv.Itoa(p.UnknownDurations), strconv.Itoa(p.Twins))
	}
	section(b, "BY PLATFORM, TWINS COUNTED ONCE", t)
}

func (e everything) addHeat(b *strings.Builder) {
	t := textTable{head: []string{"INSTANCE"}, numbers: len(e.Heat.Causes)}
	for _, cause := range e.Heat.Causes {
		t.head = append(t.head, strings.ToUpper(cause.Value))
	}
	for i, instance := range e.Heat.Instances {
		cells := []string{line(instance.Label)}
		for _, n := range e.Heat.Incidents[i] {
			cells = append(cells, dotted(n))
		}
		t.add(cells...)
	}
	section(b, "INCIDENTS BY INSTANCE AND CAUSE", t)
}

// dotted is a number, and a dot where there is none, so that the others stand out.
func dotted(n int) string {
	if n == 0 {
		return "."
	}
	return strconv.Itoa(n)
}

func (e everything) addDurations(b *strings.Builder) {
	t := textTable{head: []string{"DURATION", "INCIDENTS"}, numbers: 1}
	for _, class := range e.Durations.Classes {
		t.add(class.Value, strconv.Itoa(class.Count))
	}
	section(b, "HOW LONG", t)
}

func (e everything) addHours(b *strings.Builder) {
	t := textTable{head: []string{"LOCAL TIME"}, numbers: 24}
	for hour := range 24 {
		t.head = append(t.head, fmt.Sprintf("%02d", hour))
	}
	for day, hours := range e.Hours.Incidents {
		cells := []string{weekdayLabel(day)}
		for _, n := range hours {
			cells = append(cells, dotted(n))
		}
		t.add(cells...)
	}
	section(b, "WHEN INCIDENTS START", t)
	fmt.Fprintf(b, "  In working hours %d, outside %d.\n", e.Hours.Working, e.Hours.Outside)
}

func (e everything) addLongest(b *strings.Builder) {
	t := textTable{head: []string{"REPORT", "DOWNTIME"}, numbers: 1}
	for _, i := range e.Longest {
		down := length(*i.DowntimeMinutes)
		if i.DowntimeAtLeast {
			down = "at least " + down
		}
		t.add(i.ID, down)
	}
	section(b, "THE LONGEST", t)
}
