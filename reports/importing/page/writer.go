package page

import (
	"slices"
	"strings"
)

// A writer writes the article of a page: its text, and its parts with their places in the text.
type writer struct {
	page  *Page
	named map[string]bool // headings that a contents list named
	text  strings.Builder
	level int // of the heading of the part that is written
	kinds []Kind
}

// add writes a line of the text and gives its place.
func (w *writer) add(text string) Span {
	start := w.text.Len()
	w.text.WriteString(text + "\n")
	return Span{start, start + len(text)}
}

func (w *writer) title() {
	if w.page.Title != "" {
		w.page.TitleAt = w.add(w.page.Title)
	}
}

// preamble writes what stands between title and first heading and is no navigation.
func (w *writer) preamble(lines []line) {
	if i := slices.IndexFunc(lines, endsSurely); i >= 0 {
		lines = lines[:i]
	}
	_, said := updatedIn(lines)
	for i, l := range lines {
		if !said[i] && !isNavigation(l) && !isAddress(l.text) && l.text != w.page.Title {
			w.line(l)
		}
	}
}

// parts writes the lines from the first heading on.
func (w *writer) parts(lines []line) {
	w.kinds = ownHeadings(lines)
	for i, l := range lines {
		switch {
		case l.known && l.item && slices.Contains(w.kinds, l.kind):
			// A heading that stands as an item of the part before, and once more where it belongs.
			if i+1 == len(lines) || !lines[i+1].known || lines[i+1].kind != l.kind {
				w.line(l)
			}
		case l.known:
			w.open(l.kind, l)
		case w.named[headingKey(l)] && !l.item, l.level > 0 && (w.level == 0 || l.level <= w.level):
			w.open(Other, l)
		case !leadsUp(l):
			w.line(l)
		}
	}
}

// ownHeadings lists the kinds of parts that a line outside of lists opens.
func ownHeadings(lines []line) (kinds []Kind) {
	for _, l := range lines {
		if l.known && !l.item && !slices.Contains(kinds, l.kind) {
			kinds = append(kinds, l.kind)
		}
	}
	return kinds
}

// leadsUp tells whether a line is one of the links that may stand between parts.
func leadsUp(l line) bool {
	return l.key == "back to top" || l.key == "return to top" || l.key == "save as pdf"
}

func (w *writer) open(kind Kind, l line) {
	if l.level > 0 {
		w.level = l.level
	}
	w.page.Parts = append(w.page.Parts, Part{Kind: kind, Heading: l.text, HeadingAt: w.add(l.text)})
}

func (w *writer) line(l line) {
	if len(w.page.Parts) == 0 {
		w.page.Parts = append(w.page.Parts, Part{Kind: Preamble})
	}
	part := &w.page.Parts[len(w.page.Parts)-1]
	part.Blocks = append(part.Blocks, Block{Text: l.text, Item: l.item, Numbered: l.numbered, Level: l.depth, At: w.add(l.text)})
}
