package statistics

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/synthetic"
)

// BenchmarkOverview measures every number of the statistics view.
func BenchmarkOverview(b *testing.B) {
	for _, n := range []int{1000, 100000} {
		g, err := synthetic.New(1)
		if err != nil {
			b.Fatal(err)
		}
		c := reports.NewColumns(nil)
		for range n {
			c.Add(g.Next())
		}
		rows := everyRow(c)
		twins := someTwins(c, rows)
		for _, split := range []Key{"", "cause", "instance", "impact"} {
			b.Run(fmt.Sprintf("reports=%d/split=%s", n, split), func(b *testing.B) {
				for b.Loop() {
					OverviewOf(c, Ask{Rows: rows, Days: reports.Always, Split: split, Twins: twins})
				}
			})
		}
		b.Run(fmt.Sprintf("reports=%d/availability", n), func(b *testing.B) {
			for b.Loop() {
				AvailabilityOf(c, rows, Span{By: Month, Days: reports.Always})
			}
		})
		b.Run(fmt.Sprintf("reports=%d/recurrence", n), func(b *testing.B) {
			for b.Loop() {
				RecurrenceOf(c, rows, twins)
			}
		})
	}
}

// someTwins takes every seventh pair of neighbours in time for twins, which is about as many as the
// index finds among such reports.
func someTwins(c *reports.Columns, rows []int32) [][2]int32 {
	byStart := slices.Clone(rows)
	slices.SortFunc(byStart, func(a, b int32) int { return cmp.Compare(c.Starts[a], c.Starts[b]) })
	var pairs [][2]int32
	for i := 1; i < len(byStart); i += 7 {
		pairs = append(pairs, [2]int32{min(byStart[i-1], byStart[i]), max(byStart[i-1], byStart[i])})
	}
	slices.SortFunc(pairs, func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}
