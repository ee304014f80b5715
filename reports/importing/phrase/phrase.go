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
	Kind     Kind
	From     Source // where what was missing or contradicted was taken from
}

// A Kind says what a finding is about.
type Kind string

// The kinds of findings.
const (
	Unread      Kind = "unread"      // the phrase, or a window of it, could not be read
	NoDate      Kind = "no date"     // the date was taken from elsewhere
	NoDay       Kind = "no day"      // the day was
	NoYear      Kind = "no year"     // the year was
	OtherDate   Kind = "other date"  // the title says another date
	Weekday     Kind = "weekday"     // the day of the week does not fit the date
	NoZone      Kind = "no zone"     // the zone was taken from elsewhere
	OtherZone   Kind = "other zone"  // two zones that do not agree
	Season      Kind = "season"      // standard time in summer or the other way round
	ClockChange Kind = "change"      // a time that the change of the clocks leaves out or doubles
	WrongMark   Kind = "mark"        // AM or PM on a 24-hour time
	NoMark      Kind = "no mark"     // AM or PM on one of two times only
	EndFirst    Kind = "end first"   // the end lies before the start
	Midnight    Kind = "midnight"    // the end was read as midnight, or after it
	NoEnd       Kind = "no end"      // no end is given
	DaysOnly    Kind = "days only"   // no times of day
	Twice       Kind = "twice"       // the window is given a second time
	Length      Kind = "length"      // how long it lasted
	Spelling    Kind = "spelling"    // a misspelt name
	Rough       Kind = "approximate" // the times are called approximate
	Heading     Kind = "heading"     // the phrase gives its date to those after it
	IntroDate   Kind = "intro date"  // the introduction names another date
	TitleDate   Kind = "title date"  // the title and the timeline name different sets of dates
)

// A Source is a place of a report that a date or a zone is taken from.
type Source string

// The sources.
const (
	Nowhere      Source = ""
	Title        Source = "title"
	Timeline     Source = "timeline" // another phrase of it
	Around       Source = "words around the times"
	Introduction Source = "introduction"
	Published    Source = "publication date"
	DataCenter   Source = "data center"
	Instance     Source = "instance"
)

// A Stated is a phrase and what it says. Without Windows it could not be read, and a Finding of
// severity Error says why, or it only belongs to another phrase, which a Finding of severity Info
// says.
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
	// Around is what the timeline says outside of its phrases: it may name the zone of all times.
	Around string
}
