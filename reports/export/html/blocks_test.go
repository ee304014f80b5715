package html

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rcaviewer/reports/export/document"
)

func section(text string) string {
	w := &writer{}
	w.blocks(document.Blocks(text))
	return w.String()
}

func TestBlocks(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a paragraph", "a  \nb", `<p>a<br> b</p>`},
		{"looks", "**a *b*** `c<d>`", `<p><strong>a </strong><strong><em>b</em></strong> <code>c&lt;d&gt;</code></p>`},
		{"a link", "[a](https://example.org/?b=1&c=2)", `<p><a href="https://example.org/?b=1&amp;c=2">a</a></p>`},
		{"no link that acts", "[a](javascript:alert(1))", `<p>a</p>`},
		{"no markup of the report's own", "<b onclick=x>a</b>", `<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>`},
		{"lists in lists", "- a\n  - b\n  - c\n- d", `<ul> <li>a<ul> <li>b</li> <li>c</li> </ul> </li> <li>d</li> </ul>`},
		{"a paragraph of an item", "- a\n\n  b\n- c\n\nd", `<ul> <li>a<p>b</p> </li> <li>c</li> </ul> <p>d</p>`},
		{"numbers", "3. a\n4. b\n\n- c", `<ol> <li value="3">a</li> <li value="4">b</li> </ol> <ul> <li>c</li> </ul>`},
		{"code", "```\na\n <b>\n```", "<pre><code>a &lt;b&gt;</code></pre>"},
		{"a quotation", "> a", `<blockquote><p>a</p></blockquote>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(strings.Fields(strings.ReplaceAll(section(test.text), ` dir="auto"`, "")), " ")
			if got != test.want {
				t.Errorf("%q is\n %s, want\n %s", test.text, got, test.want)
			}
		})
	}
}

// Whatever a report says, its section closes what it opens, and opens nothing but text.
func FuzzBlocks(f *testing.F) {
	f.Add("- a\n  1. b\n\n     c\n> - d\n- \n  - ```\n    e")
	f.Add("<script>alert(1)</script> [a](b) ![c](https://d) & &amp;")
	allowed := strings.Fields("p ul ol li pre code blockquote strong em a br")
	f.Fuzz(func(t *testing.T, text string) {
		var open []string
		tokens := html.NewTokenizer(strings.NewReader(section(text)))
		for {
			kind := tokens.Next()
			token := tokens.Token()
			switch {
			case kind == html.ErrorToken:
				if len(open) > 0 {
					t.Fatalf("%q leaves open %v", text, open)
				}
				return
			case kind == html.TextToken, token.Data == "br":
			case !strings.Contains(" "+strings.Join(allowed, " ")+" ", " "+token.Data+" ") || kind == html.CommentToken:
				t.Fatalf("%q has %q", text, token)
			case kind == html.StartTagToken:
				open = append(open, token.Data)
			case len(open) == 0 || open[len(open)-1] != token.Data:
				t.Fatalf("%q closes %s in %v", text, token.Data, open)
			default:
				open = open[:len(open)-1]
			}
		}
	})
}
