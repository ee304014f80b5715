package phrase

import (
	"fmt"
	"time"
)

// season is the season that the zones of a point, or of the other end, claim.
func (w *window) season(p point) byte {
	for _, p := range []point{p, w.end, w.start} {
		for _, z := range p.zones {
			if z.season != 0 {
				return z.season
			}
		}
	}
	return 0
}

// noteSeason says where an abbreviation is out of season, and where a second zone does not agree
// with the first.
func (r *reader) noteSeason(rd *reading, w *window, start time.Time, date time.Time) {
	for _, p := range []point{w.start, w.end} {
		for _, z := range p.zones {
			r.noteZoneWord(rd, &z, start, date)
		}
	}
}

func (r *reader) noteZoneWord(rd *reading, z *zoneWord, start, date time.Time) {
	zone, err := r.meant(z, date)
	if err != "" {
		rd.find(Warning, OtherZone, Nowhere, "Of the time zones given, %q is not known.", z.text)
		return
	}
	if _, o := start.Zone(); offset(start, load(zone)) != o && !z.local {
		rd.find(Warning, OtherZone, Nowhere, "The time zone is also given as %q, which does not agree.", z.text)
		return
	}
	switch dst := start.IsDST(); {
	case z.season == 's' && dst:
		rd.find(Warning, Season, Nowhere, "The times are marked %s, but daylight saving time applies on %s.", z.text, dayOf(date))
	case z.season == 'd' && !dst:
		rd.find(Warning, Season, Nowhere, "The times are marked %s, but daylight saving time does not apply on %s.", z.text, dayOf(date))
	}
}

// otherEnd is the zone that the end names for itself, or "".
func (w *window) otherEnd(r *reader, date time.Time) string {
	if len(w.start.zones) == 0 || len(w.end.zones) == 0 {
		return ""
	}
	zone, err := r.meant(&w.end.zones[0], date)
	if err != "" {
		return ""
	}
	return zone
}

// compareOther checks the same window in another zone against the first one, which stands.
func (r *reader) compareOther(rd *reading, w *window, win Window, date time.Time) {
	if w.other == nil {
		return
	}
	z := w.other.zone()
	words := rd.text[w.other.start.at.Start:max(w.other.start.at.End, w.other.end.at.End)]
	if z == nil {
		rd.find(Warning, OtherZone, Nowhere, "The same window is also given as %q, without a time zone.", words)
		return
	}
	zone, err := r.meant(z, date)
	if err != "" {
		rd.find(Warning, OtherZone, Nowhere, "The same window is also given as %q, but %s.", words, err)
		return
	}
	if by := apart(w.other, win, load(zone)); by != 0 {
		rd.find(Warning, OtherZone, Nowhere, "The same window is also given as %q, which is %s than the time that is followed here.", words, by)
	}
}

// A gap is by how much a time is later or earlier than another.
type gap time.Duration

func (g gap) String() string {
	d, word := time.Duration(g), "later"
	if d < 0 {
		d, word = -d, "earlier"
	}
	if d%time.Hour == 0 {
		return fmt.Sprintf("%d h %s", d/time.Hour, word)
	}
	return fmt.Sprintf("%d min %s", d/time.Minute, word)
}

// apart is by how much a window in another zone differs, on whichever day that is least.
func apart(o *part, win Window, zone *time.Location) gap {
	compare := func(c clock, t time.Time) gap {
		there := t.In(zone)
		d := (c.seconds() - (there.Hour()*3600 + there.Minute()*60 + there.Second())) % dayLong
		switch {
		case d > halfDay:
			d -= dayLong
		case d < -halfDay:
			d += dayLong
		}
		return gap(time.Duration(d) * time.Second)
	}
	if by := compare(o.start.clock, win.Start); by != 0 {
		return by
	}
	if o.hasEnd && o.end.hasClock && !win.End.IsZero() {
		return compare(o.end.clock, win.End)
	}
	return 0
}
