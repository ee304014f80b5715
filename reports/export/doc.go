// Package export writes reports for other programs and other people: Markdown for a ticket or a
// meeting, JSON for scripts, CSV for a spreadsheet.
package export

import (
	"fmt"
	"io"
	"strings"

	"rcaviewer/reports"
)

// A Format is a way to write reports.
type Format struct {
	ID        string // as the command line takes it
	Label     string // as the window shows it
	Extension string // of a file, with its dot
	Write     func(io.Writer, []*reports.Report) error
}

// Formats are all formats, the usual one first.
func Formats() []Format {
	return []Format{
		{"markdown", "Markdown, one document with contents", ".md", Markdown},
		{"json", "JSON, for scripts", ".json", JSON},
		{"csv", "CSV, a row per report", ".csv", CSV},
	}
}

// Find gives the format of an id.
func Find(id string) (Format, error) {
	var ids []string
	for _, f := range Formats() {
		if f.ID == id {
			return f, nil
		}
		ids = append(ids, f.ID)
	}
	return Format{}, fmt.Errorf("unknown format %q; allowed are %s", id, strings.Join(ids, ", "))
}
