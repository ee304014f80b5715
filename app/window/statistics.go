package window

import (
	"context"

	"rcaviewer/app"
	"rcaviewer/index"
)

// A statisticsProgram is what the statistics view needs of app.App.
type statisticsProgram interface {
	Insight(context.Context, app.InsightRequest) (app.Insight, error)
	Availability(context.Context, app.AvailabilityRequest) (app.Availability, error)
	Recurrence(ctx context.Context, request index.Request, wait bool) (app.Recurrences, error)
	Chain(ctx context.Context, ids []string) ([]app.ChainLink, error)
	Quality(context.Context, index.Request) ([]app.QualityList, error)
}

// Insight computes all figures of what a search finds in full. A new one ends the one before it.
func (a *API) Insight(request app.InsightRequest) (insight app.Insight, err error) {
	defer guard("count the reports", &err)
	a.indexWords()
	ctx, done := a.insight.begin()
	defer done()
	return a.program.Insight(ctx, request)
}

// Availability computes the availability that the reports found leave. A new one ends the one before it.
func (a *API) Availability(request app.AvailabilityRequest) (availability app.Availability, err error) {
	defer guard("compute the availability", &err)
	ctx, done := a.availability.begin()
	defer done()
	return a.program.Availability(ctx, request)
}

// Recurrence finds what came back among what a search finds in full. A new one ends the one before it.
func (a *API) Recurrence(request index.Request) (recurrences app.Recurrences, err error) {
	defer guard("look for what came back", &err)
	ctx, done := a.recurrence.begin()
	defer done()
	return a.program.Recurrence(ctx, request, false)
}

// Chain reads the incidents of a chain, with what was promised after each.
func (a *API) Chain(ids []string) (links []app.ChainLink, err error) {
	defer guard("read the chain", &err)
	return a.program.Chain(context.Background(), ids)
}

// Quality lists the reports found that lack something.
func (a *API) Quality(request index.Request) (lists []app.QualityList, err error) {
	defer guard("list what reports lack", &err)
	return a.program.Quality(context.Background(), request)
}
