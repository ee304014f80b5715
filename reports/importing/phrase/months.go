package phrase

import (
	"strings"
	"time"
)

var months = [...]string{
	"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december",
}

// monthOf reads the name of a month, in full, cut short after three letters or more, or with one
// slip: Oct, Sept, Febuary. misspelt is true for the last.
func monthOf(t token) (m time.Month, misspelt, ok bool) {
	if t.kind != word || len(t.low) < 3 {
		return 0, false, false
	}
	for i, name := range months {
		if strings.HasPrefix(name, t.low) {
			return time.Month(i + 1), false, true
		}
	}
	for i, name := range months {
		if t.upper && len(t.low) >= 4 && len(t.low)+1 >= len(name) && t.low[0] == name[0] && slips(t.low, name, 1) <= 1 {
			return time.Month(i + 1), true, true
		}
	}
	return 0, false, false
}

var weekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
	"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
	"sun": time.Sunday, "mon": time.Monday, "tue": time.Tuesday, "tues": time.Tuesday, "wed": time.Wednesday,
	"thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}

// daysIn is the number of days of a month; of February without a year 29.
func daysIn(m time.Month, year int) int {
	if m == 0 {
		return 31
	}
	if year == 0 {
		year = 2024
	}
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
