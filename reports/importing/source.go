package importing

import (
	"net/url"
	"strings"

	"rcaviewer/reports/importing/page"
)

// A source is a part of a page in which facts are looked for.
type source struct {
	name  string // as findings call it: "the title"
	lines []line
}

// A line is a paragraph of a source.
type line struct {
	text string
	at   int // where it begins in Page.Text; below 0 when it is no part of it
}

// A mention is a value as a text has it, and where.
type mention struct {
	value string
	at    page.Span // empty when it is no part of Page.Text
}

func (l line) span(start, end int) page.Span {
	if l.at < 0 {
		return page.Span{}
	}
	return page.Span{Start: l.at + start, End: l.at + end}
}

// sources are the parts of a page that name what was struck, and when.
type sources struct {
	title, products, timeline, introduction, breadcrumb, address source
}

func sourcesOf(p *page.Page) sources {
	return sources{
		title:        source{"the title", []line{{p.Title, titleAt(p)}}},
		products:     partsOf(p, "the affected products", page.Products),
		timeline:     partsOf(p, "the timeline", page.Timeline),
		introduction: partsOf(p, "the introduction", page.Preamble, page.Introduction),
		breadcrumb:   source{"the breadcrumb", apart(p.Breadcrumb)},
		address:      source{"the address of the page", apart(addressParts(p.Address))},
	}
}

func titleAt(p *page.Page) int {
	if p.TitleAt.End == 0 {
		return -1
	}
	return p.TitleAt.Start
}

func partsOf(p *page.Page, name string, kinds ...page.Kind) source {
	s := source{name: name}
	for _, kind := range kinds {
		for _, part := range p.Parts {
			if part.Kind != kind {
				continue
			}
			for _, b := range part.Blocks {
				s.lines = append(s.lines, line{b.Text, b.At.Start})
			}
		}
	}
	return s
}

func apart(texts []string) []line {
	lines := make([]line, len(texts))
	for i, text := range texts {
		lines[i] = line{text, -1}
	}
	return lines
}

// addressParts are the folders and the name of a page's address, as people read them. Some addresses
// are percent-encoded twice.
func addressParts(address string) []string {
	_, path, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	path, _, _ = strings.Cut(path, "?")
	path, _, _ = strings.Cut(path, "#")
	for range 2 {
		if plain, err := url.PathUnescape(path); err == nil {
			path = plain
		}
	}
	path = strings.TrimSuffix(strings.TrimSuffix(path, "/"), ".html")
	if path == "" {
		return nil
	}
	return strings.Split(strings.ReplaceAll(path, "_", " "), "/")
}

func (s source) text() string {
	texts := make([]string, len(s.lines))
	for i, l := range s.lines {
		texts[i] = l.text
	}
	return strings.Join(texts, "\n")
}

// values are what is mentioned, each once, in order.
func values(mentions []mention) []string {
	var list []string
	seen := map[string]bool{}
	for _, m := range mentions {
		if !seen[m.value] {
			seen[m.value] = true
			list = append(list, m.value)
		}
	}
	return list
}

// spansOf are where values are mentioned in the page.
func spansOf(mentions []mention, wanted []string) []page.Span {
	var spans []page.Span
	for _, value := range wanted {
		for _, m := range mentions {
			if m.value == value && m.at.End > 0 {
				spans = append(spans, m.at)
				break
			}
		}
	}
	return spans
}
