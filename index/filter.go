package index

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// Of gives the values selected of a field.
func (f *Filters) Of(field reports.Field) *[]string {
	return [reports.NumFields]*[]string{
		&f.Product, &f.Region, &f.Instance, &f.DataCenter, &f.Cause, &f.Impact, &f.Year, &f.Duration,
	}[field]
}

// OfMoment gives the values selected of a field of moments.
func (f *Filters) OfMoment(field reports.MomentField) *[]string {
	return [reports.NumMomentFields]*[]string{&f.Weekday, &f.Hours}[field]
}

// A BadValue is the error of a filter value that its closed list does not have, or of a date or
// number that is none.
type BadValue struct {
	Name    string // of the filter
	Value   string
	Allowed []string // empty for dates
	Reason  string
}

func (e *BadValue) Error() string {
	if len(e.Allowed) == 0 {
		return fmt.Sprintf("%s: %s", e.Name, e.Reason)
	}
	return fmt.Sprintf("%s %q is unknown; allowed are: %s", e.Name, e.Value, strings.Join(e.Allowed, ", "))
}

// Check makes sure that the request is one that can be answered: sort order, limits, dates and
// the values of closed lists. The error is a *BadValue.
func (r *Request) Check() error {
	if r.Sort != "" && !slices.Contains(Sorts, r.Sort) {
		return &BadValue{Name: "sort", Value: r.Sort, Allowed: Sorts}
	}
	if err := cmp.Or(checkNumber("limit", r.Limit), checkNumber("offset", r.Offset)); err != nil {
		return err
	}
	for field := range reports.NumFields {
		if err := checkValues(field, *r.Filters.Of(field)); err != nil {
			return err
		}
	}
	for field := range reports.NumMomentFields {
		if err := checkClosed(reports.MomentNames[field], field.Closed(), *r.Filters.OfMoment(field)); err != nil {
			return err
		}
	}
	return cmp.Or(checkDate("from", r.Filters.From), checkDate("to", r.Filters.To))
}

func checkNumber(name string, n int) error {
	if n < 0 {
		return &BadValue{Name: name, Reason: fmt.Sprintf("%d is negative; write 0 or more", n)}
	}
	return nil
}

func checkDate(name, date string) error {
	if _, err := reports.ParseDate(date); date != "" && err != nil {
		return &BadValue{Name: name, Value: date, Reason: err.Error()}
	}
	return nil
}

func checkValues(field reports.Field, values []string) error {
	name := reports.FieldNames[field]
	if closed := field.Closed(); closed != nil {
		return checkClosed(name, closed, values)
	}
	for _, v := range values {
		if _, err := reports.ParseDate(v); field == reports.FieldYear && (len(v) != 4 || err != nil) {
			return &BadValue{Name: name, Value: v, Reason: fmt.Sprintf("%q is not a year; write 2023", v)}
		}
	}
	return nil
}

func checkClosed(name string, closed, values []string) error {
	for _, v := range values {
		if _, ok := reports.Canonical(closed, v); !ok {
			return &BadValue{Name: name, Value: v, Allowed: closed}
		}
	}
	return nil
}

// conditions are a request's filters and those typed in its query, put together and looked up in
// the columns.
type conditions struct {
	columns *reports.Columns
	all     func() *tally // of all rows
	fields  [reports.NumFields]condition
	active  []reports.Field
	period  reports.Period
	bounded bool // the period is one
	// moments are those that a filter allows, by field of moments; 0 without one. bits are the
	// moments of the rows, nil without any such filter.
	moments [reports.NumMomentFields]uint16
	bits    []uint16
	// wideRegions are the codes of the regions of the filtered instances, on the filtered products and
	// on any: the facet of products is counted as if there were no filter of them.
	wideRegions, wideAnywhere map[int32]bool
	includeWide               bool
}

// condition is the filter of one field.
type condition struct {
	values  []string // as columns know them, or as typed where they do not
	allowed []bool   // by code
}

