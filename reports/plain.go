package reports

import (
	"regexp"
	"strings"
)

var (
	listMark = regexp.MustCompile(`(?m)^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+`)
	headMark = regexp.MustCompile(`(?m)^[ \t]*(?:#{1,6}|>)[ \t]+`)
	link     = regexp.MustCompile(`!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*\)`)
	emphasis = strings.NewReplacer("**", "", "__", "", "`", "")
)

// Plain is the words of a Markdown text without its marks: what is searched and quoted. It is no
// Markdown reader; of the rare constructs it does not know, the marks stay in the text.
func Plain(markdown string) string {
	text := markdown
	// Most texts have no such marks, and to look is many times faster than to replace: a page of
	// hits takes eighty of them.
	if lineBegins(text, "-*+0123456789") {
		text = listMark.ReplaceAllString(text, "")
	}
	if lineBegins(text, "#>") {
		text = headMark.ReplaceAllString(text, "")
	}
	if strings.Contains(text, "](") {
		text = link.ReplaceAllString(text, "$1")
	}
	return emphasis.Replace(text)
}

// lineBegins tells whether any line of a text begins with one of some characters, after blanks.
func lineBegins(text, chars string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimLeft(line, " \t"); line != "" && strings.IndexByte(chars, line[0]) >= 0 {
			return true
		}
	}
	return false
}
