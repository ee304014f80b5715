package table

import (
	"strings"
	"testing"
	"unicode"

	"rcaviewer/reports/export/document"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", " \n", ""},
		{"paragraphs", "a **b** _c_\n\nd\n\n\ne", "a b c\n\nd\n\ne"},
		{"lines", "a  \nb\nc", "a\nb\nc"},
		{"a list", "- a\n- b\n  - c\n\nd", "a\nb\nc\n\nd"},
		{"a numbered list", "a:\n\n1. b\n2. c\n   - d\n\ne", "a:\n\n1. b\n2. c\nd\n\ne"},
		{"numbers from another on", "3) a\n4) b", "3. a\n4. b"},
		{"paragraphs of an item", "1. a\n\n   b\n2. c", "1. a\n\nb\n\n2. c"},
		{"a heading and a quotation", "### a\n\n> b", "a\n\nb"},
		{"a link", "see [the page](https://example.org/a)", "see the page"},
		{"signs that are no marks", "2 - 1 is one, 3 > 2, a_b_c, 4*5, C#7, a\\*b", "2 - 1 is one, 3 > 2, a_b_c, 4*5, C#7, a*b"},
		{"code in a line", "run `rm -- *__x__*` and `` a`b ``, `**c**`", "run rm -- *__x__* and a`b, **c**"},
		{"code in a fence", "a\n\n```sh\n## No heading\n- `x`\n1. **y**\n\n  > z\n```\n\nb", "a\n\n## No heading\n- `x`\n1. **y**\n\n  > z\n\nb"},
		{"code that is moved in", "a\n\n    # no heading\n      [x](y)\n\nb", "a\n\n# no heading\n  [x](y)\n\nb"},
		{"code that begins with blanks", "~~~\n  a\n~~~", "  a"},
		{"code in an item", "1. a\n\n   ```\n   - b\n   ```\n2. c", "1. a\n\n- b\n\n2. c"},
		{"an item of code alone", "- ```\n  - b\n  ```\n- c", "- b\n\nc"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := words(test.text).text; got != test.want {
				t.Errorf("%q is\n%q, want\n%q", test.text, got, test.want)
			}
		})
	}
}

// Whatever a report says, a cell has its words, and its code as it stands.
func FuzzWords(f *testing.F) {
	f.Add("- a\n  1. b\n\n     c\n> - d\n- \n  - ```\n    ## e\n    - f")
	f.Add("    # a\n\n`- b` <!-- c -->\n***\n[d](e) &amp;")
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return r
			}
			return -1
		}, s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var want strings.Builder
		got := words(text).text
		for _, b := range document.Blocks(text) {
			want.WriteString(b.Text())
			if b.Kind == document.Code && !strings.Contains(got, b.Text()) {
				t.Errorf("%q has the code %q otherwise: %q", text, b.Text(), got)
			}
		}
		if letters(got) != letters(want.String()) {
			t.Errorf("%q says %q, its cell %q", text, want.String(), got)
		}
	})
}
