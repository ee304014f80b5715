package phrase

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// zones finds the zone of every window and then its moments.
func (r *reader) zones() {
	after := make([]*zoneWord, len(r.all)+1)
	for i := len(r.all) - 1; i >= 0; i-- {
		if after[i] = r.all[i].zone(); after[i] == nil {
			after[i] = after[i+1]
		}
	}
	var before *zoneWord
	for i, rd := range r.all {
		near := neighbour(before, after[i+1], r.all, i)
		for k := range rd.windows {
			r.place(rd, k, near)
		}
		if z := rd.zone(); z != nil {
			before = z
		}
	}
}

// neighbour chooses between the zones named before and after a phrase: the next phrase's, which
// often ends a list, else the last one's.
func neighbour(before, after *zoneWord, all []*reading, i int) *zoneWord {
	if before == nil || after != nil && i+1 < len(all) && all[i+1].zone() != nil {
		return after
	}
	return before
}

// zone is the first zone that a reading names.
func (rd *reading) zone() *zoneWord {
	for i := range rd.windows {
		if z := rd.windows[i].zone(); z != nil {
			return z
		}
	}
	return nil
}

// place makes the Windows of one window.
func (r *reader) place(rd *reading, k int, near *zoneWord) {
	w := &rd.windows[k]
	if rd.heading {
		return
	}
	if w.err == "" && len(w.on) > 0 {
		z := rd.zoneFor(k)
		zone, from, err := r.zoneOf(z, near, w.on[0])
		if err == "" {
			if z == nil {
				rd.noteZone(zone, from)
			}
			r.moments(rd, w, zone)
		} else {
			w.err = err
		}
	}
	if w.err != "" {
		rd.find(Error, Unread, Nowhere, "The time %q could not be read: %s.", short(rd.text), w.err)
	}
}

// zoneFor is the zone of a window: its own, else that of a window after or before it in the
// phrase.
func (rd *reading) zoneFor(k int) *zoneWord {
	for i := k; i < len(rd.windows); i++ {
		if z := rd.windows[i].zone(); z != nil {
			return z
		}
	}
	for i := k - 1; i >= 0; i-- {
		if z := rd.windows[i].zone(); z != nil {
			return z
		}
	}
	return nil
}

func (rd *reading) noteZone(zone string, from Source) {
	switch from {
	case Timeline:
		rd.find(Info, NoZone, from, "The time %q names no time zone; that of the other times is used, %s.", short(rd.text), zone)
	case Around:
		rd.find(Info, NoZone, from, "The time %q names no time zone itself; the timeline gives %s for its times.", short(rd.text), zone)
	case DataCenter:
		rd.find(Info, NoZone, from, "The time %q names no time zone; that of the data center is used, %s.", short(rd.text), zone)
	default:
		rd.find(Info, NoZone, from, "The time %q names no time zone; the one that is usual for the instance is used, %s.", short(rd.text), zone)
	}
}

// zoneOf finds the IANA zone of a named zone, or without one of the neighbours' or the report's.
func (r *reader) zoneOf(z, near *zoneWord, at time.Time) (zone string, from Source, err string) {
	if z != nil {
		zone, err = r.meant(z, at)
		return zone, Nowhere, err
	}
	if near != nil {
		if zone, err = r.meant(near, at); err == "" {
			return zone, Timeline, ""
		}
	}
	if said := r.said(); said != nil {
		if zone, err = r.meant(said, at); err == "" {
			return zone, Around, ""
		}
	}
	home := r.home(at)
	if len(home) == 0 {
		return "", Nowhere, "it names no time zone, and nothing else tells it"
	}
	if home[0] == r.center {
		return home[0], DataCenter, ""
	}
	return home[0], Instance, ""
}

// meant chooses the zone that a name means on a date.
func (r *reader) meant(z *zoneWord, at time.Time) (zone, err string) {
	switch {
	case z.unknown:
		return "", fmt.Sprintf("the time zone %q is not known", z.text)
	case z.fixed:
		return r.fixed(z, at)
	case len(z.area) == 1:
		return z.area[0], ""
	}
	home := r.home(at)
	if z.local {
		if len(home) == 0 {
			return "", "it is given in local time, and nothing tells the place"
		}
		return home[0], ""
	}
	for _, h := range home {
		if slices.Contains(z.area, h) {
			return h, ""
		}
	}
	for _, a := range z.area {
		if regionOf(z.area[0]) != "" && regionOf(a) == r.Region {
			return a, ""
		}
	}
	return z.area[0], ""
}

// halfHours are zones for offsets that no Etc zone has.
var halfHours = map[int]string{
	3*3600 + 1800: "Asia/Tehran", 4*3600 + 1800: "Asia/Kabul", 5*3600 + 1800: "Asia/Kolkata", 5*3600 + 2700: "Asia/Kathmandu",
	6*3600 + 1800: "Asia/Yangon", 9*3600 + 1800: "Australia/Darwin", 8*3600 + 2700: "Australia/Eucla",
}

// fixed finds a zone for an offset: the report's place where its clocks had it on that date, else
// one that always has it.
func (r *reader) fixed(z *zoneWord, at time.Time) (zone, err string) {
	for _, h := range r.home(at) {
		if offset(at.Add(12*time.Hour), load(h)) == z.offset {
			return h, ""
		}
	}
	hours := z.offset / 3600
	switch {
	case z.offset == 0:
		return "Etc/UTC", ""
	case z.offset%3600 == 0 && -12 <= hours && hours <= 14:
		return fmt.Sprintf("Etc/GMT%+d", -hours), ""
	case halfHours[z.offset] != "":
		return halfHours[z.offset], ""
	}
	return "", fmt.Sprintf("no place keeps the time %q", z.text)
}

// titled writes a place as people do.
func titled(place string) string {
	parts := strings.Fields(place)
	for i, p := range parts {
		parts[i] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, " ")
}
