package export

import (
	"encoding/json"
	"io"

	"rcaviewer/reports"
)

// JSON writes an array of the reports' details, also when there are none.
func JSON(w io.Writer, all []*reports.Report) error {
	details := make([]reports.Detail, len(all))
	for i, r := range all {
		details[i] = r.Detail()
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(details)
}
