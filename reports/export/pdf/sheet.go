package pdf

import (
	"fmt"
	"strconv"

	"rcaviewer/reports/export/pdf/file"
	"rcaviewer/reports/export/pdf/typeset"
)

// A sheet is a page that is being drawn. Heights are measured from its top.
type sheet struct {
	page  *page
	out   []byte
	fonts map[*typeset.Font]int

	// The state of the text that is being shown.
	inText bool
	font   *typeset.Font
	size   float64
	colour colour
	shown  []byte  // glyphs of one operator
	x, y   float64 // where the pen stands
}

// A page is what is kept of a sheet.
type page struct {
	ref     file.Ref
	content file.Ref
	margin  file.Ref // header and footer
	links   []link
	header  string // what stands in the header's right half
	bare    bool   // no header
}

// A link is a part of a page that leads to an address or to a place in the file.
type link struct {
	left, top, right, bottom float64
	address                  string
	to                       *place
}

// A place is where something stands: known once it is drawn.
type place struct {
	page   *page
	number int // of the page, from 1, in its part of the file
	y      float64
}

func (s *sheet) number(n float64) {
	s.out = strconv.AppendFloat(s.out, n, 'f', 2, 64)
	for s.out[len(s.out)-1] == '0' {
		s.out = s.out[:len(s.out)-1]
	}
	if s.out[len(s.out)-1] == '.' {
		s.out = s.out[:len(s.out)-1]
	}
	s.out = append(s.out, ' ')
}

func (s *sheet) op(op string, numbers ...float64) {
	for _, n := range numbers {
		s.number(n)
	}
	s.out = append(append(s.out, op...), '\n')
}

// box fills a rectangle.
func (s *sheet) box(x, y, width, height float64, c colour) {
	s.endText()
	s.out = append(append(s.out, c...), " rg\n"...)
	s.op("re", x, pageHeight-y-height, width, height)
	s.op("f")
	s.colour = ""
}

// line shows a typeset line whose left end and baseline are given.
func (s *sheet) line(l typeset.Line, x, y float64, of func(span int) (size float64, c colour)) {
	for _, p := range l.Pieces {
		size, c := of(p.Span)
		at := x + p.X
		for _, g := range p.Glyphs {
			s.glyph(g, at+float64(g.X)*size, pageHeight-y+float64(g.Y)*size, size, c)
			at += float64(g.Advance) * size
		}
	}
}

// glyph shows a glyph. Neighbours of one font become one operator, with what their distance differs
// from the font's between them.
func (s *sheet) glyph(g typeset.Glyph, x, y, size float64, c colour) {
	s.begin(g.Font, size, c)
	off := (x - s.x) / size * 1000
	switch {
	case s.shown == nil || y != s.y || off > 3000 || off < -3000:
		s.show()
		s.op("Tm", 1, 0, 0, 1, x, y)
		s.shown = append(s.shown, "[<"...)
	case off >= 1 || off <= -1:
		s.shown = append(s.shown, '>')
		s.shown = strconv.AppendInt(s.shown, int64(-off), 10)
		s.shown = append(s.shown, '<')
		x = s.x + float64(int64(off))*size/1000 // where the pen really is: roundings must not add up
	default:
		x = s.x
	}
	format := "%04X"
	if g.Font.Paths {
		format = "%02X"
	}
	s.shown = fmt.Appendf(s.shown, format, g.Code)
	s.x, s.y = x+float64(g.Font.Width(g.Code))*size, y
}

func (s *sheet) begin(f *typeset.Font, size float64, c colour) {
	if !s.inText {
		s.op("BT")
		s.inText, s.font = true, nil
	}
	if c != s.colour {
		s.show()
		s.out = append(append(s.out, c...), " rg\n"...)
		s.colour = c
	}
	if f == s.font && size == s.size {
		return
	}
	s.show()
	if _, known := s.fonts[f]; !known {
		s.fonts[f] = len(s.fonts) + 1
	}
	s.out = fmt.Appendf(s.out, "/F%d ", s.fonts[f])
	s.op("Tf", size)
	s.font, s.size = f, size
}

// show ends the operator of the glyphs so far.
func (s *sheet) show() {
	if s.shown != nil {
		s.out = append(append(s.out, s.shown...), ">]TJ\n"...)
		s.shown = nil
	}
}

func (s *sheet) endText() {
	if s.inText {
		s.show()
		s.op("ET")
		s.inText = false
	}
}
