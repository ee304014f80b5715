package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rcaviewer/reports/lazyregexp"
)

// meta is what a page's head, and elements that are known by their marks, say of the page.
type meta struct {
	title, ogTitle     string
	heading            string // the article's, where the publisher's marks tell it
	generator          string
	author             string
	address            string
	rank               int // how sure the address is
	published, updated string
	times              int // time elements that were looked at
	breadcrumb, tags   []string
	others             []string   // headings of further articles
	article            *html.Node // the article's content, where the publisher's marks tell it
}

func metaOf(doc *html.Node) (m meta) {
	for n := range doc.Descendants() {
		switch n.Type {
		case html.ElementNode:
			m.element(n)
		case html.CommentNode:
			m.comment(n.Data)
		}
	}
	return m
}

func (m *meta) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Title:
		if m.title == "" && n.Parent.DataAtom == atom.Head {
			m.title = textOf(n)
		}
	case atom.Meta:
		m.named(strings.ToLower(attribute(n, "name")+attribute(n, "property")), clean(attribute(n, "content")))
	case atom.Link:
		if strings.EqualFold(attribute(n, "rel"), "canonical") {
			m.at(3, attribute(n, "href"))
		}
	case atom.H1:
		if attribute(n, "id") == "title" {
			m.headingIs(textOf(n))
		}
	case atom.Section, atom.Div:
		if m.article == nil && hasClass(n, "mt-content-container") {
			m.article = n
		}
	case atom.Ol, atom.Ul:
		m.list(n)
	case atom.Li, atom.Span, atom.Time:
		m.time(n)
	}
}

// headingIs takes an article's heading. A file that several pages were put into has several.
func (m *meta) headingIs(text string) {
	switch {
	case m.heading == "":
		m.heading = text
	case text != m.heading && !slices.Contains(m.others, text) && len(m.others) < maxOthers:
		m.others = append(m.others, text)
	}
}

const maxOthers = 100

// list reads breadcrumb and tags, which are lists with a name.
func (m *meta) list(n *html.Node) {
	class := strings.ToLower(attribute(n, "class"))
	switch {
	case m.breadcrumb == nil && strings.Contains(class, "breadcrumb"):
		m.breadcrumb = itemsOf(n)
	case m.tags == nil && strings.Contains(class, "tags"):
		m.tags = itemsOf(n)
		m.tags = m.tags[:min(len(m.tags), maxTags)]
	}
}

func itemsOf(list *html.Node) (items []string) {
	for n := range list.ChildNodes() {
		if text := textOf(n); n.DataAtom == atom.Li && text != "" {
			items = append(items, text)
		}
	}
	return items
}

// time reads when the page was changed. The publisher's pages carry it as an attribute, from
// which a script makes the text.
func (m *meta) time(n *html.Node) {
	stamp := attribute(n, "data-timestamp")
	if m.updated == "" && stamp != "" && strings.Contains(strings.ToLower(attribute(n, "class")), "updated") {
		m.updated = dateIn(stamp)
	}
	if n.DataAtom != atom.Time || m.times > 5 {
		return
	}
	m.times++ // text around each of very many would take long to read
	if m.updated == "" && strings.Contains(strings.ToLower(textOf(n.Parent)), "updated") {
		m.updated = dateIn(attribute(n, "datetime"))
	}
}

func (m *meta) named(name, content string) {
	switch name {
	case "generator":
		m.generator = content
	case "author":
		m.author = content
	case "og:title":
		m.ogTitle = content
	case "og:url":
		m.at(2, content)
	case "article:published_time", "dc.date.issued", "date":
		m.published = dateIn(content)
	case "article:modified_time", "og:updated_time", "last-modified":
		m.updated = dateIn(content)
	}
}

// savedFrom is what browsers and extensions write at the beginning of a page they save.
var savedFrom = lazyregexp.New(`(?i)saved from url=\(\d+\)(https?://\S+)|saved with singlefile\s+url:\s*(https?://\S+)`)

func (m *meta) comment(text string) {
	if len(text) > 2000 {
		return
	}
	if found := savedFrom.FindStringSubmatch(text); found != nil {
		m.at(1, found[1]+found[2])
	}
}

func (m *meta) at(rank int, address string) {
	if address = publicAddress(address); address != "" && rank > m.rank {
		m.address, m.rank = address, rank
	}
}
