package pdf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// A font says what letters the codes in a string stand for, and how wide they are.
type font struct {
	composite bool // codes have two bytes
	bold      bool
	letters   map[int]string  // from the font's own map to Unicode
	simple    [256]string     // from its encoding, where it is not composite
	widths    map[int]float64 // in thousandths of the size
	usual     float64
}

func readFont(v pdf.Value, b *budget) (*font, error) {
	f := &font{usual: 500, widths: make(map[int]float64)}
	var toUnicode pdf.Value
	safely(func() {
		f.composite = v.Key("Subtype").Name() == "Type0"
		f.bold = strings.Contains(strings.ToLower(v.Key("BaseFont").Name()), "bold")
		toUnicode = v.Key("ToUnicode")
	})
	if toUnicode.Kind() == pdf.Stream {
		data, err := unpack(toUnicode, b)
		if err != nil {
			return nil, err
		}
		f.letters = readMap(data)
	}
	safely(func() {
		if f.composite {
			f.compositeWidths(v.Key("DescendantFonts").Index(0))
			return
		}
		f.simpleWidths(v)
		f.encoding(v)
	})
	return f, nil
}

func (f *font) encoding(v pdf.Value) {
	e := v.Key("Encoding")
	if e.Kind() == pdf.Null || e.Key("Differences").Len() > maxDifferences {
		for c := range 256 {
			f.simple[c] = string(rune(c))
		}
		return
	}
	own := pdf.Font{V: v}
	encoder := own.Encoder()
	for c := range 256 {
		f.simple[c] = encoder.Decode(string([]byte{byte(c)}))
	}
}

const (
	maxWidths      = 1 << 16
	maxDifferences = 1024 // the library looks through all of them for each code
)

func (f *font) simpleWidths(v pdf.Value) {
	first, widths := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64()
	}
}

// compositeWidths reads "1 [500 600] 7 9 250": the widths of 1 and 2, and one for 7 to 9.
func (f *font) compositeWidths(v pdf.Value) {
	f.usual = 1000
	if w := v.Key("DW").Float64(); w > 0 {
		f.usual = w
	}
	w := v.Key("W")
	left := maxWidths // to be set: a code may have several
	set := func(code int, width float64) {
		f.widths[code] = width
		left--
	}
	for i := 0; i+1 < w.Len() && left > 0; {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for j := range min(list.Len(), left) {
				set(first+j, list.Index(j).Float64())
			}
			i += 2
			continue
		}
		last, width := int(w.Index(i+1).Int64()), w.Index(i+2).Float64()
		for c := first; c <= last && left > 0; c++ {
			set(c, width)
		}
		i += 3
	}
}

// codes cuts a string into its codes.
func (f *font) codes(s string) []int {
	var codes []int
	if !f.composite {
		for i := range len(s) {
			codes = append(codes, int(s[i]))
		}
		return codes
	}
	for i := 0; i+1 < len(s); i += 2 {
		codes = append(codes, int(s[i])<<8|int(s[i+1]))
	}
	return codes
}

// letter is what a code stands for; empty when nobody says.
func (f *font) letter(code int) string {
	if s, known := f.letters[code]; known {
		return s
	}
	if !f.composite && code < 256 {
		return f.simple[code]
	}
	return ""
}

func (f *font) width(code int) float64 {
	if w, known := f.widths[code]; known {
		return w / 1000
	}
	return f.usual / 1000
}

// readMap reads a character map: which letters the codes of a font stand for.
func readMap(data []byte) map[int]string {
	letters := &lettering{make(map[int]string), maxMapped}
	s := &scanner{data: data}
	var operands []token
	for t := s.next(); t.kind != endToken && letters.left > 0; t = s.next() {
		if t.kind != operatorToken {
			operands = append(operands, t)
			continue
		}
		switch t.text {
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				letters.set(code(operands[i].text), utf16Text(operands[i+1].text))
			}
		case "endbfrange":
			for i := 0; i+2 < len(operands) && letters.left > 0; i += 3 {
				letters.add(operands[i : i+3])
			}
		}
		operands = nil
	}
	return letters.of
}

// lettering is a character map in the making.
type lettering struct {
	of   map[int]string
	left int // to be set: a code may have several
}

const maxMapped = 1 << 17

func (l *lettering) set(code int, text string) {
	l.of[code] = text
	l.left--
}

func code(s string) (n int) {
	for i := range min(len(s), 4) {
		n = n<<8 | int(s[i])
	}
	return n
}

// add maps the codes from the first operand to the second one after another, from the third on, or to
// the items of the third.
func (l *lettering) add(operands []token) {
	first, last := code(operands[0].text), code(operands[1].text)
	if operands[2].kind == arrayToken {
		for i, item := range operands[2].items {
			if first+i <= last {
				l.set(first+i, utf16Text(item.text))
			}
		}
		return
	}
	to := utf16Text(operands[2].text)
	r, size := utf8.DecodeLastRuneInString(to)
	for c := first; c <= last && c <= first+0xffff && size > 0 && l.left > 0; c++ {
		l.set(c, to[:len(to)-size]+string(r+rune(c-first)))
	}
}

func utf16Text(s string) string {
	var units []uint16
	for i := 0; i+1 < len(s) && i < 64; i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(s) == 1 {
		units = []uint16{uint16(s[0])}
	}
	return string(utf16.Decode(units))
}
