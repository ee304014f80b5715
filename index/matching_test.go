package index

import (
	"context"
	"slices"
	"testing"

	"rcaviewer/reports"
)

// What is counted is what is found in full, and beside it what lies outside the period.
func TestMatching(t *testing.T) {
	x := corpusIndex(t)
	match := func(r Request) Matching {
		t.Helper()
		m, err := x.Matching(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	ids := func(rows []int32) (list []string) {
		for _, row := range rows {
			list = append(list, x.columns.IDs[row])
		}
		slices.Sort(list)
		return list
	}
	whole := match(Request{Query: "database ", Filters: Filters{Region: []string{"Europe"}}})
	if len(whole.Rows) == 0 || whole.Period != reports.Always {
		t.Fatalf("%d rows in %v", len(whole.Rows), whole.Period)
	}
	for name, bounded := range map[string]Request{
		"dates":       {Query: "database ", Filters: Filters{Region: []string{"Europe"}, From: "2018", To: "2020"}},
		"years":       {Query: "database ", Filters: Filters{Region: []string{"Europe"}, Year: []string{"2019", "2018", "2020"}}},
		"typed dates": {Query: "database after:2018 before:2021 ", Filters: Filters{Region: []string{"Europe"}}},
		"typed years": {Query: "database year:2018 year:2020 ", Filters: Filters{Region: []string{"Europe"}, Year: []string{"2019"}}},
	} {
		m := match(bounded)
		found, err := x.IDs(context.Background(), bounded)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(found)
		if want := (reports.Period{First: 20180101, Last: 20201231}); m.Period != want {
			t.Errorf("%s: in %v, want %v", name, m.Period, want)
		}
		if !slices.Equal(ids(m.Rows), found) || len(found) == 0 {
			t.Errorf("%s: %d rows, the search has %d", name, len(m.Rows), len(found))
		}
		if all := ids(append(slices.Clone(m.Rows), m.Outside...)); !slices.Equal(all, ids(whole.Rows)) {
			t.Errorf("%s: inside and outside are %d, all are %d", name, len(all), len(whole.Rows))
		}
	}
	if m := match(Request{Filters: Filters{Year: []string{"2018", "2020"}}}); m.Period != reports.Always || !slices.Equal(m.Years, []int{2018, 2020}) {
		t.Errorf("years with a gap are the period %v, the years %v", m.Period, m.Years)
	}
	if m := match(Request{Query: "database firewall toner hamster "}); len(m.Rows) > 0 || m.Note == "" {
		t.Errorf("most of the words: %d rows, %q", len(m.Rows), m.Note)
	}
}
