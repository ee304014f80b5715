package index

import (
	"context"
	"sync"
	"testing"

	"rcaviewer/reports"
)

// corpusIndex is an index of the embedded reports, built once for all tests; none may close it or
// build it anew.
func corpusIndex(t testing.TB) *Index {
	t.Helper()
	x, err := sharedIndex()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

var sharedIndex = sync.OnceValues(func() (*Index, error) {
	all, err := reports.Corpus()
	if err != nil {
		return nil, err
	}
	x := Of(all)
	return x, x.Build(context.Background())
})

// built is an index of some reports that is closed after the test.
func built(t testing.TB, all []*reports.Report) *Index {
	t.Helper()
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

// unbuilt is an index of the embedded reports whose words are not there yet.
func unbuilt(t testing.TB) *Index {
	t.Helper()
	x := corpusIndex(t)
	return New(x.columns, x.read)
}

// everyReport reads all reports of an index.
func everyReport(x *Index) []*reports.Report {
	all := make([]*reports.Report, x.columns.Len())
	for row := range all {
		all[row], _ = x.read(row) // it is in memory
	}
	return all
}
