package export

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/table"
)

// Options say how reports are exported. The zero value is the usual way: in the order given, with
// everything. A format leaves alone what it has no use for, so that one set of options serves all.
type Options struct {
	Title    string   // of a document; empty: one is proposed
	Order    string   // one of Orders; empty: given
	Times    []string // of Times; none: local and utc
	Sections []string // of Sections; none: all
	Rows     string   // of a table, one of Rows; empty: reports
	Columns  []string // of a table, in this order; none: the default ones
	BOM      bool     // CSV begins with a byte-order mark

	Mine     *time.Location // the zone of "mine"; nil: the system's
	Made     time.Time      // the date that is written, if any
	Searched string         // what was searched and filtered, in words
	Corpus   string         // version of the embedded reports
	Twins    [][2]string    // pairs of reports that tell of one incident, by id

	// Step is called with the number of reports written so far; it may be nil.
	Step func(done int)
}

// What can be chosen, the usual choice first.
var (
	Orders   = document.Names(document.Orders)
	Times    = document.Names(document.Clocks)
	Sections = document.Names(document.Parts)
	Rows     = document.Names(table.RowKinds)
)

// A Column is a column of a table that can be chosen.
type Column = table.Column

// Columns are the columns of a kind of rows.
func Columns(rows string) []Column { return table.Columns(table.Rows(rows)) }

// Check refuses what cannot be chosen, and names what can.
func (o Options) Check() error {
	for _, list := range []struct {
		name            string
		values, allowed []string
	}{
		{"order", given(o.Order), Orders}, {"times", o.Times, Times},
		{"sections", o.Sections, Sections}, {"rows", given(o.Rows), Rows},
	} {
		for _, v := range list.values {
			if !slices.Contains(list.allowed, v) {
				return fmt.Errorf("%s: %q is none; allowed are %s", list.name, v, strings.Join(list.allowed, ", "))
			}
		}
	}
	return o.table(nil).Check()
}

func given(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// document are the options of a format that draws a document. The reports are ordered already.
func (o Options) document() document.Options {
	return document.Options{
		Title: o.Title, Clocks: as[document.Clock](o.Times), Mine: o.Mine, Parts: as[document.Part](o.Sections),
		Made: o.Made, Searched: o.Searched, Corpus: o.Corpus, Twins: o.Twins,
	}
}

// table are the options of a format of rows.
func (o Options) table(written func(int) error) table.Options {
	return table.Options{
		Rows: table.Rows(o.Rows), Columns: o.Columns, BOM: o.BOM,
		Clocks: as[document.Clock](o.Times), Parts: as[document.Part](o.Sections), Mine: o.Mine, Written: written,
	}
}

func as[T ~string](values []string) []T {
	list := make([]T, len(values))
	for i, v := range values {
		list[i] = T(v)
	}
	return list
}
