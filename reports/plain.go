package reports

import (
	"regexp"
	"strings"
)

var (
	listMark = regexp.MustCompile(`(?m)^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+`)
	headMark = regexp.MustCompile(`(?m)^[ \t]*(?:#{1,6}|>)[ \t]+`)
	link     = regexp.MustCompile(`!?\[([^\]\n]*)\]\([^)\s]*\)`)
	emphasis = strings.NewReplacer("**", "", "__", "", "`", "")
)

// Plain is the words of a Markdown text without its marks: what is searched and quoted. It is no
// Markdown reader; of the rare constructs it does not know, the marks stay in the text.
func Plain(markdown string) string {
	text := listMark.ReplaceAllString(markdown, "")
	text = headMark.ReplaceAllString(text, "")
	text = link.ReplaceAllString(text, "$1")
	return emphasis.Replace(text)
}
