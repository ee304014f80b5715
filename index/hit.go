package index

import (
	"time"

	"rcaviewer/reports"
)

// hit gives a row that was found, with passages that match.
func (f *found) hit(row int, partial bool) Hit {
	h := listed(f.columns, row)
	h.Partial = partial
	if r, err := f.quotable(row); err == nil { // a file that is gone meanwhile has nothing to quote
		h.Snippets = f.marker.snippets(r)
		h.writtenAs(r.Report)
	}
	switch {
	case partial:
		h.Score = rounded(f.mostScores[row])
	case f.scores != nil:
		h.Score = rounded(f.scores[row])
	}
	return h
}

// Listed gives the report of a row as a list shows it that was not searched for: without a score
// and without passages.
func (x *Index) Listed(row int) Hit {
	h := listed(x.columns, row)
	if r, err := x.quotable(row); err == nil {
		h.writtenAs(r.Report)
	}
	return h
}

// listed is what the columns know of a hit.
func listed(c *reports.Columns, row int) Hit {
	h := Hit{
		ID: c.IDs[row], Title: c.Titles[row],
		Products: c.ValuesOf(reports.FieldProduct, row), Instances: c.ValuesOf(reports.FieldInstance, row),
		Causes: c.ValuesOf(reports.FieldCause, row), Impact: reports.Impacts[c.Worst[row]].ID, Snippets: []Snippet{},
	}
	if regions := c.ValuesOf(reports.FieldRegion, row); len(regions) > 0 {
		h.Region = regions[0]
	}
	if start, known := c.Start(row); known {
		text := start.Format(time.RFC3339)
		h.Start = &text
	}
	if minutes := int(c.Downtime[row]); minutes >= 0 {
		h.DowntimeMinutes, h.DowntimeAtLeast = &minutes, c.AtLeast[row]
	}
	return h
}

// writtenAs takes products and instances as the report writes them: the columns know one way to
// write a value.
func (h *Hit) writtenAs(r *reports.Report) {
	h.Products, h.Instances = append([]string{}, r.Products...), append([]string{}, r.Instances...)
}
