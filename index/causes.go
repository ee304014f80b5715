package index

import (
	"slices"

	"rcaviewer/reports"
)

// causeLikeness compares two lists of causes, from 0 for nothing in common to 1 for the same. The
// main cause counts twice as much as another.
func causeLikeness(a, b []int32) float64 {
	both := 0.0
	for i, code := range a {
		if j := slices.Index(b, code); j >= 0 {
			both += causeWeight(i) * causeWeight(j)
		}
	}
	if both == 0 {
		return 0
	}
	return both / max(causeSquares(a), causeSquares(b))
}

func causeSquares(causes []int32) float64 {
	sum := 0.0
	for i := range causes {
		sum += causeWeight(i) * causeWeight(i)
	}
	return sum
}

func causeWeight(place int) float64 {
	if place == 0 {
		return 1
	}
	return 0.5
}

// sharedCauses names the causes of two reports: the main one of both, and others of both.
func sharedCauses(a, b []int32) (main string, others []string) {
	for i, code := range a {
		label := reports.Causes[code].Label
		switch j := slices.Index(b, code); {
		case i == 0 && j == 0:
			main = label
		case j >= 0:
			others = append(others, label)
		}
	}
	return main, others
}

// causes are the codes of a report's causes, the main one first: indexes of reports.Causes. That
// no cause is known yet is no cause: two such reports have nothing in common.
func (x *Index) causes(row int32) []int32 {
	codes := x.columns.Codes(reports.FieldCause, int(row))
	if !slices.Contains(codes, causeUnknown) {
		return codes
	}
	return slices.DeleteFunc(slices.Clone(codes), func(c int32) bool { return c == causeUnknown })
}

// causeUnknown is the code of the cause that says that none was found.
var causeUnknown = int32(slices.Index(reports.IDs(reports.Causes), "under-investigation"))
