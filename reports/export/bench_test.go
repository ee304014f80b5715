package export

import (
	"context"
	"io"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/synthetic"
)

// A thousand reports in every format: at most 5 s and 300 MB, the text formats within 0.5 s.
func BenchmarkThousandReports(b *testing.B) {
	g, err := synthetic.New(1)
	if err != nil {
		b.Fatal(err)
	}
	var all []*reports.Report
	for range 1000 {
		all = append(all, g.Next())
	}
	for _, f := range Formats() {
		b.Run(f.ID, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Write(context.Background(), io.Discard, all, made); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
