package reports

// Weekdays are the names of the days as filters write them, Monday first.
var Weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// WorkingHours are whether an event started in working hours, as filters write it: from Monday to
// Friday, from 08:00 to before 18:00, by the clock of the event's zone.
var WorkingHours = []string{"working", "outside"}

const (
	workBegins = 8
	workEnds   = 18
	workDays   = 5
)

// A Moment is when in the week an event started, by the clock of its zone.
type Moment struct{ Weekday, Hour uint8 } // as indexes of Weekdays; 0 to 23

// Working tells whether the moment is in working hours.
func (m Moment) Working() bool {
	return m.Weekday < workDays && m.Hour >= workBegins && m.Hour < workEnds
}

// MomentOf is the moment of an event.
func MomentOf(e Event) Moment {
	_, offset := e.Start.Zone()
	return momentAt(e.Start.Unix() + int64(offset))
}

// Moment is when in the week a window began.
func (w *Windows) Moment(window int) Moment {
	return momentAt(w.Starts[window] + int64(w.Offsets[window]))
}

// momentAt is that of a local time, in seconds since 1970 as the clock on the wall counts: that
// year began on a Thursday.
func momentAt(local int64) Moment {
	const day, week = 24 * 3600, 7 * 24 * 3600
	inWeek := ((local+3*day)%week + week) % week
	return Moment{uint8(inWeek / day), uint8(inWeek % day / 3600)}
}
