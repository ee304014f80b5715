package phrase

import (
	"slices"
	"strconv"
	"time"
)

// A Date is a date named in a text, as far as it is named: what is missing is 0.
type Date struct {
	Year  int
	Month time.Month
	Day   int
	// Through says that all days from the Date before to this one are named: July 23-24.
	Through bool
	At      Span
}

// maxDates bounds what is taken from a text that is no title and no introduction.
const maxDates = 60

// Dates finds the dates named in a title or introduction, in their order. A year that stands once
// behind several dates is given to all of them.
func Dates(text string) []Date {
	var found []Date
	for _, d := range datesOf(newScan(bounded(text)).items()) {
		found = append(found, Date{d.y, d.m, d.d, d.through, d.at})
	}
	return found
}

// maxText is the length in bytes from which on a text is cut before it is read.
const maxText = 100_000

func bounded(text string) string { return text[:min(len(text), maxText)] }

// datesOf collects the days of items, without those that lack a month, and shares the years.
func datesOf(items []item) []day {
	var all []day
	to := false
	for _, it := range items {
		switch it.kind {
		case itemDate:
			if len(all) < maxDates {
				days := slices.Clone(it.days)
				days[0].through = to && len(all) > 0
				all = append(all, days...)
			}
			to = false
		case itemTo:
			to = true
		case itemFill:
		default:
			to = false
		}
	}
	shareYears(all)
	return slices.DeleteFunc(all, func(d day) bool { return d.m == 0 || d.bad })
}

// shareYears gives days without a year the year of the next one that has it, or else of the last;
// a December before a January is of the year before.
func shareYears(days []day) {
	for i := len(days) - 2; i >= 0; i-- {
		if next := days[i+1]; days[i].y == 0 && next.y != 0 {
			days[i].y = next.y
			if days[i].m > next.m && next.m != 0 {
				days[i].y--
			}
		}
	}
	for i := 1; i < len(days); i++ {
		if days[i].y == 0 {
			days[i].y = days[i-1].y
		}
		if days[i].m == 0 {
			days[i].m = days[i-1].m
		}
	}
}

// date is the midnight, in UTC, of a day whose year, month and day are all known.
func (d day) date() time.Time { return time.Date(d.y, d.m, d.d, 0, 0, 0, 0, time.UTC) }

func (d day) complete() bool { return d.y > 0 && d.m > 0 && d.d > 0 }

// String writes a date as reports do, as far as it is known: July 19, 2025.
func (d day) String() string {
	s := ""
	if d.m > 0 {
		s = d.m.String()
	}
	if d.d > 0 {
		s += " " + strconv.Itoa(d.d)
	}
	if d.y > 0 {
		if d.d > 0 {
			s += ","
		}
		s += " " + strconv.Itoa(d.y)
	}
	return s
}

func dayOf(t time.Time) day { return day{y: t.Year(), m: t.Month(), d: t.Day()} }
