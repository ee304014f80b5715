package statistics

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// environments number the environments of rows as they are met. It follows reports.EnvironmentsOf
// with the codes of columns: there would be a hundred thousand texts to compare.
type environments struct {
	columns   *reports.Columns
	platform  []int32 // of a product
	names     []string
	primo     int32
	primoCode []bool // of an instance: on Primo it is Primo's
	numbers   places
	all       [][2]int32 // platform and instance
	list      []int32    // of the row at hand
}

func newEnvironments(c *reports.Columns) *environments {
	e := &environments{columns: c}
	e.platform, e.names = platformCodes(c)
	e.numbers = newPlaces([]int{len(e.names) + 1, len(c.Values(reports.FieldInstance)) + 1})
	e.primo = int32(slices.Index(e.names, "Primo"))
	for _, instance := range c.Values(reports.FieldInstance) {
		code := reports.NormalCode(instance)
		e.primoCode = append(e.primoCode, strings.HasPrefix(code, "mt") || strings.HasPrefix(code, "tc"))
	}
	return e
}

// of are the environments of a row. The list is good until the next call.
func (e *environments) of(row int32) []int32 {
	e.list = e.list[:0]
	var space [4]int32
	platforms := platformsOf(e.columns, row, e.platform, space[:0])
	for _, instance := range e.columns.Codes(reports.FieldInstance, int(row)) {
		on := platforms
		if e.primoCode[instance] && e.primo >= 0 && slices.Contains(platforms, e.primo) {
			on = []int32{e.primo}
		}
		for _, platform := range on {
			n, isNew := e.numbers.number(place{platform, instance})
			if isNew {
				e.all = append(e.all, [2]int32{platform, instance})
			}
			e.list = append(e.list, n)
		}
	}
	return e.list
}

func (f *recurring) environment(n int32) (platform, instance string) {
	at := f.environments.all[n]
	return f.environments.names[at[0]], f.columns.Values(reports.FieldInstance)[at[1]]
}

func (f *recurring) environmentLess(a, b int) int {
	platformA, instanceA := f.environment(int32(a))
	platformB, instanceB := f.environment(int32(b))
	return cmp.Or(strings.Compare(platformA, platformB), strings.Compare(instanceA, instanceB))
}
