package importing

import (
	"rcaviewer/reports"
	"rcaviewer/reports/importing/impact"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/lazyregexp"
)

// impactHeading is over parts that tell what users noticed, and not what was done.
var impactHeading = lazyregexp.New(`(?i)\b(impact|description|what happened|(event|incident) details)\b`)

func isImpact(p page.Part) bool { return p.Kind == page.Other && impactHeading.MatchString(p.Heading) }

// impactsElsewhere looks in other parts of the page for what users could do, where the timeline does
// not say it.
func (u *understanding) impactsElsewhere(windows []window) {
	for i := range windows {
		if w := &windows[i]; w.event.Impact == reports.ImpactUnknown {
			if said, at := u.impactIn(isImpact, isSummary, ofKind(page.Introduction), ofKind(page.Preamble)); at.End > 0 {
				w.event.Impact, w.impactAt = said, at
			}
		}
	}
}

// impactIn is the first impact that parts of some kinds say, the first kind first.
func (u *understanding) impactIn(kinds ...func(page.Part) bool) (reports.Impact, page.Span) {
	for _, wanted := range kinds {
		for _, part := range u.page.Parts {
			if !wanted(part) {
				continue
			}
			for _, b := range part.Blocks {
				if said, at, ok := impact.Read(b.Text); ok && said != reports.ImpactUnknown {
					return said, page.Span{Start: b.At.Start + at.Start, End: b.At.Start + at.End}
				}
			}
		}
	}
	return reports.ImpactUnknown, page.Span{}
}
