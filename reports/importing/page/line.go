package page

import (
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// A line is a heading, a paragraph or a list item, as the reader of a format found it. Its text is
// clean and never empty.
type line struct {
	text     string
	level    int // of a heading by markup, 1 to 6; 0 where nothing says that it is one
	item     bool
	numbered bool
	depth    int  // see Block.Level
	gap      bool // a blank line stood before it
	words
}

// words are what a line's text means, found out once by learned.
type words struct {
	read  bool
	key   string // the text as phrases compare; empty of long lines
	kind  Kind   // of the part that it opens
	known bool   // it opens a part
}

const maxKey = 200

// learned finds out what the texts of lines mean.
func learned(lines []line) []line {
	for i := range lines {
		l := &lines[i]
		if l.read {
			continue
		}
		l.read = true
		if len(l.text) <= maxKey {
			l.key = fold(l.text)
			l.kind, l.known = kindOf(l.text)
		}
	}
	return lines
}

// heads tells whether a line opens a part, by its markup or by its words.
func (l line) heads() bool { return l.known || l.level > 0 }

// A source is what the reader of a format found in a page.
type source struct {
	lines []line
	// What the format itself says of the page; empty where only the lines can tell.
	title              string
	address            string
	published, updated string
	breadcrumb, tags   []string
	others             []string // titles of other articles
	// scoped says that the lines are the article alone, without navigation and title.
	scoped bool
	// exported says that the file names this program as the one that made it.
	exported bool
}

var (
	bullet = lazyregexp.New(`^(?:[•◦‣▪▫■□●○·∙⁃➢➤✓*+–—-]|o)[ \t\x{a0}]+`)
	number = lazyregexp.New(`^(?:\(?\d{1,3}[.)]|[a-z]\))[ \t\x{a0}]+`)
)

// unmark takes the bullet or number off a line.
func unmark(text string) (rest string, item, numbered bool) {
	if m := bullet.FindString(text); m != "" {
		return text[len(m):], true, false
	}
	if m := number.FindString(text); m != "" {
		return text[len(m):], true, true
	}
	return text, false, false
}

// loneMark is a list's mark on a line of its own, as an empty item leaves it.
func loneMark(text string) bool {
	_, item, _ := unmark(text + " ")
	return item && len(strings.TrimSpace(text)) <= 4
}
