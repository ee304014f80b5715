package catalog

import (
	"context"
	"testing"

	"rcaviewer/index"
)

// BenchmarkStart measures from the cache to the first list of a library. build/compare does for a
// hundred thousand reports.
func BenchmarkStart(b *testing.B) {
	cache, library := b.TempDir(), b.TempDir()
	fill(b, library, 1, 10000)
	refreshed(b, cache, library).Close()
	b.ReportAllocs()
	for b.Loop() {
		c, err := Open(cache, library)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.State().Index.Search(context.Background(), index.Request{Limit: 50}); err != nil {
			b.Fatal(err)
		}
		c.Close()
	}
}
