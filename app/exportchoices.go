package app

import (
	"rcaviewer/reports/export"
)

// ExportChoices are what an export can be asked for, for a dialog: the usual choice first.
type ExportChoices struct {
	Formats  []Format `json:"formats"`
	Orders   []string `json:"orders"`
	Times    []string `json:"times"`
	Sections []string `json:"sections"`
	// ReportColumns and EventColumns are those of a table of reports, and of events.
	ReportColumns []Column `json:"reportColumns"`
	EventColumns  []Column `json:"eventColumns"`
}

// A Format is a way to export.
type Format struct {
	ID          string `json:"id"`    // markdown, json, csv, ...
	Label       string `json:"label"` // what the user chooses
	Description string `json:"description"`
	Extension   string `json:"extension"` // with its dot
	Kind        string `json:"kind"`      // document, table, data or archive: which options it has use for
}

// A Column is a column of a table.
type Column struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Usual bool   `json:"usual"` // written unless columns are named
}

// ExportSettings are the choices of the last export, with which the next one begins.
type ExportSettings struct {
	Format        string   `json:"format"`
	Files         string   `json:"files"` // one, or a file per report: folder or zip; empty: one
	Order         string   `json:"order"`
	Times         []string `json:"times"`
	Sections      []string `json:"sections"`
	Rows          string   `json:"rows"`
	ReportColumns []string `json:"reportColumns"` // none: the usual ones
	EventColumns  []string `json:"eventColumns"`
	BOM           bool     `json:"bom"`
	Folder        string   `json:"folder"` // where the last export went
}

// ListExportChoices lists what an export can be asked for.
func ListExportChoices() ExportChoices {
	c := ExportChoices{
		Orders: export.Orders, Times: export.Times, Sections: export.Sections,
		ReportColumns: columns("reports"), EventColumns: columns("events"),
	}
	for _, f := range export.Formats() {
		c.Formats = append(c.Formats, formatOf(f))
	}
	return c
}

// FindFormat finds a format by its id.
func FindFormat(id string) (Format, error) {
	f, err := export.Find(id)
	return formatOf(f), err
}

func formatOf(f export.Format) Format {
	return Format{f.ID, f.Label, f.Description, f.Extension, string(f.Kind)}
}

func columns(rows string) []Column {
	var list []Column
	for _, c := range export.Columns(rows) {
		list = append(list, Column{c.ID, c.Label, c.Default})
	}
	return list
}
