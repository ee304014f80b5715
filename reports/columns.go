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

// Columns hold what filtering, counting, ordering and listing need of many reports, a row each, as
// small numbers in flat lists: counting eight facets reads memory once instead of following
// pointers, and a hundred thousand reports need no hundred thousand texts in memory.
type Columns struct {
	IDs    []string
	Titles []string
	// Starts are the first events as Unix seconds, NoDate without events; Offsets are the seconds
	// east of UTC that held there then.
	Starts  []int64
	Offsets []int32
	// Downtime is in minutes, -1 when unknown; AtLeast says that the true sum is larger.
	Downtime []int32
	AtLeast  []bool
	// Wide marks reports that name no instance.
	Wide []bool
	// Discrepant marks reports with discrepancies, Sourceless those that name no published page.
	Discrepant, Sourceless []bool
	// Worst is the worst impact, as an index of Impacts.
	Worst  []uint8
	Fields [NumFields]Column
	// Dates are the local dates on which events start.
	Dates   Spans
	rows    rowsByID
	windows windowsOnce
}

// Column is one field: its values and, for each row, the codes of the row's values.
type Column struct {
	Values []string // as displayed: as first met, products by their known name; in that order
	Rows   Spans
	codes  map[string]int // by Field.Key
}

// Spans is a list of short lists in one piece of memory.
type Spans struct {
	Ends []int32
	All  []int32
}

func (s *Spans) add(values ...int32) {
	s.All = append(s.All, values...)
	s.Ends = append(s.Ends, int32(len(s.All)))
}

func (s *Spans) row(i int) []int32 {
	start := int32(0)
	if i > 0 {
		start = s.Ends[i-1]
	}
	return s.All[start:s.Ends[i]]
}

// NewColumns makes the columns of reports; row i is the report i.
func NewColumns(all []*Report) *Columns {
	c := &Columns{rows: newRowsByID(len(all))}
	for f := range NumFields {
		c.Fields[f].codes = map[string]int{}
		for _, v := range f.Closed() { // closed lists keep their own order
			c.Fields[f].code(f, v)
		}
	}
	for _, r := range all {
		c.Add(r)
	}
	return c
}

// Add appends a report as a row. Of several with one id, Row finds the first.
func (c *Columns) Add(r *Report) {
	start, offset := int64(NoDate), 0
	if len(r.Events) > 0 {
		start = r.Events[0].Start.Unix()
		_, offset = r.Events[0].Start.Zone()
	}
	down, minutes := r.Downtime(), int32(-1)
	if down.Known {
		minutes = int32(min(down.Minutes, math.MaxInt32))
	}
	c.addID(r.ID)
	c.Titles = append(c.Titles, r.Title)
	c.Starts = append(c.Starts, start)
	c.Offsets = append(c.Offsets, int32(offset))
	c.Downtime = append(c.Downtime, minutes)
	c.AtLeast = append(c.AtLeast, down.AtLeast)
	c.Wide = append(c.Wide, r.Wide())
	c.Discrepant = append(c.Discrepant, len(r.Discrepancies) > 0)
	c.Sourceless = append(c.Sourceless, r.Source == "")
	c.Worst = append(c.Worst, uint8(r.Impact().rank()))
	var days []int32
	for _, e := range r.Events {
		if d := Day(e.Start); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	c.Dates.add(days...)
	c.windows.added.add(r.Events)
	for f := range NumFields {
		c.Fields[f].add(f, r.Values(f))
	}
}

func (c *Column) add(f Field, values []string) {
	codes := make([]int32, 0, len(values))
	for _, v := range values {
		if code := int32(c.code(f, v)); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	c.Rows.add(codes...)
}

func (c *Column) code(f Field, value string) int {
	key := f.Key(value)
	code, known := c.codes[key]
	if !known {
		if f == FieldProduct { // one report in lower case must not rename the product for all
			value = ProductName(value)
		}
		code = len(c.Values)
		c.codes[key], c.Values = code, append(c.Values, value)
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

// Row finds the row of an id.
func (c *Columns) Row(id string) (int, bool) {
	row := c.rows.find(c.IDs, id)
	return row, row >= 0
}

func (c *Columns) addID(id string) {
	c.IDs = append(c.IDs, id)
	c.rows.add(c.IDs)
}

// Len is the number of rows.
func (c *Columns) Len() int { return len(c.IDs) }

// Codes are the codes of a row's values under a field, each once.
func (c *Columns) Codes(f Field, row int) []int32 { return c.Fields[f].Rows.row(row) }

// Values are the values of a field, by code.
func (c *Columns) Values(f Field) []string { return c.Fields[f].Values }

// ValuesOf are a row's values under a field, each once; never nil.
func (c *Columns) ValuesOf(f Field, row int) []string {
	values := []string{}
	for _, code := range c.Codes(f, row) {
		values = append(values, c.Fields[f].Values[code])
	}
	return values
}

// Code finds the code of a value; false when no report has it and no closed list names it.
func (c *Columns) Code(f Field, value string) (int, bool) {
	code, ok := c.Fields[f].codes[f.Key(value)]
	return code, ok
}

// Days are the local dates on which a row's events start, each once, as Day gives them.
func (c *Columns) Days(row int) []int32 { return c.Dates.row(row) }

// Start is a row's first start in its own zone; false without events.
func (c *Columns) Start(row int) (time.Time, bool) {
	if c.Starts[row] == NoDate {
		return time.Time{}, false
	}
	return time.Unix(c.Starts[row], 0).In(time.FixedZone("", int(c.Offsets[row]))), true
}

// Day is the date of a time in its own zone: 10000*year + 100*month + day, so that days order as
// numbers and a month is a range of them.
func Day(t time.Time) int32 {
	y, m, d := t.Date()
	return int32(y*10000 + int(m)*100 + d)
}
