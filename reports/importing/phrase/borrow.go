package phrase

import (
	"slices"
	"time"
)

// borrow finds the date of a window that names none: the date of the window before it, else the
// one date that the title, the rest of the timeline or the introduction names.
func (r *reader) borrow(rd *reading, w *window, before *window, named []source) {
	if before != nil {
		w.on = []time.Time{before.next(w)}
		return
	}
	for _, s := range named {
		days := s.complete
		if len(days) == 1 {
			w.on = days
			rd.find(Info, NoDate, s.from, "The time %q carries no date; the date is taken from the %s.", short(rd.text), s.from.words())
			return
		}
		if s.from == Title && len(days) > 1 {
			r.inOrder(rd, w, s)
			break
		}
	}
	if len(w.on) == 0 && w.err == "" {
		w.err = "it carries no date, and nothing else tells which is meant"
	}
}

// next is the date on which a window happened that follows without a date: the same one, or where
// the window before ended on another day and this one would lie before it, that day.
func (w *window) next(after *window) time.Time {
	on := w.on[len(w.on)-1]
	if w.endOn.After(on) && after.start.clock.seconds() < w.start.clock.seconds() {
		return w.endOn
	}
	return on
}

// completeDays lists the distinct days that are named in full.
func completeDays(days []day) []time.Time {
	var all []time.Time
	for _, d := range days {
		if d.complete() && !slices.Contains(all, d.date()) {
			all = append(all, d.date())
		}
	}
	return all
}

// inOrder gives windows without any date those of the title in order, where there are as many.
func (r *reader) inOrder(rd *reading, w *window, title source) {
	days := title.complete
	if len(days) != len(r.all) || slices.ContainsFunc(title.days, func(d day) bool { return d.through }) {
		w.err = "it carries no date, and the title names several"
		return
	}
	for i, other := range r.all {
		if len(other.windows) != 1 || !other.windows[0].dateless() {
			w.err = "it carries no date, and the title names several"
			return
		}
		other.windows[0].on = days[i : i+1]
		other.find(Warning, NoDate, Title, "The time %q carries no date; the dates of the title are taken in their order.", short(other.text))
	}
}
