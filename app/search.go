package app

import (
	"context"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// Search answers a request. Before Ready it answers at once, without the words of the query.
func (a *App) Search(ctx context.Context, request index.Request) (index.Answer, error) {
	s, err := a.read()
	if err != nil {
		return index.Answer{}, err
	}
	a.using.RLock()
	defer a.using.RUnlock()
	return s.index.Search(ctx, request)
}

// IDs lists the ids of all reports that match a request, in its order.
func (a *App) IDs(ctx context.Context, request index.Request) ([]string, error) {
	s, err := a.read()
	if err != nil {
		return nil, err
	}
	a.using.RLock()
	defer a.using.RUnlock()
	return s.index.IDs(ctx, request)
}

// Report gives one report.
func (a *App) Report(id string) (*reports.Report, error) {
	s, err := a.read()
	if err != nil {
		return nil, err
	}
	return s.find(id)
}

// Values lists the values that reports have under a field, for completing them.
func (a *App) Values(field reports.Field) ([]string, error) {
	s, err := a.read()
	if err != nil {
		return nil, err
	}
	return s.columns.Values(field), nil
}

// AllIDs lists the ids of all reports, for completing them.
func (a *App) AllIDs() ([]string, error) {
	s, err := a.read()
	if err != nil {
		return nil, err
	}
	ids := make([]string, 0, s.columns.Len())
	for _, r := range s.columns.Reports {
		ids = append(ids, r.ID)
	}
	return ids, nil
}
