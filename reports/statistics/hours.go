package statistics

import "rcaviewer/reports"

// Hours count reports by the weekdays (Monday first) and hours in which events of them start, by
// the clock of each event's zone. A report counts once in an hour of a weekday.
type Hours struct {
	Incidents [][]int `json:"incidents"` // seven lists of 24
	// Working and Outside are reports with an event that starts within working hours, or outside;
	// see reports.WorkingHours. One of several events may count as both.
	Working int `json:"working"`
	Outside int `json:"outside"`
}

func hours(c *reports.Columns, rows []int32) Hours {
	h := Hours{Incidents: make([][]int, 7)}
	for day := range h.Incidents {
		h.Incidents[day] = make([]int, 24)
	}
	w := c.Windows()
	var seen []reports.Moment // of the report at hand
	for _, row := range rows {
		seen = seen[:0]
		working, outside := false, false
	windows:
		for i, to := w.Of(int(row)); i < to; i++ {
			m := w.Moment(i)
			working, outside = working || m.Working(), outside || !m.Working()
			for _, before := range seen {
				if before == m {
					continue windows
				}
			}
			seen = append(seen, m)
			h.Incidents[m.Weekday][m.Hour]++
		}
		h.Working += one(working)
		h.Outside += one(outside)
	}
	return h
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