func newConditions(x *Index, request *Request, q query.Query) *conditions {
	c := &conditions{columns: x.columns, all: x.all, includeWide: request.IncludeWide}
	for field := range reports.NumFields {
		values := slices.Clone(*request.Filters.Of(field))
		for _, f := range q.Filters {
			if f.Field == field {
				values = append(values, f.Value)
			}
		}
		if len(values) > 0 {
			c.fields[field] = newCondition(x.columns, field, values)
			c.active = append(c.active, field)
		}
	}
	c.addMoments(x, request, q)
	given, err := reports.ParseRange(request.Filters.From, request.Filters.To)
	if err != nil {
		given = reports.Always // Check has refused it before
	}
	c.period = given.Intersect(q.Period())
	c.bounded = c.period != reports.Always
	if len(c.fields[reports.FieldInstance].values) > 0 {
		c.wideRegions, c.wideAnywhere = c.regionsOfInstances()
	}
	return c
}

func (c *conditions) addMoments(x *Index, request *Request, q query.Query) {
	for field := range reports.NumMomentFields {
		c.moments[field] = field.Bits(*request.Filters.OfMoment(field))
		for _, m := range q.Moments {
			if m.Field == field {
				c.moments[field] |= field.Bits([]string{m.Value})
			}
		}
		if c.moments[field] != 0 {
			c.bits = x.moments()
		}
	}
}

func newCondition(columns *reports.Columns, field reports.Field, values []string) condition {
	c := condition{allowed: make([]bool, len(columns.Values(field)))}
	for _, v := range values {
		v = strings.TrimSpace(v)
		if code, known := columns.Code(field, v); known {
			v = columns.Values(field)[code]
			c.allowed[code] = true
		}
		same := func(o string) bool { return field.Key(o) == field.Key(v) }
		if !slices.ContainsFunc(c.values, same) {
			c.values = append(c.values, v)
		}
	}
	return c
}

// regionsOfInstances are the regions of the environments that the instance filter means: of the
// reports with such a code and, where products are filtered too, of such a product; and those of any
// product.
func (c *conditions) regionsOfInstances() (narrow, any map[int32]bool) {
	narrow, any = map[int32]bool{}, map[int32]bool{}
	for row := range c.columns.Len() {
		if !c.passes(reports.FieldInstance, row) {
			continue
		}
		for _, code := range c.columns.Codes(reports.FieldRegion, row) {
			any[code] = true
			if c.passes(reports.FieldProduct, row) {
				narrow[code] = true
			}
		}
	}
	return narrow, any
}

// passes tells whether a row satisfies the filter of one field; without a filter every row does.
func (c *conditions) passes(field reports.Field, row int) bool {
	if c.fields[field].values == nil {
		return true
	}
	for _, code := range c.columns.Codes(field, row) {
		if c.fields[field].allowed[code] {
			return true
		}
	}
	return false
}

// wide tells whether a row is a wide incident of regions.
func (c *conditions) wide(row int, regions map[int32]bool) bool {
	if len(regions) == 0 || !c.columns.Wide[row] {
		return false
	}
	of := func(code int32) bool { return regions[code] }
	return slices.ContainsFunc(c.columns.Codes(reports.FieldRegion, row), of)
}

// Outcomes of failing, beside the number of the one field that a row fails.
const (
	failsNone  = -1
	failsDates = int(reports.NumFields)
	failsMany  = int(reports.NumFields) + 1
)

// failing names the one condition that a row does not satisfy: a field, failsDates, failsNone or
// failsMany. wide says that the row is a wide incident that fails nothing but the instance filter.
func (c *conditions) failing(row int) (fails int, wide bool) {
	fails = failsNone
	fail := func(which int) {
		if fails == failsNone {
			fails = which
		} else {
			fails = failsMany
		}
	}
	if c.bounded && !startsIn(c.columns.Days(row), c.period) {
		fail(failsDates)
	}
	for _, allowed := range c.moments {
		if allowed != 0 && c.bits[row]&allowed == 0 {
			return failsMany, false // it counts nowhere: no facet is of moments
		}
	}
	isWide := c.wide(row, c.wideRegions)
	instance, product := false, false
	for _, field := range c.active {
		switch {
		case c.passes(field, row):
		case field == reports.FieldInstance && isWide:
			instance = true
		case field == reports.FieldInstance && c.includeWide && c.wide(row, c.wideAnywhere):
			product = true // without a filter of products it would pass
		default:
			fail(int(field))
		}
	}
	if product && fails != int(reports.FieldProduct) {
		fail(int(reports.FieldProduct))
	}
	wide = isWide && fails == failsNone
	if instance && !c.includeWide {
		fail(int(reports.FieldInstance))
	}
	return fails, wide
}
