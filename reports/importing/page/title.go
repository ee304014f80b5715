package page

import (
	"strings"

	"rcaviewer/reports/lazyregexp"
)

var (
	aboutRCA   = lazyregexp.New(`(?i)\bRCAs?\b|root cause analysis`)
	hasYear    = lazyregexp.New(`\b20\d\d\b`)
	sentence   = lazyregexp.New(`[.:;?!]$`)
	introduces = lazyregexp.New(`(?i)^(this|the following|these) `)
)

// titleLine finds the line that is the title among those before the first heading; -1 when there
// is none. what is the title that the page's format gives, if any.
func titleLine(lines []line, what string) int {
	if what != "" {
		return lastEqual(lines, what)
	}
	if at := mainHeadline(lines); at >= 0 {
		return at
	}
	lines = lines[:beforeRecommended(lines)]
	if at := ofHeadline(lines[:beforeSentences(lines)]); at >= 0 {
		return at
	}
	if at := ofHeadline(lines); at >= 0 {
		return at
	}
	return firstWords(lines)
}

// mainHeadline is the page's one heading of the first level, where that reads like the title of a report:
// what stands above it, and may read like one too, is beside the article.
func mainHeadline(lines []line) int {
	found := -1
	for i, l := range lines {
		if l.level == 1 && headline(l) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

func lastEqual(lines []line, what string) int {
	what = fold(what)
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].key == what && what != "" {
			return i
		}
	}
	return -1
}

// beforeRecommended keeps titles of other articles from being taken for the page's.
func beforeRecommended(lines []line) int {
	for i, l := range lines {
		if endsSurely(l) || l.key == "back to top" {
			return i
		}
	}
	return len(lines)
}

func beforeSentences(lines []line) int {
	for i, l := range lines {
		if len(l.text) > 60 && sentence.MatchString(l.text) {
			return i
		}
	}
	return len(lines)
}

// beforeCause keeps titles that stand below an article from being taken for its own, however short its
// sentences are.
func beforeCause(lines []line) int {
	for i := range lines[:max(len(lines)-1, 0)] {
		if next := lines[i+1]; lines[i].known && lines[i].kind == Cause && !next.heads() && sentence.MatchString(next.text) {
			return i
		}
	}
	return len(lines)
}

// ofHeadline finds the last line that reads like the title of a report. One with a year goes before one
// without. A list item is none: breadcrumbs and links to other pages are.
func ofHeadline(lines []line) int {
	best, most := -1, 0
	for i, l := range lines {
		if !aboutRCA.MatchString(l.text) || !brief(l) || l.item && l.level == 0 {
			continue
		}
		score := 1
		if hasYear.MatchString(l.text) {
			score += 2
		}
		if l.level == 1 {
			score += 4
		}
		if score >= most {
			best, most = i, score
		}
	}
	return best
}

// brief tells whether a line may be a title at all.
func brief(l line) bool {
	return len(l.text) <= 200 && !isNavigation(l) && !sentence.MatchString(l.text) && !introduces.MatchString(l.text) &&
		!isAddress(l.text)
}

// firstWords takes the first heading by markup, else the first line that may be a title.
func firstWords(lines []line) int {
	first := -1
	for i, l := range lines {
		switch {
		case !brief(l) || l.item && l.level == 0:
			if first < 0 && len(l.text) > 60 {
				return -1 // a page that begins with a sentence has no title
			}
		case l.level == 1:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

var (
	arrows = lazyregexp.New(`\s[>›»]\s|\s/\s`)
	site   = lazyregexp.New(`(?i)\s+[-–|:]\s+(ex ?libris( knowledge cent(er|re))?|clarivate|knowledge cent(er|re)).*$`)
)

// breadcrumbOf reads the way to the page from the lines above its title.
func breadcrumbOf(lines []line, title string) []string {
	for i, l := range lines {
		if words := arrows.Split(l.text, -1); len(words) > 1 && fold(words[0]) == "home" {
			return upTo(words, title)
		}
		if l.key != "home" {
			continue
		}
		var words []string
		for _, next := range lines[i:] {
			if endsSurely(next) || next.level > 0 || l.item && !next.item {
				break
			}
			words = append(words, next.text)
		}
		return upTo(words, title)
	}
	return nil
}

const maxBreadcrumb = 8

func upTo(words []string, title string) []string {
	for i, w := range words {
		if i == maxBreadcrumb || len(w) > 80 || fold(w) == fold(title) {
			return words[:i]
		}
		words[i] = strings.TrimSpace(w)
	}
	return words
}
