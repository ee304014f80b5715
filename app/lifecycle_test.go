package app

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"rcaviewer/index"
)

// The list, the facets and reading work before the words are indexed; then words work too, and
// whoever listens is told once.
func TestIndexingInTheBackground(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	changes := make(chan Change, 10)
	a.OnChange(func(c Change) { changes <- c })
	before, err := a.Search(context.Background(), index.Request{Query: "oracle crash", Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	if before.Total != 188 || len(before.Hits) != 3 || before.Panel.Indexed {
		t.Errorf("before: %d reports, %d hits, indexed %v; words are left out then", before.Total, len(before.Hits), before.Panel.Indexed)
	}
	if _, err := a.Open(context.Background(), "2018-11-07-na04", "oracle"); err != nil {
		t.Errorf("a report cannot be read before: %v", err)
	}
	if start, err := a.Start(); err != nil || start.Reports != 188 {
		t.Errorf("start: %d reports, %v", start.Reports, err)
	}
	if err := a.Ready(context.Background()); err != nil {
		t.Fatal(err)
	}
	after, err := a.Search(context.Background(), index.Request{Query: "oracle crash", Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	if after.Total == 0 || after.Total == 188 || !after.Panel.Indexed {
		t.Errorf("after: %d reports, indexed %v", after.Total, after.Panel.Indexed)
	}
	if start, err := a.Start(); err != nil || !start.Indexed {
		t.Errorf("a second start says indexed %v (%v)", start.Indexed, err)
	}
	for _, kind := range []string{"indexed", "ready"} {
		if c := <-changes; c.Kind != kind {
			t.Errorf("told of %+v, want %s", c, kind)
		}
	}
	if len(changes) > 0 {
		t.Errorf("told of %d more changes", len(changes))
	}
}

func TestReadyEndsWithItsContext(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	// Both ends may be there at once: what counts is that it comes back.
	if err := a.Ready(ctx); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if err := a.Ready(context.Background()); err != nil {
		t.Errorf("a later wait fails: %v", err)
	}
}

// Close ends what runs, at whatever point it is called, and may be called twice. Nobody is told of
// a failure then.
func TestClose(t *testing.T) {
	home(t)
	for name, until := range map[string]func(*App){
		"before anything":  func(*App) {},
		"without building": func(a *App) { a.AllIDs() },
		"while building":   func(a *App) { a.Start() },
		"after building":   func(a *App) { a.Ready(context.Background()) },
	} {
		t.Run(name, func(t *testing.T) {
			a := New(Options{NoLibrary: true})
			a.OnChange(func(c Change) {
				if c.Kind == "failed" {
					t.Errorf("told of %+v", c)
				}
			})
			until(a)
			for range 2 {
				if err := a.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			}
			// What comes too late neither hangs nor panics.
			a.Start()
			a.Search(context.Background(), index.Request{Query: "oracle"})
			a.Ready(context.Background())
		})
	}
}

// The window may end while its page still asks: nothing races and nothing panics.
func TestEverythingAtOnce(t *testing.T) {
	home(t)
	for _, pause := range []time.Duration{0, 40 * time.Millisecond, 250 * time.Millisecond} {
		a := New(Options{NoLibrary: true})
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() {
				for range 8 {
					a.Start()
					a.Search(context.Background(), index.Request{Query: "oracle crash", Limit: 5})
					a.IDs(context.Background(), index.Request{Query: "memory"})
					a.Open(context.Background(), "2025-07-19-na05", "management")
				}
			})
		}
		time.Sleep(pause) // to close at another point each time; nothing is awaited
		a.Close()
		all.Wait()
	}
}
