package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index"
	"rcaviewer/reports/export"
)

// An ExportPreview is how an export begins: as a page, a text or a table, by its kind.
type ExportPreview struct {
	Title   string     `json:"title"` // that is proposed
	Kind    string     `json:"kind"`  // page, text or table
	Text    string     `json:"text"`
	Head    []string   `json:"head"`
	Rows    [][]string `json:"rows"`
	Shown   int        `json:"shown"`   // of how many reports a page or a text is, at most
	Reports int        `json:"reports"` // in all
	// Page is HTML of our own making, for a frame that runs nothing.
	Page []byte `json:"-"`
}

// PreviewExport shows how Export would begin, without writing anything. Of a file per report it
// shows the first file.
func (a *App) PreviewExport(ctx context.Context, ids []string, format string, o ExportOptions) (ExportPreview, error) {
	job, err := a.toExport(ctx, ids, format, o)
	if err != nil {
		return ExportPreview{}, err
	}
	job.options.Step = nil // nothing is written
	all := job.reports
	if o.Split {
		all = export.Sorted(all, o.Order)[:1]
	}
	p, err := job.format.Preview(ctx, all, job.options)
	if err != nil {
		return ExportPreview{}, fmt.Errorf("export: %w", err)
	}
	shown := ExportPreview{Title: p.Title, Kind: "text", Text: p.Text, Head: []string{}, Rows: [][]string{}, Shown: p.Shown, Reports: len(all)}
	switch {
	case p.Table != nil:
		shown.Kind, shown.Head, shown.Rows = "table", p.Table.Head, p.Table.Rows
	case p.Page != nil:
		shown.Kind, shown.Page = "page", p.Page
	}
	return shown, nil
}

// ExportName proposes a name for what an export writes, without its ending: the title; of a single
// report without one its id, which says more than most titles.
func (a *App) ExportName(ctx context.Context, ids []string, o ExportOptions) (string, error) {
	all, err := a.chosen(ctx, ids)
	if err != nil {
		return "", err
	}
	title := strings.TrimSpace(o.Title)
	if title == "" && len(all) == 1 {
		return all[0].ID, nil
	}
	title = cmp.Or(title, export.ProposeTitle(all))
	return export.FileName(strings.ReplaceAll(title, ": ", " - "), ""), nil
}

// Finds tells whether a search finds exactly these reports in full, so that an export of them may
// say that it was searched for. A request that cannot be answered finds nothing.
func (a *App) Finds(ctx context.Context, request index.Request, ids []string) bool {
	answer, err := a.Search(ctx, request)
	if err != nil || answer.Relaxed || answer.SearchedFor != answer.Query || answer.Total != len(ids) {
		return false
	}
	found, err := a.IDs(ctx, request)
	return err == nil && slices.Equal(slices.Sorted(slices.Values(found)), slices.Sorted(slices.Values(ids)))
}
