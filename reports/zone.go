package reports

import (
	"fmt"
	"sync"
	"time"
	_ "time/tzdata" // Windows has no zone database
)

// zones caches what time.LoadLocation reads anew from the zone database at every call.
var zones sync.Map

// LoadZone finds a time zone by its IANA name. Unlike time.LoadLocation it refuses "Local" and
// the empty name, which would mean another zone on every machine.
func LoadZone(name string) (*time.Location, error) {
	if z, ok := zones.Load(name); ok {
		return z.(*time.Location), nil
	}
	if name == "" || name == "Local" {
		return nil, fmt.Errorf("time zone %q names no place", name)
	}
	z, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("load time zone: %w", err)
	}
	zones.Store(name, z)
	return z, nil
}
