package importing

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// BenchmarkUnderstand makes reports of the pages in testdata, one after the other.
func BenchmarkUnderstand(b *testing.B) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		b.Fatal(err)
	}
	var texts [][]byte
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, archive.Files[0].Data)
	}
	k := learned(b)
	n := 0
	for b.Loop() {
		result := page.FromText("page.txt", texts[n%len(texts)])
		if _, err := k.Understand(result.Page); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkLearn is what an import costs before its first page.
func BenchmarkLearn(b *testing.B) {
	all, err := reports.Corpus()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Learn(all)
	}
}
