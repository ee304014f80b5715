package phrase

import (
	"fmt"
	"time"
)

// dates finds the date of every window: its own, completed from elsewhere, or another phrase's.
func (r *reader) dates() {
	for _, rd := range r.all {
		shareMonths(rd.days())
		rd.shareYears()
	}
	named := r.named()
	var before *window
	for _, rd := range r.all {
		for k := range rd.windows {
			w := &rd.windows[k]
			if w.err == "" && len(w.on) == 0 {
				r.date(rd, w, before, named)
			}
			if len(w.on) > 0 {
				before = w
			}
		}
	}
}

// days lists the days of a reading in their order.
func (rd *reading) days() []*day {
	var all []*day
	for i := range rd.windows {
		w := &rd.windows[i]
		for _, list := range [][]day{w.days, w.start.days, w.end.days} {
			for k := range list {
				all = append(all, &list[k])
			}
		}
	}
	return all
}

// shareMonths gives "the 29th" the month of the day before it, or after it.
func shareMonths(days []*day) {
	for i := 1; i < len(days); i++ {
		if days[i].m == 0 {
			days[i].m, days[i].y = days[i-1].m, max(days[i].y, days[i-1].y)
		}
	}
	for i := len(days) - 2; i >= 0; i-- {
		if days[i].m == 0 {
			days[i].m = days[i+1].m
		}
	}
}

// shareYears gives the days of a phrase the year that stands at one of them: January after
// December is in the next year, and December before January in the year before.
func (rd *reading) shareYears() {
	days := rd.days()
	for i := 1; i < len(days); i++ {
		if a, b := days[i-1], days[i]; b.y == 0 && a.y != 0 {
			b.y = a.y
			if b.m < a.m && rd.forward() {
				b.y++
			}
		}
	}
	for i := len(days) - 2; i >= 0; i-- {
		if a, b := days[i], days[i+1]; a.y == 0 && b.y != 0 {
			a.y = b.y
			if b.m < a.m && rd.forward() {
				a.y--
			}
		}
	}
}

// forward tells whether the days of the phrase are one window's, which runs forward.
func (rd *reading) forward() bool { return len(rd.windows) == 1 }

// date sets the dates of one window.
func (r *reader) date(rd *reading, w *window, before *window, named []source) {
	switch {
	case len(w.days) > 0:
		r.listDates(rd, w, named)
	case len(w.start.days) == 1:
		if d, ok := r.fill(rd, w, w.start.days[0], named); ok {
			w.on = []time.Time{d.date()}
		}
	case !w.timed():
		w.err = "it names no date and no time"
	default:
		r.borrow(rd, w, before, named)
	}
	switch {
	case len(w.on) != 1 || !w.hasEnd:
	case len(w.end.days) == 1:
		r.endDate(rd, w, named)
	case w.end.nextDay:
		w.endOn = w.on[0].AddDate(0, 0, 1)
	}
}

// endDate sets the date of the end, which lends its year from the start.
func (r *reader) endDate(rd *reading, w *window, named []source) {
	d := w.end.days[0]
	if d.y == 0 && d.m != 0 {
		d.y = w.on[0].Year()
		if d.m < w.on[0].Month() {
			d.y++
		}
	}
	if d, ok := r.fill(rd, w, d.near(w.on[0]), named); ok {
		w.endOn = d.date()
	}
}

// near reads the date of an end that may be read in two ways, like 11/1/2022, as the one of the two
// that comes soon after the start.
func (d day) near(start time.Time) day {
	if !d.swapped {
		return d
	}
	soon := func(d day) bool {
		return d.valid() && !d.date().Before(start) && d.date().Sub(start) <= 14*24*time.Hour
	}
	other := d
	other.m, other.d = time.Month(d.d), int(d.m)
	switch a, b := soon(d), soon(other); {
	case a == b:
		return d
	case b:
		d = other
	}
	d.swapped = false
	return d
}

// listDates sets the dates of a window that happened on several days.
func (r *reader) listDates(rd *reading, w *window, named []source) {
	for k, d := range w.days {
		d, ok := r.fill(rd, w, d, named)
		if !ok {
			return
		}
		date := d.date()
		if d.through && k > 0 {
			w.on = append(w.on, between(w.on[len(w.on)-1], date)...)
		}
		w.on = append(w.on, date)
		if len(w.on) > maxWindows {
			w.err = fmt.Sprintf("it names more than %d days", maxWindows)
			return
		}
	}
}

// between lists the days after first and before last, no more than maxWindows+1.
func between(first, last time.Time) []time.Time {
	var days []time.Time
	for d := first.AddDate(0, 0, 1); d.Before(last) && len(days) <= maxWindows; d = d.AddDate(0, 0, 1) {
		days = append(days, d)
	}
	return days
}
