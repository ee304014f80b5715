package importing

import (
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/cause"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/importing/sentence"
	"rcaviewer/reports/lazyregexp"
)

const underInvestigation = reports.Cause("under-investigation")

// open says that somebody still looks for the cause.
var open = lazyregexp.New(`(?i)\b(under investigation|being investigated|still investigat\w+|investigation is (still )?(ongoing|in progress)|to be (determined|updated|added|provided)|t\.?b\.?d\b|will be (updated|published|provided|added)|not yet known|(is|was|remains) unknown)`)

// readCauses proposes the categories, unless the page names no cause at all.
func (u *understanding) readCauses() {
	text := u.plain(page.Cause)
	if !strings.ContainsFunc(withoutOpen(text), isWord) {
		u.report.Causes = []reports.Cause{underInvestigation}
		u.find("causes", Warning, "The section on the root cause does not name the cause.")
		return
	}
	for _, p := range u.known.classifier.Propose(u.page.Title, text, u.plain(page.Measures), u.plain(page.Timeline)) {
		u.report.Causes = append(u.report.Causes, p.Cause)
		u.show("causes", whyCause(p), u.locate(p.Evidence.Words)...)
	}
	switch {
	case u.report.Causes[0] != underInvestigation:
	case cause.Silent(text):
		u.find("causes", Warning, "The section on the root cause does not name the cause.")
	default:
		u.unreadCause = true
		u.find("causes", Error, "No cause category could be told from what the section on the root cause says.")
	}
}

// withoutOpen is a text without the sentences that say that somebody still looks for the cause.
func withoutOpen(text string) string {
	var kept []string
	for _, at := range sentence.Split(text) {
		if s := text[at.Start:at.End]; !open.MatchString(s) {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, "\n")
}

func isWord(r rune) bool { return !notLetter(r) }

// whyCause tells what speaks for a category.
func whyCause(p cause.Proposal) string {
	why := reports.Label(reports.Causes, string(p.Cause))
	if words := p.Evidence.Words; len(words) > 0 {
		why += ": the words " + and(words)
	}
	if like := p.Evidence.Reports; len(like) > 0 {
		why += "; like " + and(like)
	}
	return why + "."
}

// locate finds words in the page's parts about the cause and the measures, each once.
func (u *understanding) locate(words []string) []page.Span {
	var spans []page.Span
	for _, word := range words {
		if at, ok := u.find1(word); ok {
			spans = append(spans, at)
		}
	}
	return spans
}

func (u *understanding) find1(word string) (page.Span, bool) {
	for _, kind := range []page.Kind{page.Cause, page.Measures, page.Timeline} {
		for _, part := range u.page.Parts {
			if part.Kind != kind {
				continue
			}
			for _, b := range part.Blocks {
				if at := indexWord(b.Text, word); at >= 0 {
					return page.Span{Start: b.At.Start + at, End: b.At.Start + at + len(word)}, true
				}
			}
		}
	}
	return page.Span{}, false
}

// indexWord finds a word or some words as they are written, without regard to case where that
// changes no lengths, and no part of a longer word.
func indexWord(text, word string) int {
	lower, wanted := strings.ToLower(text), strings.ToLower(word)
	if len(lower) != len(text) || len(wanted) != len(word) || word == "" {
		lower, wanted = text, word
	}
	for from := 0; ; {
		at := strings.Index(lower[from:], wanted)
		if at < 0 {
			return -1
		}
		at += from
		end := at + len(wanted)
		if (at == 0 || !letterBefore(text[:at])) && (end == len(text) || !letterAfter(text[end:])) {
			return at
		}
		from = end
	}
}
