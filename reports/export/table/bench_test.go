package table

import (
	"io"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/synthetic"
)

func BenchmarkThousandReports(b *testing.B) {
	g, err := synthetic.New(1)
	if err != nil {
		b.Fatal(err)
	}
	var all []*reports.Report
	for range 1000 {
		all = append(all, g.Next())
	}
	for _, name := range []string{"csv", "xlsx"} {
		for _, kind := range RowKinds {
			b.Run(name+" "+string(kind), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := writers[name](io.Discard, all, Options{Rows: kind}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
