package markdown

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports/export/document"
)

func section(t testing.TB, blocks []document.Block) string {
	t.Helper()
	w := &writer{}
	w.blocks(blocks)
	return strings.TrimRight(w.String(), "\n")
}

// What is easy to read stays as it was written.
func TestTextsStay(t *testing.T) {
	for _, text := range []string{
		"Users of NA05 saw R&D < 5 > 3, ~10 min, 80 % of C:\\temp and user_name; a - b + c = d.",
		"- 22:30: the volume filled up.\n- 01:15: space was made.",
		"1. a\n2. b\n   - c\n   - d\n\nAnd **bold**, *italic*, `co|de` and ``a ` b``.",
		"- a\n\n  more of a\n\n  ```\n  code\n\n  more\n  ```\n\n- b",
		"> quoted\n\n-1 lamp\n\n# 1 of them", "[a](https://example.org/b%28c%29) and <https://example.org>",
		"**a *b* `c`**", "a line\\\nanother", "שלום 你好 👩‍🚒", "10:15 done",
		"-\n  ```\n  x\n  ```",
	} {
		if strings.Contains(text, "# 1") {
			text = strings.ReplaceAll(text, "# 1", `\# 1`)
		}
		if got := section(t, document.Blocks(text)); got != text {
			t.Errorf("%q is written as\n%q", text, got)
		}
	}
}

func TestHostileTexts(t *testing.T) {
	for text, want := range map[string]string{
		"a <b>x</b> <!-- y":               `a \<b>x\</b> \<!-- y`,
		"# A heading\n\nx\n===":           "**A heading**\n\n**x**",
		"\\# a \\- b":                     `\# a - b`,
		"\\- a":                           `\- a`,
		"1\\. a":                          `1\. a`,
		"[10:15]: done":                   `\[10:15\]: done`,
		"\\&lt;script\\&gt;":              `\&lt;script\&gt;`,
		"a  \n\\---":                      "a\\\n\\---",
		"~~~\nopen":                       "```\nopen\n```",
		"````\n```\n````":                 "````\n```\n````",
		"[x](javascript:alert(1))":        "x",
		"![a](https://example.org/a.png)": "[a](https://example.org/a.png)",
		"***a* b**":                       "***a* b**",
		"| a | b |\n|---|---|\n| c | d |": "**a | b**\n\nc | d",
	} {
		if got := section(t, document.Blocks(text)); got != want {
			t.Errorf("%q is written as\n%q, want\n%q", text, got, want)
		}
	}
}

// No text of a report becomes a part of the document: what is written is read back as the same
// words.
func FuzzBlocks(f *testing.F) {
	for _, text := range []string{
		"a\n\n- b\n  1. c\n\n     ```\n     d\n     ```\n> e", "`` ` `` \\_x_ &amp; &#35; ~~z~~ ~y~", "<div>\n# x\n</div>\n1. ",
		"- \n  - x\n\n    y\n10) z", "**a***b*_c_ [d](http://e) <http://f> ![g](http://h)", "a\\\n+ b\\\n= c\\\n| d |",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		blocks := document.Blocks(text)
		written := section(t, blocks)
		if got, want := words(document.Blocks(written)), words(blocks); got != want {
			t.Errorf("%q is written as\n%q, which reads\n%q, want\n%q", text, written, got, want)
		}
	})
}

// words are the letters and digits of a text: the signs of emphasis may become visible where
// Markdown cannot say what is emphasised.
func words(blocks []document.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		for _, r := range block.Text() {
			if word(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

func TestWrittenStopsWriting(t *testing.T) {
	stop := errors.New("stop")
	d := document.Document{Title: "T", Reports: []document.Report{{Title: "a", Row: make([]string, 5)}, {Title: "b", Row: make([]string, 5)}}}
	d.Written = func(done int) error { return stop }
	var b bytes.Buffer
	if err := Write(&b, d); !errors.Is(err, stop) {
		t.Errorf("the error is %v", err)
	}
	if strings.Contains(b.String(), "## b") {
		t.Error("it was written all the same")
	}
}

func TestADocumentOfOneReportHasOneTitle(t *testing.T) {
	var b bytes.Buffer
	d := document.Document{Title: "T", Reports: []document.Report{{Title: "T", Row: make([]string, 5), Source: "ask #2"}}}
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("# T\n\n\nSource: ask #2\n", b.String()); diff != "" {
		t.Error(diff)
	}
}
