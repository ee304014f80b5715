package cause

import (
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// What a publisher writes into every page says nothing about the cause of one. The rules know such
// sentences by their turns of phrase, so that small changes of wording do no harm.
var (
	// opening introduces the cause: "Engineers investigated this event ... with the following results:".
	opening = lazyregexp.New(`(?i)^[^:]{0,80}\b(investigat|review|analy[sz]|examin|research)\w*\b[^:]{0,140}\b(following( results?| findings?)?|results?|findings?|concluded)\b[^:.]{0,40}:[\s.]*`)

	// general is said of every incident.
	general = lazyregexp.New(`(?i)\b(this document serves|goal of this document|taken the following|the following (actions?|measures|steps)|` +
		`avoid such an? (occurrence|event)s?|ongoing and prompt updates|committed to providing|automatically sent as e-?mails?|` +
		`status (portal|page)|(interruption|disruption|outage)s? (was|were) experienced by|during (the|this) (events?|time ?frame),? (the )?(services?|environments?|systems?) (was|were)|` +
		`customers? (served by|affected were)|was this article helpful)\b`)

	// heading is a section's title that got into its text.
	heading = lazyregexp.New(`(?i)^\W*(introduction|event timeline|timeline|root cause( analysis)?|technical action items( and preventive measures)?|preventive measures|publication history|customer communication)\W*$`)
)

// boilerplate gives the length of what a sentence has to say before it comes to its point; all of
// it when it has none.
func boilerplate(s string) int {
	if strings.Contains(s, ":") {
		if at := opening.FindStringIndex(s); at != nil {
			return at[1]
		}
	}
	if general.MatchString(s) || heading.MatchString(s) {
		return len(s)
	}
	return 0
}
