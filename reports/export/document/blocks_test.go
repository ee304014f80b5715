package document

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// shown writes blocks so that a test can be read: * ** ` and <link> around runs, the kind and the
// level before them.
func shown(blocks []Block) string {
	var lines []string
	for _, b := range blocks {
		line := strings.Repeat("  ", b.Level) + []string{"p", "-", "code", ">"}[b.Kind]
		if b.Number > 0 {
			line = strings.Repeat("  ", b.Level) + fmt.Sprintf("%d.", b.Number)
		}
		for _, r := range b.Runs {
			text := r.Text
			if r.Code {
				text = "`" + text + "`"
			}
			if r.Italic {
				text = "*" + text + "*"
			}
			if r.Bold {
				text = "**" + text + "**"
			}
			if r.Link != "" {
				text += "<" + r.Link + ">"
			}
			line += " [" + strings.ReplaceAll(text, "\n", "|") + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestBlocks(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", " \n", ""},
		{"lines of a paragraph", "a\nb\n\nc  \nd", "p [a b]\np [c|d]"},
		{"looks", "a **b *c* d** `e` _f_", "p [a ] [**b **] [***c***] [** d**] [ ] [`e`] [ ] [*f*]"},
		{"links", "[a **b**](https://example.org/x) <https://example.org> [c](javascript:x) [d](/x)",
			"p [a <https://example.org/x>] [**b**<https://example.org/x>] [ ] [https://example.org<https://example.org>] [ c d]"},
		{"no pictures", "![a lamp](https://example.org/a.png)", "p [a lamp<https://example.org/a.png>]"},
		{"a definition of a link is a line of a timeline", "[10:15]: done\n[10:20]: again", "p [[10:15]: done [10:20]: again]"},
		{"lists", "- a\n  - b\n\n    c\n- d", "- [a]\n  - [b]\n    p [c]\n- [d]"},
		{"numbers", "3. a\n4. b\n   1) c", "3. [a]\n4. [b]\n  1. [c]"},
		{"0 is the first number", "0. a\n1. b", "1. [a]\n2. [b]"},
		{"items without a text of their own", "-\n- ```\n  x\n  ```", "-\n  code [`x`]"},
		{"code", "```sh\na <b>\n\n  c\n```\n\n    d", "code [`a <b>||  c`]\ncode [`d`]"},
		{"quotations", "> a\n>\n> - b\n> > c", "> [a]\n- [b]\n> [c]"},
		{"headings", "# a `b`\n\nc\n===", "p [**a **] [**`b`**]\np [**c**]"},
		{"tables", "| a | b |\n| --- | --- |\n| *c* | d \\| e |", "p [**a | b**]\np [*c*] [ | d | e]"},
		{"markup is text", "a <b>c</b>\n\n<div>\nd\n</div>\n\n<!-- e", "p [a <b>c</b>]\np [<div>|d|</div>]\np [<!-- e]"},
		{"escapes", `\*a\* &lt;b&gt; &#65; &amp;lt; c\`, `p [*a* <b> A &lt; c\]`},
		{"no escapes in code", "`\\* &lt;`", "p [`\\* &lt;`]"},
		{"what is struck", "a ~~b~~", "p [a ~~b~~]"},
		{"a line across", "a\n\n---\n\nb", "p [a]\np [b]"},
		{"scripts", "שלום 你好 👩‍🚒", "p [שלום 你好 👩‍🚒]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := shown(Blocks(test.text)); got != test.want {
				t.Errorf("%q is\n%s\nwant\n%s", test.text, got, test.want)
			}
		})
	}
}

// A text that was made to be slow is read in a time that nobody notices.
func TestBlocksOfHostileTexts(t *testing.T) {
	for name, text := range map[string]string{
		"lines":  strings.Repeat("a\n", 200_000),
		"lists":  strings.Repeat("- ", 2_000) + "a",
		"quotes": strings.Repeat("> ", 2_000) + "a",
		"signs":  strings.Repeat("*_[<&", 4_000),
		"links":  strings.Repeat("[a](", 60_000),
		"items":  strings.Repeat("- ", 100_000) + "a",
	} {
		begun := time.Now()
		blocks := Blocks(text)
		if len(blocks) != 1 || blocks[0].Kind != Code || blocks[0].Text() != strings.TrimRight(text, "\n") {
			t.Errorf("%s: what is too much stands as it was typed; it is %.60s", name, shown(blocks))
		}
		if took := time.Since(begun); took > 2*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
	}
}

func FuzzBlocks(f *testing.F) {
	f.Add("- a\n  > b\n    1) c\n\n```\nx")
	f.Add("| a |\n|---|\n| <b> |\n\n<div>\n&amp; ~~x~~ [a](b) ![c](d)")
	f.Fuzz(func(t *testing.T, text string) {
		for _, b := range Blocks(text) {
			for _, r := range b.Runs {
				if r.Text == "" {
					t.Errorf("%q has an empty run", text)
				}
				if r.Link != "" && !strings.HasPrefix(r.Link, "http://") && !strings.HasPrefix(r.Link, "https://") {
					t.Errorf("%q leads to %q", text, r.Link)
				}
			}
		}
	})
}
