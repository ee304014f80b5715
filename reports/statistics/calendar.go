package statistics

import (
	"sync"
	"time"

	"rcaviewer/reports"
)

// A month is counted from the year 0: 12*year + month - 1.
type month = int32

func monthOf(year int, m time.Month) month { return month(12*year + int(m) - 1) }

// Reports tell of the years 1970 to 2200; these are the months that they have in any zone.
var (
	firstMonth = monthOf(1969, time.December)
	lastMonth  = monthOf(2201, time.March)
)

// wallMonth is the month of a local time, in seconds since 1970 as the clock on the wall counts.
func wallMonth(local int64) month {
	year, m, _ := time.Unix(local, 0).UTC().Date()
	return monthOf(year, m)
}

// A calendar knows when months began in the zones of windows. It is for one goroutine.
type calendar struct {
	windows *reports.Windows
	begins  [][]int64 // by zone and month; 0 is not looked up yet
}

func newCalendar(w *reports.Windows) calendar {
	return calendar{w, make([][]int64, len(w.ZoneNames))}
}

// begin is the Unix time at which a month began in a zone.
func (c *calendar) begin(zone int32, m month) int64 {
	if c.begins[zone] == nil {
		c.begins[zone] = make([]int64, lastMonth-firstMonth+1)
	}
	m = min(max(m, firstMonth), lastMonth)
	at := &c.begins[zone][m-firstMonth]
	if *at == 0 {
		*at = monthBegins(c.windows.ZoneNames[zone], m)
	}
	return *at
}

// edges keeps what monthBegins found, for the life of the program: few months of few zones are
// ever asked for, and to ask the zone database takes a microsecond.
var edges sync.Map

type edge struct {
	zone string
	m    month
}

func monthBegins(zone string, m month) int64 {
	if at, known := edges.Load(edge{zone, m}); known {
		return at.(int64)
	}
	at := dayBegins(int(m/12), time.Month(m%12+1), 1, reports.ZoneOrUTC(zone))
	edges.Store(edge{zone, m}, at)
	return at
}

// dayBegins is the first moment of a day in a zone: of two midnights the first, and where midnight
// is left out, or the whole day is, the moment at which the clocks were put forward.
func dayBegins(year int, m time.Month, day int, place *time.Location) int64 {
	midnight := time.Date(year, m, day, 0, 0, 0, 0, time.UTC)
	if found := reports.Instants(midnight, place); len(found) > 0 {
		return found[0].Unix()
	}
	wall := func(t int64) int64 {
		_, offset := time.Unix(t, 0).In(place).Zone()
		return t + int64(offset)
	}
	before, after := midnight.Unix()-36*3600, midnight.Unix()+36*3600
	for after-before > 1 {
		if at := (before + after) / 2; wall(at) < midnight.Unix() {
			before = at
		} else {
			after = at
		}
	}
	return after
}
