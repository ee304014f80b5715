package page

import (
	"slices"
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// headings say by their words what a part is about. Pages are written by many hands over ten
// years, so they vary ("Effected Products", "Event Timeframe").
var headings = []struct {
	kind  Kind
	words *lazyregexp.Regexp
}{
	{Introduction, lazyregexp.New(`^(introduction|intro|overview|background)( and (introduction|overview|background))?$`)},
	{Products, lazyregexp.New(`^(affected|effected|impacted) ` + things + `$|^` + things + ` (affected|effected|impacted)$`)},
	{Timeline, lazyregexp.New(`^((event|incident|outage|disruption|service interruption|interruption)s? )?time ?-?(line|frame|table)s?( of (the )?(event|incident|outage|interruption)s?)?$`)},
	{Timeline, lazyregexp.New(`^((date and time|duration) of (the )?(event|incident|outage)|(event|incident|outage) (date and time|times?|duration|hours))$`)},
	{Cause, lazyregexp.New(`^(the )?((technical|main|primary) )?(root[ -]?causes?|causes?)( (analys[ie]s|details|description|summary|findings|identified))*( and (findings|resolution|analysis))?( report)?( of (the )?(event|incident|outage|issue|problem|interruption)s?)?$`)},
	{Cause, lazyregexp.New(`^(analysis( and findings)?|findings)$`)},
	{Measures, lazyregexp.New(`^(measures|prevention|mitigation|remediation)$`)},
	{Communication, lazyregexp.New(`^(customers? communications?|communications?( (to|with) customers)?)$`)},
	{History, lazyregexp.New(`^((publication|document|revision|version|change) (history|log)|record of changes)$`)},
	{Other, lazyregexp.New(`^((executive|event|incident) )?(summary|description)$|^((customer|service|business) )?impact$|^(resolution|conclusions?|lessons learned|recommendations|workaround|glossary|what happened\?|(event|incident) details|(additional|more) information)$`)},
}

const things = `(products?|services?|environments?|instances?|systems?|customers?|solutions?)(( and |/|, | or )(products?|services?|environments?|instances?|systems?|customers?|solutions?))*`

// stems are pieces of words, one of which is in every heading that is known. To look for them first
// makes most lines ten times as fast.
var stems = []string{
	"intro", "overview", "background", "ffected", "impact", "time", "date", "duration", "hours", "cause", "analys", "finding", "actions", "happened", "details",
	"communication", "history", "log", "record", "summary", "description", "resolution", "conclusion", "lessons", "recommendations",
	"workaround", "glossary", "information", "measure", "prevent", "corrective", "items", "steps", "remediation", "mitigation",
}

var (
	numbering = lazyregexp.New(`^\(?\d{1,2}(\.\d{1,2})*[.)]? +`)
	plurals   = strings.NewReplacer("(s)", "s")
	aside     = lazyregexp.New(` ?\([^()]{1,40}\)$`) // Event Timeline (Central time)
)

// Words of a heading over measures: at least one of the first and none but these.
var (
	measureWords = []string{"measure", "measures", "preventive", "preventative", "prevention", "corrective", "items", "actions", "steps", "remediation", "mitigation"}
	otherWords   = []string{"technical", "action", "item", "step", "and", "or", "next", "taken", "to", "be", "future", "plan", "plans", "the", "for",
		"follow-up", "further", "immediate", "long-term", "short-term", "improvement", "improvements", "prevent", "avoid", "recurrence", "resolution", "our"}
)

// kindOf tells what part a heading opens; false when its words are not known.
func kindOf(text string) (Kind, bool) {
	if len(text) > 100 {
		return Other, false
	}
	key := aside.ReplaceAllString(plurals.Replace(numbering.ReplaceAllString(fold(text), "")), "")
	if !slices.ContainsFunc(stems, func(stem string) bool { return strings.Contains(key, stem) }) {
		return Other, false
	}
	for _, h := range headings {
		if h.words.MatchString(key) {
			return h.kind, true
		}
	}
	if aboutMeasures(strings.FieldsFunc(key, func(r rune) bool { return r == ' ' || r == ',' || r == '/' })) {
		return Measures, true
	}
	return Other, false
}

func aboutMeasures(words []string) bool {
	known := 0
	for _, w := range words {
		switch {
		case slices.Contains(measureWords, w):
			known++
		case !slices.Contains(otherWords, w):
			return false
		}
	}
	return known > 0 && len(words) > 1
}
