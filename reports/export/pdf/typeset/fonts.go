package typeset

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/go-text/typesetting/font"
)

// Fonts are the fonts of one file, and what was shaped with them.
type Fonts struct {
	own     [styles]*face
	signs   *face
	machine machine
	chosen  map[choice]*face
	shaped  map[wordKey]word
	used    []*Font
	missing map[rune]bool
}

type choice struct {
	style Style
	r     rune
}

// New opens the program's own fonts. Fonts of the machine are looked for in the folders, with all
// that lies in them, when a character asks for them.
func New(folders []string) (*Fonts, error) {
	f := &Fonts{
		machine: machine{folders: folders}, chosen: map[choice]*face{}, shaped: map[wordKey]word{}, missing: map[rune]bool{},
	}
	var err error
	for style := range f.own {
		if f.own[style], err = brought[style].open(); err != nil {
			return nil, err
		}
	}
	f.signs, err = signs.open()
	return f, err
}

// A source is a font that the program brings. It is read once: a thousand files of one report each
// need it a thousand times.
type source struct {
	name string
	ttf  []byte
	read func() (*font.Face, error)
}

func sourceOf(name string, ttf []byte) source {
	return source{name, ttf, sync.OnceValues(func() (*font.Face, error) { return font.ParseTTF(bytes.NewReader(ttf)) })}
}

var (
	brought = [styles]source{
		Regular:    sourceOf("LiberationSans", liberationsansregular.TTF),
		Bold:       sourceOf("LiberationSans-Bold", liberationsansbold.TTF),
		Italic:     sourceOf("LiberationSans-Italic", liberationsansitalic.TTF),
		BoldItalic: sourceOf("LiberationSans-BoldItalic", liberationsansbolditalic.TTF),
		Mono:       sourceOf("LiberationMono", liberationmonoregular.TTF),
	}
	signs = sourceOf("DejaVuSans", dejavusans.TTF)
)

// open gives a face of its own: a parsed font may be shared, a face may not.
func (s source) open() (*face, error) {
	parsed, err := s.read()
	if err != nil {
		return nil, fmt.Errorf("read the font %s: %w", s.name, err)
	}
	return newFace(s.name, font.NewFace(parsed.Font), s.ttf), nil
}

// Used are the fonts that a file must embed, in the order of their first use.
func (f *Fonts) Used() []*Font { return f.used }

// Missing are the characters that no font has, by number.
func (f *Fonts) Missing() []rune { return slices.Sorted(maps.Keys(f.missing)) }

// of chooses the font of characters that are drawn together; nil when none has them all.
func (f *Fonts) of(style Style, together []rune) *face {
	if len(together) == 1 {
		return f.ofRune(style, together[0])
	}
	for _, r := range together {
		if candidate := f.ofRune(style, r); candidate != nil && candidate.hasAll(together) {
			return candidate
		}
	}
	if f.signs.hasAll(together) {
		return f.signs
	}
	return nil
}

func (f *face) hasAll(together []rune) bool {
	return !slices.ContainsFunc(together, func(r rune) bool { return !silent(r) && !f.has(r) })
}

// ofRune asks the program's own fonts first, so that the machine changes only what they lack.
func (f *Fonts) ofRune(style Style, r rune) *face {
	key := choice{style, r}
	known, ok := f.chosen[key]
	if ok && (known == nil || !known.broken) {
		return known
	}
	known = f.find(style, r)
	f.chosen[key] = known
	return known
}

func (f *Fonts) find(style Style, r rune) *face {
	if silent(r) {
		return f.own[style]
	}
	for _, own := range []*face{f.own[style], f.own[plainer(style)], f.signs} {
		if own.has(r) {
			return own
		}
	}
	return f.machine.find(r)
}

// plainer is the style whose font is asked when that of another lacks a character.
func plainer(s Style) Style { return cmp.Or(map[Style]Style{BoldItalic: Bold}[s], Regular) }

// silent tells of characters that show nothing by themselves: joiners, selectors of variants,
// direction marks. No font needs to have them.
func silent(r rune) bool {
	return unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) ||
		r >= 0x200B && r <= 0x200F || r >= 0x2060 && r <= 0x206F || r == 0x61C || r == 0x180E || r >= 0xE0000 && r <= 0xE0FFF
}

// number writes a character that no font has.
func number(r rune) string { return fmt.Sprintf("[U+%04X]", r) }
