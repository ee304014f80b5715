package impact

import (
	"slices"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/lazyregexp"
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
		`not (fully|entirely|completely) (available|accessible|functional|operational|usable|working)`,
		`part(ial)?ly (un)?usable`, `(could|can) only`,
		`(only|just) (some|part|parts|certain|a few|a part|basic|limited)`,
		`(parts?|some|half) (of )?(the |our |its )?(\w+ )?(functions?|functionality|features?|services?|systems?|environments?|components?) (could|can) (still )?be (used|accessed|reached)`,
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
		`(pages?|searches|search|requests?|loading|it|everything|screens?) (take|takes|took|taking) (a |an |very |too |much |unusually )*(long|longer)\b`, `load(ing)? times? (\w+ ){0,4}(long|longer|high|higher)`, `timed out`,
		`performance (issue|problem|impact|drop|alert|trouble)s?`, `performance (suffered|was|and access)`,
		`(performed|responded) poorly`, `high load`, `long(er)? (loading|response)`, `time-?outs?`, `delays?`, `delayed`)

	unavailable = words(
		`unavail\w{1,7}`, `unaccessib(le|ility)`, `inaccessib(le|ility)`, `unreachable`, `unresponsive`,
		`not (be )?(\w+ )?(available|accessible|accessed|reached|reachable|functional|function|functioning|operational|work|working|responding|respond|responsive|load|used|usable)`,
		`(could|can) not (be able to )?(\w+ )?`+acts, `(not|no longer) able to (\w+ )?`+acts,
		`(access|accessing|log-?in|logging in|connecting|connections?|searching|work)( (to|with) [\w ]{1,30})? (is|was|were) (not possible|impossible)`,
		`not possible to (\w+ )?`+acts,
		`(access|connections?|connectivity)( to [\w ]{1,30})? (is|was|were) (completely |fully )?(lost|blocked|denied|refused)`,
		`(complete|full|total) (service )?(disruption|interruption|unavailability)`, `(completely|fully|totally) (interrupted|disrupted)`,
		`(service|system|environment|application|instance|web ?site|site)s? (crashed|hung|froze|stopped|(was|were) (frozen|hung|hanging))`,
		`off-?line`, `(error|blank|empty|white) (page|screen)s?`, `error (code )?50\d`, `50\d errors?`, `requests (\w+ )?failed`,
		`(no|lost|loss of|lack of) (\w+ )?(access|availability|connectivity|connection|service)`,
		`(unable|inability|impossible|failed) to (access|log|login|reach|connect|use|sign|load|open|search)`,
		`(is|was|were|be|been|went|go|going|came|brought|system|service|completely|totally|fully|and|or) down`,
		`down ?time`, `outages?`, `(access|searches|searching|logins?) failed`, `out of (service|order|reach)`,
		`stopped (working|responding|answering|refreshing|functioning)`, `e-?mails? stopped`, `missing`, `broken?`)

	// undone is what did not come about while the rest worked: letters, jobs, results.
	undone = words(
		`(letters?|jobs?|e-?mails?|notifications?|reports?|messages|records?|items?|requests?|results?|files?|invoices?|orders?|loans?) (\w+ )?((was|were|could|did) not|failed to) (be )?(sent|send|delivered|run|processed|printed|displayed|shown|indexed|published|placed|returned|appear|load|created|saved)`,
		`(no|without) (search )?results`,
		`(users|customers|patrons|staff|students|librarians|institutions|libraries|operators) (\w+ )?(could|can) not \w+`)

	// farEnd tells that the stronger word is only the far end: "slow or unavailable".
	farEnd = words(
		`(slow\w*|degrad\w*|performance \w+|latency)( (in|some|cases|even|at|times))* (or|and/or)`,
		`available,? but (\w+ )?slow`)

	// thenDown tells that it came to the worst after something milder.
	thenDown = words(`(and|then|later|finally) (was |were |became |went )?(completely |fully |totally )?(down|unavailable|not available|inaccessible)`)

	// interrupted says that something happened, and not what.
	interrupted = words(
		`interruptions?`, `interrupted`, `disrupti(on|ve)s?`, `disrupted`, `disturb(ed|ances?)`, `incident`,
		`affected`, `impacted`, `errors`, `logged out`, `disconnected`,
		`(difficult(y|ies)|problems?|issues?|trouble) (in |with |when |while )?(accessing|logging|connecting|using|reaching|searching|working|opening|loading)`)
)

// acts are what people do with the service as a whole.
const acts = `(access|reach|log|login|logon|sign|connect|use|open|load|work|enter|search|get (in|into|to|access))\b`

// plainer writes contractions in full.
var plainer = strings.NewReplacer("can't", "can not", "can’t", "can not", "cannot", "can not", "n't", " not", "n’t", " not", "\u00a0", " ",
	"data center", "datacenter", "data centre", "datacenter") // a place, where data is a component

// hints are pieces of words, one of which is in every sentence that states something. To look for them
// first spares most sentences of a page the expressions.
var hints = []string{
	"avail", "access", "reach", "respon", " not", "no ", "lost", "loss", "lack", "unable", "inabilit", "impossible", "fail", "down",
	"outage", "out of", "stop", "missing", "broke", "crash", "hung", "hang", "froz", "offline", "off-line", "error", "blank", "empty", "white", "rupt",
	"refused", "denied", "blocked", "part", "some", "certain", "specific", "few", "half", "subset", "only", "just", "limited",
	"unstable", "instab", "intermit", "intermedi", "fluct", "sporadic", "period", " on and off", "on-and-off", "came and went", "flapp",
	"occasion", "at times", "to time", "timed", "time-out", "timeout", "time out", "now and then", "repeated", "short", "brief", "moment", "degrad", "slow", "sluggish", "latenc", "perform", "load",
	"long", "delay", "disturb", "incident", "ffected", "impact", "disconnect", "logged out", "difficult", "problem", "issue", "trouble", "without",
}

// words matches any of some expressions as whole words.
func words(expressions ...string) *lazyregexp.Regexp {
	return lazyregexp.New(`\b(` + strings.Join(expressions, "|") + `)\b`)
}

// longest is how many bytes a sentence has at most; what is longer was not written by people.
const longest = 4000

// stated gives the impact that a sentence states; false when it states none.
func stated(s string) (reports.Impact, bool) {
	if len(s) > longest {
		return "", false
	}
	s = plainer.Replace(strings.ToLower(s))
	if !slices.ContainsFunc(hints, func(hint string) bool { return strings.Contains(s, hint) }) {
		return "", false
	}
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
	case !bad && undone.MatchString(s):
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
