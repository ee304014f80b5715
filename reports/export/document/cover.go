package document

import (
	"fmt"
	"slices"

	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

func (w Whole) cover(o Options) []Fact {
	var list []Fact
	if !o.Made.IsZero() {
		list = append(list, Fact{Label: "Date", Text: Date(o.Made)})
	}
	if o.Searched != "" {
		list = append(list, Fact{Label: "Searched", Text: o.Searched})
	}
	list = append(list,
		Fact{Label: "Reports", Text: fmt.Sprint(len(w.Rows))},
		Fact{Label: "Total downtime", Text: w.total(o.Twins)})
	if o.Corpus != "" {
		list = append(list, Fact{Label: "Corpus", Text: o.Corpus})
	}
	return list
}

// total is the sum of the downtimes, and what it leaves out.
func (w Whole) total(twins [][2]string) string {
	var sum reports.Downtime
	unknown := 0
	for _, row := range w.Rows {
		minutes := w.Columns.Downtime[row]
		sum.AtLeast = sum.AtLeast || w.Columns.AtLeast[row]
		if minutes < 0 {
			unknown++
			continue
		}
		sum.Known = true
		sum.Minutes += int(minutes)
	}
	if len(w.Rows) == 0 {
		return "none"
	}
	minutes, again := w.once(twins)
	if again > 0 {
		sum.Minutes = minutes
	}
	text := Downtime(sum)
	if sum.Known && unknown > 0 {
		text += "; unknown of " + plural(unknown, "report")
	}
	if again > 0 {
		text += "; " + plural(again, "report") + " of an incident that another report tells of, too, counted once"
	}
	return text
}

// once is the downtime in minutes with that of twins counted once, and how many reports were not
// counted by themselves.
func (w Whole) once(twins [][2]string) (minutes, again int) {
	if len(twins) == 0 {
		return 0, 0
	}
	var pairs [][2]int32
	for _, t := range twins {
		a, hasA := w.Columns.Row(t[0])
		if b, hasB := w.Columns.Row(t[1]); hasA && hasB {
			pairs = append(pairs, [2]int32{int32(min(a, b)), int32(max(a, b))})
		}
	}
	_, sum := statistics.Platforms(w.Columns, slices.Sorted(slices.Values(w.Rows)), pairs)
	return sum.DowntimeMinutes, sum.Twins
}
