package index

import (
	"context"
	"slices"

	"rcaviewer/reports"
)

// Kinds of a SeenHit, in the order in which SeenBefore lists them.
const (
	SeenSameIncident = "same incident" // told of another product or instance
	SeenSimilarCause = "similar cause"
	SeenSameInstance = "same instance" // an earlier incident of the environment
	SeenCameAfter    = "came after"    // a later incident of the environment
)

// SeenBefore is what the window shows beside an open report. Lists are never nil.
type SeenBefore struct {
	// Environments are the report's, platform and code; without any it names no instance, and
	// nothing can have come back on it.
	Environments []string `json:"environments"`
	// Hits are grouped by kind; a report may stand under several. Of the incidents of the
	// environment only the nearest in time are listed: Before and After count all of them.
	Hits   []SeenHit `json:"hits"`
	Before int       `json:"before"`
	After  int       `json:"after"`
	// Promised says that the report promises measures; Recurrences that, all the same, a cause
	// came back on the environment. In the order of the report's causes.
	Promised    bool         `json:"promised"`
	Recurrences []Recurrence `json:"recurrences"`
	// Indexed is false while words cannot be compared yet; then only causes were.
	Indexed bool `json:"indexed"`
}

// A SeenHit is a report to be read beside the open one.
type SeenHit struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Start  *string  `json:"start"` // RFC 3339 with its own offset, nil without a date
	Kind   string   `json:"kind"`
	Why    []string `json:"why"` // as in Similar; empty for incidents of the environment
	Causes []string `json:"causes"`
}

// A Recurrence is a cause of the open report that came back on one of its environments after it.
type Recurrence struct {
	Cause string `json:"cause"` // its id
	Label string `json:"label"`
	Main  bool   `json:"main"`  // the open report's main cause
	Count int    `json:"count"` // of the reports; the first ones are listed, oldest first
	// Reports hold the cause as one of theirs.
	Reports []RecurrenceHit `json:"reports"`
}

// A RecurrenceHit is an incident in which a cause came back.
type RecurrenceHit struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Start     *string  `json:"start"`
	Instances []string `json:"instances"` // those that both reports are about
}

// mostNearest bounds each list of incidents of the environment.
const mostNearest = 10

// SeenBefore finds what a reader of a report wants to know of the others. The error is that of
// Similar.
func (x *Index) SeenBefore(ctx context.Context, id string) (SeenBefore, error) {
	a, err := x.likeTo(ctx, id)
	if err != nil {
		return SeenBefore{}, err
	}
	s := SeenBefore{
		Environments: []string{}, Hits: []SeenHit{}, Recurrences: []Recurrence{},
		Promised: a.open.Sections[reports.Measures] != "", Indexed: a.words != nil,
	}
	for _, e := range x.environments(a.row) {
		s.Environments = append(s.Environments, e.Platform+" "+x.writtenCode(a.row, e.Code))
	}
	x.addAlike(&s, a)
	x.addEnvironment(&s, a)
	x.addRecurrences(&s, a)
	return s, nil
}

// writtenCode is a code as the report writes it.
func (x *Index) writtenCode(row int32, code string) string {
	for _, instance := range x.values(reports.FieldInstance, row) {
		if reports.NormalCode(instance) == code {
			return instance
		}
	}
	return code
}

// addAlike adds the twins and the reports of similar causes.
func (x *Index) addAlike(s *SeenBefore, a *alike) {
	for _, row := range a.similar { // twins come first
		kind := SeenSimilarCause
		if slices.Contains(a.twins, row) {
			kind = SeenSameIncident
		}
		s.Hits = append(s.Hits, x.seen(row, kind, x.why(a, row)))
	}
}

// addEnvironment adds the incidents nearest before and after the report, the nearest first.
func (x *Index) addEnvironment(s *SeenBefore, a *alike) {
	var before, undated, after []int32
	for _, row := range a.environment {
		switch {
		case x.columns.Starts[row] == reports.NoDate:
			undated = append(undated, row)
		case x.later(row, a.row):
			after = append(after, row)
		default:
			before = append(before, row)
		}
	}
	slices.Reverse(before)
	before = append(before, undated...)
	s.Before, s.After = len(before), len(after)
	for _, row := range before[:min(len(before), mostNearest)] {
		s.Hits = append(s.Hits, x.seen(row, SeenSameInstance, []string{}))
	}
	for _, row := range after[:min(len(after), mostNearest)] {
		s.Hits = append(s.Hits, x.seen(row, SeenCameAfter, []string{}))
	}
}

// later tells whether an incident began after another, which has a date.
func (x *Index) later(row, than int32) bool {
	return x.columns.Starts[than] != reports.NoDate && x.columns.Starts[row] > x.columns.Starts[than]
}

func (x *Index) seen(row int32, kind string, why []string) SeenHit {
	return SeenHit{x.id(row), x.columns.Titles[row], x.start(row), kind, why, x.values(reports.FieldCause, row)}
}

// addRecurrences looks for each cause of the report in the incidents that its environments had
// once it was over.
func (x *Index) addRecurrences(s *SeenBefore, a *alike) {
	over := lastMoment(a.open)
	for i, code := range x.causes(a.row) {
		r := Recurrence{
			Cause: reports.Causes[code].ID, Label: reports.Causes[code].Label, Main: i == 0, Reports: []RecurrenceHit{},
		}
		for _, row := range a.environment {
			after := x.columns.Starts[row] > over && !slices.Contains(a.twins, row)
			if !after || !slices.Contains(x.causes(row), code) {
				continue
			}
			r.Count++
			if len(r.Reports) < mostNearest {
				r.Reports = append(r.Reports, RecurrenceHit{x.id(row), x.columns.Titles[row], x.start(row), x.sharedInstances(a.row, row)})
			}
		}
		if r.Count > 0 {
			s.Recurrences = append(s.Recurrences, r)
		}
	}
}

// lastMoment is the last that a report knows of its events, in Unix seconds: measures are
// promised after it. Without events nothing is known to come later.
func lastMoment(r *reports.Report) int64 {
	last := int64(reports.NoDate)
	for _, e := range r.Events {
		last = max(last, e.Start.Unix())
		if !e.End.IsZero() {
			last = max(last, e.End.Unix())
		}
	}
	if last == reports.NoDate {
		return 1<<63 - 1
	}
	return last
}
