package typeset

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// Directions of single characters are compared with those of the library on made-up text. It has no
// brackets: the library does not pair them (it compares an opening with a closing one).
func TestDirectionsAreThoseOfTheLibrary(t *testing.T) {
	alphabet := []rune("abאבجد12٣٤ .,:-+%$é\u0301—\u05B0")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		text := make([]rune, 1+random.IntN(14))
		for i := range text {
			text[i] = alphabet[random.IntN(len(alphabet))]
		}
		got, base := levels(text)
		if got == nil {
			got = make([]int8, len(text))
		}
		want := directions(t, string(text), base)
		for i := range text {
			if right := got[i]%2 == 1; right != want[i] {
				t.Fatalf("%q: levels %v, the library has %v", string(text), got, want)
			}
		}
	}
}

func directions(t *testing.T, text string, base int8) []bool {
	t.Helper()
	var p bidi.Paragraph
	option := bidi.DefaultDirection(bidi.LeftToRight)
	if base == 1 {
		option = bidi.DefaultDirection(bidi.RightToLeft)
	}
	if _, err := p.SetString(text, option); err != nil {
		t.Fatal(err)
	}
	order, err := p.Order()
	if err != nil {
		t.Fatal(err)
	}
	var all []bool
	for i := range order.NumRuns() {
		run := order.Run(i)
		for range []rune(run.String()) {
			all = append(all, run.Direction() == bidi.RightToLeft)
		}
	}
	return all
}

func TestVisualOrder(t *testing.T) {
	for _, c := range []struct{ logical, seen string }{
		{"abc", "abc"},
		{"אבג", "גבא"},
		{"the word אבג here", "the word גבא here"},
		{"ab אב 123 גד cd", "ab דג 123 בא cd"}, // the number stays between the words
		{"אב 123 cd", "cd 123 בא"},
		{"אב (cd) גד", "דג )cd( בא"}, // the font mirrors the brackets
		{"אב book(s)", "book(s) בא"},
		{"smith (fabrikam אב) גד", "smith (fabrikam בא) דג"},
		{"אב (גד [&ef]!) gh", "gh )!]ef&[ דג( בא"},
	} {
		text := []rune(c.logical)
		all, _ := levels(text)
		type at struct {
			r     rune
			level int8
		}
		var line []at
		for i, r := range text {
			l := int8(0)
			if all != nil {
				l = all[i]
			}
			line = append(line, at{r, l})
		}
		visual(line, func(a at) int8 { return a.level })
		var seen strings.Builder
		for _, a := range line {
			seen.WriteRune(a.r)
		}
		if seen.String() != c.seen {
			t.Errorf("%q is seen as %q, want %q", c.logical, seen.String(), c.seen)
		}
	}
}
