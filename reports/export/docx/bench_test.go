package docx

import (
	"io"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/synthetic"
)

// BenchmarkThousandReports is an export of 1,000 reports, which may take 5 s and 300 MB.
func BenchmarkThousandReports(b *testing.B) {
	g, err := synthetic.New(1)
	if err != nil {
		b.Fatal(err)
	}
	var all []*reports.Report
	for range 1000 {
		all = append(all, g.Next())
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, documentOf(b, all, document.Options{})); err != nil {
			b.Fatal(err)
		}
	}
}
