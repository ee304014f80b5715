package reports

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // Windows has no zone database
)

// zoneNames are the zones that the zone database lists for countries, and UTC.
//
//go:embed zones.txt
var zoneNames string

// olderNames are all others that the database in the program has: former names, and zones of no
// place. Factory is left out, which stands for a zone that nobody has set.
//
//go:embed zones_older.txt
var olderNames string

// Zones lists the IANA names of time zones to choose from. LoadZone knows older names beside them.
func Zones() []string { return strings.Fields(zoneNames) }

// known tells whether a name is one of a list's lines.
func known(list, name string) bool {
	return !strings.ContainsAny(name, "\n") && strings.Contains("\n"+list, "\n"+name+"\n")
}

// zones caches what time.LoadLocation reads anew from the zone database at every call.
var zones sync.Map

// LoadZone finds a time zone by its IANA name, the same names on every system. time.LoadLocation
// takes whatever lies in the system's folder of zones, as localtime and posixrules, and on some
// systems whatever the case; "Local" and the empty name are the machine's own zone to it.
func LoadZone(name string) (*time.Location, error) {
	if z, ok := zones.Load(name); ok {
		return z.(*time.Location), nil
	}
	if name == "" || name == "Local" {
		return nil, fmt.Errorf("time zone %q names no place", name)
	}
	if !known(zoneNames, name) && !known(olderNames, name) {
		return nil, fmt.Errorf("load time zone: unknown time zone %s", name)
	}
	z, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("load time zone: %w", err)
	}
	zones.Store(name, z)
	return z, nil
}

// ZoneOrUTC is the zone of a name, UTC when there is none: reports name only zones that there are,
// but not what was made in a test or read from a damaged file.
func ZoneOrUTC(name string) *time.Location {
	zone, err := LoadZone(name)
	if err != nil {
		return time.UTC
	}
	return zone
}
