package app

import (
	"context"
	"fmt"

	"rcaviewer/app/render"
	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

// A Recurrences are what came back among the reports that a search finds in full.
type Recurrences struct {
	Found statistics.Recurrence `json:"found"`
	// TwinsKnown, Note and Nothing are as in Insight.
	TwinsKnown bool   `json:"twinsKnown"`
	Note       string `json:"note"`
	Nothing    string `json:"nothing"`
}

// Recurrence finds what came back among what a search finds in full: how often on each environment
// and from each cause, how far apart, and the chains of a cause on an environment. With wait it
// waits until twins are known; see Insight.
func (a *App) Recurrence(ctx context.Context, request index.Request, wait bool) (answer Recurrences, err error) {
	err = a.use(func(s *catalog.State) error {
		m, err := s.Index.Matching(ctx, request)
		if err != nil {
			return err
		}
		twins, known, err := a.twinsOf(ctx, s, wait)
		if err != nil {
			return err
		}
		answer = Recurrences{Found: statistics.RecurrenceOf(s.Index.Columns(), m.Rows, twins), TwinsKnown: known, Note: m.Note}
		if len(m.Rows) == 0 {
			answer.Nothing = nothingFound
		}
		return nil
	})
	return answer, err
}

// A ChainLink is an incident of a chain, with what was promised after it.
type ChainLink struct {
	Incident statistics.Incident `json:"incident"`
	// Measures are the report's preventive measures as safe HTML; empty when it promises none.
	Measures string `json:"measures"`
	// RootCause is the report's root cause as safe HTML.
	RootCause string `json:"rootCause"`
}

// MostLinks is how many incidents of a chain are read at once.
const MostLinks = 50

// Chain reads the incidents of a chain by their ids, in the order given. The error names all ids
// that no report has.
func (a *App) Chain(ctx context.Context, ids []string) ([]ChainLink, error) {
	if len(ids) > MostLinks {
		return nil, badRequest("chain: %d incidents are asked for; ask for at most %d at once", len(ids), MostLinks)
	}
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	found, err := findAll(ctx, s, ids)
	if err != nil {
		return nil, err
	}
	links := make([]ChainLink, len(found))
	for i, r := range found {
		at, err := row(s, r.ID)
		if err != nil {
			return nil, err
		}
		links[i].Incident = statistics.IncidentOf(s.Index.Columns(), int32(at))
		if links[i].Measures, err = plainHTML(r, reports.Measures); err != nil {
			return nil, err
		}
		if links[i].RootCause, err = plainHTML(r, reports.RootCause); err != nil {
			return nil, err
		}
	}
	return links, nil
}

// plainHTML is a section of a report as HTML without marks.
func plainHTML(r *reports.Report, section int) (string, error) {
	html, err := render.HTML(r.Sections[section], nil)
	if err != nil {
		return "", fmt.Errorf("show %s: %w", r.ID, err)
	}
	return html, nil
}
