// Package render turns a report's Markdown into HTML that a window may show: without scripts,
// styles, images or links that act, and with marks around what a search was for.
package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"

	"rcaviewer/index"
	"rcaviewer/reports/markdown"
)

// policy allows text and its structure, and nothing with an address.
var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "hr", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote",
		"h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td")
	return p
})

// HTML renders Markdown. marks finds the spans of a text that match; it may be nil.
func HTML(text string, marks func(text string) []index.Span) (string, error) {
	raw, err := markdown.HTML([]byte(text))
	if err != nil {
		return "", err
	}
	return written(policy().SanitizeReader(bytes.NewReader(raw)), marks)
}

// written puts <mark> around the spans of each run of text, and lets each outermost block run as its
// first letters do, from left to right or from right to left. It works on sanitised HTML and writes
// nothing but escaped text, the tags that it read and that attribute, so the result is as safe as
// its input.
func written(clean io.Reader, marks func(string) []index.Span) (string, error) {
	var out strings.Builder
	depth := 0
	for tokens := html.NewTokenizer(clean); ; {
		switch kind := tokens.Next(); kind {
		case html.ErrorToken:
			if err := tokens.Err(); err != io.EOF {
				return "", fmt.Errorf("mark text: %w", err)
			}
			return out.String(), nil
		case html.TextToken:
			writeMarked(&out, string(tokens.Text()), marks)
		default:
			raw := string(tokens.Raw())
			name, _ := tokens.TagName()
			void := string(name) == "br" || string(name) == "hr"
			if kind == html.StartTagToken && !void {
				if depth++; depth == 1 {
					raw = strings.TrimSuffix(raw, ">") + ` dir="auto">`
				}
			} else if kind == html.EndTagToken {
				depth = max(0, depth-1)
			}
			out.WriteString(raw)
		}
	}
}

func writeMarked(out *strings.Builder, text string, marks func(string) []index.Span) {
	at := 0
	if marks != nil {
		for _, s := range marks(text) {
			out.WriteString(html.EscapeString(text[at:s.Start]))
			out.WriteString("<mark>" + html.EscapeString(text[s.Start:s.End]) + "</mark>")
			at = s.End
		}
	}
	out.WriteString(html.EscapeString(text[at:]))
}
