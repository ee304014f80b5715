package index

import (
	"fmt"
	"runtime/debug"
	"time"

	"rcaviewer/reports"
)

// row finds a report by its id.
func (x *Index) row(id string) (int32, error) {
	row, known := x.columns.Row(id)
	if !known {
		return 0, fmt.Errorf("no report has the id %q", id)
	}
	return int32(row), nil
}

// report reads a report in full. What is compared with many goes by the columns and by Bleve
// alone; only what is open, or may be its twin, is read.
func (x *Index) report(row int32) (*reports.Report, error) { return x.read(int(row)) }

func (x *Index) id(row int32) string { return x.columns.IDs[row] }

// start is when a report's first event began, in RFC 3339 with its own offset; nil without one.
func (x *Index) start(row int32) *string {
	start, known := x.columns.Start(int(row))
	if !known {
		return nil
	}
	text := start.Format(time.RFC3339)
	return &text
}

// values are what a report has under a field, never nil.
func (x *Index) values(f reports.Field, row int32) []string {
	return x.columns.ValuesOf(f, int(row))
}

// undamaged calls f and catches what damaged index files do; see ErrDamaged.
func undamaged(act string, f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %w: %v", act, ErrDamaged, r)
		}
	}()
	if err := f(); err != nil {
		return fmt.Errorf("%s: %w", act, err)
	}
	return nil
}
