package page

import (
	"strings"

	"golang.org/x/net/html"
)

// readHTML reads a page that was saved as HTML. It knows the marks of the publisher's site (MindTouch,
// now CXone Expert), and finds its way by headings and text in any other page.
func readHTML(text string) (source, error) {
	doc, err := parsed(text)
	if err != nil {
		return source{}, err
	}
	m := metaOf(doc)
	if m.generator == generator {
		return source{}, &ownExport{beside: true}
	}
	s := source{address: m.address, published: m.published, updated: m.updated, tags: m.tags, breadcrumb: m.breadcrumb, others: m.others}
	s.title, s.exported = m.heading, m.generator == program || m.author == program
	if root := m.article; root != nil && m.heading != "" && hasText(root) {
		s.lines, s.scoped = walked(root), true
	} else {
		s.lines = walked(doc)
	}
	if s.title == "" {
		s.title = titleFrom(m, s.lines)
	}
	if s.breadcrumb != nil {
		s.breadcrumb = upTo(s.breadcrumb, s.title)
	}
	return s, nil
}

// titleFrom takes the title from a page's head where it stands in the text too, and else where it
// reads like the title of a report. The head may name the site, or nothing of use.
func titleFrom(m meta, lines []line) string {
	above := lines[:firstHeading(lines)]
	for _, t := range []string{m.ogTitle, m.title, site.ReplaceAllString(m.title, "")} {
		if t != "" && lastEqual(above, t) >= 0 {
			return t
		}
	}
	if titleLine(above, "") >= 0 {
		return ""
	}
	for _, t := range []string{m.ogTitle, site.ReplaceAllString(m.title, "")} {
		if aboutRCA.MatchString(t) {
			return t
		}
	}
	return ""
}

func hasText(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	value := attribute(n, "class")
	if !strings.Contains(value, class) {
		return false
	}
	for c := range strings.FieldsSeq(value) {
		if c == class {
			return true
		}
	}
	return false
}

// textOf is the text in an element as one line, no more of it than a line may have.
func textOf(n *html.Node) string {
	var b strings.Builder
	addText(&b, n)
	return clean(collapse(b.String()))
}

func addText(b *strings.Builder, n *html.Node) {
	for c := range n.ChildNodes() {
		switch {
		case b.Len() > maxLine:
			return
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode || never[c.DataAtom]:
		case isInline(c):
			addText(b, c)
		default:
			b.WriteByte(' ')
			addText(b, c)
			b.WriteByte(' ')
		}
	}
}

// collapse makes every run of HTML's white space one space.
func collapse(text string) string { return strings.Join(strings.FieldsFunc(text, isHTMLSpace), " ") }

func isHTMLSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' }
