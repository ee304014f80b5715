package pdf

import (
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/pdf/typeset"
)

// A span is text of one look.
type span struct {
	text string
	look look
	link string
	to   *place
}

// set breaks spans into lines of a width.
func (w *writer) set(spans []span, width float64) paragraph {
	p := paragraph{spans: spans, width: width}
	all := make([]typeset.Span, len(spans))
	for i, s := range spans {
		all[i] = typeset.Span{Text: s.text, Style: s.look.style, Size: s.look.size}
		p.leading = max(p.leading, s.look.leading)
	}
	p.lines = w.fonts.Lines(all, width)
	return p
}

// A paragraph is text in lines.
type paragraph struct {
	spans   []span
	lines   []typeset.Line
	width   float64
	leading float64
}

// ascent is how far below the top of its row a line's baseline stands.
func (p paragraph) ascent() float64 { return p.leading * 0.74 }

// draw shows line i with the top of its row at y.
func (p paragraph) draw(s *sheet, i int, x, y float64) {
	l := p.lines[i]
	if l.RightToLeft {
		x += p.width - l.Width
	}
	p.underline(s, l, x, y)
	s.line(l, x, y+p.ascent(), func(i int) (float64, colour) { return p.spans[i].look.size, p.spans[i].look.colour })
}

// drawRight shows line i at the right edge.
func (p paragraph) drawRight(s *sheet, i int, x, y float64) {
	p.draw(s, i, x+p.width-p.lines[i].Width, y)
}

// underline marks the links of a line, and makes them work.
func (p paragraph) underline(s *sheet, l typeset.Line, x, y float64) {
	for i := 0; i < len(l.Pieces); {
		first := l.Pieces[i]
		last, of := first, p.spans[first.Span]
		for i++; i < len(l.Pieces) && l.Pieces[i].Span == first.Span; i++ {
			last = l.Pieces[i]
		}
		if of.link == "" && of.to == nil {
			continue
		}
		from, to := x+first.X, x+last.X+last.Width
		if of.link != "" {
			s.box(from, y+p.ascent()+1.4, to-from, 0.4, of.look.colour)
		}
		s.page.links = append(s.page.links, link{from, y, to, y + p.leading, of.link, of.to})
	}
}

// rows are the lines of a paragraph as rows. The first two and the last two stay together.
func (p paragraph) rows(x, gap float64) []row {
	all := make([]row, len(p.lines))
	for i := range p.lines {
		all[i] = row{height: p.leading, keep: i < len(p.lines)-1 && (i == 0 || i == len(p.lines)-2)}
		all[i].draw = func(s *sheet, y float64) { p.draw(s, i, x, y) }
	}
	if len(all) > 0 {
		all[0].gap = gap
	}
	return all
}

// spansOf are the runs of a block.
func spansOf(runs []document.Run, base look) []span {
	var all []span
	for _, r := range runs {
		l := base
		switch {
		case r.Code:
			l.style, l.size = typeset.Mono, base.size*0.92
		case r.Bold && r.Italic:
			l.style = typeset.BoldItalic
		case r.Bold:
			l.style = typeset.Bold
		case r.Italic:
			l.style = typeset.Italic
		}
		if r.Link != "" {
			l.colour = accent
		}
		all = append(all, span{text: r.Text, look: l, link: r.Link})
	}
	return all
}
