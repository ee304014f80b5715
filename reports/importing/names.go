package importing

import (
	"fmt"
	"slices"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// names are what a page says was struck, and where.
type names struct {
	products, instances []string
	region              reports.Region // empty when no name tells it
	dataCenter          string
	notes
}

// notes are what was noticed on the way.
type notes struct {
	findings []Finding
	evidence []Evidence
}

func (n *notes) find(field, severity, format string, args ...any) {
	n.findings = append(n.findings, Finding{field, severity, fmt.Sprintf(format, args...)})
}

func (n *notes) show(field, why string, at ...page.Span) {
	at = slices.DeleteFunc(at, func(s page.Span) bool { return s.End == 0 })
	if len(at) > 0 || why != "" {
		n.evidence = append(n.evidence, Evidence{field, at, why})
	}
}

// namesIn finds what was struck. The title goes before the affected products, these before the
// timeline, and that before the introduction, which is often left over from an older page.
func (k *Known) namesIn(s sources) names {
	var n names
	n.readInstances(s)
	n.readProducts(k, s)
	n.readDataCenter(k, s)
	n.readRegion(k, s)
	n.compareAddress(s)
	return n
}

func (n *names) readDataCenter(k *Known, s sources) {
	for _, part := range []source{s.title, s.products, s.timeline, s.introduction} {
		if site, ok := k.siteIn(part); ok {
			n.dataCenter = site.value
			n.show("datacenter", sentenceCase(part.name)+" names it.", site.at)
			return
		}
	}
}
