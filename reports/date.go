package reports

import (
	"fmt"
	"time"
)

// A Period is a run of days, both included, as Day numbers them.
type Period struct{ First, Last int32 }

// Always is the period without bounds.
var Always = Period{0, 99991231}

// ParseDate reads 2023, 2023-06 or 2023-06-14 as the period from its first day to its last.
func ParseDate(s string) (Period, error) {
	for _, form := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {time.DateOnly, 0, 0, 1}} {
		if t, err := time.Parse(form.layout, s); err == nil {
			return Period{Day(t), Day(t.AddDate(form.years, form.months, form.days).AddDate(0, 0, -1))}, nil
		}
	}
	return Period{}, fmt.Errorf("%q is not a date; write 2023, 2023-06 or 2023-06-14", s)
}

// ParseRange reads the bounds of a date filter: from the first day of from to the last day of
// to. An empty bound is open.
func ParseRange(from, to string) (Period, error) {
	p := Always
	if from != "" {
		first, err := ParseDate(from)
		if err != nil {
			return p, err
		}
		p.First = first.First
	}
	if to != "" {
		last, err := ParseDate(to)
		if err != nil {
			return p, err
		}
		p.Last = last.Last
	}
	return p, nil
}

// Contains tells whether a day lies in the period.
func (p Period) Contains(day int32) bool { return p.First <= day && day <= p.Last }

// Intersect is the part that two periods share; it may be empty and contain no day.
func (p Period) Intersect(o Period) Period {
	return Period{max(p.First, o.First), min(p.Last, o.Last)}
}
