package document

import (
	"rcaviewer/reports"
)

// A Whole is the reports of a document as columns have them. What is said of all of them, their order,
// the title and the cover, is found there, so that a document can begin before they all are read:
// reading thousands takes seconds.
type Whole struct {
	Columns *reports.Columns
	Rows    []int32 // in the document's order
}

// WholeOf is reports that have been read, in the order given.
func WholeOf(all []*reports.Report) Whole {
	w := Whole{reports.NewColumns(all), make([]int32, len(all))}
	for i := range all {
		w.Rows[i] = int32(i)
	}
	return w
}

// of picks the reports that the whole was made of in its order.
func (w Whole) of(all []*reports.Report) []*reports.Report {
	ordered := make([]*reports.Report, len(w.Rows))
	for i, row := range w.Rows {
		ordered[i] = all[row]
	}
	return ordered
}
