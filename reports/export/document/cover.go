package document

import (
	"fmt"

	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

func cover(all []*reports.Report, o Options) []Fact {
	var list []Fact
	if !o.Made.IsZero() {
		list = append(list, Fact{Label: "Date", Text: Date(o.Made)})
	}
	if o.Searched != "" {
		list = append(list, Fact{Label: "Searched", Text: o.Searched})
	}
	list = append(list,
		Fact{Label: "Reports", Text: fmt.Sprint(len(all))},
		Fact{Label: "Total downtime", Text: total(all, o.Twins)})
	if o.Corpus != "" {
		list = append(list, Fact{Label: "Corpus", Text: o.Corpus})
	}
	return list
}

// total is the sum of the downtimes, and what it leaves out.
func total(all []*reports.Report, twins [][2]string) string {
	var sum reports.Downtime
	unknown := 0
	for _, r := range all {
		d := r.Downtime()
		sum.Minutes += d.Minutes
		sum.Known = sum.Known || d.Known
		sum.AtLeast = sum.AtLeast || d.AtLeast
		if !d.Known {
			unknown++
		}
	}
	if len(all) == 0 {
		return "none"
	}
	minutes, again := once(all, twins)
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
func once(all []*reports.Report, twins [][2]string) (minutes, again int) {
	place, rows := map[string]int32{}, make([]int32, len(all))
	for i, r := range all {
		place[r.ID], rows[i] = int32(i), int32(i)
	}
	var pairs [][2]int32
	for _, t := range twins {
		a, hasA := place[t[0]]
		if b, hasB := place[t[1]]; hasA && hasB {
			pairs = append(pairs, [2]int32{min(a, b), max(a, b)})
		}
	}
	if len(pairs) == 0 {
		return 0, 0
	}
	_, sum := statistics.Platforms(reports.NewColumns(all), rows, pairs)
	return sum.DowntimeMinutes, sum.Twins
}
