package app

import (
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
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
	if !slices.Contains(document.Orders[1:], document.Order(order)) {
		return nil, fmt.Errorf("arrange reports: order %q is none; allowed are %s",
			order, strings.Join(document.Names(document.Orders[1:]), ", "))
	}
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	var gone []string
	known := document.Whole{Columns: s.Index.Columns()}
	for _, id := range ids {
		if row, ok := s.Row(id); ok {
			known.Rows = append(known.Rows, int32(row))
		} else {
			gone = append(gone, id)
		}
	}
	arranged := make([]string, 0, len(ids))
	for _, row := range known.Arranged(document.Order(order)).Rows {
		arranged = append(arranged, known.Columns.IDs[row])
	}
	return append(arranged, gone...), nil
}
