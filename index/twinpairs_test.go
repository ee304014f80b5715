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

// All pairs at once are those that every report has for itself.
func TestTwinPairs(t *testing.T) {
	crowd := newGenerator(t, 7).reports(150)
	g, err := synthetic.New(3)
	if err != nil {
		t.Fatal(err)
	}
	var made []*reports.Report
	for range 300 {
		made = append(made, g.Next())
	}
	for name, x := range map[string]*Index{"corpus": corpusIndex(t), "crowd": Of(crowd), "synthetic": Of(made)} {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := x.TwinPairs(ctx); err == nil {
			t.Error("it does not stop")
		}
		if _, known := x.KnownTwins(); known {
			t.Error("half of the pairs are taken for all")
		}
		got, err := x.TwinPairs(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(pairsOneByOne(t, x), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if again, known := x.KnownTwins(); !known || len(again) != len(got) {
			t.Errorf("%s: the pairs are not kept", name)
		}
		if name == "corpus" && len(got) != 2 || name == "crowd" && len(got) < 3 {
			t.Errorf("%s: %d pairs", name, len(got))
		}
	}
}
