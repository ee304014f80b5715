package pdf

import (
	"fmt"

	"rcaviewer/reports/export/document"
)

// A column is a cell's text and where it stands.
type column struct {
	p         paragraph
	width     float64
	rightward bool // the text stands at the right edge
}

// columns draws paragraphs side by side, line by line, and keeps the lines together.
func columns(gap, x float64, all ...column) []row {
	n, tallest := 0, 0.0
	for _, c := range all {
		n, tallest = max(n, len(c.p.lines)), max(tallest, c.p.leading)
	}
	rows := make([]row, n)
	for i := range rows {
		rows[i] = row{height: tallest, keep: i < n-1, draw: func(s *sheet, y float64) {
			at := x
			for _, c := range all {
				if i < len(c.p.lines) {
					if c.rightward {
						c.p.drawRight(s, i, at, y)
					} else {
						c.p.draw(s, i, at, y)
					}
				}
				at += c.width
			}
		}}
	}
	if n > 0 {
		rows[0].gap = gap
	}
	return rows
}

// shares are the widths of the columns of the contents; the page number stands in the last.
var shares = []float64{0.325, 0.12, 0.13, 0.15, 0.215, 0.06}

// contents draws the table of the reports: where each begins, and what is compared first.
func (w *writer) contents(all []document.Report, entries []*entry, front int) {
	w.heading(append([]row{w.mark(&w.contentsAt)}, w.set([]span{{text: document.ContentsHeading, look: headingLook}}, textWidth).rows(left, 0)...)...)
	w.bound = 0
	head := make([]span, 0, len(shares))
	for _, h := range append(document.TableHead[:len(document.TableHead):len(document.TableHead)], "Page") {
		head = append(head, span{text: h, look: headLook})
	}
	headRows := w.cells(head, 3)
	for i := range headRows {
		headRows[i].keep = true
	}
	w.add(headRows...)
	for i, r := range all {
		cells := make([]span, 0, len(shares))
		for n, text := range r.Row {
			cells = append(cells, span{text: text, look: cellLook})
			if n == 0 {
				cells[0] = span{text: text, look: cellLook.in(accent), to: &entries[i].at}
			}
		}
		cells = append(cells, span{text: fmt.Sprint(front + entries[i].at.number), look: cellLook, to: &entries[i].at})
		w.add(w.cells(cells, 2.5)...)
		if i == 0 {
			w.repeat = headRows
		}
	}
	w.flush()
	w.repeat = nil
}

// cells draws a row of the table with a line under it.
func (w *writer) cells(texts []span, padding float64) []row {
	var all []column
	for i, t := range texts {
		wide := shares[min(i, len(shares)-1)] * textWidth
		last := i == len(texts)-1
		if !last {
			wide -= gutter / 2
		}
		all = append(all, column{p: w.set([]span{t}, wide), width: shares[min(i, len(shares)-1)] * textWidth, rightward: last})
	}
	rows := columns(0, left, all...)
	if len(rows) == 0 {
		return nil
	}
	for i := range rows {
		rows[i].keep = true
	}
	under := row{height: padding, draw: func(s *sheet, y float64) { s.box(left, y+padding-0.5, textWidth, 0.5, line) }}
	return append(append([]row{{height: padding, keep: true}}, rows...), under)
}
