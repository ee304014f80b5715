package typeset

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// TrueType is a font file with the glyphs in use and nothing else, for the program's own fonts.
func (f *Font) TrueType() ([]byte, Metrics, error) {
	s, err := openTrueType(f.face.ttf)
	if err != nil {
		return nil, Metrics{}, fmt.Errorf("read the font %s: %w", f.Name, err)
	}
	glyphs := []font.GID{0}
	for _, u := range f.uses {
		glyphs = append(glyphs, u.glyph)
	}
	return s.subset(glyphs), s.metrics(), nil
}

// A trueType is a font file whose glyphs can be taken out.
type trueType struct{ head, hhea, hmtx, maxp, loca, glyf, cvt, fpgm, prep []byte }

func openTrueType(ttf []byte) (*trueType, error) {
	file, err := opentype.NewLoader(bytes.NewReader(ttf))
	if err != nil {
		return nil, err
	}
	var s trueType
	for tag, table := range map[string]*[]byte{
		"head": &s.head, "hhea": &s.hhea, "hmtx": &s.hmtx, "maxp": &s.maxp, "loca": &s.loca, "glyf": &s.glyf,
		"cvt ": &s.cvt, "fpgm": &s.fpgm, "prep": &s.prep,
	} {
		if !file.HasTable(opentype.MustNewTag(tag)) {
			continue
		}
		if *table, err = file.RawTable(opentype.MustNewTag(tag)); err != nil {
			return nil, err
		}
	}
	return &s, nil
}

func number16(b []byte, at int) int   { return int(binary.BigEndian.Uint16(b[at:])) }
func signed16(b []byte, at int) int   { return int(int16(binary.BigEndian.Uint16(b[at:]))) }
func put16(b []byte, at, n int)       { binary.BigEndian.PutUint16(b[at:], uint16(n)) }
func number32(b []byte, at int) int   { return int(binary.BigEndian.Uint32(b[at:])) }
func append32(b []byte, n int) []byte { return binary.BigEndian.AppendUint32(b, uint32(n)) }

func (s *trueType) glyph(id font.GID) []byte {
	if number16(s.head, 50) == 0 { // short offsets
		return s.glyf[2*number16(s.loca, 2*int(id)) : 2*number16(s.loca, 2*int(id)+2)]
	}
	return s.glyf[number32(s.loca, 4*int(id)):number32(s.loca, 4*int(id)+4)]
}

// metric is a glyph's advance and left bearing as its table has them.
func (s *trueType) metric(id font.GID) []byte {
	full := number16(s.hhea, 34)
	if int(id) < full {
		return s.hmtx[4*int(id) : 4*int(id)+4]
	}
	bearing := 4*full + 2*(int(id)-full)
	return append(bytes.Clone(s.hmtx[4*full-4:4*full-2]), s.hmtx[bearing:bearing+2]...)
}

// subset writes a font of glyphs in this order. What composite glyphs are made of follows.
func (s *trueType) subset(glyphs []font.GID) []byte {
	var glyf, loca, hmtx []byte
	places := map[font.GID]int{}
	for i, id := range glyphs {
		if _, known := places[id]; !known {
			places[id] = i
		}
	}
	for i := 0; i < len(glyphs); i++ { // the list grows
		loca = append32(loca, len(glyf))
		data := bytes.Clone(s.glyph(glyphs[i]))
		for _, at := range components(data) {
			part := font.GID(number16(data, at))
			if _, known := places[part]; !known {
				places[part] = len(glyphs)
				glyphs = append(glyphs, part)
			}
			put16(data, at, places[part])
		}
		glyf = append(glyf, data...)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		hmtx = append(hmtx, s.metric(glyphs[i])...)
	}
	return s.file(len(glyphs), glyf, append32(loca, len(glyf)), hmtx)
}

func (s *trueType) file(n int, glyf, loca, hmtx []byte) []byte {
	head, hhea, maxp := bytes.Clone(s.head), bytes.Clone(s.hhea), bytes.Clone(s.maxp)
	put16(head, 50, 1) // long offsets
	put16(hhea, 34, n)
	put16(maxp, 4, n)
	tables := []opentype.Table{ // in the order of their names
		{Tag: opentype.MustNewTag("cvt "), Content: s.cvt},
		{Tag: opentype.MustNewTag("fpgm"), Content: s.fpgm},
		{Tag: opentype.MustNewTag("glyf"), Content: glyf},
		{Tag: opentype.MustNewTag("head"), Content: head},
		{Tag: opentype.MustNewTag("hhea"), Content: hhea},
		{Tag: opentype.MustNewTag("hmtx"), Content: hmtx},
		{Tag: opentype.MustNewTag("loca"), Content: loca},
		{Tag: opentype.MustNewTag("maxp"), Content: maxp},
		{Tag: opentype.MustNewTag("prep"), Content: s.prep},
	}
	return opentype.WriteTTF(tables)
}

// Flags of a component of a composite glyph, as the TrueType specification names them.
const (
	argsAreWords = 1 << 0
	haveScale    = 1 << 3
	moreFollow   = 1 << 5
	haveTwoScale = 1 << 6
	haveTwoByTwo = 1 << 7
)

// components gives the places in a composite glyph's data where the numbers of its parts stand.
func components(data []byte) []int {
	if len(data) < 10 || signed16(data, 0) >= 0 {
		return nil
	}
	var all []int
	for at := 10; ; {
		flags := number16(data, at)
		all = append(all, at+2)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveTwoScale != 0:
			at += 4
		case flags&haveTwoByTwo != 0:
			at += 8
		}
		if flags&moreFollow == 0 {
			return all
		}
	}
}

func (s *trueType) metrics() Metrics {
	scaled := func(n int) int { return n * 1000 / max(number16(s.head, 18), 1) }
	m := Metrics{Ascent: scaled(signed16(s.hhea, 4)), Descent: scaled(signed16(s.hhea, 6)), Italic: number16(s.head, 44)&2 != 0}
	for i := range m.Box {
		m.Box[i] = scaled(signed16(s.head, 36+2*i))
	}
	return m
}
