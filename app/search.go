package app

import (
	"context"
	"slices"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
)

// Search answers a request. Before Ready it answers at once, without the words of the query.
func (a *App) Search(ctx context.Context, request index.Request) (answer index.Answer, err error) {
	err = a.use(func(s *catalog.State) error {
		answer, err = s.Index.Search(ctx, request)
		return err
	})
	return answer, err
}

// IDs lists the ids of all reports that match a request, in its order.
func (a *App) IDs(ctx context.Context, request index.Request) (ids []string, err error) {
	err = a.use(func(s *catalog.State) error {
		ids, err = s.Index.IDs(ctx, request)
		return err
	})
	return ids, err
}

// Report gives one report.
func (a *App) Report(id string) (*reports.Report, error) {
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	return find(s, id)
}

// Values lists the values that reports have under a field, for completing them.
func (a *App) Values(field reports.Field) ([]string, error) {
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	return s.Index.Columns().Values(field), nil
}

// AllIDs lists the ids of all reports in their order, for completing them.
func (a *App) AllIDs() ([]string, error) {
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	return slices.Sorted(slices.Values(s.Index.Columns().IDs)), nil
}
