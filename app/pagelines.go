package app

import (
	"sort"
	"strings"
	"unicode/utf16"

	"rcaviewer/reports/importing"
	"rcaviewer/reports/importing/page"
)

// A PageLine is a line of a page's text.
type PageLine struct {
	Text    string `json:"text"`
	Heading bool   `json:"heading"`
	Item    bool   `json:"item"`
}

// FieldEvidence is where in a page the value of a field comes from, and why.
type FieldEvidence struct {
	Field string  `json:"field"`
	Why   string  `json:"why"`
	At    []Place `json:"at"`
}

// A Place is a run of a line, in UTF-16 units, as the window counts them.
type Place struct {
	Line  int `json:"line"`
	Start int `json:"start"`
	End   int `json:"end"`
}

// pageLines are the lines of a page's text, and what each is.
func pageLines(p *page.Page) []PageLine {
	headings, items := map[int]bool{}, map[int]bool{}
	if p.TitleAt.End > 0 {
		headings[p.TitleAt.Start] = true
	}
	for _, part := range p.Parts {
		if part.HeadingAt.End > 0 {
			headings[part.HeadingAt.Start] = true
		}
		for _, b := range part.Blocks {
			items[b.At.Start] = b.Item
		}
	}
	lines := []PageLine{}
	start := 0
	for text := range strings.Lines(p.Text) {
		lines = append(lines, PageLine{strings.TrimRight(text, "\r\n"), headings[start], items[start]})
		start += len(text)
	}
	return lines
}

// places turns spans of bytes of a text into places in its lines.
func places(text string, evidence []importing.Evidence) []FieldEvidence {
	starts := lineStarts(text)
	list := []FieldEvidence{}
	for _, e := range evidence {
		f := FieldEvidence{e.Field, e.Why, []Place{}}
		for _, at := range e.At {
			if at.Start >= 0 && at.Start < at.End && at.End <= len(text) {
				f.At = append(f.At, placesOf(text, starts, at)...)
			}
		}
		list = append(list, f)
	}
	return list
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// placesOf cuts a span at the ends of lines.
func placesOf(text string, starts []int, at page.Span) []Place {
	var found []Place
	for line := sort.SearchInts(starts, at.Start+1) - 1; line < len(starts) && starts[line] < at.End; line++ {
		begin, end := starts[line], len(text)
		if line+1 < len(starts) {
			end = starts[line+1] - 1
		}
		from, to := max(at.Start, begin), min(at.End, end)
		if from < to {
			found = append(found, Place{line, units(text[begin:from]), units(text[begin:to])})
		}
	}
	return found
}

// units is the length of a text in UTF-16.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}
