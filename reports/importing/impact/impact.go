// Package impact reads from the timeline of a published report what users could still do: the
// sentence that says it, and which of the impacts it means.
package impact

import (
	"rcaviewer/reports"
	"rcaviewer/reports/importing/sentence"
)

// A Span is a run of bytes of the text read.
type Span = struct{ Start, End int }

// A Statement is a sentence that says what users noticed. A zero At means that no sentence does.
type Statement struct {
	Impact reports.Impact
	At     Span
}

// Read gives the impact of a timeline: the worst that one of its sentences states. Unknown with a
// span is an interruption of which no sentence says more; false means that nothing is said at all.
func Read(text string) (reports.Impact, Span, bool) {
	s, ok := worst(Statements(text))
	return s.Impact, s.At, ok
}

// longestText bounds the work for what is no report; the longest timeline of the corpus has 1 kB.
const longestText = 100_000

// Statements are the sentences that say something of the impact, in order.
func Statements(text string) []Statement {
	text = text[:min(len(text), longestText)]
	var found []Statement
	for _, at := range sentence.Split(text) {
		if i, ok := stated(text[at.Start:at.End]); ok {
			found = append(found, Statement{i, at})
		}
	}
	return found
}

// Disagree tells whether statements mean different impacts. One that only calls it an interruption
// contradicts nothing.
func Disagree(all []Statement) bool {
	var first reports.Impact
	for _, s := range all {
		switch {
		case s.Impact == reports.ImpactUnknown:
		case first == "":
			first = s.Impact
		case s.Impact != first:
			return true
		}
	}
	return false
}

// worst is the first of the worst statements.
func worst(all []Statement) (Statement, bool) {
	for _, impact := range reports.Impacts {
		for _, s := range all {
			if string(s.Impact) == impact.ID {
				return s, true
			}
		}
	}
	return Statement{Impact: reports.ImpactUnknown}, false
}
