package document

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// An Order is how the reports of a document are ordered.
type Order string

// A Clock is whose time an event is given in.
type Clock string

// A Part is a part of each report that may be left out.
type Part string

// The choices, the usual one first.
const (
	Given    Order = "given"
	Newest   Order = "newest"
	Oldest   Order = "oldest"
	Instance Order = "instance"

	Local Clock = "local" // of the place
	UTC   Clock = "utc"
	Mine  Clock = "mine" // of the reader

	Summary       Part = "summary"
	Timeline      Part = "timeline"
	Cause         Part = "cause"
	Measures      Part = "measures"
	Discrepancies Part = "discrepancies"
)

// Orders, Clocks and Parts are all that can be chosen, in the order in which documents have them.
var (
	Orders = []Order{Given, Newest, Oldest, Instance}
	Clocks = []Clock{Local, UTC, Mine}
	Parts  = []Part{Summary, Timeline, Cause, Measures, Discrepancies}
)

// Options say what a document shows. The zero value shows everything, in local time and UTC, in
// the order given.
type Options struct {
	Title    string // empty: Whole.Title
	Order    Order
	Clocks   []Clock        // in this order; none: local and UTC
	Mine     *time.Location // the reader's zone; nil: the system's
	Parts    []Part         // none: all; documents keep their own order
	Made     time.Time      // the date on the cover; zero: none
	Searched string         // what was searched and filtered, in words; empty: nothing
	Corpus   string         // version of the embedded reports, for the cover
	Twins    [][2]string    // pairs of reports that tell of one incident, by id; their downtime counts once
}

// Check refuses what cannot be chosen, and names what can.
func (o Options) Check() error {
	if o.Order != "" && !slices.Contains(Orders, o.Order) {
		return unknown("order", o.Order, Orders)
	}
	for _, c := range o.Clocks {
		if !slices.Contains(Clocks, c) {
			return unknown("times", c, Clocks)
		}
	}
	for _, p := range o.Parts {
		if !slices.Contains(Parts, p) {
			return unknown("sections", p, Parts)
		}
	}
	return nil
}

func unknown[T ~string](what string, value T, allowed []T) error {
	return fmt.Errorf("%s: %q is none; allowed are %s", what, string(value), strings.Join(Names(allowed), ", "))
}

// Names are values as flags and settings write them.
func Names[T ~string](values []T) []string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return names
}

func (o Options) clocks() []Clock {
	if len(o.Clocks) == 0 {
		return []Clock{Local, UTC}
	}
	return o.Clocks
}

func (o Options) has(p Part) bool { return len(o.Parts) == 0 || slices.Contains(o.Parts, p) }

func (o Options) mine() *time.Location {
	if o.Mine == nil {
		return time.Local
	}
	return o.Mine
}
