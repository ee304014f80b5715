package importing

import (
	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// Severities of a Finding.
const (
	Info    = "info"
	Warning = "warning"
	Error   = "error"
)

// A Finding is something that a page contradicts or leaves out, or that could not be read.
type Finding struct {
	// Field is named as the front matter names it, as in events[0].start; or it is a heading.
	Field    string `json:"field"`
	Severity string `json:"severity"` // Info, Warning or Error
	Message  string `json:"message"`  // a sentence
}

// An Evidence is where in Page.Text a value comes from, and why.
type Evidence struct {
	Field string // named as a Finding's
	At    []page.Span
	Why   string
}

// A Draft is a report as a page says it, for a person to check or to be filed as it is.
type Draft struct {
	Page     *page.Page
	Report   *reports.Report
	Findings []Finding
	Evidence []Evidence
}

// Rejected is the error of a page that is no report, or too little of one.
type Rejected struct{ Reason string }

func (r *Rejected) Error() string { return r.Reason }
