package index

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
	"rcaviewer/reports/synthetic"
)

// pairsOneByOne asks for the twins of each report.
func pairsOneByOne(t *testing.T, x *Index) [][2]int32 {
	t.Helper()
	pairs := [][2]int32{}
	for row, id := range x.Columns().IDs {
		for _, twin := range similarTo(t, x, id).Twins {
			if other, err := x.row(twin); err != nil {
				t.Fatal(err)
			} else if other > int32(row) {
				pairs = append(pairs, [2]int32{int32(row), other})
			}
		}
	}
	slices.SortFunc(pairs, comparePairs)
	return pairs
}

// All pairs at once are those that every report has for itself, whether the words come from the
// reports or from the built index.
func TestTwinPairs(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	g, err := synthetic.New(3)
	if err != nil {
		t.Fatal(err)
	}
	var made []*reports.Report
	for range 300 {
		made = append(made, g.Next())
	}
	for _, c := range []struct {
		name        string
		all         []*reports.Report
		least, most int
	}{
		{"corpus", corpus, 2, 2},
		{"crowd", newGenerator(t, 7).reports(150), 3, 150},
		{"synthetic", made, 0, 300},
	} {
		t.Run(c.name, func(t *testing.T) {
			read, counted := Of(c.all), built(t, c.all)
			want := pairsOneByOne(t, read)
			if len(want) < c.least || len(want) > c.most {
				t.Errorf("%d pairs", len(want))
			}
			for name, x := range map[string]*Index{"read": read, "built": counted} {
				if diff := cmp.Diff(want, pairsOf(t, x)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			}
		})
	}
}

// pairsOf are the pairs, and that they are kept and half of them never taken for all is tested.
func pairsOf(t *testing.T, x *Index) [][2]int32 {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.TwinPairs(ctx); err == nil {
		t.Error("it does not stop")
	}
	if _, known := x.KnownTwins(); known {
		t.Error("half of the pairs are taken for all")
	}
	pairs, err := x.TwinPairs(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if again, known := x.KnownTwins(); !known || len(again) != len(pairs) {
		t.Error("the pairs are not kept")
	}
	return pairs
}
