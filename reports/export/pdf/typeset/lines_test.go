package typeset

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"
)

func fonts(t testing.TB, folders ...string) *Fonts {
	t.Helper()
	f, err := New(folders)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// text is what a line's glyphs stand for, as they are seen.
func (l Line) text() string {
	var b strings.Builder
	for _, p := range l.Pieces {
		for _, g := range p.Glyphs {
			b.WriteString(g.Font.Text(g.Code))
		}
	}
	return b.String()
}

func TestLines(t *testing.T) {
	f := fonts(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"one two three", []string{"one two", "three"}},
		{"one  \ntwo", []string{"one", "two"}},
		{"   two", []string{"   two"}}, // code keeps its indentation
		{"wwwwwwwwwwww", []string{"wwwwww", "wwwwww"}},
		{"a wwwwwwwwwwww", []string{"a", "wwwwww", "wwwwww"}},
		{"אחת שתיים שלוש", []string{"תחא", "םייתש", "שולש"}},
		{"אב גד", []string{"דג בא"}},
		{"tab\tbell\a", []string{"tab bell"}},
		{"\u202Egnp.exe", []string{"gnp.exe"}}, // nothing is turned unseen
		{"中", []string{"[U+4E2D]"}},
		{"1\u20E3", []string{"1[U+20E3]"}},
	} {
		var got []string
		for _, l := range f.Lines([]Span{{Text: c.text, Size: 10}}, 48) {
			got = append(got, l.text())
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q is set as %q, want %q", c.text, got, c.want)
		}
	}
	if missing := string(f.Missing()); missing != "\u20E3中" {
		t.Errorf("missing are %q", missing)
	}
}

// Whatever the text, no line is wider than asked for, and every character is there.
func TestNothingIsCutOff(t *testing.T) {
	f := fonts(t)
	alphabet := []rune("abcW .,-/אבגدلا12中😀é\u0301ไ้नि→")
	random := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		text := make([]rune, random.IntN(80))
		for i := range text {
			text[i] = alphabet[random.IntN(len(alphabet))]
		}
		want, got := counted(string(text)), map[rune]int{}
		for _, l := range f.Lines([]Span{{Text: string(text), Size: 10}, {Text: "!", Style: Bold, Size: 12}}, 100) {
			if l.Width > 100.01 {
				t.Fatalf("%q: a line is %g wide", string(text), l.Width)
			}
			for r, n := range counted(l.text()) {
				got[r] += n
			}
		}
		for r, n := range want {
			if f.ofRune(Regular, r) != nil && got[r] < n {
				t.Fatalf("%q: %q is there %d times, want %d", string(text), r, got[r], n)
			}
		}
	}
}

func counted(text string) map[rune]int {
	all := map[rune]int{}
	for _, r := range text {
		if !unicode.IsSpace(r) {
			all[r]++
		}
	}
	return all
}

// Text made to be slow is set in the time of any other.
func TestHostileTextTakesNotLong(t *testing.T) {
	f := fonts(t)
	const size = 200_000
	for name, text := range map[string]string{
		"one word":       strings.Repeat("w", size),
		"marks":          "a" + strings.Repeat("\u0301", size/2),
		"joiners":        strings.Repeat("a\u200D", size/4),
		"right to left":  strings.Repeat("א1", size/3),
		"arabic":         strings.Repeat("ل", size/2),
		"brackets":       strings.Repeat("(א[", size/4),
		"no font":        strings.Repeat("中", size/8),
		"blanks":         strings.Repeat(" ", size),
		"flags":          strings.Repeat("🇩", size/4),
		"line breaks":    strings.Repeat("\n", size/4),
		"little numbers": strings.Repeat("1 א ", size/5),
	} {
		start := time.Now()
		f.Lines([]Span{{Text: text, Size: 10}}, 400)
		took := time.Since(start)
		t.Logf("%s: %v", name, took)
		if took > 10*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
	}
}
