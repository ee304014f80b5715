package typeset

import (
	"strconv"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// maxSegments bounds a glyph: the most intricate ones of real fonts have some thousand lines.
const maxSegments = 20_000

// path draws a glyph, moved by so many units; false when the font has no outline of it but a picture, or a broken one.
func (f *face) path(glyph font.GID, x, y float32) ([]byte, bool) {
	outline, ok := f.font.GlyphData(glyph).(font.GlyphOutline)
	if !ok || len(outline.Segments) > maxSegments {
		return nil, false
	}
	p := pen{scale: 1 / f.unit(), x: x, y: y}
	for _, s := range outline.Segments {
		p.draw(s)
	}
	if len(p.out) > 0 {
		p.out = append(p.out, "f\n"...)
	}
	return p.out, true
}

// A pen writes outlines as a page's content has them.
type pen struct {
	out   []byte
	scale float32
	x, y  float32 // how far the glyph is moved
	at    opentype.SegmentPoint
}

func (p *pen) draw(s opentype.Segment) {
	a := s.Args
	switch s.Op {
	case opentype.SegmentOpMoveTo:
		p.write("m", a[0])
	case opentype.SegmentOpLineTo:
		p.write("l", a[0])
	case opentype.SegmentOpQuadTo: // pages know cubic curves only
		p.write("c", between(p.at, a[0]), between(a[1], a[0]), a[1])
	case opentype.SegmentOpCubeTo:
		p.write("c", a[0], a[1], a[2])
	}
}

func between(from, to opentype.SegmentPoint) opentype.SegmentPoint {
	return opentype.SegmentPoint{X: from.X + (to.X-from.X)*2/3, Y: from.Y + (to.Y-from.Y)*2/3}
}

func (p *pen) write(op string, points ...opentype.SegmentPoint) {
	for _, at := range points {
		p.number(at.X + p.x)
		p.number(at.Y + p.y)
		p.at = at
	}
	p.out = append(append(p.out, op...), '\n')
}

func (p *pen) number(n float32) {
	p.out = strconv.AppendInt(p.out, int64(n*p.scale*1000), 10)
	p.out = append(p.out, ' ')
}
