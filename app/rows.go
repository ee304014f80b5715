package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// Rows gives reports as a list shows them, in the order of their ids, without scores and passages.
// Ids that no report has are left out.
func (a *App) Rows(ids []string) ([]index.Hit, error) {
	rows := []index.Hit{}
	err := a.use(func(s *catalog.State) error {
		for _, id := range ids {
			if row, ok := s.Row(id); ok {
				rows = append(rows, s.Index.Listed(row))
			}
		}
		return nil
	})
	return rows, err
}

// Arrange gives ids in one of the orders of exports: newest, oldest or instance. Ties keep the
// order given; ids that no report has stand last.
func (a *App) Arrange(ids []string, order string) ([]string, error) {
	compare, ok := arrangements[document.Order(order)]
	if !ok {
		return nil, fmt.Errorf("arrange reports: order %q is none; allowed are %s",
			order, strings.Join(document.Names(document.Orders[1:]), ", "))
	}
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	standings := make([]standing, len(ids))
	for i, id := range ids {
		standings[i] = standingOf(s, id)
	}
	slices.SortStableFunc(standings, compare)
	arranged := make([]string, len(ids))
	for i, p := range standings {
		arranged[i] = p.id
	}
	return arranged, nil
}

// A standing is what decides where a report stands. It is found in the columns: reading thousands of
// reports would take seconds.
type standing struct {
	id             string
	none           int // 1 where no report has the id
	undated        int // 1 without events
	start          int64
	wide           int // 1 where no instance is named
	platform, code string
}

func standingOf(s *catalog.State, id string) standing {
	row, ok := s.Row(id)
	if !ok {
		return standing{id: id, none: 1}
	}
	c := s.Index.Columns()
	p := standing{id: id, start: c.Starts[row]}
	if p.start == reports.NoDate {
		p.undated, p.start = 1, 0
	}
	instances := c.ValuesOf(reports.FieldInstance, row)
	if len(instances) == 0 {
		p.wide = 1
		return p
	}
	p.code = reports.NormalCode(instances[0])
	if all := reports.EnvironmentsOf(c.ValuesOf(reports.FieldProduct, row), instances); len(all) > 0 {
		p.platform = all[0].Platform
	}
	return p
}

// arrangements compare standings as document.Sorted compares reports.
var arrangements = map[document.Order]func(a, b standing) int{
	document.Newest: func(a, b standing) int { return byStart(a, b, -1) },
	document.Oldest: func(a, b standing) int { return byStart(a, b, 1) },
	document.Instance: func(a, b standing) int {
		return cmp.Or(a.none-b.none, a.wide-b.wide, strings.Compare(a.platform, b.platform),
			strings.Compare(a.code, b.code), byStart(a, b, 1))
	},
}

func byStart(a, b standing, direction int) int {
	return cmp.Or(a.none-b.none, a.undated-b.undated, direction*cmp.Compare(a.start, b.start))
}
