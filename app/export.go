package app

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
	"rcaviewer/reports/export"
)

// Export writes reports to a file, in the order of the ids, each once. The file is whole or, when
// anything fails, as it was before.
func (a *App) Export(ctx context.Context, ids []string, format, path string) (Exported, error) {
	found, f, err := a.toExport(ids, format)
	if err != nil {
		return Exported{}, err
	}
	if err := ctx.Err(); err != nil {
		return Exported{}, err
	}
	err = atomicfile.Write(path, func(w io.Writer) error { return f.Write(w, found) })
	if err != nil {
		return Exported{}, fmt.Errorf("export: %w", err)
	}
	return Exported{path, filepath.Dir(path), len(found)}, nil
}

// ExportTo writes reports to a stream.
func (a *App) ExportTo(w io.Writer, ids []string, format string) (Exported, error) {
	found, f, err := a.toExport(ids, format)
	if err != nil {
		return Exported{}, err
	}
	if err := f.Write(w, found); err != nil {
		return Exported{}, fmt.Errorf("export: %w", err)
	}
	return Exported{Reports: len(found)}, nil
}

func (a *App) toExport(ids []string, format string) ([]*reports.Report, export.Format, error) {
	f, err := export.Find(format)
	if err != nil {
		return nil, f, fmt.Errorf("export: %w", err)
	}
	s, err := a.state()
	if err != nil {
		return nil, f, err
	}
	found, err := findAll(s, ids)
	if err != nil {
		return nil, f, fmt.Errorf("export: %w", err)
	}
	return found, f, nil
}

func formats() []Format {
	var list []Format
	for _, f := range export.Formats() {
		list = append(list, Format{f.ID, f.Label, f.Extension})
	}
	return list
}
