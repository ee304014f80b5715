package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rcaviewer/reports"
)

const (
	snippetLength = 220 // bytes of a passage, about two lines of a list
	mostSnippets  = 2
)

// snippetFields are the sections that passages are taken from, the most telling first.
var snippetFields = []textField{rootField, measuresField, summaryField, timelineField}

// snippets picks the passages that show most of the query's words, at most one a section. Where
// nothing matches, the root cause begins.
func (m *marker) snippets(r *quotable) []Snippet {
	out := []Snippet{}
	seen := make([]bool, m.clauses)
	passages := make([]passage, len(snippetFields))
	for i, f := range snippetFields {
		passages[i] = m.passage(r, f)
	}
	for len(out) < mostSnippets {
		best, bestNew := passage{}, 0
		for _, p := range passages {
			if fresh := p.fresh(seen); fresh > bestNew {
				best, bestNew = p, fresh
			}
		}
		if bestNew == 0 {
			break
		}
		for _, found := range best.marks {
			seen[found.clause] = true
		}
		out = append(out, m.snippet(best))
	}
	if len(out) == 0 {
		out = append(out, m.snippet(passage{field: rootField, text: r.sections[rootField]().text}))
	}
	return out
}

// passage is a place in a section and the marks that can be seen from there.
type passage struct {
	field textField
	text  string // of the section
	start int
	marks []mark
}

// fresh counts the clauses that the passage shows and that were not seen before.
func (p passage) fresh(seen []bool) int {
	n := 0
	shown := map[int]bool{}
	for _, found := range p.marks {
		if !seen[found.clause] && !shown[found.clause] {
			shown[found.clause] = true
			n++
		}
	}
	return n
}

// passage is the window of a section that shows most of the query's clauses, the first of equals.
func (m *marker) passage(r *quotable, f textField) passage {
	if !m.looksIn(f) {
		return passage{field: f}
	}
	section := r.sections[f]()
	marks := m.find(f, section.words)
	best, bestCount := 0, 0
	none := make([]bool, m.clauses)
	for i := range marks {
		window := within(marks[i:], marks[i].Start+snippetLength)
		if count := (passage{marks: window}).fresh(none); count > bestCount {
			best, bestCount = i, count
		}
	}
	if bestCount == 0 {
		return passage{field: f}
	}
	start := sentenceStart(section.text, marks[best].Start)
	return passage{f, section.text, start, within(marks[best:], start+snippetLength)}
}

func within(marks []mark, end int) []mark {
	for i, found := range marks {
		if found.End > end {
			return marks[:i]
		}
	}
	return marks
}

func (m *marker) snippet(p passage) Snippet {
	section := strings.ToLower(reports.Headings[sectionOf(p.field)])
	shown := cut(p.text, p.start)
	return Snippet{section, fragments(shown, m.marks(p.field, shown))}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// sentenceStart is where the sentence of a place begins, or a word shortly before the place when
// the sentence began too long ago to be shown with it.
func sentenceStart(text string, at int) int {
	start := 0
	for _, end := range []string{". ", "; ", ": ", "? ", "! "} {
		if i := strings.LastIndex(text[:at], end); i >= 0 {
			start = max(start, i+len(end))
		}
	}
	if at-start <= snippetLength/2 {
		return start
	}
	start = at - snippetLength/4
	if i := strings.IndexByte(text[start:at], ' '); i >= 0 {
		return start + i + 1
	}
	return runeStart(text, start)
}

// cut takes a passage of a text from a place, whole words, with an ellipsis where it breaks off.
func cut(text string, start int) string {
	shown := text[start:]
	if len(shown) > snippetLength {
		end := runeStart(shown, snippetLength)
		if i := strings.LastIndexByte(shown[:end], ' '); i > snippetLength/2 {
			end = i
		}
		shown = strings.TrimRightFunc(shown[:end], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) + " …"
	}
	before := strings.TrimRight(text[:start], " ")
	if before != "" && !strings.ContainsRune(".;:?!", rune(before[len(before)-1])) {
		shown = "… " + shown
	}
	return shown
}

func runeStart(text string, at int) int {
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
