package phrase

import (
	"slices"
	"time"
)

// followTitle replaces dates that the title contradicts: the title's goes before the timeline's.
// A date stays where the title names it, where it names more or other events, and where nothing
// tells which of the title's dates it should be.
func (r *reader) followTitle() {
	title := r.titleDays
	if len(title) == 0 {
		return
	}
	strange, free := sorted(r.strange(title)), r.free(title)
	for _, on := range strange {
		if to, ok := r.replacement(on, free, strange); ok {
			r.move(on, to)
		}
	}
}

// strange lists the dates that windows start on and the title does not name.
func (r *reader) strange(title []day) []time.Time {
	var dates []time.Time
	for _, rd := range r.all {
		for _, w := range rd.windows {
			for _, on := range w.on {
				if !covers(title, on) && !slices.ContainsFunc(dates, on.Equal) && len(dates) < maxDates {
					if w.endOn.IsZero() || !touches(title, on, w.endOn) {
						dates = append(dates, on)
					}
				}
			}
		}
	}
	return dates
}

func covers(days []day, on time.Time) bool {
	return slices.ContainsFunc(days, func(d day) bool { return d.m > 0 && agree(d, dayOf(on)) })
}

// touches tells whether one of the days lies in a window.
func touches(days []day, from, to time.Time) bool {
	return slices.ContainsFunc(days, func(d day) bool {
		return d.complete() && !d.date().Before(from) && !d.date().After(to)
	})
}

// replacement finds the title's date that a strange one should be: the same day of another year,
// else the one that no window has, if it is the only one; of several, in their order.
func (r *reader) replacement(on time.Time, free, strange []time.Time) (time.Time, bool) {
	title := r.titleDays
	for _, t := range title {
		x := day{y: t.y, m: on.Month(), d: on.Day()}
		if t.y > 0 && x.valid() && covers(title, x.date()) {
			return x.date(), true
		}
	}
	if len(title) == 1 && title[0].d == 0 {
		x := day{y: title[0].y, m: title[0].m, d: on.Day()}
		return x.date(), x.y > 0 && x.valid()
	}
	switch {
	case len(free) == 0 || len(r.title) != len(title):
		return on, false
	case len(free) == len(strange):
		return free[slices.IndexFunc(strange, on.Equal)], true
	case len(strange) == 1:
		return nearest(free, on), true
	case len(free) == 1 && nearest(strange, free[0]).Equal(on):
		return free[0], true
	}
	return on, false
}

// free lists the title's dates on which no window lies, in order.
func (r *reader) free(title []day) []time.Time {
	return slices.DeleteFunc(sorted(completeDays(title)), func(d time.Time) bool {
		for _, rd := range r.all {
			for _, w := range rd.windows {
				if slices.ContainsFunc(w.on, d.Equal) || len(w.on) > 0 && !w.endOn.IsZero() && touches([]day{dayOf(d)}, w.on[0], w.endOn) {
					return true
				}
			}
		}
		return false
	})
}

func sorted(dates []time.Time) []time.Time {
	slices.SortFunc(dates, time.Time.Compare)
	return dates
}

func nearest(dates []time.Time, to time.Time) time.Time {
	return slices.MinFunc(dates, func(a, b time.Time) int {
		return int(a.Sub(to).Abs()/time.Hour) - int(b.Sub(to).Abs()/time.Hour)
	})
}

// move gives all windows that start on a date another, their ends with them.
func (r *reader) move(from, to time.Time) {
	for _, rd := range r.all {
		for k := range rd.windows {
			w := &rd.windows[k]
			i := slices.IndexFunc(w.on, from.Equal)
			if i < 0 {
				continue
			}
			if w.on = slices.Clone(w.on); !w.endOn.IsZero() {
				w.endOn = w.endOn.AddDate(0, 0, int(to.Sub(from)/(24*time.Hour)))
			}
			w.on[i] = to
			rd.find(Warning, OtherDate, Title, "The timeline says %s; %s says %s, which is followed here.",
				dayOf(from), r.alsoSaid(to), dayOf(to))
		}
	}
}

// alsoSaid names who says a date: the title, and the introduction where it does too.
func (r *reader) alsoSaid(on time.Time) string {
	if covers(everyDay(r.intro), on) {
		return "the title, like the introduction,"
	}
	return "the title"
}
