package cause

import (
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/sentence"
	"rcaviewer/reports/lazyregexp"
)

// That no cause is named cannot be learned from a handful of reports, so rules tell it.
var (
	// open says that the cause itself is not known.
	open = lazyregexp.New(`(?i)\b(` +
		`(cause|reason|origin|source|trigger)s?\b.{0,60}\b(under|being|continues? to be) (\w+ )?(investigat|examin|analy[sz])\w*|` +
		`(cause|reason|origin|source|trigger)s?\b.{0,60}\b(not (yet )?(been )?(\w+ )?(known|found|identified|determined|established|clear|understood)|unknown|unclear|to be determined|could not be (found|determined|identified))|` +
		`(still|currently|continu\w+( to)?|actively|in the process of) (investigat|analy[sz]|examin|determin|look)\w*.{0,60}\b(cause|reason|origin|issue|event|incident|outage|problem|disruption|what|why)|` +
		`(investigation|analysis|examination)s?( \w+){0,5} (is|are) (still )?(ongoing|on-going|in progress|under ?way|continuing|pending|not (yet )?(complete|completed|concluded|finished))|` +
		`under (\w+ )?investigation|(still|currently|now) being (investigated|examined|analy[sz]ed)|` +
		`(will|to) be (updated|published|shared|provided) (once|when|as soon as|after|upon)|` +
		`no (root )?cause (was|has been|could be) (found|identified|determined|established)|` +
		`(search|hunt) for the (\w+ )?cause (continu\w+|is|goes)|pending( \w+)? (analysis|investigation)|what (set|triggered|caused)\b.{0,40}\b(investigated|unknown|unclear|open))`)

	// others are those whose investigation leaves the cause named: "the provider investigates".
	others = lazyregexp.New(`(?i)\b(vendor|provider|supplier|isp|partner|oracle|cisco|microsoft)('s|s)?\b`)

	// found tells that an investigation has come to its end.
	found = lazyregexp.New(`(?i)\b(revealed|discovered|showed|shows|found|concluded|identified|determined) (that|a|an|the)\b|following`)
)

// inconclusive tells whether a text says that the cause is not known, and gives the rest of it. A
// vendor's own investigation does not count: who says that it is the vendor's has named a cause.
func inconclusive(text string) (says mention, rest string, ok bool) {
	var kept []string
	for _, at := range sentence.Split(text) {
		s := text[at.Start:at.End]
		if m := open.FindStringIndex(s); m != nil && !others.MatchString(s) && !found.MatchString(s) {
			if !ok {
				says, ok = mention{at.Start + m[0], at.Start + m[1]}, true
			}
			continue
		}
		kept = append(kept, s)
	}
	return says, strings.Join(kept, "\n"), ok
}

// Silent tells whether a text names no cause at all: it says that the cause is not known, or has no
// words of meaning.
func Silent(text string) bool {
	_, rest, open := inconclusive(text[:min(len(text), longestSection)])
	return open || meaningless(rest)
}

const (
	// fewWords is how many words of meaning a text has at least that can name a cause.
	fewWords = 2
	// surely is how likely a category has to be to count as the cause beside an open question.
	surely = 0.75
	// guessed is the confidence where a text says nothing at all, stated where it says so.
	guessed = 0.2
	stated  = 0.9
)

const underInvestigation reports.Cause = "under-investigation"

// meaningless tells whether a text has too few words of meaning to name a cause.
func meaningless(text string) bool {
	words := 0
	for _, s := range sentences(text) {
		for _, w := range s {
			if w.content {
				words++
			}
		}
	}
	return words < fewWords
}
