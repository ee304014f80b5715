package typeset

// A Style is how text looks.
type Style int

// The styles. Each has a font of its own.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
	Mono
	styles
)

// A Span is text of one look. A line break in it begins a new line.
type Span struct {
	Text  string
	Style Style
	Size  float64 // points
}

// A Line is what stands on one line, from the left.
type Line struct {
	Pieces []Piece
	Width  float64 // points, without the blanks at its end
	// RightToLeft says that its paragraph is: the line stands at the right edge.
	RightToLeft bool
}

// A Piece is a run of glyphs of one span.
type Piece struct {
	Span     int // index of the span it comes from
	X, Width float64
	Glyphs   []Glyph
}

// A Glyph is a picture of a font, in text order of drawing. Its figures are in units of the size.
type Glyph struct {
	Font *Font
	Code uint16 // in the font, as the file embeds it
	// Advance is how far the next glyph stands; X and Y move this one alone.
	Advance, X, Y float32
}
