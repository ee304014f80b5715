package pdf

import (
	"cmp"
	"math"

	"github.com/ledongthuc/pdf"
)

// A run is a piece of text as it is drawn on a page: its ends, its base line and its size in points.
type run struct {
	text        string
	left, right float64
	y, size     float64
	bold        bool
}

// A matrix maps (x, y) to (a x + c y + e, b x + d y + f).
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then gives the matrix that maps by m first.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// state is the graphics state, as far as text needs it.
type state struct {
	page                         matrix
	font                         *font
	size                         float64
	letterSpace, wordSpace, rise float64
	stretch, leading             float64
}

// A drawing interprets the content of one page.
type drawing struct {
	state
	line, text matrix
	saved      []state
	dot        box // around the path that is being drawn
	runs       []run
	budget     *budget
	letters    int // bytes of text so far
	forms      int // that were drawn so far
	err        error
}

const (
	maxNested = 8    // forms in forms
	maxForms  = 1000 // of a page
)

// content interprets a content stream with the resources it draws on.
func (d *drawing) content(data []byte, resources pdf.Value, depth int) {
	s := &scanner{data: data}
	fonts := make(map[string]*font)
	var operands []token
	for t := s.next(); t.kind != endToken && d.err == nil && len(d.runs) < maxRuns; t = s.next() {
		switch {
		case t.kind != operatorToken:
			if len(operands) < 100 {
				operands = append(operands, t)
			}
			continue
		case t.text == "Tf" && len(operands) > 1:
			d.setFont(operands, resources, fonts)
		case t.text == "Do" && len(operands) > 0 && depth < maxNested:
			d.form(operands[0].text, resources, depth)
		case t.text == "ID":
			s.skipImage()
		default:
			d.operator(t.text, operands)
			d.path(t.text, operands)
		}
		operands = operands[:0]
	}
}

// skipImage goes to the end of a picture in the stream.
func (s *scanner) skipImage() {
	for ; s.at+2 < len(s.data); s.at++ {
		if white(s.data[s.at]) && s.data[s.at+1] == 'E' && s.data[s.at+2] == 'I' && (s.at+3 == len(s.data) || white(s.data[s.at+3])) {
			s.at += 3
			return
		}
	}
	s.at = len(s.data)
}

func (d *drawing) setFont(operands []token, resources pdf.Value, fonts map[string]*font) {
	key := operands[0].text
	d.size = operands[1].number
	if d.font = fonts[key]; d.font != nil || len(fonts) > 200 {
		return
	}
	var v pdf.Value
	safely(func() { v = resources.Key("Font").Key(key) })
	if d.err = d.budget.spent(); d.err != nil {
		return
	}
	if d.font, d.err = readFont(v, d.budget); d.err == nil {
		fonts[key] = d.font
	}
}

// form draws a stream that is kept apart from the page's content.
func (d *drawing) form(key string, resources pdf.Value, depth int) {
	var v, own pdf.Value
	var m = identity
	ok := safely(func() {
		v = resources.Key("XObject").Key(key)
		if v.Key("Subtype").Name() != "Form" {
			v = pdf.Value{}
			return
		}
		if own = v.Key("Resources"); own.IsNull() {
			own = resources
		}
		if a := v.Key("Matrix"); a.Len() == 6 {
			m = matrix{a.Index(0).Float64(), a.Index(1).Float64(), a.Index(2).Float64(), a.Index(3).Float64(), a.Index(4).Float64(), a.Index(5).Float64()}
		}
	})
	if !ok || v.IsNull() {
		return
	}
	data, err := unpack(v, d.budget)
	if d.forms++; err != nil || d.forms > maxForms {
		d.err = cmp.Or(err, errTooMuch)
		return
	}
	before := d.state
	d.page = m.then(d.page)
	d.content(data, own, depth+1)
	d.state = before
}

func (d *drawing) operator(op string, operands []token) {
	n := func(i int) float64 {
		if i < len(operands) {
			return operands[i].number
		}
		return 0
	}
	switch op {
	case "q":
		if len(d.saved) < 1000 {
			d.saved = append(d.saved, d.state)
		}
	case "Q":
		if last := len(d.saved) - 1; last >= 0 {
			d.state, d.saved = d.saved[last], d.saved[:last]
		}
	case "cm":
		d.page = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.then(d.page)
	case "BT":
		d.line, d.text = identity, identity
	case "Tm":
		d.line = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		d.text = d.line
	case "Td":
		d.move(n(0), n(1))
	case "TD":
		d.leading = -n(1)
		d.move(n(0), n(1))
	case "T*":
		d.move(0, -d.leading)
	case "Tc":
		d.letterSpace = n(0)
	case "Tw":
		d.wordSpace = n(0)
	case "Tz":
		d.stretch = n(0) / 100
	case "TL":
		d.leading = n(0)
	case "Ts":
		d.rise = n(0)
	case "\"":
		d.wordSpace, d.letterSpace = n(0), n(1)
		d.move(0, -d.leading)
		d.show(operands)
	case "'":
		d.move(0, -d.leading)
		d.show(operands)
	case "Tj", "TJ":
		d.show(operands)
	}
}

func (d *drawing) move(x, y float64) {
	d.line = matrix{1, 0, 0, 1, x, y}.then(d.line)
	d.text = d.line
}

// show draws strings, and the numbers between them that move the pen.
func (d *drawing) show(operands []token) {
	if d.font == nil {
		return
	}
	for _, o := range operands {
		switch o.kind {
		case textToken:
			d.string(o.text)
		case arrayToken:
			for _, item := range o.items {
				if item.kind == numberToken {
					d.advance(-item.number / 1000 * d.size * d.stretch)
				} else {
					d.string(item.text)
				}
			}
		}
	}
}

func (d *drawing) advance(x float64) { d.text = matrix{1, 0, 0, 1, x, 0}.then(d.text) }

func (d *drawing) string(s string) {
	place := func() matrix { return matrix{d.size * d.stretch, 0, 0, d.size, 0, d.rise}.then(d.text).then(d.page) }
	at := place()
	var letters []byte
	for _, code := range d.font.codes(s) {
		letter := d.font.letter(code)
		letters = append(letters, letter...)
		x := d.font.width(code)*d.size + d.letterSpace
		if letter == " " && !d.font.composite {
			x += d.wordSpace
		}
		d.advance(x * d.stretch)
	}
	size := math.Hypot(at.c, at.d)
	upright := at.a > 0 && math.Abs(at.b) < math.Abs(at.a)/10
	if d.letters += len(letters); d.letters > maxLetters {
		d.err = errTooMuch
	}
	if len(letters) == 0 || !upright || size < 1 || size > 500 {
		return // turned text is a mark across the page, not the page
	}
	d.runs = append(d.runs, run{string(letters), at.e, place().e, at.f, size, d.font.bold})
}
