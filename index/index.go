package index

import (
	"context"
	"sync/atomic"

	"rcaviewer/reports"
)

// An Index answers searches over a fixed set of reports. Lists, facets and filters work as soon
// as it is made; words are searched once Build is done. It may be used by several goroutines.
type Index struct {
	columns *reports.Columns
	text    atomic.Pointer[text]
}

// New makes an index whose words are still to be built.
func New(columns *reports.Columns) *Index { return &Index{columns: columns} }

// Build indexes the words. It stops with the context's error when that ends.
func (x *Index) Build(ctx context.Context) error {
	t, err := newText(ctx, x.columns)
	if err != nil {
		return err
	}
	if old := x.text.Swap(t); old != nil {
		old.close()
	}
	return nil
}

// Ready tells whether words are searched.
func (x *Index) Ready() bool { return x.text.Load() != nil }

// Close frees what Build made. The index must not be used after.
func (x *Index) Close() {
	if t := x.text.Swap(nil); t != nil {
		t.close()
	}
}
