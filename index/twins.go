package index

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports"
)

// Two reports are twins when they tell of one incident on two products or instances: their windows
// meet, in the same place and from a like cause. The relation is symmetric and does not depend on
// the index. Its limits were set on the corpus, which has two pairs, and on two incidents that only
// overlap.
const (
	// mostApart is how far the starts of windows may lie apart that overlap; a window of six weeks
	// overlaps with everything.
	mostApart = 24 * time.Hour
	// mostApartOpen is the same where an end is unknown.
	mostApartOpen = time.Hour
	// sameMoment is how far apart two people write down the same moment.
	sameMoment = 5 * time.Minute
	// likeCause and sameCause are shares of words that two root causes have in common.
	likeCause = 0.3
	sameCause = 0.5
	// likeCauses is how much of the causes two reports share at least; see causeLikeness.
	likeCauses = 0.5
)

// twins are the rows of the reports about the same incident, oldest first.
func (x *Index) twins(row int32, open *reports.Report) []int32 {
	var found []int32
	for _, other := range x.around(row, open) {
		if !x.mayMeet(row, other) {
			continue
		}
		if x.oneIncident(row, other, func() float64 { return x.sharedWith(open, other) }) {
			found = append(found, other)
		}
	}
	slices.SortFunc(found, order(SortOldest, x.columns, nil))
	return found
}

// around are the rows with an event within three days of one of the report's: all that can begin
// within mostApart of it, in whatever zone the dates are.
func (x *Index) around(row int32, open *reports.Report) []int32 {
	days := map[int32]bool{}
	for _, e := range open.Events {
		for shift := -3; shift <= 3; shift++ {
			days[reports.Day(e.Start.AddDate(0, 0, shift))] = true
		}
	}
	var rows []int32
	for other := range int32(x.columns.Len()) {
		near := func(day int32) bool { return days[day] }
		if other != row && slices.ContainsFunc(x.columns.Days(int(other)), near) {
			rows = append(rows, other)
		}
	}
	return rows
}

// same tells whether two reports have the same values under a field.
func (x *Index) same(f reports.Field, a, b int32) bool {
	codesA, codesB := x.columns.Codes(f, int(a)), x.columns.Codes(f, int(b))
	has := func(code int32) bool { return slices.Contains(codesB, code) }
	return len(codesA) == len(codesB) && !slices.ContainsFunc(codesA, func(c int32) bool { return !has(c) })
}

// share tells whether two reports have a value of a field in common.
func (x *Index) share(f reports.Field, a, b int32) bool {
	return intersect(x.columns.Codes(f, int(a)), x.columns.Codes(f, int(b)))
}

// oneIncident weighs time, place and cause. The less the places agree, the more the times and
// causes have to. shared gives the share of words that the root causes have in common; it is asked
// for only where the rest does not decide.
func (x *Index) oneIncident(a, b int32, shared func() float64) bool {
	met := x.meeting(a, b)
	if met == neverMeet {
		return false
	}
	causes := causeLikeness(x.causes(a), x.causes(b))
	switch {
	case x.samePlace(a, b):
		return met == sameWindow || causes >= likeCauses || shared() >= likeCause
	case x.anywhere(a) || x.anywhere(b):
		return met == sameWindow && causes >= likeCauses || shared() >= likeCause
	}
	return shared() >= sameCause
}

// mayMeet tells from the columns alone whether two reports may be twins, so that few are read.
func (x *Index) mayMeet(a, b int32) bool {
	differ := !x.same(reports.FieldProduct, a, b) || !x.same(reports.FieldInstance, a, b)
	return differ && (x.samePlace(a, b) || intersect(x.causes(a), x.causes(b)))
}

func (x *Index) samePlace(a, b int32) bool {
	return x.share(reports.FieldDataCenter, a, b) || x.share(reports.FieldRegion, a, b) && !x.anywhere(a)
}

// anywhere tells whether a report is about all regions.
func (x *Index) anywhere(row int32) bool {
	code, _ := x.columns.Code(reports.FieldRegion, "Global")
	return slices.Contains(x.columns.Codes(reports.FieldRegion, int(row)), int32(code))
}

