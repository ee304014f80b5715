package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rcaviewer/reports"
)

// Title is a title for the document: the report's own when there is one, else how many there are, of
// which instance when they share it, and of which years.
func (w Whole) Title() string {
	if len(w.Rows) == 1 {
		return w.Columns.Titles[w.Rows[0]]
	}
	title := plural(len(w.Rows), "Root Cause Analysis report")
	if shared := w.sharedInstances(); shared != "" {
		title = shared + ": " + title
	}
	if years := w.years(); years != "" {
		title += ", " + years
	}
	return title
}

func (w Whole) sharedInstances() string {
	if len(w.Rows) == 0 {
		return ""
	}
	codes := func(f reports.Field, row int32) []int32 { return w.Columns.Codes(f, int(row)) }
	values := func(f reports.Field, row int32) []string { return w.Columns.ValuesOf(f, int(row)) }
	environments := func(row int32) []reports.Environment {
		return reports.EnvironmentsOf(values(reports.FieldProduct, row), values(reports.FieldInstance, row))
	}
	first := w.Rows[0]
	for _, row := range w.Rows[1:] {
		if !slices.Equal(codes(reports.FieldInstance, row), codes(reports.FieldInstance, first)) {
			return ""
		}
		if slices.Equal(codes(reports.FieldProduct, row), codes(reports.FieldProduct, first)) {
			continue
		}
		if !slices.Equal(environments(row), environments(first)) {
			return ""
		}
	}
	return strings.Join(values(reports.FieldInstance, first), ", ")
}

func (w Whole) years() string {
	first, last := 0, 0
	for _, row := range w.Rows {
		for _, day := range w.Columns.Days(int(row)) {
			if y := int(day) / 10000; first == 0 {
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
