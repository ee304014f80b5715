package statistics

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The recount is the slow, obvious twin of this package: it reads the Markdown files by itself and
// looks at every minute. It shares no code with what it checks, not even that of package reports.

// told is a report as the recount reads it.
type told struct {
	id     string
	values map[string][]string // products, instances, causes, region, datacenter
	events []toldEvent
	raw    string
}

type toldEvent struct {
	start, end time.Time // in the event's zone; a zero end is not known
	impact     string
}

// read reads the front matter of a report file, as far as the recount needs it.
func read(t testing.TB, text string) told {
	t.Helper()
	front := strings.SplitN(text, "---\n", 3)[1]
	r := told{values: map[string][]string{}, raw: front}
	zone := ""
	var start, end string
	finish := func() {
		if start == "" {
			return
		}
		place, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		e := &r.events[len(r.events)-1]
		e.start = moment(t, start).In(place)
		if end != "" {
			e.end = moment(t, end).In(place)
		}
		start, end = "", ""
	}
	for line := range strings.Lines(front) {
		name, value, _ := strings.Cut(strings.TrimRight(line, "\n"), ":")
		value = strings.Trim(strings.TrimSpace(value), `"`)
		switch name {
		case "id":
			r.id = value
		case "region", "datacenter":
			r.values[name] = []string{value}
		case "products", "instances", "causes":
			r.values[strings.TrimSuffix(name, "s")] = listed(value)
		case "  - start":
			finish()
			r.events = append(r.events, toldEvent{})
			start = value
		case "    end":
			end = value
		case "    zone":
			zone = value
		case "    impact":
			r.events[len(r.events)-1].impact = value
			finish()
		}
	}
	return r
}

// listed are the values of a list in brackets.
func listed(text string) (values []string) {
	for _, v := range strings.Split(strings.Trim(text, "[]"), ",") {
		if v = strings.Trim(strings.TrimSpace(v), `"`); v != "" {
			values = append(values, v)
		}
	}
	return values
}

func moment(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// tellCorpus reads the embedded reports from their files.
func tellCorpus(t testing.TB) []told {
	t.Helper()
	files, err := filepath.Glob("../corpus/*.md")
	if err != nil || len(files) < 100 {
		t.Fatal(len(files), err)
	}
	var all []told
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, read(t, string(text)))
	}
	return all
}

// figures are what the recount finds out about a row.
type figures struct {
	incidents, unknown int
	down, unavailable  int
	known              []int
}

// periodOf names the period of a key in which a local time lies.
func periodOf(key string, t time.Time) string {
	switch key {
	case "year":
		return t.Format("2006")
	case "quarter":
		return fmt.Sprintf("%sQ%d", t.Format("2006"), (int(t.Month())+2)/3)
	}
	return t.Format("2006-01")
}

const nothing = "(null)"

// rowsOf names the rows in which an event, at a moment of its zone, counts for a report.
func (r *told) rowsOf(by []string, impact string, at time.Time) []string {
	rows := []string{""}
	for _, key := range by {
		values := []string{nothing}
		switch key {
		case "year", "quarter", "month":
			if !at.IsZero() {
				values = []string{periodOf(key, at)}
			}
		case "impact":
			if impact != "" {
				values = []string{impact}
			}
		default:
			if len(r.values[key]) > 0 {
				values = r.values[key]
			}
		}
		var longer []string
		for _, row := range rows {
			for _, v := range values {
				longer = append(longer, row+"|"+v)
			}
		}
		rows = longer
	}
	return rows
}

// recount counts reports by keys, minute by minute.
func recount(all []told, by []string) map[string]*figures {
	rows := map[string]*figures{}
	for _, r := range all {
		for name, m := range r.count(by) {
			f := rows[name]
			if f == nil {
				f = &figures{}
				rows[name] = f
			}
			if m.begins {
				f.incidents++
			}
			if m.known {
				f.down += m.down
				f.unavailable += m.unavailable
				f.known = append(f.known, m.down)
			} else if m.begins {
				f.unknown++
			}
		}
	}
	return rows
}

// minutes are those of one report in one row.
type minutes struct {
	begins, known     bool
	down, unavailable int
}

// A minute is one of an event; only under impact do windows of other impacts not count, which is
// then the group.
type minute struct {
	at    int64
	group string
}

// minutesSeen are the minutes of a report that were counted.
type minutesSeen struct{ down, unavailable map[minute]bool }

// add counts a minute of an event in its rows, unless another event had it.
func (s minutesSeen) add(one minute, impact string, rows []*minutes) {
	for _, m := range rows {
		if !s.down[one] {
			m.known = true
			m.down++
		}
		if impact == "unavailable" && !s.unavailable[one] {
			m.unavailable++
		}
	}
	s.down[one] = true
	s.unavailable[one] = s.unavailable[one] || impact == "unavailable"
}

// count counts one report. A minute that several events have counts in the period of the first.
func (r *told) count(by []string) map[string]*minutes {
	rows := map[string]*minutes{}
	named := map[string][]*minutes{} // by impact and month, so that a minute is quick
	at := func(impact string, moment time.Time) []*minutes {
		year, month, _ := moment.Date()
		when := fmt.Sprint(impact, year, month)
		if named[when] == nil {
			for _, name := range r.rowsOf(by, impact, moment) {
				if rows[name] == nil {
					rows[name] = &minutes{}
				}
				named[when] = append(named[when], rows[name])
			}
		}
		return named[when]
	}
	if len(r.events) == 0 {
		for _, m := range at("", time.Time{}) {
			m.begins = true
		}
	}
	seen := minutesSeen{map[minute]bool{}, map[minute]bool{}}
	for _, e := range r.events {
		group := ""
		if slices.Contains(by, "impact") {
			group = e.impact
		}
		for _, m := range at(e.impact, e.start) {
			m.begins = true
			m.known = m.known || !e.end.IsZero()
		}
		var day time.Time
		var here []*minutes
		for moment := e.start; moment.Before(e.end); moment = moment.Add(time.Minute) {
			if moment.Sub(day) >= 15*time.Minute || moment.Minute()%15 == 0 { // no clock was ever between
				day, here = moment, at(e.impact, moment)
			}
			seen.add(minute{moment.Unix() / 60, group}, e.impact, here)
		}
	}
	return rows
}

// String writes figures as the tests compare them.
func (f *figures) String() string {
	mid, mean := "-", "-"
	if n := len(f.known); n > 0 {
		slices.Sort(f.known)
		mid = fmt.Sprintf("%.1f", float64(f.known[(n-1)/2]+f.known[n/2])/2)
		mean = fmt.Sprintf("%.4f", float64(f.down)/float64(n))
	}
	return fmt.Sprintf("incidents %d, down %d, unavailable %d, median %s, mean %s, unknown %d",
		f.incidents, f.down, f.unavailable, mid, mean, f.unknown)
}

func written(r Row) string {
	mid, mean := "-", "-"
	if r.MedianMinutes != nil {
		mid, mean = fmt.Sprintf("%.1f", *r.MedianMinutes), fmt.Sprintf("%.4f", *r.MeanMinutes)
	}
	return fmt.Sprintf("incidents %d, down %d, unavailable %d, median %s, mean %s, unknown %d",
		r.Incidents, r.DowntimeMinutes, r.UnavailableMinutes, mid, mean, r.UnknownDurations)
}

// rowName names a row as rowsOf does.
func rowName(v Values) string {
	name := ""
	for _, value := range v {
		if value.Value == nil {
			name += "|" + nothing
		} else {
			name += "|" + *value.Value
		}
	}
	return name
}
