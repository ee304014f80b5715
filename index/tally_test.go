package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index/query"
)

// TestTalliesByTakingAwayAreRight: most rows are counted as all without the others.
func TestTalliesByTakingAwayAreRight(t *testing.T) {
	g := newGenerator(t, 5)
	x := Of(g.reports(120))
	for range 200 {
		var rows []int32
		likely := g.IntN(101)
		for row := range int32(x.columns.Len()) {
			if g.chance(likely) {
				rows = append(rows, row)
			}
		}
		want := tallyOf(x.columns, nil, x.all)
		want.add(rows, 1)
		got := tallyOf(x.columns, rows, x.all)
		if diff := cmp.Diff(told(x, want), told(x, got)); diff != "" {
			t.Fatalf("%d of %d rows (-counted +got):\n%s", len(rows), x.columns.Len(), diff)
		}
	}
}

// told is what a tally is asked for.
func told(x *Index, t tally) []any {
	n := &counts{tally: t, conditions: newConditions(x, &Request{}, query.Query{})}
	return []any{n.facets(), n.histogram(), n.platform, n.minutes, n.unknown}
}
