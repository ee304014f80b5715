package render

import (
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"rcaviewer/index"
)

// words marks every occurrence of the words, as a search does: from left to right, none in another.
func words(list ...string) func(string) []index.Span {
	return func(text string) []index.Span {
		var spans []index.Span
		for at := 0; at < len(text); {
			i := slices.IndexFunc(list, func(w string) bool { return strings.HasPrefix(text[at:], w) })
			if i < 0 {
				at++
				continue
			}
			spans = append(spans, index.Span{Start: at, End: at + len(list[i])})
			at += len(list[i])
		}
		return spans
	}
}

func TestHTML(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"a paragraph", "One lamp.", "<p>One lamp.</p>"},
		{"emphasis", "a **b** *c* `d` ~~e~~", "<p>a <strong>b</strong> <em>c</em> <code>d</code> <del>e</del></p>"},
		{"a list", "- a\n- b", "<ul> <li>a</li> <li>b</li> </ul>"},
		{"a numbered list", "1. a\n2. b", "<ol> <li>a</li> <li>b</li> </ol>"},
		{"a table", "| a |\n| --- |\n| b |", "<table> <thead> <tr> <th>a</th> </tr> </thead> <tbody> <tr> <td>b</td> </tr> </tbody> </table>"},
		{"code", "```sh\nrm -r <dir>\n```", "<pre><code>rm -r &lt;dir&gt; </code></pre>"},
		{"a quote", "> a", "<blockquote> <p>a</p> </blockquote>"},
		{"a hard break", "a  \nb", "<p>a<br> b</p>"},
		{"signs", "R&D: 1 < 2 \"x\"", "<p>R&amp;D: 1 &lt; 2 &#34;x&#34;</p>"},
		{"an entity stays a sign", "&lt;script&gt;", "<p>&lt;script&gt;</p>"},
		{"a link is its text", "[a page](https://example.org)", "<p>a page</p>"},
		{"an image is left out", "a ![b](https://example.org/b.png) c", "<p>a c</p>"},
		{"an address is text", "<https://example.org>", "<p>https://example.org</p>"},
		{"no script", "a <script>alert(1)</script> b", "<p>a alert(1) b</p>"},
		{"no script block", "<script>\nalert(1)\n</script>\n\nb", "<p>b</p>"},
		{"no markup of the report's own", "<mark onclick=x>a</mark> <b style=y>b</b>", "<p>a b</p>"},
		{"no link that acts", "[a](javascript:alert(1))", "<p>a</p>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := undirected(oneLine(render(t, test.text, nil))); got != test.want {
				t.Errorf("%q is\n %s, want\n %s", test.text, got, test.want)
			}
		})
	}
}

// A text that would keep the parser busy stands as it was typed, with its marks.
func TestHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"links": strings.Repeat("[a](", 60_000) + " lamp", "lists": strings.Repeat("- ", 100_000) + " lamp",
	} {
		began := time.Now()
		got := undirected(oneLine(render(t, text, words("lamp"))))
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("%s: it took %v", name, took)
		}
		if !strings.HasPrefix(got, "<pre><code>"+text[:40]) || !strings.HasSuffix(got, " <mark>lamp</mark></code></pre>") {
			t.Errorf("%s: it is %.60s ... %s", name, got, got[max(0, len(got)-60):])
		}
	}
}

func TestMarks(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a word", "One lamp.", "<p>One <mark>lamp</mark>.</p>"},
		{"every word", "lamp, lamp", "<p><mark>lamp</mark>, <mark>lamp</mark></p>"},
		{"nothing", "One candle.", "<p>One candle.</p>"},
		{"in emphasis", "a **lamp** and *lamp*", "<p>a <strong><mark>lamp</mark></strong> and <em><mark>lamp</mark></em></p>"},
		{"in code", "`lamp`", "<p><code><mark>lamp</mark></code></p>"},
		{"in a cell", "| lamp |\n| --- |\n| b |", "<table> <thead> <tr> <th><mark>lamp</mark></th> </tr> </thead> <tbody> <tr> <td>b</td> </tr> </tbody> </table>"},
		{"after a sign", "R&D & lamp", "<p>R&amp;D &amp; <mark>lamp</mark></p>"},
		{"with a sign in it", "the a<b case", "<p>the <mark>a&lt;b</mark> case</p>"},
		{"with an ampersand in it", "the x&y case", "<p>the <mark>x&amp;y</mark> case</p>"},
		{"with an entity in it", "the x&amp;y case", "<p>the <mark>x&amp;y</mark> case</p>"},
		{"beside letters of several bytes", "über lamp — lamp", "<p>über <mark>lamp</mark> — <mark>lamp</mark></p>"},
		{"over a line break", "an oil\nlamp", "<p>an <mark>oil lamp</mark></p>"},
		{"not over a tag", "an oil **lamp**", "<p>an oil <strong><mark>lamp</mark></strong></p>"},
		{"what is marked stays text", "<i>&lt;script&gt;</i>", "<p><mark>&lt;script&gt;</mark></p>"},
		{"no tag is taken for a word", "**p** strong", "<p><strong>p</strong> strong</p>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			marks := words("oil\nlamp", "lamp", "a<b", "x&y", "<script>")
			if got := undirected(oneLine(render(t, test.text, marks))); got != test.want {
				t.Errorf("%q is\n %s, want\n %s", test.text, got, test.want)
			}
		})
	}
}

