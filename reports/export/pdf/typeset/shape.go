package typeset

import (
	"strings"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// A word is shaped text of one font and direction, from left to right.
type word struct {
	glyphs []Glyph
	width  float32 // in units of the size
}

type wordKey struct {
	text  string
	face  *face
	right bool
}

// maxShaped bounds the words that are remembered.
const maxShaped = 200_000

// shape remembers words: reports say the same ones over and over.
func (f *Fonts) shape(text []rune, with *face, right bool) word {
	key := wordKey{string(text), with, right}
	if known, ok := f.shaped[key]; ok {
		return known
	}
	if len(f.shaped) > maxShaped {
		clear(f.shaped)
	}
	w := f.shapeNew(text, with, right)
	f.shaped[key] = w
	return w
}

func (f *Fonts) shapeNew(text []rune, with *face, right bool) (w word) {
	done := false
	shape := func() { w, done = f.glyphs(text, with, right) }
	if with.ttf != nil {
		shape()
		return w
	}
	if !guarded(shape) {
		with.broken = true
	}
	if done {
		return w
	}
	var b strings.Builder
	for _, r := range text {
		f.missing[r] = true
		b.WriteString(number(r))
	}
	return f.shape([]rune(b.String()), f.own[Regular], false)
}

// plain are features that are left off: a ligature of two Latin letters looks no better here, and
// some readers do not find a word with one.
var plain = []harfbuzz.Feature{
	{Tag: opentype.MustNewTag("liga"), End: harfbuzz.FeatureGlobalEnd},
	{Tag: opentype.MustNewTag("clig"), End: harfbuzz.FeatureGlobalEnd},
}

func (f *Fonts) glyphs(text []rune, with *face, right bool) (word, bool) {
	b := harfbuzz.NewBuffer()
	b.ClusterLevel = harfbuzz.MonotoneCharacters
	b.AddRunes(text, 0, -1)
	b.Props.Language = "en"
	b.Props.Direction = harfbuzz.LeftToRight
	if right {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.GuessSegmentProperties()
	features := plain
	if right { // Arabic needs its ligatures
		features = nil
	}
	b.Shape(with.shaper, features)

	texts := texts(b.Info, text)
	var w word
	for i, g := range b.Info {
		advance, x, y := float32(b.Pos[i].XAdvance), float32(b.Pos[i].XOffset), float32(b.Pos[i].YOffset)
		u := use{glyph: g.Glyph, text: texts[i]}
		if with.ttf == nil {
			if g.Glyph == 0 { // the font's box
				return w, false
			}
			u.x, u.y, x, y = x, y, 0, 0
		}
		font, code, ok := with.use(f, u)
		if !ok {
			return w, false
		}
		unit := with.unit()
		w.glyphs = append(w.glyphs, Glyph{Font: font, Code: code, Advance: advance / unit, X: x / unit, Y: y / unit})
		w.width += advance / unit
	}
	return w, true
}

// texts gives each glyph the text that it stands for, so that the text of a page can be read back.
// Where a letter and its mark are glyphs of their own, each has its own; where there are more glyphs
// than characters, the first stands for all.
func texts(glyphs []harfbuzz.GlyphInfo, text []rune) []string {
	ends := make([]int, len(text)+1) // of the text that begins at a place
	starts := make([]bool, len(text)+1)
	for _, g := range glyphs {
		starts[g.Cluster] = true
	}
	end := len(text)
	for i := len(text) - 1; i >= 0; i-- {
		if ends[i] = end; starts[i] {
			end = i
		}
	}
	all := make([]string, len(glyphs))
	for i := 0; i < len(glyphs); {
		n := i + 1
		for n < len(glyphs) && glyphs[n].Cluster == glyphs[i].Cluster {
			n++
		}
		share(all[i:n], string(text[glyphs[i].Cluster:ends[glyphs[i].Cluster]]))
		i = n
	}
	return all
}

func share(glyphs []string, text string) {
	glyphs[0] = text
	if len(glyphs) == 1 {
		return
	}
	if parts := []rune(norm.NFD.String(text)); len(parts) == len(glyphs) {
		for i, r := range parts {
			glyphs[i] = string(r)
		}
	}
}
