package reports

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Field is something that reports are filtered by and counted under.
type Field int

// The fields, in the order in which answers list their facets.
const (
	FieldProduct Field = iota
	FieldRegion
	FieldInstance
	FieldDataCenter
	FieldCause
	FieldImpact
	FieldYear
	FieldDuration
	NumFields
)

// FieldNames are the names of the fields as queries, flags and JSON write them.
var FieldNames = [NumFields]string{"product", "region", "instance", "datacenter", "cause", "impact", "year", "duration"}

// Closed gives the values a field may have, nil for one of open values.
func (f Field) Closed() []string {
	switch f {
	case FieldRegion:
		return RegionNames()
	case FieldCause:
		return IDs(Causes)
	case FieldImpact:
		return IDs(Impacts)
	case FieldDuration:
		return Durations
	}
	return nil
}

// Key is the form of a value in which the field's values compare: without case and, for codes,
// without spaces and hyphens.
func (f Field) Key(value string) string {
	if f == FieldInstance {
		return NormalCode(value)
	}
	return strings.ToLower(strings.TrimSpace(value))
}

// NoDate is the start of a report without events: before every date.
const NoDate = math.MinInt64

// Columns hold what filtering, counting and ordering need of many reports, a row each, as small
// numbers in flat lists: counting eight facets reads memory once instead of following pointers.
type Columns struct {
	Reports []*Report
	// Starts are the first events as Unix seconds, NoDate without events.
	Starts []int64
	// Downtime is in minutes, -1 when unknown.
	Downtime []int32
	// Wide marks reports that name no instance.
	Wide   []bool
	fields [NumFields]column
	days   spans[int32]
}

// column is one field: its values and, for each row, the codes of the row's values.
type column struct {
	values []string       // as displayed, in the order in which they were met
	codes  map[string]int // by Field.Key
	rows   spans[int32]
}

// spans is a list of short lists in one piece of memory.
type spans[T any] struct {
	ends []int32
	all  []T
}

func (s *spans[T]) add(values ...T) {
	s.all = append(s.all, values...)
	s.ends = append(s.ends, int32(len(s.all)))
}

func (s *spans[T]) row(i int) []T {
	start := int32(0)
	if i > 0 {
		start = s.ends[i-1]
	}
	return s.all[start:s.ends[i]]
}

// NewColumns makes the columns of reports; row i is the report i.
func NewColumns(all []*Report) *Columns {
	c := &Columns{Reports: all}
	for f := range NumFields {
		c.fields[f].codes = map[string]int{}
		for _, v := range f.Closed() { // closed lists keep their own order
			c.fields[f].code(f, v)
		}
	}
	for _, r := range all {
		c.add(r)
	}
	return c
}

func (c *Columns) add(r *Report) {
	start := int64(NoDate)
	if len(r.Events) > 0 {
		start = r.Events[0].Start.Unix()
	}
	down, minutes := r.Downtime(), int32(-1)
	if down.Known {
		minutes = int32(min(down.Minutes, math.MaxInt32))
	}
	c.Starts = append(c.Starts, start)
	c.Downtime = append(c.Downtime, minutes)
	c.Wide = append(c.Wide, r.Wide())
	var days []int32
	for _, e := range r.Events {
		if d := Day(e.Start); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	c.days.add(days...)
	for f := range NumFields {
		c.fields[f].add(f, r.Values(f))
	}
}

func (c *column) add(f Field, values []string) {
	codes := make([]int32, 0, len(values))
	for _, v := range values {
		if code := int32(c.code(f, v)); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	c.rows.add(codes...)
}

func (c *column) code(f Field, value string) int {
	key := f.Key(value)
	code, known := c.codes[key]
	if !known {
		code = len(c.values)
		c.codes[key], c.values = code, append(c.values, value)
	}
	return code
}

// Values lists what a report has under a field, written as filters take it. A value may repeat.
func (r *Report) Values(f Field) []string {
	switch f {
	case FieldProduct:
		return r.Products
	case FieldRegion:
		return []string{string(r.Region)}
	case FieldInstance:
		return r.Instances
	case FieldDataCenter:
		if r.DataCenter != "" {
			return []string{r.DataCenter}
		}
	case FieldCause:
		return mapped(r.Causes, func(c Cause) string { return string(c) })
	case FieldImpact:
		return mapped(r.Events, func(e Event) string { return string(e.Impact) })
	case FieldYear:
		return mapped(r.Events, func(e Event) string { return strconv.Itoa(e.Start.Year()) })
	case FieldDuration:
		return []string{Durations[DurationClass(r.Downtime())]}
	}
	return nil
}

func mapped[T any](list []T, to func(T) string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = to(v)
	}
	return out
}

// Len is the number of rows.
func (c *Columns) Len() int { return len(c.Reports) }

// Codes are the codes of a row's values under a field, each once.
func (c *Columns) Codes(f Field, row int) []int32 { return c.fields[f].rows.row(row) }

// Values are the values of a field, by code.
func (c *Columns) Values(f Field) []string { return c.fields[f].values }

// Code finds the code of a value; false when no report has it and no closed list names it.
func (c *Columns) Code(f Field, value string) (int, bool) {
	code, ok := c.fields[f].codes[f.Key(value)]
	return code, ok
}

// Days are the local dates on which a row's events start, each once, as Day gives them.
func (c *Columns) Days(row int) []int32 { return c.days.row(row) }

// Day is the date of a time in its own zone: 10000*year + 100*month + day, so that days order as
// numbers and a month is a range of them.
func Day(t time.Time) int32 {
	y, m, d := t.Date()
	return int32(y*10000 + int(m)*100 + d)
}
