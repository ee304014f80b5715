package app

import (
	"context"
	"fmt"

	"rcaviewer/app/render"
	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
)

// readingOrder is the order in which the window shows the sections: first what a person on call
// is looking for.
var readingOrder = []int{reports.Summary, reports.RootCause, reports.Measures, reports.Timeline}

// Open gives one report for reading, with what matches a query marked.
func (a *App) Open(ctx context.Context, id, query string) (page Page, err error) {
	err = a.use(func(s *catalog.State) error {
		page, err = openPage(ctx, s, id, query)
		return err
	})
	if err == nil {
		a.besides(&page)
		err = a.addEvents(&page)
	}
	return page, err
}

func openPage(ctx context.Context, s *catalog.State, id, query string) (Page, error) {
	at, err := row(s, id)
	if err != nil {
		return Page{}, err
	}
	r, err := s.Report(at)
	if err != nil {
		return Page{}, err
	}
	marks, err := s.Index.Marks(ctx, query)
	if err != nil {
		return Page{}, err
	}
	page := Page{Report: r.Detail(), Citation: citation(r), Embedded: !s.Own(at)}
	for _, f := range marks.Title(r) {
		page.Title = append(page.Title, Mark{f.S, f.Hit})
	}
	for _, section := range readingOrder {
		html, err := render.HTML(r.Sections[section], func(text string) []index.Span { return marks.Section(section, text) })
		if err != nil {
			return Page{}, fmt.Errorf("show %s: %w", id, err)
		}
		page.Sections = append(page.Sections, PageSection{reports.Headings[section], html})
	}
	return page, nil
}

// Source is the address of the published page.
func (a *App) Source(id string) (string, error) {
	r, err := a.Report(id)
	if err != nil {
		return "", err
	}
	if r.Source == "" {
		return "", fmt.Errorf("report %s names no published page", id)
	}
	return r.Source, nil
}

// Summarise sums up chosen reports.
func (a *App) Summarise(ids []string) (Selection, error) {
	s, err := a.state()
	if err != nil {
		return Selection{}, err
	}
	sum := Selection{Missing: []string{}}
	environments := map[reports.Environment]bool{}
	columns := s.Index.Columns()
	for _, id := range ids {
		row, ok := s.Row(id)
		if !ok {
			sum.Missing = append(sum.Missing, id) // a selection is remembered longer than a file may exist
			continue
		}
		sum.Count++
		if minutes := columns.Downtime[row]; minutes >= 0 {
			sum.DowntimeMinutes += int(minutes)
			sum.DowntimeAtLeast = sum.DowntimeAtLeast || columns.AtLeast[row]
		} else {
			sum.DowntimeUnknown++
		}
		products, instances := columns.ValuesOf(reports.FieldProduct, row), columns.ValuesOf(reports.FieldInstance, row)
		for _, e := range reports.EnvironmentsOf(products, instances) {
			environments[e] = true
		}
	}
	sum.Instances = len(environments)
	return sum, nil
}
