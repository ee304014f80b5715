package typeset

import (
	"os"
	"path/filepath"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavumathtexgyre"
	"codeberg.org/go-fonts/liberation/liberationmonobold"
)

// script is a character that no font of the program has, and one of the Go module that stands for
// the machine's.
const script = "𝒜"

// folder is a folder with font files.
func folder(t testing.TB, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func set(f *Fonts, text string) (string, *Font) {
	line := f.Lines([]Span{{Text: text, Size: 10}}, 1000)[0]
	return line.text(), line.Pieces[0].Glyphs[0].Font
}

func TestFontOfTheMachine(t *testing.T) {
	f := fonts(t, filepath.Join(t.TempDir(), "none"), folder(t, map[string][]byte{"Math.ttf": dejavumathtexgyre.TTF}))
	text, font := set(f, script)
	if text != script || !font.Paths || len(font.Path(1)) == 0 || font.Width(1) <= 0 {
		t.Errorf("it is set as %q with %+v", text, font)
	}
	if len(f.Missing()) > 0 {
		t.Errorf("missing are %q", f.Missing())
	}
}

// A font that has all characters as boxes, and one that has every private one, help nobody.
func TestFontsThatAreNone(t *testing.T) {
	dir := folder(t, map[string][]byte{
		"LastResort.otf": dejavumathtexgyre.TTF, "Math.txt": dejavumathtexgyre.TTF, "Other.ttf": liberationmonobold.TTF,
		"Empty.ttf": {}, "Text.otf": []byte("no font at all"), "Collection.ttc": []byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff"),
	})
	if err := os.Symlink(dir, filepath.Join(dir, "Round.ttf")); err != nil {
		t.Log(err) // a system without links has none to follow
	}
	if text, _ := set(fonts(t, dir), script); text != "[U+1D49C]" {
		t.Errorf("it is set as %q", text)
	}
}

// A broken file is passed over, and the next font serves.
func TestBrokenFontIsPassedOver(t *testing.T) {
	whole := dejavumathtexgyre.TTF
	for _, keep := range []int{4, 12, 100, 1000, len(whole) / 3, len(whole) / 2} {
		dir := folder(t, map[string][]byte{"A.ttf": whole[:keep], "B.ttf": whole})
		if text, _ := set(fonts(t, dir), script); text != script {
			t.Errorf("after a file of %d bytes it is set as %q", keep, text)
		}
	}
}

// Plain fonts are asked before bold ones, wherever they lie.
func TestPlainFontsFirst(t *testing.T) {
	dir := folder(t, map[string][]byte{"a-Bold.ttf": nil, "b-LightItalic.otf": nil, "c-Regular.ttf": nil, "d.ttc": nil})
	m := machine{folders: []string{dir}}
	m.scan()
	var names []string
	for _, f := range m.files {
		names = append(names, filepath.Base(f.path))
	}
	if len(names) != 4 || names[0] != "c-Regular.ttf" || names[1] != "d.ttc" || names[3] != "b-LightItalic.otf" {
		t.Errorf("the order is %q", names)
	}
}

// More characters than one embedded font can number go into another.
func TestManyCharacters(t *testing.T) {
	f := fonts(t, folder(t, map[string][]byte{"Math.ttf": dejavumathtexgyre.TTF}))
	var all []rune
	for r := rune(0x1D400); r < 0x1D7FF; r++ {
		all = append(all, r)
	}
	f.Lines([]Span{{Text: string(all), Size: 10}}, 500)
	drawn := 0
	for _, font := range f.Used() {
		if font.Paths {
			drawn++
			if font.Len() > 255 {
				t.Errorf("a font has %d glyphs", font.Len())
			}
		}
	}
	if drawn < 3 {
		t.Errorf("%d fonts are embedded as drawings", drawn)
	}
}

// Whatever is in a font file, text is set.
func FuzzFontFile(f *testing.F) {
	small := liberationmonobold.TTF
	f.Add(uint16(0), uint32(0xFFFFFFFF), uint32(20))
	f.Add(uint16(300), uint32(7), uint32(40_000))
	f.Fuzz(func(t *testing.T, at uint16, value, keep uint32) {
		data := append([]byte(nil), dejavumathtexgyre.TTF...)
		for i := range 4 {
			data[(int(at)*7+i)%len(data)] = byte(value >> (8 * i))
		}
		data = data[:len(data)-int(keep)%len(data)]
		set(fonts(t, folder(t, map[string][]byte{"A.ttf": data, "B.ttf": small})), script+"\u0301 a")
	})
}

// The glyphs that are embedded of the program's own fonts are a font that opens again.
func TestSubset(t *testing.T) {
	f := fonts(t)
	f.Lines([]Span{{Text: "Résumé ½ ffi אב", Size: 10}}, 500)
	for _, font := range f.Used() {
		data, m, err := font.TrueType()
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 20_000 || m.Ascent < 500 || m.Descent > -100 {
			t.Errorf("%s has %d bytes, %+v", font.Name, len(data), m)
		}
		s, err := openTrueType(data)
		if err != nil {
			t.Fatal(err)
		}
		if n := number16(s.maxp, 4); n <= font.Len() || len(s.loca) != 4*(n+1) || len(s.hmtx) != 4*n {
			t.Errorf("%s: %d glyphs of %d, %d bytes of places and %d of widths", font.Name, n, font.Len(), len(s.loca), len(s.hmtx))
		}
	}
}
