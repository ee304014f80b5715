package cli

import (
	"context"
	"fmt"
	"io"

	"rcaviewer/app"
	"rcaviewer/reports/statistics"
)

// everything are all figures of what a search finds: what stats prints without keys.
type everything struct {
	Reports int `json:"reports"`
	statistics.Overview
	Quality    []app.QualityList     `json:"quality"` // with ids, in place of the overview's
	Recurrence statistics.Recurrence `json:"recurrence"`
}

func (s *session) printEverything(ctx context.Context, f statsFlags) error {
	program, err := s.start(ctx)
	if err != nil {
		return err
	}
	insight, err := program.Insight(ctx, app.InsightRequest{Search: f.request, Wait: true})
	if err != nil {
		return fmt.Errorf("stats: %w", err)
	}
	s.note(insight.Note)
	all := everything{Reports: insight.Reports, Overview: insight.Overview}
	if all.Quality, err = program.Quality(ctx, f.request); err != nil {
		return fmt.Errorf("stats: %w", err)
	}
	came, err := program.Recurrence(ctx, f.request, true)
	if err != nil {
		return fmt.Errorf("stats: %w", err)
	}
	all.Recurrence = came.Found
	if f.asJSON {
		return printJSON(s.Out, all)
	}
	text := all.text()
	if insight.Nothing != "" {
		text = insight.Nothing + "\n"
	} else if insight.Wide > 0 {
		text = fmt.Sprintf("%s of the region; --include-wide adds them\n", plural(insight.Wide, "wide incident")) + text
	}
	_, err = io.WriteString(s.Out, text)
	return err
}
