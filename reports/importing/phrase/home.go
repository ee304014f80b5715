package phrase

import (
	"strings"
	"time"

	"rcaviewer/reports"
)

// home lists the zones that the report's place may have, the surest first: its data center's, the
// one usual for the instance, and its country's where the instance's code names it.
func (r *reader) home(at time.Time) []string {
	var zones []string
	add := func(zone string) {
		if zone == "" {
			return
		}
		if _, err := reports.LoadZone(zone); err == nil {
			zones = append(zones, zone)
		}
	}
	add(r.center)
	if r.Usual != nil {
		add(r.Usual(at))
	}
	for _, code := range r.Instances[:min(len(r.Instances), 20)] {
		add(codeZone(code))
	}
	return zones
}

// centerZone is the zone of a data center that is called after its city.
func centerZone(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if zone := placeZone(name); zone != "" {
		return zone
	}
	if len(name) > 100 {
		return ""
	}
	first, _, _ := strings.Cut(name, " data")
	first, _, _ = strings.Cut(first, ",")
	return placeZone(strings.TrimSpace(first))
}

// codeZone is the zone of instances whose code begins with a country that has one.
func codeZone(code string) string {
	code = reports.NormalCode(code)
	for _, platform := range []string{"mt", "tc"} {
		code = strings.TrimPrefix(code, platform)
	}
	switch {
	case strings.HasPrefix(code, "ca"):
		return "America/Toronto"
	case strings.HasPrefix(code, "cn"):
		return "Asia/Shanghai"
	}
	return ""
}

// regionOf is the region that a zone lies in, as far as its name tells.
func regionOf(zone string) reports.Region {
	area, _, _ := strings.Cut(zone, "/")
	switch area {
	case "America":
		return "North America"
	case "Europe":
		return "Europe"
	case "Asia", "Australia", "Pacific":
		return "Asia Pacific"
	}
	return ""
}

// load loads a zone that is known to be one.
func load(zone string) *time.Location {
	z, err := reports.LoadZone(zone)
	if err != nil {
		return time.UTC
	}
	return z
}
