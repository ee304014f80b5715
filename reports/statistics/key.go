package statistics

import (
	"fmt"
	"slices"

	"rcaviewer/reports"
)

// A Key is what rows are told apart by: a field of reports but its duration, or a period.
type Key string

// The periods, beside the fields.
const (
	Year    Key = "year"
	Quarter Key = "quarter"
	Month   Key = "month"
)

// Keys are all keys.
var Keys = []Key{"product", "region", "instance", "datacenter", "cause", "impact", Year, Quarter, Month}

// Periods are those of the keys that are periods, as availability is asked for.
var Periods = []Key{Month, Quarter, Year}

// months are how long a period lasts; 0 for a key that is none.
func (k Key) months() int32 {
	switch k {
	case Year:
		return 12
	case Quarter:
		return 3
	case Month:
		return 1
	}
	return 0
}

// firstPeriod is the first period that there can be; codes of periods count from it.
func (k Key) firstPeriod() int32 { return firstMonth / k.months() }

// field is the field that a key is; only for those that are no period.
func (k Key) field() reports.Field {
	return reports.Field(slices.Index(reports.FieldNames[:], string(k)))
}

// name writes the period that begins with a month: 2021, 2021Q2 or 2021-04.
func (k Key) name(m month) string {
	switch k {
	case Year:
		return fmt.Sprintf("%04d", m/12)
	case Quarter:
		return fmt.Sprintf("%04dQ%d", m/12, m%12/3+1)
	}
	return fmt.Sprintf("%04d-%02d", m/12, m%12+1)
}

// shortest is the length in months of the shortest period among keys: the others are made of it.
func shortest(by []Key) int32 {
	least := int32(0)
	for _, k := range by {
		if m := k.months(); m > 0 && (least == 0 || m < least) {
			least = m
		}
	}
	return least
}
