package document

import (
	"bufio"
	"bytes"
	"cmp"
	"html"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	renderer "github.com/yuin/goldmark/renderer/html"
)

// runs are the texts of a paragraph, in a look unless they have another.
func (r *reader) runs(n ast.Node, look Run) []Run {
	return trimmed(merged(r.within(n, look)))
}

func (r *reader) inline(n ast.Node, look Run) []Run {
	switch n := n.(type) {
	case *ast.Text:
		return plain(r.text(n), look)
	case *ast.String:
		return plain(string(n.Value), look)
	case *ast.CodeSpan:
		look.Code = true
		return plain(strings.ReplaceAll(r.raw(n), "\n", " "), look)
	case *ast.AutoLink:
		look.Link = cmp.Or(look.Link, webAddress(string(n.URL(r.source))))
		return plain(string(n.Label(r.source)), look)
	case *ast.RawHTML:
		return plain(string(n.Segments.Value(r.source)), look)
	case *ast.Emphasis:
		look.Bold, look.Italic = look.Bold || n.Level == 2, look.Italic || n.Level == 1
	case *ast.Link:
		look.Link = webAddress(string(n.Destination))
	case *ast.Image: // its words lead to it: a document carries no pictures from elsewhere
		look.Link = cmp.Or(look.Link, webAddress(string(n.Destination)))
	case *tables.Strikethrough: // no format has to know it, and what is struck must not look valid
		return slices.Concat(plain("~~", look), r.within(n, look), plain("~~", look))
	}
	return r.within(n, look)
}

func (r *reader) within(n ast.Node, look Run) []Run {
	var all []Run
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		all = append(all, r.inline(c, look)...)
	}
	return all
}

func (r *reader) text(n *ast.Text) string {
	text := string(n.Segment.Value(r.source))
	if !n.IsRaw() {
		text = unescaped(text)
	}
	switch {
	case n.HardLineBreak():
		text += "\n"
	case n.SoftLineBreak():
		text += r.lineEnd
	}
	return text
}

// unescaped resolves backslashes and entities as Markdown has them. Goldmark does both at once, but
// only on its way to HTML.
func unescaped(text string) string {
	if !strings.ContainsAny(text, "\\&") {
		return text
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	renderer.DefaultWriter.Write(w, []byte(text))
	w.Flush()
	return html.UnescapeString(b.String())
}

// raw is a code span as it stands.
func (r *reader) raw(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(r.source))
		}
	}
	return b.String()
}

// row is a table's row as a line.
func (r *reader) row(n ast.Node, look Run) []Run {
	var all []Run
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			all = append(all, plain(" | ", look)...)
		}
		all = append(all, r.runs(c, look)...)
	}
	return trimmed(merged(all))
}

func plain(text string, look Run) []Run {
	if text == "" {
		return nil
	}
	look.Text = text
	return []Run{look}
}

// merged makes neighbours of one look one run.
func merged(pieces []Run) []Run {
	var all []Run
	for len(pieces) > 0 {
		look := pieces[0]
		var text strings.Builder
		for len(pieces) > 0 && sameLook(pieces[0], look) {
			text.WriteString(pieces[0].Text)
			pieces = pieces[1:]
		}
		look.Text = text.String()
		all = append(all, look)
	}
	return all
}

func sameLook(a, b Run) bool {
	a.Text, b.Text = "", ""
	return a == b
}

// trimmed cuts the blanks around a paragraph.
func trimmed(all []Run) []Run {
	for len(all) > 0 {
		if all[0].Text = strings.TrimLeft(all[0].Text, " \n"); all[0].Text != "" {
			break
		}
		all = all[1:]
	}
	for last := len(all) - 1; last >= 0; last = len(all) - 1 {
		if all[last].Text = strings.TrimRight(all[last].Text, " \n"); all[last].Text != "" {
			break
		}
		all = all[:last]
	}
	return all
}