// Each outermost block runs as its own letters do; what is in it follows.
func TestDirection(t *testing.T) {
	text := "One lamp.\n\nמנורה אחת.\n\n- a\n  - b\n\n> one\n> two  \n> three\n\n---\n\n| a |\n| --- |"
	var directed []string
	for tokens := html.NewTokenizer(strings.NewReader(render(t, text, nil))); tokens.Next() != html.ErrorToken; {
		if token := tokens.Token(); len(token.Attr) > 0 {
			directed = append(directed, token.String())
		}
	}
	want := []string{`<p dir="auto">`, `<p dir="auto">`, `<ul dir="auto">`, `<blockquote dir="auto">`, `<table dir="auto">`}
	if !slices.Equal(directed, want) {
		t.Errorf("the elements with a direction are %q, want %q", directed, want)
	}
}

// undirected leaves out what TestDirection looks at.
func undirected(text string) string {
	return strings.ReplaceAll(text, ` dir="auto"`, "")
}

// Hostile text must not get through, whatever is marked in it.
func FuzzHTML(f *testing.F) {
	for _, text := range []string{
		"plain **bold** `code` [link](https://example.org \"title\")",
		"<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>",
		"[x](javascript:alert(1)) ![x](data:text/html,<script>) <javascript:alert(1)>",
		"<scr<script>ipt>alert(1)</scr</script>ipt> &lt;script&gt; &#60;b&#62; &amp;lt;",
		"<mark>x</mark></p></div><p style=\"x\" class='y' id=z>", "<!-- -- > <![CDATA[ x ]]> <?php ?> <!DOCTYPE x>",
		"<textarea><title><style>@import 'x'</style></title></textarea>", "<iframe srcdoc='<script>'></iframe><object><embed>",
		"| a | <b> |\n| :-- | --: |\n| `|` | &lt; |", "```html\n<script>\n```", "    <p onclick=x>", "- a\n  - b\n    > c\n\n1) d",
		"a\x00b\xff\xfe\u202e\u2028", "# <h1> #\n===\n***\n~~x~~", strings.Repeat("> ", 100) + "deep", strings.Repeat("*a ", 50),
	} {
		f.Add(text, "a")
	}
	f.Add("the x&y case of &amp; and <b>", "&")
	f.Fuzz(func(t *testing.T, text, word string) {
		bare := render(t, text, nil)
		safe(t, bare, allowed)
		if word == "" {
			return
		}
		marked := render(t, text, words(word))
		safe(t, marked, append([]string{"mark"}, allowed...))
		if got, want := content(marked), content(bare); got != want {
			t.Errorf("marks changed the text of %q:\n %q, without marks\n %q", text, got, want)
		}
	})
}

// allowed are the elements that a window may be given: text and its structure.
var allowed = []string{
	"p", "br", "hr", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote",
	"h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}

// safe checks that there are only allowed elements, with no attribute but their direction, and that a
// mark holds nothing but text.
func safe(t *testing.T, text string, elements []string) {
	t.Helper()
	tokens := html.NewTokenizer(strings.NewReader(text))
	inMark := false
	for {
		kind := tokens.Next()
		token := tokens.Token()
		switch {
		case kind == html.ErrorToken && !inMark:
			return
		case kind == html.TextToken:
		case kind == html.ErrorToken, inMark && (token.Data != "mark" || kind != html.EndTagToken):
			t.Fatalf("a mark holds %q, or is not closed, in %q", token.String(), text)
		case kind == html.CommentToken, kind == html.DoctypeToken, !slices.Contains(elements, token.Data),
			len(token.Attr) > 1, len(token.Attr) == 1 && token.Attr[0] != html.Attribute{Key: "dir", Val: "auto"}:
			t.Fatalf("%q is in %q", token.String(), text)
		case token.Data == "mark":
			inMark = kind == html.StartTagToken
		}
	}
}

// content is the text that a reader sees.
func content(text string) string {
	var b strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(tokens.Text())
		}
	}
}

func render(t *testing.T, text string, marks func(string) []index.Span) string {
	t.Helper()
	out, err := HTML(text, marks)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
