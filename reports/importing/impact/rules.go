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
	elsewhere = regexp.MustCompile(`\b(this document|goal of this|status page|status portal|` +
		`in future|to (avoid|prevent|minimi[sz]e)|system[ -]down (case|ticket)s?)\b`)

	// harmless says that something did not happen.
	harmless = regexp.MustCompile(`\b((remained|stayed|was still|were still|is still|was again|were again|became|again)( \w+)? (available|accessible|up|reachable)|` +
		`(no|without( any)?|not cause( any)?|non)[ -](\w+ )?(down ?time|outages?|impact|interruptions?|disrupti(on|ve)s?|disturbances?|degradation|slowness|unavailability|effect|loss)|` +
		`not (affected|impacted|disrupted|degraded|disturbed|slow|unavailable|down)|` +
		`unaffected|had not failed)\b`)

	intermittent = regexp.MustCompile(`\b(intermitt?[ae]nt(ly)?|intermediate(ly)?( \w+)?( service)?( (interruption|disruption|disturbance|outage|availability|issue|problem|access|slowness|error)s?)?|` +
		`instabilit(y|ies)|unstable|fluctuat\w*|sporadic(ally)?|periodic(ally)?|occasional(ly)?|from time to time|now and then|` +
		`at times|times out of reach|on and off|up and down|came and went|(short|brief|momentary) (\w+ )?(disruption|interruption|outage|interval|period|disconnection)s?|flapp\w*)\b`)

	partial = regexp.MustCompile(`\b(part(ial)?ly|partial|in part|for part of|(some|certain|several|specific|a few|many|part|subset|portion|number|most|half) (of )?(the |our |its )?(\w+ )?` +
		`(functions?|functionalit(y|ies)|features?|components?|modules?|operations?|transactions?|services?|users?|customers?|institutions?|libraries|requests?|resources?|links?|apps?|applications?|pages?|nodes?|data)|` +
		`limited (service|functionality|availability|access))\b`)

	degraded = regexp.MustCompile(`\b(degrad\w*|slow(ness|er|ly|ed|ing|downs?)?|sluggish\w*|(poor|bad|low|reduced|decreased|impaired) (\w+ )?(performance|response|responses|times)|` +
		`response times?|latenc(y|ies)|performance (issue|problem|impact|drop|alert|trouble|degradation)\w*|performance suffered|poor(ly)? perform\w*|high load|long(er)? (loading|response)|time-?outs?|delays?|delayed)\b`)

	unavailable = regexp.MustCompile(`\b(unavailab(le|ility)|unaccessib(le|ility)|inaccessib(le|ility)|unreachable|not (be )?(\w+ )?(available|accessible|accessed|reached|reachable|functional|function|operational|work|working|responding|respond|responsive|load|used|usable)|` +
		`(no|lost|loss of|lack of) (\w+ )?(access|availability|connectivity|connection|service)|(unable|inability|impossible|failed) to (access|log|login|reach|connect|use|sign|load|open|search)|` +
		`(is|was|were|be|been|went|go|going|go|came|brought|system|service|completely|totally|fully|and|or) down|down ?time|outages?|access failed|unresponsive|out of (service|order|reach)|stopped (working|responding|answering)|did not (respond|work|load|answer)|broke(n)?( down)?|crashed)\b`)

	// either tells that the stronger word is only the other end of a range: "slow or unavailable".
	either = regexp.MustCompile(`\b(slow\w*|degrad\w*|performance \w+|latency)( (and|/|to|the|in|some|cases|even|at|for|or))* ?\b(or|and/or|to)\b`)

	// interrupted says that something happened, and not what.
	interrupted = regexp.MustCompile(`\b(interruptions?|interrupted|disrupti(on|ve)s?|disrupted|disturb(ed|ances?)|incident|affected|impacted)\b`)
)

// stated gives the impact that a sentence states; false when it states none.
func stated(s string) (reports.Impact, bool) {
	s = strings.ToLower(strings.ReplaceAll(s, "\u00a0", " "))
	if elsewhere.MatchString(s) {
		return "", false
	}
	s = harmless.ReplaceAllString(s, "-")
	switch bad := unavailable.MatchString(s); {
	case intermittent.MatchString(s):
		return reports.ImpactIntermittent, true
	case partial.MatchString(s) && (bad || strings.Contains(s, "available") || interrupted.MatchString(s)):
		return reports.ImpactPartial, true
	case degraded.MatchString(s) && (!bad || either.MatchString(s)):
		return reports.ImpactDegraded, true
	case bad:
		return reports.ImpactUnavailable, true
	case interrupted.MatchString(s):
		return reports.ImpactUnknown, true
	}
	return "", false
}
