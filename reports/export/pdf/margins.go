package pdf

import (
	"fmt"
	"sort"
	"strings"

	"rcaviewer/reports/export/document"
)

// margins draws headers and footers, once it is known how many pages there are.
func (w *writer) margins(d document.Document, all []*page) {
	date := ""
	if !d.Made.IsZero() {
		date = document.Date(d.Made)
	}
	for i, p := range all {
		s := w.sheetFor(p)
		w.fit(date, textWidth/2, nil).draw(s, 0, left, footerAt)
		number := w.set([]span{{text: fmt.Sprintf("Page %d / %d", i+1, len(all)), look: marginLook}}, textWidth)
		number.drawRight(s, 0, left, footerAt)
		if !p.bare {
			w.head(s, d.Title, p.header)
		}
		s.endText()
		p.margin = w.file.Stream(s.out, "")
	}
}

// head draws the title of the document, which leads to the contents, and that of the report that goes
// on from the page before.
func (w *writer) head(s *sheet, title, report string) {
	if report == title {
		report = ""
	}
	const half = textWidth/2 - gutter/2
	wide := half
	if report == "" {
		wide = textWidth
	} else {
		w.fit(report, half, nil).drawRight(s, 0, right-half, headerAt)
	}
	var contents *place
	if w.contentsAt.page != nil {
		contents = &w.contentsAt
	}
	w.fit(title, wide, contents).draw(s, 0, left, headerAt)
	s.box(left, headerAt+14, textWidth, 0.5, line)
}

// longest is how many characters a margin has room for at most, with the narrowest letters.
const longest = 300

// fit shortens a text to one line: in a margin it only repeats what stands elsewhere.
func (w *writer) fit(text string, width float64, to *place) paragraph {
	set := func(text string) paragraph { return w.set([]span{{text: text, look: marginLook, to: to}}, width) }
	letters := []rune(text)
	if len(letters) <= longest {
		if p := set(text); len(p.lines) == 1 {
			return p
		}
	}
	shortened := func(n int) paragraph { return set(strings.TrimSpace(string(letters[:n])) + "…") }
	n := sort.Search(min(len(letters), longest), func(n int) bool { return len(shortened(n+1).lines) > 1 })
	p := shortened(n)
	p.lines = p.lines[:1]
	return p
}
