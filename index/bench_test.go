package index

import (
	"context"
	"slices"
	"testing"

	"rcaviewer/reports"
	"time"
)

// BenchmarkSearch measures a window's typical requests over the embedded corpus: a page of 20 hits
// with snippets, all facets and the histogram. Beside the mean it reports the median and the 99th
// percentile, because people notice the slow ones. build/bench reads p99-ms.
func BenchmarkSearch(b *testing.B) {
	x := corpusIndex(b)
	for _, c := range []struct {
		name    string
		request Request
	}{
		{"all", Request{}},
		{"word", Request{Query: "database "}},
		{"words", Request{Query: "oracle database crash "}},
		{"beginning", Request{Query: "load bal"}},
		{"letter", Request{Query: "network s"}},
		{"phrase", Request{Query: `"data center"`}},
		{"synonyms", Request{Query: "out of memory lb timeout "}},
		{"question", Request{Query: "which outages came from human error during planned maintenance"}},
		{"or", Request{Query: "(oracle OR postgres OR index) -cause:network"}},
		{"typo", Request{Query: "oracel crahs"}},
		{"instance", Request{Query: "EU02 slow", Filters: Filters{Product: []string{"Alma"}}}},
		{"filters", Request{Filters: Filters{Instance: []string{"NA05"}, Cause: []string{"network", "database"}, From: "2019"}, IncludeWide: true}},
		{"longest", Request{Query: "network", Sort: SortLongest}},
	} {
		c.request.Limit = DefaultLimit
		b.Run(c.name, func(b *testing.B) {
			times := make([]time.Duration, 0, b.N)
			for b.Loop() {
				start := time.Now()
				if _, err := x.Search(context.Background(), c.request); err != nil {
					b.Fatal(err)
				}
				times = append(times, time.Since(start))
			}
			slices.Sort(times)
			milliseconds := func(percent int) float64 { return float64(times[(len(times)-1)*percent/100].Microseconds()) / 1000 }
			b.ReportMetric(milliseconds(50), "p50-ms")
			b.ReportMetric(milliseconds(99), "p99-ms")
		})
	}
}

// BenchmarkBuild measures how long words are not searched after the program's start.
func BenchmarkBuild(b *testing.B) {
	all, err := reports.Corpus()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		x := Of(all)
		if err := x.Build(context.Background()); err != nil {
			b.Fatal(err)
		}
		x.Close()
	}
}
