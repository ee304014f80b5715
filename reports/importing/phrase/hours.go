package phrase

import "time"

const (
	dayLong = 24 * 3600
	evening = 18 * 3600 // from when on a night follows, for ends that lie before their start
	halfDay = 12 * 3600
)

// A stretch is the times of day of a window in seconds after midnight; an end of more than
// 86400 lies on the next day.
type stretch struct {
	start, end int
	hasEnd     bool
}

// hours reads the two times of a window. later tells that the end has a later date of its own,
// night that the title names the next day too.
func (w *window) hours(rd *reading, later, night bool) stretch {
	t := stretch{hasEnd: w.hasEnd}
	if w.start.hasClock {
		t.start = w.start.clock.seconds()
	}
	if !w.hasEnd {
		return t
	}
	if !w.end.hasClock {
		t.end = dayLong - 60
		return t
	}
	t.end = w.end.clock.seconds()
	if w.start.hasClock && !later {
		w.halves(rd, &t)
	}
	w.atMidnight(rd, &t, later)
	if t.end < t.start && !later && w.endOn.IsZero() {
		w.overMidnight(rd, &t, night)
	}
	return t
}

// halves finds the half of the day of a time without AM or PM beside one that has it: an end is
// the first such time after the start, a start the last before the end.
func (w *window) halves(rd *reading, t *stretch) {
	s, e := w.start.clock, w.end.clock
	switch {
	case e.open() && s.mark != 0 && !s.wrongMark():
		for _, end := range []int{e.seconds() % halfDay, e.seconds()%halfDay + halfDay} {
			if end >= t.start {
				t.end = end
				break
			}
		}
		rd.noteHalf(s.mark, e, "end", t.end)
	case s.open() && e.mark != 0 && !e.wrongMark():
		for _, start := range []int{s.seconds()%halfDay + halfDay, s.seconds() % halfDay} {
			if start <= t.end || start >= evening && t.end < 3600 {
				t.start = start
				break
			}
		}
		rd.noteHalf(e.mark, s, "start", t.start)
	}
}

// noteHalf says that a time carries no AM or PM, the louder where it matters.
func (rd *reading) noteHalf(mark byte, c clock, which string, seconds int) {
	if seconds == c.seconds() {
		rd.find(Info, NoMark, Nowhere, "The %s, %s, carries no AM or PM.", which, rd.said(c))
		return
	}
	rd.find(Warning, NoMark, Nowhere, "The %s, %s, carries no AM or PM; it is read as %s.", which, rd.said(c), clockString(seconds))
}

// atMidnight reads midnight as an end: the one that follows the start, or with a later date the
// one that begins it.
func (w *window) atMidnight(rd *reading, t *stretch, later bool) {
	if w.end.clock.word != 'm' {
		return
	}
	t.end = dayLong
	if later {
		t.end = 0
		rd.find(Info, Midnight, Nowhere, "The end is midnight of a date of its own; the beginning of that day is meant.")
	}
}

// overMidnight moves an end that lies before its start to the next day, where that is what the
// phrase must mean: 12:00 after a start in the evening is midnight, a time in the hour after
// midnight belongs to the night, and so does one in the morning when the title names the next day.
func (w *window) overMidnight(rd *reading, t *stretch, night bool) {
	c := w.end.clock
	switch {
	case t.start >= evening && c.h == 12 && c.m == 0 && c.s == 0 && c.mark != 'a':
		t.end = dayLong
		rd.find(Warning, Midnight, Nowhere, "The end is given as %s after a start in the evening; midnight is assumed here.", rd.said(c))
	case t.start >= evening && t.end < 3600, night && t.start-t.end >= halfDay:
		t.end += dayLong
		rd.find(Info, Midnight, Nowhere, "The end, %s, is on the day after the start.", rd.said(c))
	}
}

// said is a time as the phrase has it.
func (rd *reading) said(c clock) string { return rd.text[c.at.Start:c.at.End] }

// clockString writes a time of day on the 24-hour clock.
func clockString(seconds int) string {
	return time.Unix(int64(seconds), 0).UTC().Format("15:04")
}
