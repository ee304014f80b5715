package app

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// A row of the basket says what the same report's row among the results says.
func TestRowsAreThoseOfTheList(t *testing.T) {
	a := indexed(t, Options{Library: folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})})
	answer, err := a.Search(context.Background(), index.Request{Limit: 60})
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{"none"}
	want := []index.Hit{}
	for i := range answer.Hits {
		hit := answer.Hits[len(answer.Hits)-1-i]
		hit.Snippets, hit.Score = []index.Snippet{}, 0
		ids, want = append(ids, hit.ID), append(want, hit)
	}
	got, err := a.Rows(ids)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-search +rows):\n%s", diff)
	}
	if none, err := a.Rows(nil); err != nil || none == nil || len(none) != 0 {
		t.Errorf("Rows(nil) = %v, %v, want an empty list", none, err)
	}
}

// The slow twin reads the reports, as an export does.
func TestArrangedLikeAnExport(t *testing.T) {
	head, rest, _ := strings.Cut(lantern("2031-03-06-lantern"), "events:")
	_, body, _ := strings.Cut(rest, "---")
	undated := head + "events: []\n---" + body
	a := indexed(t, Options{Library: folderOf(t, map[string]string{
		lamp + ".md": lantern(lamp), "2031-03-06-lantern.md": undated,
	})})
	ids, err := a.AllIDs()
	if err != nil || len(ids) != 190 {
		t.Fatalf("%d reports, %v", len(ids), err)
	}
	for range 3 {
		rand.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		var all []*reports.Report
		for _, id := range ids {
			r, err := a.Report(id)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, r)
		}
		for _, order := range document.Orders[1:] {
			want := []string{}
			for _, r := range document.Sorted(all, order) {
				want = append(want, r.ID)
			}
			given := append([]string{"gone", "gone too"}, ids...)
			got, err := a.Arrange(given, string(order))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(append(want, "gone", "gone too"), got); diff != "" {
				t.Errorf("%s (-export +basket):\n%s", order, diff)
			}
			if given[0] != "gone" {
				t.Errorf("%s: the ids that were given have changed", order)
			}
		}
	}
	if _, err := a.Arrange(ids, "given"); err == nil || !strings.Contains(err.Error(), "newest, oldest, instance") {
		t.Errorf("another order gives %v; it names those there are", err)
	}
}
