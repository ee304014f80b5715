package app

import (
	"context"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
)

// Similar lists what is like a report: similar root causes, the same environments, its twins.
// Before Ready it answers at once, from causes and environments alone.
func (a *App) Similar(ctx context.Context, id string) (index.Similar, error) {
	return about(a, id, func(x *index.Index) (index.Similar, error) { return x.Similar(ctx, id) })
}

// SeenBefore is Similar for a person who reads the report: with titles and dates, and with what
// came back although measures were promised.
func (a *App) SeenBefore(ctx context.Context, id string) (index.SeenBefore, error) {
	return about(a, id, func(x *index.Index) (index.SeenBefore, error) { return x.SeenBefore(ctx, id) })
}

// Why explains a report as a hit of a query.
func (a *App) Why(ctx context.Context, id, query string) (index.Why, error) {
	return about(a, id, func(x *index.Index) (index.Why, error) { return x.Why(ctx, id, query) })
}

// about asks the index about a report that exists.
func about[T any](a *App, id string, ask func(*index.Index) (T, error)) (answer T, err error) {
	err = a.use(func(s *catalog.State) error {
		if _, err := row(s, id); err != nil {
			return err
		}
		answer, err = ask(s.Index)
		return err
	})
	return answer, err
}
