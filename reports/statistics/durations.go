package statistics

import "rcaviewer/reports"

// Durations are how long incidents lasted.
type Durations struct {
	// Classes are those that filters know, the unknown ones last.
	Classes []DurationClass `json:"classes"`
	// Bins are of known durations, each about twice as wide as the one before.
	Bins []DurationBin `json:"bins"`
	// MedianMinutes and MeanMinutes are nil when no duration is known.
	MedianMinutes *float64 `json:"medianMinutes"`
	MeanMinutes   *float64 `json:"meanMinutes"`
	Known         int      `json:"known"`
	Unknown       int      `json:"unknown"`
}

// A DurationClass is one that filters know.
type DurationClass struct {
	Value string `json:"value"` // as a filter takes it
	Count int    `json:"count"`
}

// A DurationBin counts durations from a number of minutes to below another; nil is without end.
type DurationBin struct {
	From  int  `json:"from"`
	To    *int `json:"to"`
	Count int  `json:"count"`
}

// binEdges are where bins begin, in minutes. Each edge of a class is one.
var binEdges = []int{0, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 10080}

func durations(c *reports.Columns, rows []int32, total Figures) Durations {
	d := Durations{MedianMinutes: total.MedianMinutes, MeanMinutes: total.MeanMinutes}
	for _, class := range reports.Durations {
		d.Classes = append(d.Classes, DurationClass{Value: class})
	}
	for i, from := range binEdges {
		d.Bins = append(d.Bins, DurationBin{From: from})
		if i > 0 {
			d.Bins[i-1].To = &from
		}
	}
	for _, row := range rows {
		for _, code := range c.Codes(reports.FieldDuration, int(row)) {
			d.Classes[code].Count++
		}
		minutes := int(c.Downtime[row])
		if minutes < 0 {
			d.Unknown++
			continue
		}
		d.Known++
		bin := len(binEdges) - 1
		for binEdges[bin] > minutes {
			bin--
		}
		d.Bins[bin].Count++
	}
	return d
}
