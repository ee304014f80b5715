package impact

import (
	"regexp"
	"strings"

	"rcaviewer/reports"
)

// The rules look at one sentence in small letters. A weaker word beside a stronger one narrows it:
// "partially available", "intermittently unavailable", "slow or not responding".
var (
	// elsewhere are sentences about other things than what users noticed: boilerplate, and measures.
	elsewhere = words(`this document`, `goal of this`, `status (page|portal)`, `in future`,
		`to (avoid|prevent|minimi[sz]e)`, `system[ -]down (case|ticket)s?`)

	// harmless says that something did not happen, or no longer.
	harmless = words(
		`(remained|stayed|became|again|(was|were|is|are) (still|again))( \w+)? (available|accessible|up|reachable)`,
		`(no|without( any)?|not cause( any)?|non)[ -](\w+ )?(down ?time|outages?|impact|interruptions?|disrupti(on|ve)s?|disturbances?|degradation|slowness|unavailability|effect|loss)`,
		`not (affected|impacted|disrupted|degraded|disturbed|slow|unavailable|down)`,
		`unaffected`,
		`(to|will) (cure|fix|resolve|solve|address) (the |this )?(\w+ )?\w+`)

	// "Intermediate" is what some pages write for intermittent.
	intermittent = words(
		`intermitt?[ae]nt(ly)?`, `intermediate(ly)?`, `instabilit(y|ies)`, `unstable`, `fluctuat\w*`,
		`sporadic(ally)?`, `periodic(ally)?`, `on and off`, `on-and-off`, `came and went`, `flapp\w*`)

	// nowAndThen says the same of a weaker kind: beside slowness the slowness counts.
	nowAndThen = words(
		`occasional(ly)?`, `from time to time`, `now and then`, `at times`, `repeated(ly)?`,
		`(short|brief|momentary) (\w+ )?(disruption|interruption|outage|interval|period|disconnection)s?`)

	partly = words(
		`part(ial)?ly (un)?(available|accessible|down|functional|operational|working)`, `in part`,
		`partial (\w+ )?(availability|unavailability|outage|interruption|disruption|service|access)`,
		`limited (service|functionality|availability|access)`)

	// some are those who were cut off, or what was.
	some = words(
		`(some|certain|specific|a few|part|subset|portion|half) (of )?(the |our |its )?(\w+ )?(functions?|functionalit(y|ies)|features?|components?|modules?|operations?|transactions?|services?|users?|customers?|institutions?|libraries|requests?|resources?|links?|apps?|applications?|pages?|nodes?|data)`)

	// component is a part of the service as the subject of what was cut off.
	component = words(
		`(components?|modules?|functions?|functionality|features?|ui|user interface|front ?end|portals?|back ?office|links|e?-?mails?|data|apis?|apps?|analytics|cdi|viewit|link resolver|sip2|z39\.50|jobs?|notifications?|integrations?)( [\w.]+)? (was|were|is|are|could|did|became|stopped|went|failed|broke|unavailab\w+)`)

	degraded = words(
		`degrad\w*`, `slow(ness|er|ly|ed|ing|downs?)?`, `sluggish\w*`, `latenc(y|ies)`, `response times?`,
		`(poor|bad|low|reduced|decreased|impaired) (\w+ )?(performance|response|responses)`,
		`performance (issue|problem|impact|drop|alert|trouble)s?`, `performance (suffered|was|and access)`,
		`(performed|responded) poorly`, `high load`, `long(er)? (loading|response)`, `time-?outs?`, `delays?`, `delayed`)

	unavailable = words(
		`unavailab(le|ility)`, `unaccessib(le|ility)`, `inaccessib(le|ility)`, `unreachable`, `unresponsive`,
		`not (be )?(\w+ )?(available|accessible|accessed|reached|reachable|functional|function|functioning|operational|work|working|responding|respond|responsive|load|used|usable)`,
		`(no|lost|loss of|lack of) (\w+ )?(access|availability|connectivity|connection|service)`,
		`(unable|inability|impossible|failed) to (access|log|login|reach|connect|use|sign|load|open|search)`,
		`(is|was|were|be|been|went|go|going|came|brought|system|service|completely|totally|fully|and|or) down`,
		`down ?time`, `outages?`, `(access|searches|searching|logins?) failed`, `out of (service|order|reach)`,
		`stopped (working|responding|answering|refreshing|functioning)`, `e-?mails? stopped`, `missing`, `broken?`)

	// farEnd tells that the stronger word is only the far end: "slow or unavailable".
	farEnd = words(
		`(slow\w*|degrad\w*|performance \w+|latency)( (in|some|cases|even|at|times))* (or|and/or)`,
		`available,? but (\w+ )?slow`)

	// thenDown tells that it came to the worst after something milder.
	thenDown = words(`(and|then|later|finally) (was |were |became |went )?(completely |fully |totally )?(down|unavailable|not available|inaccessible)`)

	// interrupted says that something happened, and not what.
	interrupted = words(
		`interruptions?`, `interrupted`, `disrupti(on|ve)s?`, `disrupted`, `disturb(ed|ances?)`, `incident`,
		`affected`, `impacted`)
)

// words matches any of some expressions as whole words.
func words(expressions ...string) *regexp.Regexp {
	return regexp.MustCompile(`\b(` + strings.Join(expressions, "|") + `)\b`)
}

// longest is how many bytes a sentence has at most; what is longer was not written by people.
const longest = 4000

// stated gives the impact that a sentence states; false when it states none.
func stated(s string) (reports.Impact, bool) {
	if len(s) > longest {
		return "", false
	}
	s = strings.ToLower(strings.ReplaceAll(s, "\u00a0", " "))
	if elsewhere.MatchString(s) {
		return "", false
	}
	s = harmless.ReplaceAllString(s, "-")
	bad := unavailable.MatchString(s)
	slow := degraded.MatchString(s) && (!bad || farEnd.MatchString(s))
	switch {
	case partly.MatchString(s):
		return reports.ImpactPartial, true
	case intermittent.MatchString(s) && !thenDown.MatchString(s):
		return reports.ImpactIntermittent, true
	case slow, degraded.MatchString(s) && nowAndThen.MatchString(s):
		return reports.ImpactDegraded, true
	case (bad || interrupted.MatchString(s)) && some.MatchString(s), bad && component.MatchString(s):
		return reports.ImpactPartial, true
	case nowAndThen.MatchString(s) && (bad || interrupted.MatchString(s)):
		return reports.ImpactIntermittent, true
	case bad:
		return reports.ImpactUnavailable, true
	case interrupted.MatchString(s):
		return reports.ImpactUnknown, true
	}
	return "", false
}
