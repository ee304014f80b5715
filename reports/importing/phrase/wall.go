package phrase

import "time"

// instants finds the moments at which clocks in a zone show a date and a number of seconds after
// midnight: one as a rule; two, the earlier first, where clocks were put back; in the hour that
// was skipped one, later by what was skipped, and gap is true.
func instants(date time.Time, seconds int, zone *time.Location) (at []time.Time, gap bool) {
	wall := date.AddDate(0, 0, seconds/86400).Add(time.Duration(seconds%86400) * time.Second)
	before, after := offset(wall.Add(-26*time.Hour), zone), offset(wall.Add(26*time.Hour), zone)
	for _, o := range []int{before, after} {
		t := wall.Add(-time.Duration(o) * time.Second).In(zone)
		if _, real := t.Zone(); real == o && (len(at) == 0 || !at[0].Equal(t)) {
			at = append(at, t)
		}
	}
	if len(at) == 0 {
		return []time.Time{wall.Add(-time.Duration(before) * time.Second).In(zone)}, true
	}
	if len(at) == 2 && at[1].Before(at[0]) {
		at[0], at[1] = at[1], at[0]
	}
	return at, false
}

func offset(t time.Time, zone *time.Location) int {
	_, o := t.In(zone).Zone()
	return o
}

// pick chooses of two moments the one in the season that the zone's name claims, else the earlier.
func pick(at []time.Time, season byte) time.Time {
	for _, t := range at {
		if season == 'd' && t.IsDST() || season == 's' && !t.IsDST() {
			return t
		}
	}
	return at[0]
}
