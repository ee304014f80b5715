package reports

import "strings"

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

// A MomentField is something about when in the week an event started that reports are filtered by.
// It is no Field: answers list no facet of it.
type MomentField int

// The fields of moments.
const (
	FieldWeekday MomentField = iota
	FieldHours
	NumMomentFields
)

// MomentNames are their names as queries, flags and JSON write them.
var MomentNames = [NumMomentFields]string{"weekday", "hours"}

// Closed gives the values that the field may have.
func (f MomentField) Closed() []string {
	if f == FieldWeekday {
		return Weekdays
	}
	return WorkingHours
}

// Bits are the moments that have one of some values, as a set of those that Moment.Bits gives.
func (f MomentField) Bits(values []string) (bits uint16) {
	for _, value := range values {
		for i, known := range f.Closed() {
			if strings.EqualFold(known, strings.TrimSpace(value)) {
				bits |= f.bit(i)
			}
		}
	}
	return bits
}

func (f MomentField) bit(i int) uint16 {
	if f == FieldHours {
		i += len(Weekdays)
	}
	return 1 << i
}

// A Moment is when in the week an event started, by the clock of its zone.
type Moment struct{ Weekday, Hour uint8 } // as indexes of Weekdays; 0 to 23

// Working tells whether the moment is in working hours.
func (m Moment) Working() bool {
	return m.Weekday < workDays && m.Hour >= workBegins && m.Hour < workEnds
}

// Bits are the values that a moment has of every field, as a set.
func (m Moment) Bits() uint16 {
	hours := 1
	if m.Working() {
		hours = 0
	}
	return FieldWeekday.bit(int(m.Weekday)) | FieldHours.bit(hours)
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

// MomentBits are for each row the moments of its events, as a set of Moment.Bits.
func (c *Columns) MomentBits() []uint16 {
	w, bits := c.Windows(), make([]uint16, c.Len())
	for row := range bits {
		for i, to := w.Of(row); i < to; i++ {
			bits[row] |= w.Moment(i).Bits()
		}
	}
	return bits
}
