package importing

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/lazyregexp"
)

// doubt says what can be read and is hardly meant: a slip in a date or a zone is filed as any other
// time is, and counts for months of downtime.
func (u *understanding) doubt() {
	for i, e := range u.report.Events {
		field := fmt.Sprintf("events[%d]", i)
		if length := e.End.Sub(e.Start); !e.End.IsZero() && length > longWindow {
			u.find(field+".end", Warning, "The timeline makes an interruption of %d days.", int(length.Round(24*time.Hour).Hours())/24)
		}
		if in := regionOfZone(e.Zone); in != "" && u.region != "Global" && in != u.region {
			u.find(field+".zone", Warning, "The times are given in %s, which is not in %s.", e.Zone, u.region)
		}
		if manyClocks.MatchString(e.Stated) {
			u.find(field+".zone", Warning, "The times are marked IST, which is the time of Israel, of India and of Ireland; %s is taken.", e.Zone)
		}
	}
	if !aboutRCA.MatchString(u.page.Title) {
		u.find("title", Info, "The title does not call the page a Root Cause Analysis.")
	}
	u.doubtWeekdays()
	u.doubtPublication()
	u.doubtWide()
	for _, title := range u.page.Named {
		u.find("title", Warning, "Below its cause the page names another report, %q.", title)
	}
}

// longWindow is longer than nearly all interruptions are.
const longWindow = 3 * 24 * time.Hour

var (
	manyClocks = lazyregexp.New(`\bIST\b`)
	aboutRCA   = lazyregexp.New(`(?i)\bRCAs?\b|root cause`)
)

// weekdayBefore is the day of the week that stands before a time phrase and is no part of it.
var weekdayBefore = lazyregexp.New(`(?i)\b(sun|mon|tues|wednes|thurs|fri|satur)day(,|\.| the|\s)*$`)

// doubtWeekdays says where the day of the week is another than the date has: one of the two is wrong, or
// the year is.
func (u *understanding) doubtWeekdays() {
	for i, s := range u.times.phrases {
		before := u.times.text[max(0, s.Start-20):s.Start]
		m := weekdayBefore.FindStringSubmatch(before)
		if m == nil || len(u.read[i].Windows) != 1 {
			continue
		}
		start := u.read[i].Windows[0].Start
		if said := sentenceCase(strings.ToLower(m[1])) + "day"; said != start.Weekday().String() {
			u.find("events", Warning, "%s was a %s, not a %s.", start.Format("January 2, 2006"), start.Weekday(), said)
		}
	}
}

// doubtPublication says where a page is older than what it tells.
func (u *understanding) doubtPublication() {
	if len(u.report.Events) == 0 {
		return
	}
	first := u.report.Events[0].Start
	for _, d := range []struct{ did, day string }{{"published", u.page.Published}, {"last changed", u.page.Updated}} {
		day, err := time.Parse(time.DateOnly, d.day)
		// Publishers write the day of their own zone, where the event's may have begun already.
		if err == nil && day.AddDate(0, 0, 1).Before(time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, time.UTC)) {
			u.find("events[0].start", Warning, "The page was %s on %s, before the event of %s.",
				d.did, day.Format("January 2, 2006"), first.Format("January 2, 2006"))
			return
		}
	}
}

// doubtWide says that nothing tells which instance was struck, unless the product has none: the report
// then stands for its whole region.
func (u *understanding) doubtWide() {
	if len(u.instances) > 0 || slices.Contains(u.products, "RefWorks") ||
		slices.ContainsFunc(u.products, func(p string) bool { return slices.Contains(global, p) }) {
		return
	}
	elsewhere := values(instancesIn(partsOf(u.page, "", page.Cause, page.Measures, page.Other), false))
	if len(elsewhere) > 0 {
		u.find("instances", Warning, "No instance is named as struck; the text names %s.", and(elsewhere))
		return
	}
	u.find("instances", Info, "No instance is named; the report stands for all of them in its region.")
}
