package page

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"rcaviewer/reports"
	"rcaviewer/reports/markdown"
)

// Limits on a page kept as Markdown, beside those of package markdown.
const (
	maxFrontMatter = 64 << 10
	maxMarkdown    = 256 << 10 // bytes
)

var errAlias = errors.New("read the front matter: it has aliases (*name), which may expand without end")

// readMarkdown reads a page kept as Markdown. A report in our own format comes back as such, beside
// the lines that its text has.
func readMarkdown(text string) (source, *reports.Report, error) {
	front, body := frontMatter(text)
	if len(front) > maxFrontMatter || len(body) > maxMarkdown {
		return source{}, nil, fmt.Errorf("it has %d bytes; a Markdown page has at most %d, its front matter %d",
			len(text), maxMarkdown, maxFrontMatter)
	}
	fields, err := fieldsOf(front)
	if err != nil {
		return source{}, nil, err
	}
	var r *reports.Report
	if isReport(fields) {
		if r, err = parseReport(text); err != nil {
			return source{}, nil, err
		}
	}
	page, err := markdown.PageHTML([]byte(body))
	if err != nil {
		return source{}, nil, fmt.Errorf("read the Markdown: %w", err)
	}
	s, err := readHTML(string(page))
	s.fill(fields)
	return s, r, err
}

// parseReport reads a report in our own format. Its file is named beside the reason.
func parseReport(text string) (*reports.Report, error) {
	r, _, err := reports.Parse("", []byte(text))
	var invalid *reports.Invalid
	if errors.As(err, &invalid) {
		first := invalid.First()
		return nil, fmt.Errorf("read the report: line %d, column %d: %s", first.Line, first.Column, first.Message)
	}
	return r, err
}

// frontMatter cuts a text between its front matter, without the marks, and its body.
func frontMatter(text string) (front, body string) {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	rest, found := strings.CutPrefix(text, "---\n")
	if !found {
		return "", text
	}
	for _, mark := range []string{"\n---\n", "\n...\n"} {
		if front, body, found := strings.Cut("\n"+rest+"\n", mark); found {
			return front, body
		}
	}
	return "", text
}

// fieldsOf reads the front matter into nodes, which the decoder does not expand.
func fieldsOf(front string) (map[string]*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(front), &doc); err != nil {
		return nil, fmt.Errorf("read the front matter: %w", err)
	}
	fields := make(map[string]*yaml.Node)
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return fields, nil
	}
	if aliased(&doc) {
		return nil, errAlias
	}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		fields[strings.ToLower(pairs[i].Value)] = pairs[i+1]
	}
	return fields, nil
}

func aliased(n *yaml.Node) bool {
	if n.Kind == yaml.AliasNode {
		return true
	}
	for _, c := range n.Content {
		if aliased(c) {
			return true
		}
	}
	return false
}

// isReport tells whether front matter is, or was meant to be, that of our own format.
func isReport(fields map[string]*yaml.Node) bool {
	return fields["id"] != nil && (fields["causes"] != nil || fields["events"] != nil || fields["instances"] != nil)
}

// fill takes from front matter, as programs that save pages as Markdown write it, what the page
// itself did not say.
func (s *source) fill(fields map[string]*yaml.Node) {
	value := func(names ...string) string {
		for _, name := range names {
			if n := fields[name]; n != nil && n.Kind == yaml.ScalarNode && n.Value != "" {
				return clean(n.Value)
			}
		}
		return ""
	}
	s.title = firstOf(value("title"), s.title)
	s.address = firstOf(publicAddress(value("source", "url", "link", "address", "canonical", "permalink")), s.address)
	s.published = firstOf(dateIn(value("published", "date")), s.published)
	s.updated = firstOf(dateIn(value("updated", "modified", "lastmod")), s.updated)
	if n := fields["tags"]; n != nil && n.Kind == yaml.SequenceNode {
		for _, tag := range n.Content[:min(len(n.Content), maxTags)] {
			s.tags = append(s.tags, clean(tag.Value))
		}
	}
}
