package typeset

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// Lines breaks spans into lines of a width. No word is wider than a line: a longer one is broken.
func (f *Fonts) Lines(spans []Span, width float64) []Line {
	var all []Line
	for _, p := range f.paragraphs(spans) {
		all = append(all, f.lines(p, spans, width)...)
	}
	return all
}

// letter is a character on its way to a line.
type letter struct {
	r     rune
	span  int
	face  *face
	level int8
}

// paragraphs splits spans at their line breaks, and finds each character a font.
func (f *Fonts) paragraphs(spans []Span) [][]letter {
	var all [][]letter
	var current []letter
	for i, s := range spans {
		for n, part := range strings.Split(s.Text, "\n") {
			if n > 0 {
				all, current = append(all, current), nil
			}
			current = append(current, f.letters(clean(part), i, s.Style)...)
		}
	}
	return append(all, current)
}

// clean takes out what is no text: control characters, and marks that would turn the order of what
// follows, which nobody who reads a page could see.
func clean(text string) []rune {
	var all []rune
	for _, r := range text {
		switch {
		case r == '\t' || r == 0x85 || r == 0x2028 || r == 0x2029:
			all = append(all, ' ')
		case unicode.IsControl(r), r == 0xFEFF, r == 0xAD, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		default:
			all = append(all, r)
		}
	}
	return all
}

// letters finds fonts for text, and writes the number of what no font has.
func (f *Fonts) letters(text []rune, span int, style Style) []letter {
	all := make([]letter, 0, len(text))
	var s segmenter.Segmenter
	s.Init(text)
	for graphemes := s.GraphemeIterator(); graphemes.Next(); {
		together := graphemes.Grapheme().Text
		if face := f.of(style, together); face != nil {
			all = appendLetters(all, together, span, face)
			continue
		}
		for _, r := range together {
			face, drawn := f.ofRune(style, r), []rune{r}
			if face == nil {
				f.missing[r] = true
				face, drawn = f.own[style], []rune(number(r))
			}
			all = appendLetters(all, drawn, span, face)
		}
	}
	return all
}

func appendLetters(all []letter, text []rune, span int, with *face) []letter {
	for _, r := range text {
		all = append(all, letter{r: r, span: span, face: with})
	}
	return all
}

// An item is text that is shaped as one.
type item struct {
	letters []letter
	word    word
	width   float64
	blank   bool
}

func (i item) level() int8 { return i.letters[0].level }

// lines fills lines with the words of a paragraph.
func (f *Fonts) lines(p []letter, spans []Span, width float64) []Line {
	base := order(p)
	l := liner{base: base, width: width}
	for _, segment := range segments(p) {
		items := f.items(segment, spans)
		solid, _ := widths(items)
		if l.at+solid > width && l.at > 0 {
			l.end()
		}
		if solid <= width {
			l.add(items)
			continue
		}
		for _, part := range f.pieces(segment, spans, width) {
			items := f.items(part, spans)
			if solid, _ := widths(items); l.at+solid > width && l.at > 0 {
				l.end()
			}
			l.add(items)
		}
	}
	l.end()
	return l.lines
}

// order finds the levels of a paragraph's letters, and its own.
func order(p []letter) int8 {
	all, base := levels(runes(p))
	for i := range all {
		p[i].level = all[i]
	}
	return base
}

func runes(p []letter) []rune {
	text := make([]rune, len(p))
	for i, l := range p {
		text[i] = l.r
	}
	return text
}

// segments splits a paragraph where a line may end.
func segments(p []letter) [][]letter {
	var all [][]letter
	var s segmenter.Segmenter
	s.Init(runes(p))
	for lines := s.LineIterator(); lines.Next(); {
		line := lines.Line()
		all = append(all, p[line.Offset:line.Offset+len(line.Text)])
	}
	return all
}

// pieces breaks what is wider than a line between its characters.
func (f *Fonts) pieces(segment []letter, spans []Span, width float64) [][]letter {
	var all [][]letter
	var s segmenter.Segmenter
	s.Init(runes(segment))
	start, at := 0, 0.0
	for graphemes := s.GraphemeIterator(); graphemes.Next(); {
		g := graphemes.Grapheme()
		_, wide := widths(f.items(segment[g.Offset:g.Offset+len(g.Text)], spans))
		if at+wide > width && g.Offset > start {
			all = append(all, segment[start:g.Offset])
			start, at = g.Offset, 0
		}
		at += wide
	}
	return append(all, segment[start:])
}

// items splits letters where font, span, level or blank changes, and shapes them.
func (f *Fonts) items(letters []letter, spans []Span) []item {
	var all []item
	for start := 0; start < len(letters); {
		first, end := letters[start], start+1
		for end < len(letters) && together(first, letters[end]) {
			end++
		}
		i := item{letters: letters[start:end], blank: first.r == ' '}
		i.word = f.shape(runes(i.letters), first.face, first.level%2 == 1)
		i.width = float64(i.word.width) * spans[first.span].Size
		all = append(all, i)
		start = end
	}
	return all
}

func together(a, b letter) bool {
	return a.face == b.face && a.span == b.span && a.level == b.level && (a.r == ' ') == (b.r == ' ')
}

// widths are those of items without the blanks at their end, and with them.
func widths(items []item) (solid, all float64) {
	for _, i := range items {
		if all += i.width; !i.blank {
			solid = all
		}
	}
	return solid, all
}

// A liner collects the lines of a paragraph.
type liner struct {
	base  int8
	width float64
	at    float64
	items []item
	lines []Line
}

func (l *liner) add(items []item) {
	l.items = append(l.items, items...)
	_, wide := widths(items)
	l.at += wide
}

// end closes a line: without the blanks at its end, and in the order in which it is seen.
func (l *liner) end() {
	items := l.items
	for len(items) > 0 && items[len(items)-1].blank {
		items = items[:len(items)-1]
	}
	visual(items, item.level)
	line := Line{RightToLeft: l.base%2 == 1}
	for _, i := range items {
		line.Pieces = append(line.Pieces, Piece{
			Span: i.letters[0].span, X: line.Width, Width: i.width, Glyphs: i.word.glyphs,
		})
		line.Width += i.width
	}
	l.lines = append(l.lines, line)
	l.items, l.at = nil, 0
}
