package statistics

import (
	"encoding/json"
	"math"
	"slices"

	"rcaviewer/reports"
)

// A Table are figures of reports by keys.
type Table struct {
	By   []Key `json:"by"`
	Rows []Row `json:"rows"`
	// Total counts each report once, whatever rows it stands in.
	Total Row `json:"total"`
}

// A Row are the figures of the reports that share values of the keys.
type Row struct {
	Key Values `json:"key"`
	Figures
}

// Figures sum up reports.
type Figures struct {
	// Incidents are the reports; under a period those with an event that starts in it.
	Incidents int `json:"incidents"`
	// DowntimeMinutes and UnavailableMinutes sum the windows that have an end, the second those in
	// which nobody could use the service.
	DowntimeMinutes    int `json:"downtimeMinutes"`
	UnavailableMinutes int `json:"unavailableMinutes"`
	// MedianMinutes and MeanMinutes are of the minutes of each report here, nil when no report has
	// known ones.
	MedianMinutes *float64 `json:"medianMinutes"`
	MeanMinutes   *float64 `json:"meanMinutes"`
	// UnknownDurations are the incidents of which no window here has an end.
	UnknownDurations int `json:"unknownDurations"`
}

// Values are what a row stands for: a value for each key, nil where the reports have none.
type Values []Value

// A Value is the value of a key.
type Value struct {
	Key   Key     `json:"key"`
	Value *string `json:"value"`
}

// MarshalJSON writes an object, in the order of the keys.
func (v Values) MarshalJSON() ([]byte, error) {
	text := []byte{'{'}
	for i, value := range v {
		if i > 0 {
			text = append(text, ',')
		}
		name, err := json.Marshal(value.Key)
		if err != nil {
			return nil, err
		}
		written, err := json.Marshal(value.Value)
		if err != nil {
			return nil, err
		}
		text = append(append(append(text, name...), ':'), written...)
	}
	return append(text, '}'), nil
}

// Count makes the table of rows of columns. Without keys it has a total alone. Periods come in
// their order; other values by their incidents, most first, then by name; none comes last.
func Count(c *reports.Columns, rows []int32, by []Key) Table {
	t, total := newTabling(c, by), sum{}
	parts, whole := newSharing(c, shortest(by), slices.Contains(by, "impact")), newSharing(c, 0, false)
	for _, row := range rows {
		t.add(row, parts.of(row))
		for _, s := range whole.of(row) {
			total.add(s)
		}
	}
	return Table{By: by, Rows: t.rows(), Total: Row{Values{}, total.figures()}}
}

// sum gathers the shares of a row.
type sum struct {
	incidents, unknown int
	down, unavailable  int64   // minutes
	known              []int64 // minutes of each report
	short              bool    // nobody asks for the median
	reports            int     // with known minutes
}

func (s *sum) add(part share) {
	if part.begins {
		s.incidents++
	}
	if !part.known {
		if part.begins {
			s.unknown++
		}
		return
	}
	minutes := part.down / 60
	s.down += minutes
	s.unavailable += part.unavailable / 60
	s.reports++
	if !s.short {
		s.known = append(s.known, minutes)
	}
}

func (s *sum) figures() Figures {
	f := Figures{
		Incidents: s.incidents, DowntimeMinutes: int(s.down), UnavailableMinutes: int(s.unavailable),
		UnknownDurations: s.unknown,
	}
	if s.reports > 0 {
		mean := rounded(float64(s.down) / float64(s.reports))
		f.MeanMinutes = &mean
	}
	if len(s.known) > 0 {
		middle := rounded(median(s.known))
		f.MedianMinutes = &middle
	}
	return f
}

// rounded keeps four digits behind the point: more would say nothing.
func rounded(f float64) float64 { return math.Round(f*1e4) / 1e4 }

// median is the middle of a list, or the middle between its two middle ones. It changes their order.
func median(list []int64) float64 {
	n := len(list)
	upper := nth(list, n/2)
	if n%2 == 1 {
		return float64(upper)
	}
	lower := list[0]
	for _, v := range list[:n/2] { // nth leaves the smaller ones there
		lower = max(lower, v)
	}
	return (float64(lower) + float64(upper)) / 2
}

// nth is the n-th smallest of a list, found by putting smaller and larger ones to its sides
// (Hoare): sorting a hundred thousand would take as long as all the rest.
func nth(list []int64, n int) int64 {
	for low, high := 0, len(list)-1; low < high; {
		pivot := list[(low+high)/2]
		i, j := low, high
		for i <= j {
			for list[i] < pivot {
				i++
			}
			for list[j] > pivot {
				j--
			}
			if i <= j {
				list[i], list[j] = list[j], list[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case n <= j:
			high = j
		case n >= i:
			low = i
		default:
			return list[n]
		}
	}
	return list[n]
}
