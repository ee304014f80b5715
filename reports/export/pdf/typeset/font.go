package typeset

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// A Font is what a file embeds of a face: the glyphs that were used, numbered from 1. Number 0 is
// the empty one. A glyph that stands for two texts has two numbers, so that each gives its text back.
type Font struct {
	Name string
	// Paths tells that glyphs are embedded as drawings rather than as a TrueType font. They have
	// no more than 255 numbers then.
	Paths bool

	face  *face
	codes map[use]uint16
	uses  []use
	paths [][]byte // by code, from 1
}

// A use is a glyph that stands for a text.
type use struct {
	glyph font.GID
	text  string
	// A drawing has its offset in it, in font units: readers take a mark that is moved on the page for
	// another line. Fonts that are embedded whole have none.
	x, y float32
}

// A face is a font with all its glyphs, and what is embedded of it so far.
type face struct {
	name    string
	ttf     []byte // of the program's own fonts; nil for the machine's
	font    *font.Face
	shaper  *harfbuzz.Font
	current *Font
	broken  bool
}

func newFace(name string, f *font.Face, ttf []byte) *face {
	return &face{name: name, font: f, shaper: harfbuzz.NewFont(f), ttf: ttf}
}

func (f *face) has(r rune) bool {
	glyph, ok := f.font.NominalGlyph(r)
	return ok && glyph != 0
}

func (f *face) unit() float32 { return float32(max(f.font.Upem(), 1)) }

// use gives the number of a glyph, in a new font when the current one is full.
func (f *face) use(all *Fonts, u use) (*Font, uint16, bool) {
	limit := 0xFFFF
	if f.ttf == nil {
		limit = 255
	}
	for _, known := range all.used {
		if code, ok := known.codes[u]; ok && known.face == f {
			return known, code, true
		}
	}
	var path []byte
	if f.ttf == nil {
		var ok bool
		if path, ok = f.path(u.glyph, u.x, u.y); !ok {
			return nil, 0, false
		}
	}
	if f.current == nil || len(f.current.uses) >= limit {
		f.current = &Font{Name: f.name, Paths: f.ttf == nil, face: f, codes: map[use]uint16{}}
		all.used = append(all.used, f.current)
	}
	c := f.current
	c.uses = append(c.uses, u)
	c.paths = append(c.paths, path)
	c.codes[u] = uint16(len(c.uses))
	return c, uint16(len(c.uses)), true
}

// Len is the number of glyphs, without the empty one.
func (f *Font) Len() int { return len(f.uses) }

// Text is what a glyph stands for; it may be empty when its neighbour stands for both.
func (f *Font) Text(code uint16) string { return f.uses[code-1].text }

// Width is how far a glyph moves the pen when nothing else is said, in units of the size.
func (f *Font) Width(code uint16) float32 {
	return f.face.font.HorizontalAdvance(f.uses[code-1].glyph) / f.face.unit()
}

// Path is a glyph's drawing as a page's content writes it, in units of the size.
func (f *Font) Path(code uint16) []byte { return f.paths[code-1] }

// Metrics are figures of a whole font, in thousandths of the size.
type Metrics struct {
	Box             [4]int // left, bottom, right, top
	Ascent, Descent int
	Italic          bool
}
