package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/export"
	"rcaviewer/reports/export/document"
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
	all := job.Whole
	if o.Split {
		all = all.Arranged(document.Order(o.Order))
		all.Rows = all.Rows[:1]
	}
	first := func(rows []int32) ([]*reports.Report, error) { return read(ctx, job.state, rows) }
	p, err := job.format.Preview(ctx, all, first, job.options)
	if err != nil {
		return ExportPreview{}, fmt.Errorf("export: %w", err)
	}
	shown := ExportPreview{Title: p.Title, Kind: "text", Text: p.Text, Head: []string{}, Rows: [][]string{}, Shown: p.Shown, Reports: len(all.Rows)}
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
func (a *App) ExportName(ids []string, o ExportOptions) (string, error) {
	all, err := a.chosen(ids)
	if err != nil {
		return "", err
	}
	title := strings.TrimSpace(o.Title)
	if title == "" && len(all.Rows) == 1 {
		return all.Columns.IDs[all.Rows[0]], nil
	}
	title = cmp.Or(title, all.Title())
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
