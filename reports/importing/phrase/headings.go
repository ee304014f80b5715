package phrase

import "time"

// headings finds phrases that only give their date and zone to others: a day without times before
// times without a day, and a day on which another phrase has times.
func (r *reader) headings() {
	for i, rd := range r.all {
		if rd.untimed() && (i+1 < len(r.all) && r.all[i+1].opensDateless() || r.timedOn(rd)) {
			rd.heading = true
			rd.find(Info, Heading, Nowhere, "%q gives no time of its own; it dates other times of the timeline.", short(rd.text))
		}
	}
}

// untimed tells whether a reading has a date or a zone, one part, and no time of day.
func (rd *reading) untimed() bool {
	return len(rd.windows) == 1 && !rd.windows[0].timed() && !rd.windows[0].hasEnd
}

func (rd *reading) opensDateless() bool {
	return len(rd.windows) > 0 && rd.windows[0].timed() && rd.windows[0].dateless()
}

// timedOn tells whether another phrase has times on every day of this one.
func (r *reader) timedOn(rd *reading) bool {
	w := rd.windows[0]
	if len(w.on) == 0 {
		return false
	}
	for _, on := range w.on {
		if !r.timesOn()[on] {
			return false
		}
	}
	return true
}

// timesOn is the dates on which a window with times starts.
func (r *reader) timesOn() map[time.Time]bool {
	if r.timed == nil {
		r.timed = make(map[time.Time]bool)
		for _, rd := range r.all {
			for _, w := range rd.windows {
				for _, on := range w.on {
					r.timed[on] = r.timed[on] || w.timed()
				}
			}
		}
	}
	return r.timed
}

// dropTwice leaves out windows that a phrase repeats: the same moments, maybe in another zone.
func (r *reader) dropTwice() {
	type moments struct{ start, end int64 }
	seen := make(map[moments]*reading)
	for _, rd := range r.all {
		var kept []Window
		for _, w := range rd.result {
			key := moments{w.Start.Unix(), w.End.Unix()}
			if first := seen[key]; first != nil {
				rd.find(Info, Twice, Nowhere, "%q is the same window as %q and counts once.", short(rd.text), short(first.text))
				continue
			}
			seen[key] = rd
			kept = append(kept, w)
		}
		rd.result = kept
	}
}
