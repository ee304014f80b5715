package document

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// Sorted gives reports in an order. Ties keep the order given; reports without events stand last.
func Sorted(all []*reports.Report, order Order) []*reports.Report {
	var compare func(a, b *reports.Report) int
	switch order {
	case Newest:
		compare = func(a, b *reports.Report) int { return byStart(a, b, -1) }
	case Oldest:
		compare = func(a, b *reports.Report) int { return byStart(a, b, 1) }
	case Instance:
		compare = byInstance
	default:
		return all
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, compare)
	return all
}

func byStart(a, b *reports.Report, direction int) int {
	if len(a.Events) == 0 || len(b.Events) == 0 {
		return cmp.Compare(len(b.Events), len(a.Events)) // one of them is 0
	}
	return direction * a.Events[0].Start.Compare(b.Events[0].Start)
}

// byInstance orders by the first instance, and the reports of one by date. Codes repeat across
// platforms, so the platform counts before the code; wide incidents, which name none, stand last.
func byInstance(a, b *reports.Report) int {
	if wide := cmp.Compare(wideRank(a), wideRank(b)); wide != 0 {
		return wide
	}
	return cmp.Or(
		strings.Compare(firstPlatform(a), firstPlatform(b)),
		strings.Compare(firstCode(a), firstCode(b)),
		byStart(a, b, 1))
}

func wideRank(r *reports.Report) int {
	if r.Wide() {
		return 1
	}
	return 0
}

func firstPlatform(r *reports.Report) string {
	if all := r.Environments(); len(all) > 0 {
		return all[0].Platform
	}
	return ""
}

func firstCode(r *reports.Report) string {
	if len(r.Instances) == 0 {
		return ""
	}
	return reports.NormalCode(r.Instances[0])
}
