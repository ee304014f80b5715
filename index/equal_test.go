package index

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// TestIndexEqualsTwin compares the index with its twin on generated reports and the embedded ones,
// asked random requests.
func TestIndexEqualsTwin(t *testing.T) {
	embedded, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	for seed, c := range []struct{ reports, requests int }{{0, 50}, {1, 200}, {4, 500}, {15, 1000}, {60, 800}, {150, 250}, {-1, 100}} {
		g := newGenerator(t, uint64(seed))
		all, name := embedded, "embedded"
		if c.reports >= 0 {
			all = g.reports(c.reports)
			name = fmt.Sprintf("%d reports", len(all))
		}
		t.Run(name, func(t *testing.T) {
			x, twin := built(t, all), newTwin(all)
			for range c.requests {
				r := g.request(all)
				if difference := compare(x, twin, r); difference != "" {
					request, _ := json.Marshal(r)
					t.Fatalf("seed %d, request %s: the index differs from the twin: %s", seed, request, difference)
				}
			}
		})
	}
}

// compare says in which way the index answers a request differently than the twin; empty when it
// does not.
func compare(x *Index, twin *twin, r Request) string {
	f, err := x.find(context.Background(), r)
	if err != nil {
		return err.Error()
	}
	answer, err := f.answer(context.Background(), r)
	if err != nil {
		return err.Error()
	}
	want := twin.search(r)
	if answer.SearchedFor != r.Query {
		if len(want.matching) > 0 && !want.relaxed {
			return fmt.Sprintf("searched for %q, but %d reports have what was typed", answer.SearchedFor, len(want.matching))
		}
		corrected := r
		corrected.Query = answer.SearchedFor
		if lastWord(r.Query) == "" || lastWord(r.Query) != lastWord(answer.SearchedFor) {
			corrected.Query += " " // a word that was finished, or corrected, stays finished
		}
		want = twin.search(corrected)
	}
	got := twinAnswer{matching: rowsOf(f.counts.rows), relaxed: answer.Relaxed, wide: answer.Wide, facets: answer.Facets,
		histogram: answer.Histogram, minutes: answer.Panel.DowntimeMinutes, unknown: answer.Panel.DowntimeUnknown,
		platform: answer.Panel.Platform}
	counted := twinAnswer{matching: want.matching, relaxed: want.relaxed, wide: want.wide, facets: want.facets,
		histogram: want.histogram, minutes: want.minutes, unknown: want.unknown, platform: want.platform}
	if diff := cmp.Diff(counted, got, cmp.AllowUnexported(twinAnswer{}), emptyIsNil); diff != "" {
		return "(-twin +index):\n" + diff
	}
	if answer.Total != len(want.matching) {
		return fmt.Sprintf("total is %d, want %d", answer.Total, len(want.matching))
	}
	return compareHits(twin, r, f, answer.Hits, want)
}

// compareHits looks at scores, order and page. The twin's scores have to agree; the order is that
// of the index's own, which differ in the last digits.
func compareHits(twin *twin, r Request, f *found, hits []Hit, want twinAnswer) string {
	scores, most := f.scores, f.mostScores
	if scores == nil {
		scores = make([]float64, len(twin.reports))
	}
	for _, i := range want.matching {
		if math.Abs(scores[i]-want.scores[i]) > 1e-6 {
			return fmt.Sprintf("%s has score %v, want %v", twin.reports[i].ID, scores[i], want.scores[i])
		}
	}
	for _, i := range want.partial {
		if math.Abs(most[i]-want.mostScores[i]) > 1e-6 {
			return fmt.Sprintf("%s has score %v as a partial match, want %v", twin.reports[i].ID, most[i], want.mostScores[i])
		}
	}
	order := r.Sort
	if order == "" {
		order = SortRelevance
	}
	slices.SortFunc(want.matching, twin.before(order, scores))
	slices.SortFunc(want.partial, twin.before(SortRelevance, most))
	want.partial = want.partial[:min(len(want.partial), mostPartial)]
	slices.SortFunc(want.partial, twin.before(order, most))
	var wanted []string
	for i, row := range append(want.matching, want.partial...) {
		partial, score := want.relaxed, scores[row]
		if i >= len(want.matching) {
			partial, score = true, most[row]
		}
		wanted = append(wanted, fmt.Sprintf("%s partial %v score %.3f", twin.reports[row].ID, partial, rounded(score)))
	}
	wanted = wanted[min(r.Offset, len(wanted)):]
	wanted = wanted[:min(r.Limit, len(wanted))]
	var got []string
	for _, h := range hits {
		got = append(got, fmt.Sprintf("%s partial %v score %.3f", h.ID, h.Partial, h.Score))
	}
	if diff := cmp.Diff(strings.Join(wanted, "\n"), strings.Join(got, "\n")); diff != "" {
		return "hits (-twin +index):\n" + diff
	}
	return ""
}

var emptyIsNil = cmp.Transformer("empty", func(list []int) []int {
	if len(list) == 0 {
		return nil
	}
	return list
})

func rowsOf(rows []int32) []int {
	var all []int
	for _, row := range rows {
		all = append(all, int(row))
	}
	return all
}

// lastWord is the word at the end of a query that may be unfinished; empty when it is not.
func lastWord(text string) string { return text[strings.LastIndexAny(text, ` "():`)+1:] }
