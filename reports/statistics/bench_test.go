package statistics

import (
	"fmt"
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
		for _, split := range []Key{"", "cause", "instance", "impact"} {
			b.Run(fmt.Sprintf("reports=%d/split=%s", n, split), func(b *testing.B) {
				for b.Loop() {
					OverviewOf(c, Ask{Rows: rows, Days: reports.Always, Split: split})
				}
			})
		}
		b.Run(fmt.Sprintf("reports=%d/availability", n), func(b *testing.B) {
			for b.Loop() {
				AvailabilityOf(c, rows, Span{Month, reports.Always})
			}
		})
		b.Run(fmt.Sprintf("reports=%d/recurrence", n), func(b *testing.B) {
			for b.Loop() {
				RecurrenceOf(c, rows, nil)
			}
		})
	}
}
