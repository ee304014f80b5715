package reports

import (
	"slices"
	"time"
)

// Instants are the times at which the clocks of a zone showed what shown shows, whatever its own
// zone, the first first: none in the hour that is left out in spring, two in the hour that comes
// twice in autumn.
func Instants(shown time.Time, zone *time.Location) []time.Time {
	_, own := shown.Zone()
	wall := shown.Add(time.Duration(own) * time.Second).UTC()
	var found []time.Time
	for hours := -36; hours <= 36; hours += 12 { // any clock is put forward or back between two of these
		_, offset := wall.Add(time.Duration(hours) * time.Hour).In(zone).Zone()
		t := wall.Add(-time.Duration(offset) * time.Second).In(time.FixedZone("", offset))
		_, held := t.In(zone).Zone()
		if held == offset && !slices.ContainsFunc(found, t.Equal) {
			found = append(found, t)
		}
	}
	slices.SortFunc(found, time.Time.Compare)
	return found
}
