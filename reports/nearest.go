package reports

import (
	"slices"
	"strings"
)

// Distance counts the letters to insert, delete, replace or swap with a neighbour to get from a
// to b (optimal string alignment). It gives up at more than limit and returns limit+1.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	before, previous, current := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := 1; i <= len(x); i++ {
		current[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			current[j] = min(previous[j]+1, current[j-1]+1, previous[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				current[j] = min(current[j], before[j-2]+1)
			}
			least = min(least, current[j])
		}
		if least > limit {
			return limit + 1
		}
		before, previous, current = previous, current, before
	}
	return min(previous[len(y)], limit+1)
}

// Nearest is the text of a list that is fewest edits away from s, without case, and of several the
// first in the alphabet; empty when none is within a third of its length.
func Nearest(s string, list []string) string {
	s = strings.ToLower(s)
	near, least := "", max(len(s)/3, 1)
	for _, v := range list {
		d := Distance(s, strings.ToLower(v), least)
		if d < least || d == least && (near == "" || v < near) {
			near, least = v, d
		}
	}
	return near
}

// NearestZone is the time zone that a name that is none was probably meant for: the same name but
// for case, spaces and small slips, or the zone of the city alone. It is empty when none is near.
func NearestZone(name string) string {
	name = strings.ReplaceAll(strings.TrimSpace(name), " ", "_")
	if name == "" {
		return ""
	}
	zones := Zones()
	cities := make([]string, len(zones))
	for i, zone := range zones {
		cities[i] = zone[strings.LastIndex(zone, "/")+1:]
	}
	near := func(names []string) string {
		for i, known := range names {
			if strings.EqualFold(known, name) {
				return zones[i]
			}
		}
		i := slices.Index(names, Nearest(name, names))
		if i < 0 || len(name) < 5 || Distance(strings.ToLower(name), strings.ToLower(names[i]), mostSlips) > mostSlips {
			return "" // one code for another is no slip
		}
		return zones[i]
	}
	if strings.Contains(name, "/") {
		return near(zones)
	}
	return near(cities)
}

// mostSlips is how many letters of a place's name may be wrong.
const mostSlips = 2
