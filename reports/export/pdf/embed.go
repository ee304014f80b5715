package pdf

import (
	"fmt"
	"strings"

	"rcaviewer/reports/export/pdf/file"
	"rcaviewer/reports/export/pdf/typeset"
)

// embed writes the fonts that were used, and lists them for the pages.
func (w *writer) embed() (string, error) {
	var list strings.Builder
	for i, f := range w.fonts.Used() {
		name, shown := w.names[f]
		if !shown { // shaped, but not in what was kept
			continue
		}
		write := w.trueType
		if f.Paths {
			write = w.drawn
		}
		ref, err := write(f, i)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&list, "/F%d %v", name, ref)
	}
	return list.String(), nil
}

// trueType embeds the glyphs of one of the program's own fonts.
func (w *writer) trueType(f *typeset.Font, i int) (file.Ref, error) {
	data, m, err := f.TrueType()
	if err != nil {
		return 0, err
	}
	name := subsetName(f.Name, i)
	program := w.file.Stream(data, fmt.Sprintf("/Length1 %d", len(data)))
	flags, angle := 4, 0
	if m.Italic {
		flags, angle = 4+64, -12
	}
	descriptor := w.file.Add(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d"+
		"/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %v>>",
		name, flags, m.Box[0], m.Box[1], m.Box[2], m.Box[3], angle, m.Ascent, m.Descent, m.Ascent, program))
	glyphs := w.file.Add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %v/DW 0/W[1[%s]]/CIDToGIDMap/Identity>>", name, descriptor, widths(f)))
	return w.file.Add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%v]/ToUnicode %v>>",
		name, glyphs, w.unicode(f))), nil
}

// drawn embeds glyphs of a font of the machine as drawings: no part of its file is taken over, which
// may be of any kind. The letter m is never shown: from its width poppler guesses how large the others
// are, and it takes text of an unlikely size for another column.
func (w *writer) drawn(f *typeset.Font, _ int) (file.Ref, error) {
	var procedures, names strings.Builder
	fmt.Fprintf(&procedures, "/m %v", w.file.Stream([]byte("600 0 d0\n"), ""))
	for code := 1; code <= f.Len(); code++ {
		head := fmt.Sprintf("%d 0 d0\n", thousandths(f, code))
		ref := w.file.Stream(append([]byte(head), f.Path(uint16(code))...), "")
		fmt.Fprintf(&procedures, "/g%d %v", code, ref)
		fmt.Fprintf(&names, "/g%d", code)
	}
	return w.file.Add(fmt.Sprintf("<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 0/LastChar %d"+
		"/Widths[600 %s]/Encoding<</Type/Encoding/Differences[0/m%s]>>/CharProcs<<%s>>/Resources<<>>/ToUnicode %v>>",
		f.Len(), widths(f), names.String(), procedures.String(), w.unicode(f))), nil
}

func widths(f *typeset.Font) string {
	var b strings.Builder
	for code := 1; code <= f.Len(); code++ {
		fmt.Fprintf(&b, "%d ", thousandths(f, code))
	}
	return b.String()
}

func thousandths(f *typeset.Font, code int) int { return int(f.Width(uint16(code))*1000 + 0.5) }

// subsetName begins with six letters, as the name of a part of a font must.
func subsetName(name string, i int) string {
	letters := []byte("AAAAAA")
	for at := len(letters) - 1; i > 0 && at >= 0; at, i = at-1, i/26 {
		letters[at] += byte(i % 26)
	}
	return string(letters) + "+" + name
}

// unicode is the table from which readers get the text of glyphs.
func (w *writer) unicode(f *typeset.Font) file.Ref {
	digits, last := "%04X", "FFFF"
	if f.Paths {
		digits, last = "%02X", "FF"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"+
		"1 begincodespacerange\n<%s><%s>\nendcodespacerange\n", fmt.Sprintf(digits, 0), last)
	const most = 100 // lines that one block may have
	for first := 1; first <= f.Len(); first += most {
		n := min(most, f.Len()-first+1)
		fmt.Fprintf(&b, "%d beginbfchar\n", n)
		for code := first; code < first+n; code++ {
			fmt.Fprintf(&b, "<"+digits+"><%s>\n", code, file.UTF16(f.Text(uint16(code))))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
	return w.file.Stream([]byte(b.String()), "")
}
