package index

import (
	"context"
	"slices"

	"rcaviewer/reports"
)

// A Span is a part of a text that matches, in bytes.
type Span struct{ Start, End int }

// marker finds what matches a query in a text. It analyses the few texts that are shown instead
// of keeping every word's place for all that were searched.
type marker struct {
	words   [numTextFields]map[string]int // term to the number of its clause
	phrases [numTextFields][]markedPhrase
	clauses int
}

type markedPhrase struct {
	places [][]string
	clause int
}

func newMarker(clauses []clause) *marker {
	m := &marker{clauses: len(clauses)}
	for number, c := range clauses {
		for f := range numTextFields {
			if !c.fields.has(f) {
				continue
			}
			if m.words[f] == nil {
				m.words[f] = map[string]int{}
			}
			for w := range c.words {
				m.words[f][w] = number
			}
			for _, p := range c.phrases {
				m.phrases[f] = append(m.phrases[f], markedPhrase{p.places, number})
			}
		}
	}
	return m
}

// mark is a matching span and the clause that it matches.
type mark struct {
	Span
	clause int
}

// marks finds the matching spans of a text that stands in a field, in their order.
func (m *marker) marks(f textField, text string) []mark {
	if !m.looksIn(f) {
		return nil
	}
	return m.find(f, tokens(text))
}

// looksIn tells whether anything is looked for in a field.
func (m *marker) looksIn(f textField) bool { return m.words[f] != nil || m.phrases[f] != nil }

// find is marks for a text that is cut into words already.
func (m *marker) find(f textField, all []token) []mark {
	var found []mark
	for i := 0; i < len(all); {
		if p, ok := m.phraseAt(f, all[i:]); ok {
			last := all[i+len(p.places)-1]
			found = append(found, mark{Span{all[i].start, last.end}, p.clause})
			i += len(p.places)
			continue
		}
		if clause, ok := m.words[f][all[i].term]; ok {
			found = append(found, mark{Span{all[i].start, all[i].end}, clause})
		}
		i++
	}
	return found
}

func (m *marker) phraseAt(f textField, rest []token) (markedPhrase, bool) {
	for _, p := range m.phrases[f] {
		if len(p.places) <= len(rest) && p.matches(rest) {
			return p, true
		}
	}
	return markedPhrase{}, false
}

func (p markedPhrase) matches(rest []token) bool {
	for i, place := range p.places {
		if !slices.Contains(place, rest[i].term) {
			return false
		}
	}
	return true
}

// fragments cuts a text into runs that match and runs that do not.
func fragments(text string, marks []mark) []Fragment {
	out := []Fragment{}
	at := 0
	for _, s := range marks {
		if s.Start > at {
			out = append(out, Fragment{S: text[at:s.Start]})
		}
		out = append(out, Fragment{S: text[s.Start:s.End], Hit: true})
		at = s.End
	}
	if at < len(text) || len(out) == 0 {
		out = append(out, Fragment{S: text[at:]})
	}
	return out
}

// Marks finds what matches a query in the texts of one report, for a reader who marks it.
type Marks struct{ marker *marker }

// Marks prepares marking what a search for a query would match. Before the index is built nothing
// is marked.
func (x *Index) Marks(ctx context.Context, text string) (Marks, error) {
	t := x.text.Load()
	if t == nil {
		return Marks{newMarker(nil)}, nil
	}
	f, err := x.find(ctx, Request{Query: text})
	if err != nil {
		return Marks{}, err
	}
	return Marks{f.marker}, nil
}

// Title gives the fragments of a report's title.
func (m Marks) Title(r *reports.Report) []Fragment {
	return fragments(r.Title, m.marker.marks(titleField, r.Title))
}

// Section finds the spans that match in a text of a section of the body, one of reports.Summary
// and its like.
func (m Marks) Section(section int, text string) []Span {
	field := [...]textField{
		reports.Summary: summaryField, reports.Timeline: timelineField,
		reports.RootCause: rootField, reports.Measures: measuresField,
	}[section]
	var spans []Span
	for _, found := range m.marker.marks(field, text) {
		spans = append(spans, found.Span)
	}
	return spans
}
