package index

import (
	"context"
	"testing"

	"rcaviewer/reports"
)

// corpus is an index of the embedded reports.
func corpusIndex(t testing.TB) *Index {
	t.Helper()
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	x := Of(all)
	if err := x.Build(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(x.Close)
	return x
}

func ask(t testing.TB, x *Index, r Request) Answer {
	t.Helper()
	a, err := x.Search(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
