package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rcaviewer/reports"
)

// ProposeTitle is a title for a document of reports: the report's own when there is one, else how
// many there are, of which instance when they share it, and of which years.
func ProposeTitle(all []*reports.Report) string {
	if len(all) == 1 {
		return all[0].Title
	}
	title := plural(len(all), "Root Cause Analysis report")
	if shared := sharedInstances(all); shared != "" {
		title = shared + ": " + title
	}
	if years := years(all); years != "" {
		title += ", " + years
	}
	return title
}

func sharedInstances(all []*reports.Report) string {
	if len(all) == 0 {
		return ""
	}
	first := strings.Join(all[0].Instances, ", ")
	for _, r := range all[1:] {
		if strings.Join(r.Instances, ", ") != first || !slices.Equal(r.Environments(), all[0].Environments()) {
			return ""
		}
	}
	return first
}

func years(all []*reports.Report) string {
	first, last := 0, 0
	for _, r := range all {
		for _, e := range r.Events {
			if y := e.Start.Year(); first == 0 {
				first, last = y, y
			} else {
				first, last = min(first, y), max(last, y)
			}
		}
	}
	switch {
	case first == 0:
		return ""
	case first == last:
		return strconv.Itoa(first)
	}
	return fmt.Sprintf("%d to %d", first, last)
}
