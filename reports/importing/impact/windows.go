package impact

import (
	"slices"
	"strings"

	"rcaviewer/reports"
)

// Windows gives a statement for each interruption window of a timeline, whose time phrases stand at
// the spans given, in order. What stands on a window's own line goes first, then what follows before
// the next window with a line of its own, then what the timeline says ahead of all windows. Where
// nothing says it the statement is unknown with a zero span.
func Windows(text string, phrases []Span) []Statement {
	w := windows{text: text, phrases: phrases, all: Statements(text)}
	found := make([]Statement, len(phrases))
	if len(phrases)*len(w.all) > most {
		return slices.Repeat([]Statement{first(w.all)}, len(phrases))
	}
	for i := range phrases {
		found[i] = first(w.own(i), w.after(i), w.before(i))
	}
	return found
}

// most bounds the work: a page with more windows times statements is no report, and gets the same
// statement for all.
const most = 2000

// first is the worst of the first group that says more than that there was an interruption; of
// none, the first that says so much.
func first(groups ...[]Statement) Statement {
	vague := Statement{Impact: reports.ImpactUnknown}
	for _, group := range groups {
		s, ok := worst(group)
		if ok && s.Impact != reports.ImpactUnknown {
			return s
		}
		if ok && vague.At == (Span{}) {
			vague = s
		}
	}
	return vague
}

type windows struct {
	text    string
	phrases []Span
	all     []Statement
}

// own are the statements on a window's line, on its share of it where the line has several windows.
func (w windows) own(i int) []Statement {
	line := w.line(w.phrases[i])
	share := line
	leading := w.leading(line)
	if i > 0 && w.phrases[i-1].End > line.Start {
		share.Start = w.phrases[i].Start
		if leading {
			share.Start = w.phrases[i-1].End
		}
	}
	if i+1 < len(w.phrases) && w.phrases[i+1].Start < line.End {
		share.End = w.phrases[i+1].Start
		if leading {
			share.End = w.phrases[i].End
		}
	}
	return within(w.text, share)
}

// leading tells whether a line says the impact ahead of its first time: "slow from 8 to 9 and down
// from 9 to 10".
func (w windows) leading(line Span) bool {
	for _, p := range w.phrases {
		if p.Start >= line.Start {
			s, _ := worst(within(w.text, Span{line.Start, max(line.Start, p.Start)}))
			return s.Impact != reports.ImpactUnknown
		}
	}
	return false
}

// after are the statements between the window and the next one that follows them.
func (w windows) after(i int) []Statement {
	var found []Statement
	for _, s := range w.all {
		if s.At.Start < w.phrases[i].End || w.others(i, s.At) {
			continue
		}
		if len(found) > 0 && w.between(found[0].At.End, s.At.Start) {
			break
		}
		found = append(found, s)
	}
	return found
}

// before are the statements ahead of all windows, and those of the window's line.
func (w windows) before(i int) []Statement {
	var found []Statement
	for _, s := range w.all {
		ahead := s.At.End <= w.phrases[0].Start && !w.others(i, s.At)
		if ahead || overlap(w.line(w.phrases[i]), s.At) {
			found = append(found, s)
		}
	}
	return found
}

// others tells whether a sentence stands on the line of another window than i, and not on its own.
func (w windows) others(i int, at Span) bool {
	if overlap(w.line(w.phrases[i]), at) {
		return false
	}
	for _, p := range w.phrases {
		if overlap(w.line(p), at) {
			return true
		}
	}
	return false
}

// between tells whether a window's phrase lies within a stretch of the text.
func (w windows) between(start, end int) bool {
	for _, p := range w.phrases {
		if p.Start >= start && p.Start < end {
			return true
		}
	}
	return false
}

// line is the line that a span begins in.
func (w windows) line(at Span) Span {
	end := len(w.text)
	if n := strings.IndexByte(w.text[at.Start:], '\n'); n >= 0 {
		end = at.Start + n
	}
	return Span{strings.LastIndexByte(w.text[:at.Start], '\n') + 1, end}
}

func overlap(a, b Span) bool { return a.Start < b.End && b.Start < a.End }

// within are the statements of a part of a text.
func within(text string, part Span) []Statement {
	found := Statements(text[part.Start:part.End])
	for i := range found {
		found[i].At.Start += part.Start
		found[i].At.End += part.Start
	}
	return found
}
