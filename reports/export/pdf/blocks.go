package pdf

import (
	"fmt"
	"strings"

	"rcaviewer/reports/export/document"
)

// Measures of lists. Deeper levels than any reader follows are not indented further.
const (
	indent    = 15.0
	maxIndent = 8
)

func (w *writer) blocks(all []document.Block) {
	for i, b := range all {
		gap := 7.0
		if i > 0 && b.Kind == document.Item && all[i-1].Kind == document.Item {
			gap = 3
		}
		if i == 0 {
			gap = 3
		}
		w.block(b, gap)
	}
}

func (w *writer) block(b document.Block, gap float64) {
	x := left + indent*float64(min(b.Level, maxIndent))
	switch b.Kind {
	case document.Item:
		w.item(b, x, gap)
	case document.Code:
		w.code(b, x, gap)
	case document.Quotation:
		w.quotation(b, x, gap)
	default:
		w.add(w.set(spansOf(b.Runs, bodyLook), right-x).rows(x, gap)...)
	}
}

// item draws a list item with its bullet or number hanging at its side.
func (w *writer) item(b document.Block, x, gap float64) {
	mark, hang := "•", indent
	if b.Number > 0 {
		mark = fmt.Sprintf("%d.", b.Number)
		hang += 5.6 * float64(max(len(mark)-2, 0))
	}
	bullet := w.set([]span{{text: mark, look: bodyLook.in(grey)}}, hang-4)
	text := w.set(spansOf(b.Runs, bodyLook), right-x-hang)
	rows := text.rows(x+hang, gap)
	if len(rows) == 0 {
		return
	}
	first := rows[0].draw
	rightToLeft := text.lines[0].RightToLeft
	if rightToLeft { // the bullet stands where the text begins
		rows = text.rows(x, gap)
		first = rows[0].draw
	}
	rows[0].draw = func(s *sheet, y float64) {
		if rightToLeft {
			bullet.draw(s, 0, right-bullet.lines[0].Width, y)
		} else {
			bullet.draw(s, 0, x, y)
		}
		first(s, y)
	}
	w.add(rows...)
}

// code draws lines as they stand, on a shade. A blank at the begin of a line is kept.
func (w *writer) code(b document.Block, x, gap float64) {
	text := strings.ReplaceAll(strings.TrimRight(b.Text(), "\n"), "\t", "    ")
	p := w.set([]span{{text: text, look: codeLook}}, right-x-16)
	rows := p.rows(x+8, 0)
	w.add(w.framed(rows, x, gap, 5, func(s *sheet, y, height float64) { s.box(x, y, right-x, height, shade) })...)
}

func (w *writer) quotation(b document.Block, x, gap float64) {
	p := w.set(spansOf(b.Runs, bodyLook.in(grey)), right-x-14)
	rows := p.rows(x+14, 0)
	w.add(w.framed(rows, x, gap, 0, func(s *sheet, y, height float64) { s.box(x, y, 2, height, line) })...)
}

// framed draws a ground under rows, with padding above and below, row by row so that it may break.
func (w *writer) framed(rows []row, x, gap, padding float64, ground func(s *sheet, y, height float64)) []row {
	if padding > 0 {
		rows = append([]row{{height: padding, keep: true}}, rows...)
		rows[len(rows)-1].keep = true
		rows = append(rows, row{height: padding})
	}
	for i := range rows {
		above, draw, height := rows[i].gap, rows[i].draw, rows[i].height
		rows[i].gap, rows[i].height = 0, height+above
		rows[i].draw = func(s *sheet, y float64) {
			ground(s, y, height+above)
			if draw != nil {
				draw(s, y+above)
			}
		}
	}
	if len(rows) > 0 {
		rows[0].gap = gap
	}
	return rows
}
