package statistics

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports"
)

// An Incident is a report in a list.
type Incident struct {
	ID    string  `json:"id"`
	Title string  `json:"title"`
	Start *string `json:"start"` // RFC 3339 with its own offset, nil without a date
	// DowntimeMinutes is nil when unknown; DowntimeAtLeast says that the true sum is larger.
	DowntimeMinutes *int     `json:"downtimeMinutes"`
	DowntimeAtLeast bool     `json:"downtimeAtLeast"`
	Products        []string `json:"products"`
	Instances       []string `json:"instances"`
	Causes          []string `json:"causes"`
	Impact          string   `json:"impact"`
}

// IncidentOf is a row in a list.
func IncidentOf(c *reports.Columns, row int32) Incident {
	i := Incident{
		ID: c.IDs[row], Title: c.Titles[row], Products: c.ValuesOf(reports.FieldProduct, int(row)),
		Instances: c.ValuesOf(reports.FieldInstance, int(row)), Causes: c.ValuesOf(reports.FieldCause, int(row)),
		Impact: reports.Impacts[c.Worst[row]].ID,
	}
	if start, known := c.Start(int(row)); known {
		text := start.Format(time.RFC3339)
		i.Start = &text
	}
	if minutes := int(c.Downtime[row]); minutes >= 0 {
		i.DowntimeMinutes, i.DowntimeAtLeast = &minutes, c.AtLeast[row]
	}
	return i
}

// mostLongest is how many of the longest incidents are listed.
const mostLongest = 10

// longest are the longest of known downtime, ties in the order of a search: newer first, then by id.
func longest(c *reports.Columns, rows []int32) []Incident {
	compare := func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.Downtime[b], c.Downtime[a]), cmp.Compare(c.Starts[b], c.Starts[a]), strings.Compare(c.IDs[a], c.IDs[b]))
	}
	var best []int32
	for _, row := range rows {
		if c.Downtime[row] < 0 || len(best) == mostLongest && compare(best[mostLongest-1], row) < 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, row, compare)
		best = slices.Insert(best, at, row)
		best = best[:min(len(best), mostLongest)]
	}
	list := []Incident{}
	for _, row := range best {
		list = append(list, IncidentOf(c, row))
	}
	return list
}
