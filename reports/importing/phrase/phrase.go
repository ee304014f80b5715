package phrase

import (
	"time"

	"rcaviewer/reports"
)

// A Span is a run of bytes of the text that was searched.
type Span = struct{ Start, End int }

// A Window is an interruption as it was read; End is zero when it is unknown. Both times are in
// the zone, so that their dates are local dates.
type Window struct {
	Start, End time.Time
	Zone       string // IANA name
}

// Severities of a Finding.
const (
	Info    = "info"
	Warning = "warning"
	Error   = "error"
)

// A Finding is something that a phrase contradicts or leaves out, and what was done about it.
type Finding struct {
	Severity string // Info, Warning or Error
	Message  string // a sentence
}

// A Stated is a phrase and what it says. Without Windows it could not be read, and a Finding of
// severity Error says why.
type Stated struct {
	Text     string
	Windows  []Window
	Findings []Finding
}

// A Context is what the rest of a report says about the times in its timeline.
type Context struct {
	Title, Introduction string
	Region              reports.Region
	DataCenter          string
	Instances, Products []string
	// Usual gives the zone that reports on the same instance have nearest in time, or "". It may
	// be nil.
	Usual     func(at time.Time) string
	Published string // YYYY-MM-DD, or ""
}

// Find locates time phrases in a line or paragraph of a timeline, in their order.
func Find(text string) []Span { return nil }

// Read reads all time phrases of one report together, so that one can lend another its date or
// its zone. The result has one Stated for each phrase, in the order given.
func Read(phrases []string, c Context) []Stated {
	all := make([]Stated, len(phrases))
	for i, text := range phrases {
		all[i] = Stated{Text: text, Findings: []Finding{{Error, "The time could not be read."}}}
	}
	return all
}

// A Date is a date named in a text, as far as it is named: what is missing is 0.
type Date struct {
	Year  int
	Month time.Month
	Day   int
	At    Span
}

// Dates finds the dates named in a title or introduction, each once, in their order.
func Dates(text string) []Date { return nil }
