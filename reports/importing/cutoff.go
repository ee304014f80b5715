package importing

import (
	"strings"
	"unicode/utf8"

	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/lazyregexp"
)

var (
	// hanging are endings that no sentence has.
	hanging = lazyregexp.New(`(?i)(…|\.\.\.|[,:]|[\s(](-|–|the|a|an|of|to|and|or|in|on|at|with|for|by|from|that|which|was|were|is|are|our|has|have|due|between|this|these|as|be|been|will|not|\())$`)
	ended   = lazyregexp.New(`[.!?;)\]"”'’]$`)
)

// longLine is how long a paragraph is at least that must have ended with a full stop.
const longLine = 60

// lookForEnd finds out whether the page stops in the middle: what was saved or copied may be cut.
func (u *understanding) lookForEnd() {
	if len(u.page.Parts) == 0 {
		return
	}
	part := u.page.Parts[len(u.page.Parts)-1]
	if name, ok := sectionNames[part.Kind]; ok && (len(part.Blocks) == 0 || cutOff(part)) {
		u.find(name.heading, Warning, "The copy at hand breaks off in the %s.", name.words)
	}
}

// sectionNames are the parts that a page does not end with unless it is cut, or ends soon after.
var sectionNames = map[page.Kind]struct{ heading, words string }{
	page.Timeline: {"Timeline", "timeline"},
	page.Cause:    {"Root cause", "cause section"},
	page.Measures: {"Preventive measures", "section on preventive measures"},
}

// cutOff tells whether the last block of a part ends in the middle. Items often have no full stop,
// and neither has a paragraph among others that have none.
func cutOff(part page.Part) bool {
	b := part.Blocks[len(part.Blocks)-1]
	text := strings.TrimSpace(b.Text)
	if hanging.MatchString(text) {
		return true
	}
	if b.Item || ended.MatchString(text) || utf8.RuneCountInString(text) < longLine {
		return false
	}
	for _, other := range part.Blocks[:len(part.Blocks)-1] {
		if !ended.MatchString(strings.TrimSpace(other.Text)) {
			return false
		}
	}
	return true
}
