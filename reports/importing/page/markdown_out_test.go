package page

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownKeepsLists(t *testing.T) {
	part := Part{Blocks: []Block{
		{Text: "The following was done:"},
		{Text: "first", Item: true, Numbered: true},
		{Text: "second", Item: true, Numbered: true},
		{Text: "deeper", Item: true, Level: 1},
		{Text: "more of it", Level: 2},
		{Text: "third", Item: true, Numbered: true},
		{Text: "1. no item"},
		{Text: "a_b *c* # <d> _e_"},
		{Text: "bullet", Item: true},
	}}
	want := "The following was done:\n\n1. first\n2. second\n   - deeper\n\n     more of it\n\n3. third\n\n1\\. no item\n\na_b \\*c\\* # \\<d> \\_e\\_\n\n- bullet"
	if diff := cmp.Diff(want, part.Markdown()); diff != "" {
		t.Error(diff)
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// rendered is what a reader of the Markdown sees.
func rendered(t *testing.T, markdown string) string {
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(b.String(), "")))
}

func FuzzMarkdownShowsTheText(f *testing.F) {
	for _, s := range []string{"plain", "a*b*c", "__init__", "<b>&amp;</b>", "[x](y)", "## no heading", "- no item", "1. x", "1986\\. A", "`c`", "~~x~~", "a | b", "---", "===", "\\", "x\\*y", "\\\\!0", "&copy;", "> q", "+ x", "http://status.example.org/_a_", "***", "+", "_", "_a", "a_ b", "![x](y)", "~~~", "| a |"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = clean(text)
		if text == "" || strings.ContainsRune(text, '\ufffd') {
			return
		}
		for _, block := range []Block{{Text: text}, {Text: text, Item: true}, {Text: text, Item: true, Numbered: true}} {
			markdown := Part{Blocks: []Block{block}}.Markdown()
			if got := rendered(t, markdown); got != text {
				t.Errorf("%q is shown as %q by %q", text, got, markdown)
			}
		}
	})
}
