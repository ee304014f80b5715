package importing

import (
	"fmt"
	"strings"
	"time"

	"rcaviewer/reports"
)

// summarise proposes a summary from the facts where the page has none.
func (u *understanding) summarise() {
	if u.report.Sections[reports.Summary] != "" {
		return
	}
	u.report.Sections[reports.Summary] = summary(u.report)
	if !u.unreadCause {
		u.report.Sections[reports.Summary] += " " + because(u.report.Causes)
	}
	u.show("Summary", "The page has no summary; this one is made of the facts.")
}

// summary says in a sentence what happened to whom, when and for how long.
func summary(r *reports.Report) string {
	verb := " was "
	if len(r.Instances) > 1 || r.Products[0] == "360 Services" {
		verb = " were "
	}
	return struck(r) + verb + suffered[r.Impact()] + span(r) + "."
}

var suffered = map[reports.Impact]string{
	reports.ImpactUnavailable:  "unavailable",
	reports.ImpactPartial:      "only partly available",
	reports.ImpactDegraded:     "slow or otherwise degraded",
	reports.ImpactIntermittent: "available on and off",
	reports.ImpactUnknown:      "disturbed",
}

// struck names what was struck: "Alma NA05", "Summon", "Primo in Europe".
func struck(r *reports.Report) string {
	name := r.Products[0]
	switch {
	case name == reports.CrossProduct:
		name = "The service of several products"
	case name == reports.HigherEd:
		name = "The Higher-Ed Platform"
	}
	switch {
	case len(r.Instances) > 0:
		return name + " " + and(r.Instances)
	case r.DataCenter != "":
		return name + " in the data center of " + r.DataCenter
	case r.Region != "Global":
		return name + " in " + string(r.Region)
	}
	return name
}

// span tells for how long and when: " for 40 minutes on 19 July 2025".
func span(r *reports.Report) string {
	if len(r.Events) == 0 {
		return "; the report gives no time that could be read"
	}
	text := ""
	if d := r.Downtime(); d.Known && d.Minutes > 0 {
		text = " for " + lasting(d)
	}
	first, last := r.Events[0].Start.Format("2 January 2006"), r.Events[len(r.Events)-1].Start.Format("2 January 2006")
	switch n := len(r.Events); {
	case n > 1 && first != last:
		return text + fmt.Sprintf(" in %s events from %s to %s", count(n), first, last)
	case n > 1:
		return text + fmt.Sprintf(" in %s events on %s", count(n), first)
	}
	if end := r.Events[0].End; len(r.Events) == 1 && end.Sub(r.Events[0].Start) > 24*time.Hour {
		return text + " from " + first + " to " + end.Format("2 January 2006")
	}
	return text + " on " + first
}

func lasting(d reports.Downtime) string {
	var parts []string
	if days := (d.Minutes + 12*60) / (24 * 60); d.Minutes >= 72*60 {
		return atLeast(d, "about "+plural(days, "day"))
	}
	if h := d.Minutes / 60; h > 0 {
		parts = append(parts, plural(h, "hour"))
	}
	if m := d.Minutes % 60; m > 0 {
		parts = append(parts, plural(m, "minute"))
	}
	return atLeast(d, strings.Join(parts, " and "))
}

func atLeast(d reports.Downtime, text string) string {
	if d.AtLeast {
		return "at least " + text
	}
	return text
}

func plural(n int, unit string) string {
	if n == 1 {
		return "one " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}

func count(n int) string {
	words := []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

// reasons are the categories as a sentence says them.
var reasons = map[reports.Cause]string{
	"change-management": "a change that went wrong",
	"human-error":       "a human error",
	"configuration":     "a wrong or missing setting",
	"software-defect":   "a software defect",
	"database":          "trouble in the database",
	"search-index":      "trouble in the search index",
	"storage":           "trouble with the storage",
	"network":           "trouble in the network",
	"hardware":          "a hardware fault",
	"virtualization":    "trouble in the virtualization layer",
	"capacity":          "exhausted resources",
	"third-party":       "a third party's component or service",
	"security":          "a matter of security",
	"data-center":       "work or trouble in the data center",
}

// because says why, in a sentence of its own.
func because(causes []reports.Cause) string {
	var words []string
	for _, c := range causes {
		if words != nil && c == underInvestigation {
			continue
		}
		if reason, ok := reasons[c]; ok {
			words = append(words, reason)
		}
	}
	if len(words) == 0 {
		return "The report names no cause."
	}
	return "The report puts it down to " + and(words) + "."
}
