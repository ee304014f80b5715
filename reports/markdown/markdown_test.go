package markdown

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func htmlOf(t *testing.T, text string) string {
	t.Helper()
	got, err := HTML([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(got)), " ")
}

func TestHTML(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"what reports use", "A **lamp** ~~lit~~.\n\n- a\n  1. b\n\n| a |\n|---|\n| b |",
			"<p>A <strong>lamp</strong> <del>lit</del>.</p> <ul> <li>a <ol> <li>b</li> </ol> </li> </ul> " +
				"<table> <thead> <tr> <th>a</th> </tr> </thead> <tbody> <tr> <td>b</td> </tr> </tbody> </table>"},
		{"a time is no definition", "[10:15]: lit", "<p>[10:15]: lit</p>"},
		{"a rule", "a\n\n" + strings.Repeat("- ", 40) + "\n\nb", "<p>a</p> <hr> <p>b</p>"},
	} {
		if got := htmlOf(t, test.text); got != test.want {
			t.Errorf("%s: %q is\n %s, want\n %s", test.name, test.text, got, test.want)
		}
	}
}

func TestPageHTML(t *testing.T) {
	got, err := PageHTML([]byte("<b>A</b> [lamp][1]\n\n[1]: https://example.org\n"))
	if want := "<p><b>A</b> <a href=\"https://example.org\">lamp</a></p>\n"; err != nil || string(got) != want {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}

// Long lists, tables and texts are common, and are no long paragraphs.
func TestWithinTheBounds(t *testing.T) {
	for name, text := range map[string]string{
		"list":       strings.Repeat("- The lamp was lit again, and burnt until the morning.\n", 2000),
		"numbers":    strings.Repeat("1. The lamp was lit again, and burnt until the morning.\n", 2000),
		"table":      "| time | lamp |\n|---|---|\n" + strings.Repeat("| 10:15 | The lamp was lit again. |\n", 2000),
		"paragraphs": strings.Repeat(strings.Repeat("The lamp was lit again. ", 300)+"\n\n", 30),
		"code":       "```\n" + strings.Repeat("light --lamp [7]\n", 10_000) + "```\n",
		"nested":     "> - a\n>   - b\n>     - c\n>       - d\n",
	} {
		got := htmlOf(t, text)
		if want := name == "code"; strings.Contains(got, "<pre>") != want {
			t.Errorf("%s: it is shown as code: %v", name, !want)
		}
		if _, err := PageHTML([]byte(text)); err != nil {
			t.Errorf("%s: a page: %v", name, err)
		}
	}
}

// What is beyond the bounds stands as it was typed, and what stands beside a long paragraph is read.
func TestBeyondTheBounds(t *testing.T) {
	long := strings.Repeat("word ", 2000)
	for _, test := range []struct{ name, text, want string }{
		{"a paragraph", "**a**\n\n*x*\n" + long + "\n\n**b**",
			"<p><strong>a</strong></p> <pre><code>*x* " + long + "</code></pre> <p><strong>b</strong></p>"},
		{"a heading", "# *x* " + long, "<pre><code># *x* " + long + "</code></pre>"},
		{"a heading over a line", "*x* " + long + "\n===", "<pre><code>*x* " + long + "</code></pre> <p>===</p>"},
		{"an item", "- *x* " + long + "\n- b", "<ul> <li> <pre><code>*x* " + long + "</code></pre> </li> <li>b</li> </ul>"},
		{"brackets", strings.Repeat("[a](", 501), "<pre><code>" + strings.Repeat("[a](", 501) + "</code></pre>"},
		{"a row", "| a |\n|---|\n| " + long + "|", "<pre><code>| a | |---| | " + long + "|</code></pre>"},
		{"nesting", "*a*\n\n" + strings.Repeat("> ", 9) + "<b>", "<pre><code>*a* " + strings.Repeat("&gt; ", 9) + "&lt;b&gt;</code></pre>"},
		{"lists in a line", strings.Repeat("- ", 17) + "x", "<pre><code>" + strings.Repeat("- ", 17) + "x</code></pre>"},
		{"lists without a text", strings.Repeat("- * ", 9), "<pre><code>" + strings.Repeat("- * ", 9) + "</code></pre>"},
		{"indentation", "*a*\n" + strings.Repeat(" ", 65) + "b", "<pre><code>*a* b</code></pre>"},
	} {
		got, want := htmlOf(t, test.text), strings.ReplaceAll(test.want, " </code>", "</code>")
		if got = strings.ReplaceAll(got, " </code>", "</code>"); got != want {
			t.Errorf("%s is\n %.300s, want\n %.300s", test.name, got, want)
		}
		if _, err := PageHTML([]byte(test.text)); !errors.Is(err, ErrTooMuch) {
			t.Errorf("%s: the error of a page is %v", test.name, err)
		}
	}
	if got := htmlOf(t, strings.Repeat("*a*\n\n", 100_000)); !strings.HasPrefix(got, "<pre><code>*a* *a*") {
		t.Errorf("a long text is %.50s", got)
	}
}

// hostile are texts of 256 KB that are slow to read without bounds.
func hostile() map[string]string {
	fill := func(piece string) string { return strings.Repeat(piece, maxText/len(piece)) }
	many := strings.Repeat
	stairs := func(most int) string {
		var b strings.Builder
		for i := range 6000 {
			b.WriteString(many("  ", i%most) + "- x\n")
		}
		return b.String()
	}
	return map[string]string{
		"links":                fill("[a]("),
		"paragraphs of links":  fill(many("[a](", 500) + "\n\n"),
		"headings of links":    fill("# " + many("[a](", 500) + "\n"),
		"underlined links":     fill(many("[a](", 500) + "\n===\n"),
		"items of a paragraph": "a\n" + fill("2. [a](\n")[4:],
		"indented items":       "a\n" + fill("    - [a](\n")[4:],
		"closed brackets":      fill(many("[", 500) + many("]", 500) + "\n\n"),
		"stars":                fill(many("*a **b ", 1100) + "\n\n"),
		"tags":                 fill(many("<a ", 2600) + "\n\n"),
		"ticks":                fill("a`b``c```d````e\n\n"),
		"lists in a line":      fill("- "),
		"lists in lines":       fill(many("- ", 15) + "x\n"),
		"quotes":               fill(many("> ", 8) + "x\ny\n"),
		"stairs":               stairs(32),
		"items":                fill("- x\n"),
		"wide tables":          fill(many("|a", 1000) + "\n" + many("|-", 1000) + "\n" + many("|x\n", 1300) + "\n"),
		"tables":               fill(many("|a", 100) + "\n" + many("|-", 100) + "\n" + many("|x\n", 190) + "\n"),
		"escaped bars":         fill("|a|b|\n|-|-|\n" + many("|`a\\|`|b|\n", 700) + "\n"),
		"definitions":          fill("[a]: /x\n"),
		"pages of definitions": fill(many("[a]: /x\n", 400) + "\n"),
	}
}

func TestHostile(t *testing.T) {
	for name, text := range hostile() {
		began := time.Now()
		Parse([]byte(text))
		read := time.Since(began)
		PageHTML([]byte(text))
		if page := time.Since(began) - read; max(read, page) > 2*time.Second {
			t.Errorf("%s: it took %v, as a page %v", name, read, page)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("A **lamp**.\n\n- a\n  1. b\n\n| a |\n|---|\n| b |\n\n> c\n\n```\nd\n```\n")
	for name, text := range hostile() {
		f.Add(fmt.Sprintf("%s\n\n%.2000s", name, text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		began := time.Now()
		if _, err := HTML([]byte(text)); err != nil {
			t.Error(err)
		}
		if _, err := PageHTML([]byte(text)); err != nil && !errors.Is(err, ErrTooMuch) {
			t.Error(err)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("it took %v", took)
		}
	})
}
