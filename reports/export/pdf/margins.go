package pdf

import (
	"fmt"
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
		w.short(s, date, left, footerAt, textWidth/2)
		number := w.set([]span{{text: fmt.Sprintf("Page %d / %d", i+1, len(all)), look: marginLook}}, textWidth)
		number.drawRight(s, 0, left, footerAt)
		if !p.bare {
			w.head(s, d.Title, p.header)
		}
		s.endText()
		p.margin = w.file.Stream(s.out, "")
	}
}

// head draws the title of the document, and of the report that goes on from the page before.
func (w *writer) head(s *sheet, title, report string) {
	if report == title {
		report = ""
	}
	const half = textWidth/2 - gutter/2
	wide := half
	if report == "" {
		wide = textWidth
	} else {
		at := w.fit(report, half)
		at.drawRight(s, 0, right-half, headerAt)
	}
	w.short(s, title, left, headerAt, wide)
	s.box(left, headerAt+14, textWidth, 0.5, line)
}

func (w *writer) short(s *sheet, text string, x, y, width float64) {
	w.fit(text, width).draw(s, 0, x, y)
}

// fit shortens a text to one line: in a margin it only repeats what stands elsewhere.
func (w *writer) fit(text string, width float64) paragraph {
	p := w.set([]span{{text: text, look: marginLook}}, width)
	for words := strings.Fields(text); len(p.lines) > 1 && len(words) > 1; {
		words = words[:len(words)-1]
		p = w.set([]span{{text: strings.Join(words, " ") + " …", look: marginLook}}, width)
	}
	p.lines = p.lines[:1]
	return p
}
