package reports

import (
	"testing"
	"time"
)

// When in the week an event started is what the clock of its zone showed, also before 1970 began
// there and where it is another day in UTC.
func TestMoments(t *testing.T) {
	for start, want := range map[string]struct {
		weekday string
		hour    uint8
		working bool
	}{
		"2025-07-19T13:45:00-07:00": {"saturday", 13, false},
		"2025-07-21T07:59:59-07:00": {"monday", 7, false},
		"2025-07-21T08:00:00-07:00": {"monday", 8, true},
		"2025-07-25T17:59:59+09:30": {"friday", 17, true},
		"2025-07-25T18:00:00+09:30": {"friday", 18, false},
		"2025-07-28T01:00:00+14:00": {"monday", 1, false},  // still Sunday in UTC
		"2025-07-27T20:00:00-11:00": {"sunday", 20, false}, // Monday in UTC
		"1970-01-01T00:00:00+14:00": {"thursday", 0, false},
		"1969-12-31T23:00:00-11:00": {"wednesday", 23, false},
	} {
		at, err := time.Parse(time.RFC3339, start)
		if err != nil {
			t.Fatal(err)
		}
		e := Event{Start: at, Zone: "Etc/UTC"}
		m := MomentOf(e)
		if Weekdays[m.Weekday] != want.weekday || m.Hour != want.hour || m.Working() != want.working {
			t.Errorf("%s is %s, %d, working %v; want %v", start, Weekdays[m.Weekday], m.Hour, m.Working(), want)
		}
		c := NewColumns([]*Report{{ID: "none"}, {ID: "one", Events: []Event{e}}})
		hours := "outside"
		if want.working {
			hours = "working"
		}
		if got := c.MomentBits(); got[0] != 0 || got[1] != FieldWeekday.Bits([]string{want.weekday})|FieldHours.Bits([]string{hours}) {
			t.Errorf("%s: bits %b", start, got)
		}
	}
	if FieldWeekday.Bits([]string{" Monday", "SUNDAY", "someday"}) != 1|1<<6 || FieldHours.Bits(nil) != 0 {
		t.Error("values are read wrongly")
	}
}