// How the windows of two reports meet, at best.
const (
	neverMeet  = iota
	overlap    // they overlap
	sameWindow // they begin and end at the same moments
)

func (x *Index) meeting(a, b int32) int {
	w, best := x.columns.Windows(), neverMeet
	fromB, toB := w.Of(int(b))
	for i, toA := w.Of(int(a)); i < toA; i++ {
		for j := fromB; j < toB; j++ {
			best = max(best, windowsMeet(w, i, j))
		}
	}
	return best
}

// windowsMeet compares two windows.
func windowsMeet(w *reports.Windows, a, b int) int {
	startA, startB := w.Starts[a], w.Starts[b]
	endA, endB := startA+w.Lengths[a], startB+w.Lengths[b]
	gap := apart(startA, startB)
	switch {
	case w.Lengths[a] == reports.UnknownLength || w.Lengths[b] == reports.UnknownLength:
		if gap <= mostApartOpen {
			return overlap
		}
	case gap <= sameMoment && apart(endA, endB) <= sameMoment:
		return sameWindow
	case gap <= mostApart && startA < endB && startB < endA:
		return overlap
	}
	return neverMeet
}

// apart is how far apart two Unix times are.
func apart(a, b int64) time.Duration { return time.Duration(max(a-b, b-a)) * time.Second }

// sharedWith is the share of words that the root cause of a report has in common with that of a row.
// A file that is gone meanwhile shares nothing.
func (x *Index) sharedWith(open *reports.Report, row int32) float64 {
	r, err := x.report(row)
	if err != nil {
		return 0
	}
	return sharedWords(slices.Sorted(maps.Keys(rootStems(open))), slices.Sorted(maps.Keys(rootStems(r))))
}

// sharedWords is the share of telling words that two root causes have in common, from 0 to 1. Both
// lists are in rising order, without repetition.
func sharedWords[W cmp.Ordered](a, b []W) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	return float64(both) / math.Sqrt(max(float64(len(a)*len(b)), 1))
}

func rootStems(r *reports.Report) map[string]bool {
	set := map[string]bool{}
	for _, w := range terms(reports.Plain(r.Sections[reports.RootCause])) {
		if s := stem(w); telling(w, s) {
			set[s] = true
		}
	}
	return set
}

// sameTimeAndPlace says what makes two reports tell of one incident.
func (x *Index) sameTimeAndPlace(a, b int32) string {
	for _, f := range []reports.Field{reports.FieldDataCenter, reports.FieldRegion} {
		if x.samePlace(a, b) && x.share(f, a, b) {
			return "same incident: overlapping times in " + strings.Join(x.values(f, a), ", ")
		}
	}
	return "same incident: overlapping times"
}

// sameEnvironment are the rows of the other incidents of a report's environments, oldest first.
func (x *Index) sameEnvironment(row int32) []int32 {
	own := x.environments(row)
	var rows []int32
	for other := range int32(x.columns.Len()) {
		// Comparing codes first spares making environments of nearly all reports.
		if other != row && x.share(reports.FieldInstance, row, other) && intersect(own, x.environments(other)) {
			rows = append(rows, other)
		}
	}
	slices.SortFunc(rows, order(SortOldest, x.columns, nil))
	return rows
}

func intersect[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(v T) bool { return slices.Contains(b, v) })
}

// environments are those of a row; package reports says what an environment is.
func (x *Index) environments(row int32) []reports.Environment {
	facts := reports.Report{Products: x.values(reports.FieldProduct, row), Instances: x.values(reports.FieldInstance, row)}
	return facts.Environments()
}

// sharedInstances are the codes that two reports share on the same platform, as the first
// writes them.
func (x *Index) sharedInstances(a, b int32) []string {
	of := x.environments(b)
	var codes []string
	for _, instance := range x.values(reports.FieldInstance, a) {
		same := func(e reports.Environment) bool {
			return e.Code == reports.NormalCode(instance) && slices.Contains(of, e)
		}
		if slices.ContainsFunc(x.environments(a), same) {
			codes = append(codes, instance)
		}
	}
	return codes
}
