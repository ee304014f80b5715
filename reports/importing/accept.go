package importing

import (
	"strings"
	"unicode"

	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/importing/phrase"
)

// acceptable tells why a page cannot become a report; nil when it can.
func acceptable(p *page.Page) error {
	switch {
	case foreign(p.Text):
		return &Rejected{"it is not in English, the only language that is understood"}
	case !has(p, page.Cause) && !has(p, page.Timeline) && !has(p, page.Measures):
		return &Rejected{"it is no Root Cause Analysis report: it has no section on an event, its cause or measures"}
	case strings.TrimSpace(p.Title) == "":
		return &Rejected{"it has no title"}
	case !has(p, page.Cause):
		return &Rejected{"it has no text on the root cause"}
	case !dated(p):
		return &Rejected{"it names no date"}
	}
	return nil
}

// has tells whether a part of a kind has any text.
func has(p *page.Page, kind page.Kind) bool {
	for _, part := range p.Parts {
		if part.Kind != kind {
			continue
		}
		for _, b := range part.Blocks {
			if strings.ContainsFunc(b.Text, unicode.IsLetter) {
				return true
			}
		}
	}
	return false
}

func dated(p *page.Page) bool {
	if p.Published != "" || p.Updated != "" || len(phrase.Dates(p.Title)) > 0 {
		return true
	}
	for _, part := range p.Parts {
		for _, b := range part.Blocks {
			if len(phrase.Dates(b.Text)) > 0 || len(phrase.Find(b.Text)) > 0 {
				return true
			}
		}
	}
	return false
}

// little are English words of which any English text is full.
var little = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "in": true, "was": true, "were": true, "is": true, "for": true, "this": true,
	"that": true, "with": true, "by": true, "on": true, "at": true, "as": true, "from": true, "an": true, "be": true, "been": true,
	"it": true, "our": true, "which": true, "has": true, "have": true, "had": true, "not": true, "are": true, "during": true, "a": true,
}

// Enough words to judge a language by, and the share of little ones that English has at least: it has
// 30 to 45 of 100, other languages under 8.
const (
	enoughWords = 40
	leastLittle = 0.12
)

// foreign tells whether a text is in another language.
func foreign(text string) bool {
	words, english, strange := 0, 0, 0
	for word := range strings.FieldsFuncSeq(text[:min(len(text), 100_000)], notLetter) {
		words++
		if little[strings.ToLower(word)] {
			english++
		}
		if word[0] >= 0x80 {
			strange++
		}
	}
	if strange*2 > words && strange > 5 {
		return true
	}
	return words >= enoughWords && float64(english) < leastLittle*float64(words)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
