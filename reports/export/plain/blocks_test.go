package plain

import (
	"strings"
	"testing"
	"unicode"

	"rcaviewer/reports/export/document"
)

func section(text string) string {
	w := &writer{}
	w.blocks(document.Blocks(text))
	return w.String()
}

func TestBlocks(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", " ", ""},
		{"a paragraph", "a  \nb\n\nc", "a\nb\n\nc\n"},
		{"no marks", "**a** *b* `c` ~~d~~", "a b c ~~d~~\n"},
		{"an escape", `1\. \*a\* &amp; b`, "1. *a* & b\n"},
		{"a link", "see [the **page**](https://example.org/a) and b", "see the page (https://example.org/a) and b\n"},
		{"a link that is its address", "<https://example.org/>", "https://example.org/\n"},
		{"two links side by side", "[a](https://a.example/)[b](https://b.example/)", "a (https://a.example/)b (https://b.example/)\n"},
		{"no link that acts", "[a](javascript:alert(1))", "a\n"},
		{"lists in lists", "- a\n  1. b\n  2. c\n- d\n\ne", "- a\n  1. b\n  2. c\n- d\n\ne\n"},
		{"a paragraph of an item", "10. a\n\n    b\n11. c", "10. a\n\n    b\n\n11. c\n"},
		{"code", "```\na\n  b\n```", "    a\n      b\n"},
		{"a quotation", "> a  \n> b", "> a\n> b\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := section(test.text); got != test.want {
				t.Errorf("%q is\n%q, want\n%q", test.text, got, test.want)
			}
		})
	}
}

// Whatever a report says, no letter of it is lost, and none is added but an address.
func FuzzBlocks(f *testing.F) {
	f.Add("- a\n  1. b\n\n     c\n> - d\n- \n  - ```\n    e")
	f.Add("<script>alert(1)</script> [a](b) ![c](https://d) & &amp;")
	f.Fuzz(func(t *testing.T, text string) {
		var want strings.Builder
		for _, b := range document.Blocks(text) {
			want.WriteString(b.Text())
		}
		got, letters := []rune(section(text)), 0
		for _, r := range want.String() {
			if !unicode.IsLetter(r) {
				continue
			}
			for letters < len(got) && got[letters] != r {
				letters++
			}
			if letters == len(got) {
				t.Fatalf("%q loses %q of %q in %q", text, r, want.String(), string(got))
			}
			letters++
		}
	})
}
