package main

import (
	"context"
	"runtime"
	"slices"
	"time"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
)

// rounds is how often each request is measured; before that a few rounds warm up.
const (
	rounds  = 100
	warming = 3
)

// An engine is one of those compared. The slow ones are asked every so many rounds alone: their
// medians need fewer, and a run should not take an hour.
type engine struct {
	every int
	ask   func(request) (hits int, err error)
}

// notAsked stands for the hits of a request that an engine's language cannot express.
const notAsked = -1

// timing is how long a request took, in milliseconds, by engine.
type timing struct {
	Name string
	Hits []int
	P50  []float64
	P99  float64 // ours
}

// searchAll asks all engines in turn, so that a machine that slows down slows all.
func searchAll(dir string) (any, error) {
	c, err := openCatalog(dir)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	ctx := context.Background()
	if err := c.Refresh(ctx, func(catalog.Progress) {}); err != nil {
		return nil, err
	}
	db, err := openFTS5(dir)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // the temporary table belongs to one connection
	engines := []engine{
		{1, func(r request) (int, error) { return askOurs(ctx, c.State().Index, r) }},
		{5, func(r request) (int, error) { return askFTS5(db, r) }},
	}
	if hasRecoll() {
		engines = append(engines, engine{10, func(r request) (int, error) { return askRecoll(dir, r) }})
	}
	runtime.GC()
	var all []timing
	for _, r := range requests() {
		t, err := measure(r, engines)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

func askOurs(ctx context.Context, x *index.Index, r request) (int, error) {
	a, err := x.Search(ctx, r.request)
	return a.Total, err
}

// measure asks one request of all engines.
func measure(r request, engines []engine) (timing, error) {
	t := timing{Name: r.name, Hits: make([]int, len(engines)), P50: make([]float64, len(engines))}
	took := make([][]float64, len(engines))
	for round := -warming; round < rounds; round++ {
		for i, e := range engines {
			if round >= 0 && round%e.every != 0 {
				continue
			}
			begun := time.Now()
			hits, err := e.ask(r)
			if err != nil {
				return t, err
			}
			t.Hits[i] = hits
			if round >= 0 {
				took[i] = append(took[i], milliseconds(time.Since(begun)))
			}
		}
	}
	for i := range took {
		slices.Sort(took[i])
		t.P50[i] = at(took[i], 0.5)
	}
	t.P99 = at(took[0], 0.99)
	return t, nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func at(sorted []float64, part float64) float64 { return sorted[int(part*float64(len(sorted)-1))] }
