package importing

import (
	"fmt"
	"slices"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/impact"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/importing/phrase"
)

// A window is an event in the making: what was read, and where it stands.
type window struct {
	event    reports.Event
	at       page.Span // the time phrase
	impactAt page.Span
	findings []phrase.Finding
}

// readEvents reads the windows of the timeline and what users could do in each.
func (u *understanding) readEvents() {
	windows, unread := u.windows()
	u.impactsElsewhere(windows)
	slices.SortStableFunc(windows, func(a, b window) int { return a.event.Start.Compare(b.event.Start) })
	for i, w := range windows {
		field := fmt.Sprintf("events[%d]", i)
		u.report.Events = append(u.report.Events, w.event)
		u.show(field+".start", "", w.at)
		u.show(field+".impact", "", w.impactAt)
		for _, f := range w.findings {
			u.find(field+"."+partOf(f.Kind), f.Severity, "%s", f.Message)
		}
		if w.event.Impact == reports.ImpactUnknown {
			u.find(field+".impact", Warning, "The report does not say how the service was affected.")
		}
	}
	if u.times.last.End > 0 && len(u.report.Events) > 0 {
		u.show("events[0].end", "", u.times.at(u.times.last))
		u.find("events[0].start", Warning, "The timeline gives no hours of the interruption; the first and the last time of its chronology are taken.")
	}
	for _, s := range unread {
		for _, f := range s.Findings {
			u.find("events", f.Severity, "%s", f.Message)
		}
	}
	if len(u.times.phrases) == 0 {
		u.find("events", Error, "The timeline gives no time that can be read; the report is filed without an event.")
	}
}

// partOf is the part of an event that a finding on its time phrase is about.
func partOf(kind phrase.Kind) string {
	switch kind {
	case phrase.EndFirst, phrase.Midnight, phrase.NoEnd:
		return "end"
	case phrase.NoZone, phrase.OtherZone, phrase.Season:
		return "zone"
	}
	return "start"
}

// windows reads the phrases together. The same window told twice is one.
func (u *understanding) windows() (all []window, unread []phrase.Stated) {
	seen := map[[2]int64]bool{}
	u.read = phrase.Read(u.stated(), u.context())
	impacts := u.impacts()
	for i, stated := range u.read {
		if len(stated.Windows) == 0 {
			unread = append(unread, stated)
		}
		for n, w := range stated.Windows {
			key := [2]int64{w.Start.Unix(), w.End.Unix()}
			if seen[key] {
				continue
			}
			seen[key] = true
			made := window{event: reports.Event{
				Start: w.Start, End: w.End, Zone: w.Zone, Stated: stated.Text, Impact: impacts[i].Impact,
			}, at: u.times.at(u.times.phrases[i])}
			if impacts[i].At.End > 0 {
				made.impactAt = u.times.at(impacts[i].At)
			}
			if n == 0 {
				made.findings = stated.Findings
			}
			all = append(all, made)
		}
	}
	return all, unread
}

// impacts are the impacts of the phrases. One that only dates the others is no window, so that what
// stands on its line is said of them.
func (u *understanding) impacts() []impact.Statement {
	var spans []phrase.Span
	var index []int
	for i, stated := range u.read {
		if len(stated.Windows) > 0 || !slices.ContainsFunc(stated.Findings, func(f phrase.Finding) bool { return f.Kind == phrase.Heading }) {
			spans, index = append(spans, u.times.phrases[i]), append(index, i)
		}
	}
	all := make([]impact.Statement, len(u.read))
	for n, s := range impact.Windows(u.times.text, spans) {
		all[index[n]] = s
	}
	return all
}

func (u *understanding) stated() []string {
	texts := make([]string, len(u.times.phrases))
	for i, s := range u.times.phrases {
		texts[i] = u.times.stated(s)
	}
	return texts
}

func (u *understanding) context() phrase.Context {
	return phrase.Context{
		Title: u.page.Title, Introduction: u.from.introduction.text(), Region: u.region, DataCenter: u.dataCenter,
		Instances: u.instances, Products: u.products, Usual: u.known.usual(u.products, u.instances), Published: u.page.Published,
		Around: u.times.around(),
	}
}
