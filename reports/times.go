package reports

import (
	"slices"
	"time"
)

// An Event is one interruption window.
type Event struct {
	// Start carries the offset that held there and then, so that its date is the local date.
	Start time.Time
	// End is zero where the report does not say; it stays unknown and is never guessed.
	End    time.Time
	Zone   string // IANA name
	Stated string // the report's own words for the time, or empty
	Impact Impact
}

// Minutes is the length of the window in whole minutes; false when its end is unknown.
func (e Event) Minutes() (int, bool) {
	if e.End.IsZero() {
		return 0, false
	}
	return int(e.End.Sub(e.Start) / time.Minute), true
}

// Downtime is how long the windows of a report lasted together.
type Downtime struct {
	Minutes int
	// Known is false when no window has an end; Minutes is 0 then and means nothing.
	Known bool
	// AtLeast says that another window has no end, so that the true sum is larger.
	AtLeast bool
}

// Downtime is the length of the union of the windows that have an end, in whole minutes:
// overlapping windows count once.
func (r *Report) Downtime() Downtime {
	var closed []Event
	for _, e := range r.Events {
		if !e.End.IsZero() {
			closed = append(closed, e)
		}
	}
	if len(closed) == 0 {
		return Downtime{}
	}
	slices.SortFunc(closed, func(a, b Event) int { return a.Start.Compare(b.Start) })
	var sum time.Duration
	var covered time.Time
	for _, e := range closed {
		start := e.Start
		if start.Before(covered) {
			start = covered
		}
		if e.End.After(start) {
			sum += e.End.Sub(start)
			covered = e.End
		}
	}
	return Downtime{int(sum / time.Minute), true, len(closed) < len(r.Events)}
}
