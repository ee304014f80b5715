package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/export"
	"rcaviewer/reports/statistics"
)

// tableText is a table of figures as people read it.
func tableText(t statistics.Table) string {
	if t.Total.Incidents == 0 {
		return "No report is found, so there is nothing to count.\n"
	}
	text := textTable{head: []string{}, numbers: 6}
	for _, k := range t.By {
		text.head = append(text.head, strings.ToUpper(string(k)))
	}
	text.head = figureHead(text.head...)
	for _, r := range t.Rows {
		var names []string
		for _, v := range r.Key {
			names = append(names, valueName(v))
		}
		text.add(append(names, rowCells(r)...)...)
	}
	total := make([]string, len(t.By))
	total[0] = "Total"
	text.add(append(total, rowCells(t.Total)...)...)
	return text.String() + "\n" + atLeast + "\n"
}

// atLeast says what sums of downtime leave out.
const atLeast = "Downtime is at least this: only published reports are known, and a window without an end adds no minutes."

// rowCells are the figures of a row.
func rowCells(r statistics.Row) []string {
	cells := []string{strconv.Itoa(r.Incidents), "unknown", "unknown", "unknown", "unknown", strconv.Itoa(r.UnknownDurations)}
	switch {
	case r.Incidents == 0 && r.MedianMinutes == nil: // nothing happened, which is known
		cells[1], cells[2], cells[3], cells[4] = length(0), length(0), "-", "-"
	case r.MedianMinutes != nil:
		cells[1], cells[2] = length(r.DowntimeMinutes), length(r.UnavailableMinutes)
		cells[3], cells[4] = length(int(math.Round(*r.MedianMinutes))), length(int(math.Round(*r.MeanMinutes)))
	}
	return cells
}

func length(minutes int) string {
	return export.Downtime(reports.Downtime{Minutes: minutes, Known: true})
}

// valueName is the value of a key as people read it.
func valueName(v statistics.Value) string {
	switch {
	case v.Value == nil:
		return "(none)"
	case v.Key == "cause":
		return reports.Label(reports.Causes, *v.Value)
	case v.Key == "impact":
		return reports.Label(reports.Impacts, *v.Value)
	}
	return line(*v.Value)
}

// writeCSV writes the rows of a table, named as in JSON; what is not known is empty.
func writeCSV(out io.Writer, t statistics.Table) error {
	w := csv.NewWriter(out)
	w.UseCRLF = true
	var head []string
	for _, k := range t.By {
		head = append(head, string(k))
	}
	_ = w.Write(append(head, "incidents", "downtimeMinutes", "unavailableMinutes", "medianMinutes", "meanMinutes", "unknownDurations"))
	for _, r := range t.Rows {
		var cells []string
		for _, v := range r.Key {
			cells = append(cells, csvValue(v))
		}
		_ = w.Write(append(cells, strconv.Itoa(r.Incidents), strconv.Itoa(r.DowntimeMinutes), strconv.Itoa(r.UnavailableMinutes),
			number(r.MedianMinutes), number(r.MeanMinutes), strconv.Itoa(r.UnknownDurations)))
	}
	w.Flush() // keeps the first error
	if err := w.Error(); err != nil {
		return fmt.Errorf("write the rows: %w", err)
	}
	return nil
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

func csvValue(v statistics.Value) string {
	if v.Value == nil {
		return ""
	}
	return export.CSVText(*v.Value)
}
