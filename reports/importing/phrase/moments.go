package phrase

import (
	"slices"
	"time"
)

// moments adds the Windows of one window, one for each day it starts on.
func (r *reader) moments(rd *reading, w *window, zone string) {
	if w.broken(rd) {
		return
	}
	on := w.on
	switch {
	case !w.timed() && len(on) > 0:
		rd.result = append(rd.result, r.daysOnly(rd, w, zone)...)
		return
	case len(w.days) > 0 && ranged(w.days) && !rd.daily:
		if len(on) != 2 || !w.hasEnd || w.end.clock.seconds() >= w.start.clock.seconds() {
			w.err = "it names a range of days and times, and does not say whether they hold daily"
			return
		}
		w.endOn, on = on[1], on[:1]
	}
	for _, date := range on {
		rd.result = append(rd.result, r.moment(rd, w, date, zone))
	}
}

func ranged(days []day) bool { return slices.ContainsFunc(days, func(d day) bool { return d.through }) }

// broken tells whether a time of the window is none, and notes marks that do not fit.
func (w *window) broken(rd *reading) bool {
	var wrong []string
	for _, p := range []point{w.start, w.end} {
		if p.hasClock && p.clock.bad {
			w.err = "there is no time " + rd.said(p.clock)
			return true
		}
		if p.hasClock && p.clock.wrongMark() {
			wrong = append(wrong, rd.said(p.clock))
		}
	}
	switch len(wrong) {
	case 1:
		rd.find(Warning, WrongMark, Nowhere, "A 24-hour time carries AM or PM: %s; the 24-hour clock is followed.", wrong[0])
	case 2:
		rd.find(Warning, WrongMark, Nowhere, "24-hour times carry AM or PM: %s and %s; the 24-hour clock is followed.", wrong[0], wrong[1])
	}
	return false
}

// daysOnly makes the Windows of days without times: from the start of the first of days in a row
// to the end of the last.
func (r *reader) daysOnly(rd *reading, w *window, zone string) []Window {
	if rd.follows {
		w.err = "it names a day, and the times that it announces do not follow"
		return nil
	}
	rd.find(Warning, DaysOnly, Nowhere,
		"The report gives dates but no times of day; the window runs from the start of the first day to the end of the last.")
	days := sorted(slices.Clone(w.on))
	if !w.endOn.IsZero() {
		days = append(days, between(days[0], w.endOn)...)
		days = append(days, w.endOn)
	}
	if last := days[len(days)-1]; last.Before(days[0]) {
		rd.find(Warning, EndFirst, Nowhere, "The last day, %s, lies before the first, %s; the end is left out.", dayOf(last), dayOf(days[0]))
		return []Window{{Start: r.at(rd, days[0], 0, zone, 0), Zone: zone}}
	}
	var all []Window
	for i := 0; i < len(days); {
		first := i
		for i++; i < len(days) && days[i].Sub(days[i-1]) <= 24*time.Hour; i++ {
		}
		all = append(all, Window{r.at(rd, days[first], 0, zone, 0), r.at(rd, days[i-1], dayLong-60, zone, 0), zone})
	}
	return all
}

// moment makes the Window that starts on a date.
func (r *reader) moment(rd *reading, w *window, date time.Time, zone string) Window {
	end := date
	if !w.endOn.IsZero() {
		end = w.endOn
	}
	t := w.hours(rd, end.After(date), r.nextDayNamed(date))
	w.noteOpen(rd, date, end)
	season := w.season(w.start)
	win := Window{Start: r.at(rd, date, t.start, zone, season), Zone: zone}
	r.noteSeason(rd, w, win.Start, date)
	if t.hasEnd {
		win.End = r.endAt(rd, w, end, t.end, zone, win.Start)
	}
	win.End = w.lasting(rd, win)
	r.compareOther(rd, w, win, date)
	return win
}

// noteOpen says which of the two times are missing.
func (w *window) noteOpen(rd *reading, date, end time.Time) {
	switch {
	case !w.start.hasClock:
		rd.find(Warning, DaysOnly, Nowhere, "No time of day is given for the start on %s; the beginning of that day is taken.", dayOf(date))
	case w.hasEnd && !w.end.hasClock:
		rd.find(Warning, DaysOnly, Nowhere, "No time of day is given for the end on %s; the end of that day is taken.", dayOf(end))
	case !w.hasEnd && w.start.length == 0:
		rd.find(Warning, NoEnd, Nowhere, "The timeline gives a start, but no end.")
	}
}

// nextDayNamed tells whether the title names a date and the day after it.
func (r *reader) nextDayNamed(date time.Time) bool {
	has := func(t time.Time) bool {
		return slices.ContainsFunc(r.titleDays, func(d day) bool { return d.complete() && d.date().Equal(t) })
	}
	return has(date) && has(date.AddDate(0, 0, 1))
}

// at is the moment of a time of day on a date; a time that a change of the clocks leaves out or
// doubles is noted.
func (r *reader) at(rd *reading, date time.Time, seconds int, zone string, season byte) time.Time {
	all, gap := instants(date, seconds, load(zone))
	switch {
	case gap:
		rd.find(Warning, ClockChange, Nowhere, "The clocks went forward on %s and left out %s; %s is taken.",
			dayOf(date), clockString(seconds), all[0].Format("15:04"))
	case len(all) > 1 && season == 0:
		rd.find(Warning, ClockChange, Nowhere, "The clocks went back on %s and showed %s twice; the first is taken.",
			dayOf(date), clockString(seconds))
	}
	return pick(all, season)
}

// endAt is the moment of the end, zero where it lies before the start.
func (r *reader) endAt(rd *reading, w *window, date time.Time, seconds int, zone string, start time.Time) time.Time {
	if other := w.otherEnd(r, date); other != "" && other != zone {
		rd.find(Warning, OtherZone, Nowhere, "The start is given in %s and the end in %s.", zone, other)
		return notBefore(r.at(rd, date, seconds, other, w.season(w.end)).In(load(zone)), start, rd, w)
	}
	season := w.season(w.end)
	if all, _ := instants(date, seconds, load(zone)); len(all) > 1 && all[0].Before(start) {
		return notBefore(all[1], start, rd, w)
	}
	return notBefore(r.at(rd, date, seconds, zone, season), start, rd, w)
}

func notBefore(end, start time.Time, rd *reading, w *window) time.Time {
	if !end.Before(start) {
		return end
	}
	from, to := "it", "the end"
	if w.start.hasClock && w.end.hasClock {
		from, to = rd.said(w.start.clock), rd.said(w.end.clock)
	}
	rd.find(Warning, EndFirst, Nowhere, "For %s the end, %s, lies before the start, %s; the end is left out.", dayOf(start), to, from)
	return time.Time{}
}

// lasting takes the end from how long the window lasted where no end is given.
func (w *window) lasting(rd *reading, win Window) time.Time {
	length := w.start.length
	switch {
	case length <= 0 || length > 400*24*time.Hour:
	case !w.hasEnd:
		rd.find(Info, Length, Nowhere, "The end is reckoned from the length that is given.")
		return win.Start.Add(length)
	case !win.End.IsZero() && (win.End.Sub(win.Start)-length).Abs() >= time.Minute:
		rd.find(Warning, Length, Nowhere, "The window is %d minutes long, but the timeline counts %d.",
			int(win.End.Sub(win.Start)/time.Minute), int(length/time.Minute))
	}
	return win.End
}
