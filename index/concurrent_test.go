package index

import (
	"context"
	"errors"
	"math"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// TestBeforeBuild: lists, filters, facets and orders work at once; words are not searched yet, and
// the panel says so.
func TestBeforeBuild(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	fresh, ready := Of(all), built(t, all)
	if fresh.Ready() || !ready.Ready() {
		t.Errorf("before Build an index is ready: %v; after: %v", fresh.Ready(), ready.Ready())
	}
	for _, r := range []Request{
		{Limit: 20}, {Sort: SortLongest, Limit: 20}, {Query: "instance:na05 year:2019", Limit: 20},
		{Filters: Filters{Cause: []string{"network"}, From: "2019"}, Sort: SortOldest, Offset: 5, Limit: 5},
	} {
		got, want := ask(t, fresh, r), ask(t, ready, r)
		if got.Panel.Indexed || !want.Panel.Indexed {
			t.Errorf("%+v: indexed %v before Build, %v after", r, got.Panel.Indexed, want.Panel.Indexed)
		}
		got.Panel.Indexed = true
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%+v is answered differently before Build (-after +before):\n%s", r, diff)
		}
	}
	words := ask(t, fresh, Request{Query: `oracel "no such phrase" -database cause:network`, Limit: 1000})
	filter := ask(t, fresh, Request{Query: "cause:network", Limit: 1000})
	if diff := cmp.Diff(hitIDs(filter), hitIDs(words)); diff != "" || words.Total == 0 || words.DidYouMean != "" || words.Relaxed {
		t.Errorf("words before Build give total %d, did you mean %q, relaxed %v; hits differ from the filter's (-filter +words):\n%s",
			words.Total, words.DidYouMean, words.Relaxed, diff)
	}
	marks, err := fresh.Marks(context.Background(), "oracle")
	if err != nil || len(marks.Section(reports.RootCause, "an Oracle query")) != 0 {
		t.Errorf("before Build something is marked (%v)", err)
	}
}

// TestCancelled: a context that has ended ends the work.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	x := corpusIndex(t)
	for _, text := range []string{"database", `"connection pool"`, "-cpu", "a OR oracle", "zeppelin databse"} {
		if _, err := x.Search(ctx, Request{Query: text, Limit: 20}); !errors.Is(err, context.Canceled) {
			t.Errorf("searching %q in an ended context gives %v", text, err)
		}
		if _, err := x.IDs(ctx, Request{Query: text}); !errors.Is(err, context.Canceled) {
			t.Errorf("the ids of %q in an ended context give %v", text, err)
		}
		if _, err := x.Marks(ctx, text); !errors.Is(err, context.Canceled) {
			t.Errorf("the marks of %q in an ended context give %v", text, err)
		}
	}
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	fresh := Of(all)
	if err := fresh.Build(ctx); !errors.Is(err, context.Canceled) || fresh.Ready() {
		t.Errorf("building in an ended context gives %v, ready %v", err, fresh.Ready())
	}
}

// TestSearchesWhileBuilding: people type before the index is ready, and while it is built anew.
// What they get is the answer of before or of after, never half of one. Run it with -race.
func TestSearchesWhileBuilding(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	x := Of(all[:20])
	defer x.Close()
	r := Request{Query: `databas "data center" OR network switch`, Limit: 20}
	before := ask(t, x, r)
	after := ask(t, built(t, all[:20]), r)
	var searchers sync.WaitGroup
	for range 4 {
		searchers.Go(func() {
			for range 15 {
				a, err := x.Search(context.Background(), r)
				if err != nil {
					t.Errorf("searching while building: %v", err)
					return
				}
				want := before
				if a.Panel.Indexed {
					want = after
				}
				if diff := cmp.Diff(want, a); diff != "" {
					t.Errorf("searching while building, indexed %v (-want +got):\n%s", a.Panel.Indexed, diff)
					return
				}
			}
		})
	}
	for range 4 {
		if err := x.Build(context.Background()); err != nil {
			t.Errorf("building while searching: %v", err)
		}
	}
	searchers.Wait()
}

// TestScoresAreTheSameEveryTime, to the last bit: pages are cut from separate searches, and a
// difference in the last digit would show a report twice or never.
func TestScoresAreTheSameEveryTime(t *testing.T) {
	x := corpusIndex(t)
	for _, text := range []string{"database crash load", "co", "network -co switc", "stor OR memor OR networ", "timeout out of memory"} {
		first, err := x.find(context.Background(), Request{Query: text})
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			again, err := x.find(context.Background(), Request{Query: text})
			if err != nil {
				t.Fatal(err)
			}
			same := slices.EqualFunc(first.scores, again.scores, func(a, b float64) bool {
				return math.Float64bits(a) == math.Float64bits(b)
			})
			if !same {
				t.Fatalf("%q has other scores when it is asked again", text)
			}
		}
	}
}
