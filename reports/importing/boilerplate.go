package importing

import (
	"strings"

	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/importing/sentence"
	"rcaviewer/reports/lazyregexp"
)

// Pieces of the shapes.
const (
	investigated = `[^.:]{0,80}\b(investigated|analy[sz]ed|examined|reviewed|looked into)\b[^.:]{0,60}\b(event|incident|issue|outage|interruption|problem|disruption)s?\b`
	forCause     = `,?( in order)? to (determine|find|identify|establish|understand) (its|the) (root )?(cause|reason)s?( of (this|the) \w+)?`
	steps        = `\b(actions?|measures?|steps?|items?)`
	avoiding     = `(,? (in order )?(to (avoid|prevent|ensure|minimi[sz]e|make sure)|so that)\b[^.:]{0,120})?[.:]?`
)

// empty are sentences that stand on every page and say nothing of an event, by their shape. Each
// is matched against one sentence; what a sentence goes on to say behind a colon stays.
var empty = []*lazyregexp.Regexp{
	lazyregexp.New(`(?i)^this (document|report|page|article) (serves|is intended|is meant|provides|presents|describes|contains)\b.*\b(root cause|rca)\b`),
	lazyregexp.New(`(?i)^the (goal|purpose|aim|objective) of this (document|report|page|article)\b`),
	lazyregexp.New(`(?i)^` + investigated + `[^.:]{0,160}:$`),
	lazyregexp.New(`(?i)^` + investigated + `(` + forCause + `)?[^.:]{0,30}\b(following|results|findings|conclusions?)[.:]?$`),
	lazyregexp.New(`(?i)^` + investigated + forCause + `[.:]?$`),
	lazyregexp.New(`(?i)^[^.:]{0,60}\b(has|have|had|is|are) (also )?(taken|taking|implemented|implementing|performed|initiated|planned|planning)( the)? following\b[^.:]{0,40}` + steps + avoiding + `$`),
	lazyregexp.New(`(?i)^the following\b[^.:]{0,60}` + steps + ` (was|were|have been|has been|are|is|will be)( \w+){1,2}` + avoiding + `$`),
	lazyregexp.New(`(?i)^[^.]{0,60}\bis committed to (providing|keeping|continuous)\b`),
	lazyregexp.New(`(?i)\bstatus (portal|page)\b.{0,40}https?://`),
	lazyregexp.New(`(?i)^these updates are (automatically )?sent\b`),
}

// telling are words of which each shape has one: most sentences have none and need no closer look.
var telling = lazyregexp.New(`this (?:document|report|page|article)|This|investigat|analy[sz]ed|examined|reviewed|looked into|following|committed|https?:|hese updates`)

// longestEmpty is how long such a sentence is at most; a longer one says something as well.
const longestEmpty = 320

func saysNothing(text string) bool {
	if len(text) > longestEmpty || !telling.MatchString(text) {
		return false
	}
	for _, shape := range empty {
		if shape.MatchString(text) {
			return true
		}
	}
	return false
}

// ofNextEvent is a line above what a page tells of another of its events.
var ofNextEvent = lazyregexp.New(`(?i)^((second|third|fourth|fifth|2nd|3rd|4th|5th) (event|incident|outage)|(event|incident|outage) (no\.? ?|#)?\d{1,2})\W*$`)

// stripped is a part without the sentences that say nothing. The blocks keep their places; Text is
// what is left of them.
func stripped(part page.Part) page.Part {
	blocks := make([]page.Block, 0, len(part.Blocks))
	for _, b := range part.Blocks {
		if b.Text = meaning(b.Text); strings.Trim(b.Text, " .:;-–") != "" {
			blocks = append(blocks, b)
		}
	}
	if n := len(blocks) - 1; n > 0 && part.Kind != page.Timeline && ofNextEvent.MatchString(blocks[n].Text) {
		blocks = blocks[:n]
	}
	part.Blocks = blocks
	return part
}

// meaning is a paragraph without the sentences that say nothing.
func meaning(text string) string {
	var kept []string
	for _, s := range sentence.Split(text) {
		part := text[s.Start:s.End]
		if saysNothing(part) {
			continue
		}
		if lead, rest, ok := strings.Cut(part, ":"); ok && saysNothing(lead+":") {
			part = strings.TrimSpace(rest)
		}
		kept = append(kept, part)
	}
	return strings.Join(kept, " ")
}
