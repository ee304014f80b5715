package index

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPagesJoinToTheWholeList without gaps or repeats, in every order, full and partial matches.
func TestPagesJoinToTheWholeList(t *testing.T) {
	g := newGenerator(t, 77)
	all := g.reports(80)
	x := built(t, all)
	for range 120 {
		r := g.request(all)
		r.Offset, r.Limit = 0, 1000
		whole := ask(t, x, r)
		size := 1 + g.IntN(9)
		joined := []Hit{}
		for page := r; page.Offset <= len(whole.Hits); page.Offset += size {
			page.Limit = size
			a := ask(t, x, page)
			joined = append(joined, a.Hits...)
			if a.Total != whole.Total || !cmp.Equal(a.Facets, whole.Facets) {
				t.Fatalf("%+v: the counts change with the page", page)
			}
		}
		if diff := cmp.Diff(whole.Hits, joined); diff != "" {
			t.Fatalf("%+v: pages of %d are not the whole list (-whole +pages):\n%s", r, size, diff)
		}
		ids := hitIDs(whole)
		slices.Sort(ids)
		if len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Fatalf("%+v lists a report twice: %v", r, ids)
		}
	}
}

// TestFirstIsTheStartOfTheSortedList: the heap finds what sorting everything finds.
func TestFirstIsTheStartOfTheSortedList(t *testing.T) {
	g := newGenerator(t, 5)
	before := func(a, b int32) int { return int(a - b) }
	for range 300 {
		rows := make([]int32, g.IntN(60))
		for i := range rows {
			rows[i] = int32(g.IntN(40)) // with ties
		}
		given, n := slices.Clone(rows), g.IntN(len(rows)+3)
		want := slices.Sorted(slices.Values(rows))
		want = want[:min(n, len(want))]
		if got := first(rows, n, before); !slices.Equal(got, want) {
			t.Fatalf("the first %d of %v are %v, want %v", n, rows, got, want)
		}
		if !slices.Equal(rows, given) {
			t.Fatalf("finding the first %d changed the list", n)
		}
	}
}
