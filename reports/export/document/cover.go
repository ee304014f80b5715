package document

import (
	"fmt"

	"rcaviewer/reports"
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
		Fact{Label: "Total downtime", Text: total(all)})
	if o.Corpus != "" {
		list = append(list, Fact{Label: "Corpus", Text: o.Corpus})
	}
	return list
}

// total is the sum of the downtimes, and what it leaves out.
func total(all []*reports.Report) string {
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
	switch {
	case len(all) == 0:
		return "none"
	case !sum.Known || unknown == 0:
		return Downtime(sum)
	}
	return Downtime(sum) + "; unknown of " + plural(unknown, "report")
}
