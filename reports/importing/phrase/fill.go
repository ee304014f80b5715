package phrase

import (
	"slices"
	"time"
)

// A source is the dates that a part of the report names.
type source struct {
	from     Source
	days     []day
	complete []time.Time // the distinct days that are named in full
}

// named lists where the timeline's phrases may take from what they leave out, the first choice
// first.
func (r *reader) named() []source {
	var timeline []day
	for _, rd := range r.all {
		for _, d := range rd.days() {
			if d.y > 0 && len(timeline) < maxDates {
				timeline = append(timeline, *d)
			}
		}
	}
	return []source{newSource(Title, r.title), newSource(Timeline, timeline), newSource(Introduction, r.intro)}
}

func newSource(from Source, days []day) source {
	all := days
	if from != Timeline {
		all = everyDay(days)
	}
	return source{from, all, completeDays(all)}
}

// everyDay puts the days between into ranges.
func everyDay(days []day) []day {
	var all []day
	for i, d := range days {
		if d.through && i > 0 && d.complete() && days[i-1].complete() {
			for _, t := range between(days[i-1].date(), d.date()) {
				all = append(all, dayOf(t))
			}
		}
		if all = append(all, d); len(all) > 500 {
			break
		}
	}
	return all
}

// fill completes a date from what else is named. A date that stays incomplete is the window's
// error.
func (r *reader) fill(rd *reading, w *window, d day, named []source) (day, bool) {
	stated := d
	if d.bad {
		w.err = "there is no such date as " + rd.text[d.at.Start:d.at.End]
		return d, false
	}
	if d.swapped {
		if d = order(d, named); d.swapped {
			w.err = "the date " + rd.text[d.at.Start:d.at.End] + " may be read in two ways"
			return d, false
		}
	}
	d, month := missing(d, named, func(x day) int { return int(x.m) }, func(d *day, v int) { d.m = time.Month(v) })
	d, dayFrom := missing(d, named, func(x day) int { return x.d }, func(d *day, v int) { d.d = v })
	d, yearFrom := missing(d, named, func(x day) int { return x.y }, func(d *day, v int) { d.y = v })
	if d.y == 0 {
		d, yearFrom = r.anyYear(d, named)
	}
	if !d.complete() || !d.valid() {
		w.err = "the date " + stated.String() + " is incomplete, and nothing else tells it"
		return d, false
	}
	rd.noteTaken(month, dayFrom, yearFrom)
	if stated.weekday > 0 && d.date().Weekday() != time.Weekday(stated.weekday-1) {
		rd.find(Warning, Weekday, Nowhere, "%s was a %s, not a %s.", d, d.date().Weekday(), time.Weekday(stated.weekday-1))
	}
	return d, true
}

// missing takes what a date leaves out from dates that agree with the rest of it, if they agree
// with one another.
func missing(d day, named []source, get func(day) int, set func(*day, int)) (day, Source) {
	if get(d) != 0 {
		return d, Nowhere
	}
	for _, s := range named {
		found := 0
		for _, x := range s.days {
			if v := get(x); v != 0 && agree(d, x) {
				if found != 0 && found != v {
					found = -1
					break
				}
				found = v
			}
		}
		if found > 0 {
			set(&d, found)
			return d, s.from
		}
	}
	return d, Nowhere
}

// agree tells whether two dates may be the same, as far as they are named.
func agree(a, b day) bool {
	same := func(x, y int) bool { return x == 0 || y == 0 || x == y }
	return same(a.y, b.y) && same(int(a.m), int(b.m)) && same(a.d, b.d)
}

// anyYear finds the year of a date that is named nowhere else: that of the only year named, unless
// the year beside it brings the date within a month of the one named; or the last before the
// report was published.
func (r *reader) anyYear(d day, named []source) (day, Source) {
	if d.m == 0 || d.d == 0 {
		return d, Nowhere
	}
	for _, s := range named {
		if near, ok := onlyYear(s.days); ok {
			d.y = near.y
			for _, y := range []int{near.y - 1, near.y + 1} {
				x := day{y: y, m: d.m, d: d.d}
				if near.complete() && x.valid() && x.date().Sub(near.date()).Abs() <= 31*24*time.Hour {
					d.y = y
				}
			}
			return d, s.from
		}
	}
	if at, err := time.Parse(time.DateOnly, r.Published); err == nil {
		if d.y = at.Year(); d.date().After(at) {
			d.y--
		}
		return d, Published
	}
	return d, Nowhere
}

// onlyYear gives the first of days that all have the same year.
func onlyYear(days []day) (first day, ok bool) {
	for _, d := range days {
		switch {
		case d.y == 0:
		case first.y == 0:
			first = d
		case first.y != d.y:
			return first, false
		}
	}
	return first, first.y > 0
}

// order reads a date like 4/5/2021 as the one of its two readings that is named elsewhere.
func order(d day, named []source) day {
	other := d
	other.m, other.d = time.Month(d.d), int(d.m)
	for _, s := range named {
		has := func(x day) bool {
			return slices.ContainsFunc(s.days, func(y day) bool { return !y.swapped && y.m > 0 && agree(x, y) })
		}
		if a, b := has(d), has(other); a != b {
			if b {
				d = other
			}
			d.swapped = false
			return d
		}
	}
	return d
}

// noteTaken says what was taken from where.
func (rd *reading) noteTaken(month, day, year Source) {
	if month != Nowhere {
		rd.find(Warning, NoDay, month, "The timeline gives no month; it is taken from the %s.", month.words())
	}
	if day != Nowhere {
		rd.find(Warning, NoDay, day, "The timeline names the month but no day; the day is taken from the %s.", day.words())
	}
	if year != Nowhere && year != Timeline {
		rd.find(Warning, NoYear, year, "The timeline gives no year; it is taken from the %s.", year.words())
	}
}

func (s Source) words() string {
	if s == Timeline {
		return "rest of the timeline"
	}
	return string(s)
}
