package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

// A TableRequest asks for figures of what a search finds in full, by keys.
type TableRequest struct {
	Search index.Request
	By     []string // of statistics.Keys
}

// A BadRequest is the error of a request for figures that cannot be answered; it names what can.
type BadRequest struct{ error }

func badRequest(format string, args ...any) error { return BadRequest{fmt.Errorf(format, args...)} }

// Keys are what figures can be told apart by.
func Keys() []string { return names(statistics.Keys) }

func names(keys []statistics.Key) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = string(k)
	}
	return list
}

// keysOf reads keys, each once, in the order given. The error is a BadRequest.
func keysOf(given []string) ([]statistics.Key, error) {
	keys := []statistics.Key{}
	for _, name := range given {
		key, known := reports.Canonical(Keys(), name)
		if !known {
			return nil, badRequest("by: %q is unknown; allowed are: %s", name, strings.Join(Keys(), ", "))
		}
		if !slices.Contains(keys, statistics.Key(key)) {
			keys = append(keys, statistics.Key(key))
		}
	}
	if len(keys) == 0 {
		return nil, badRequest("by names no key; allowed are: %s", strings.Join(Keys(), ", "))
	}
	return keys, nil
}

// Table counts what a search finds in full. The note says what the search did beyond what was asked.
func (a *App) Table(ctx context.Context, request TableRequest) (table statistics.Table, note string, err error) {
	by, err := keysOf(request.By)
	if err != nil {
		return table, "", err
	}
	err = a.matching(ctx, request.Search, func(c *reports.Columns, m index.Matching) {
		table, note = statistics.Count(c, m.Rows, by), m.Note
	})
	return table, note, err
}

// matching calls f with what a search finds.
func (a *App) matching(ctx context.Context, request index.Request, f func(*reports.Columns, index.Matching)) error {
	return a.use(func(s *catalog.State) error {
		m, err := s.Index.Matching(ctx, request)
		if err != nil {
			return err
		}
		f(s.Index.Columns(), m)
		return nil
	})
}

// IsBadRequest tells whether an error says that something was asked for that there is not.
func IsBadRequest(err error) bool {
	var bad BadRequest
	var value *index.BadValue
	return errors.As(err, &bad) || errors.As(err, &value)
}

// CheckKeys refuses keys that there are not, and names those that there are.
func CheckKeys(by []string) error {
	_, err := keysOf(by)
	return err
}
