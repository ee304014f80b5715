// Package export writes reports for other programs and other people: documents for a ticket or a
// meeting, tables for a spreadsheet, JSON for scripts, and a zip file of reports to import again.
// The same reports and options give the same bytes.
package export

import (
	"context"
	"fmt"
	"io"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/docx"
	"rcaviewer/reports/export/html"
	"rcaviewer/reports/export/markdown"
	"rcaviewer/reports/export/pdf"
	"rcaviewer/reports/export/table"
)

// A Kind says which options a format has use for.
type Kind string

// The kinds of formats. Order holds for all of them.
const (
	Document Kind = "document" // title, times, sections
	Table    Kind = "table"    // times, sections, rows, columns
	Data     Kind = "data"     // the whole report
	Archive  Kind = "archive"  // the whole report, and a document beside it
)

// A Format is a way to write reports.
type Format struct {
	ID          string // as the command line takes it
	Label       string // as people call it
	Description string // what it is good for
	Extension   string // of a file, with its dot
	Kind        Kind
	write       func(context.Context, io.Writer, []*reports.Report, Options) error
}

// Formats are all formats, the usual one first.
func Formats() []Format {
	return []Format{
		{"markdown", "Markdown", "text for a ticket", ".md", Document, drawn(markdown.Write)},
		{"html", "HTML", "a page to read", ".html", Document, drawn(html.Write)},
		{"pdf", "PDF", "pages to print", ".pdf", Document, drawn(pdf.Write)},
		{"docx", "Word", "a text to edit", ".docx", Document, drawn(docx.Write)},
		{"csv", "CSV", "a table as text", ".csv", Table, tabled(table.CSV)},
		{"xlsx", "Excel", "a workbook", ".xlsx", Table, tabled(table.XLSX)},
		{"json", "JSON", "data for scripts", ".json", Data, writeJSON},
		{"zip", "Zip", "to import again", ".zip", Archive, writeZip},
	}
}

// Find gives the format of an id, which compares without case.
func Find(id string) (Format, error) {
	var ids []string
	for _, f := range Formats() {
		if strings.EqualFold(f.ID, strings.TrimSpace(id)) {
			return f, nil
		}
		ids = append(ids, f.ID)
	}
	return Format{}, fmt.Errorf("unknown format %q; allowed are %s", id, strings.Join(ids, ", "))
}

// Write writes reports to a stream, and stops soon after the context ends.
func (f Format) Write(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	all = document.Sorted(all, document.Order(o.Order))
	if err := f.write(ctx, stoppable{ctx, w}, all, o); err != nil {
		return err
	}
	return ctx.Err()
}

// stoppable refuses to be written to once the context has ended, for formats that know no context.
type stoppable struct {
	ctx context.Context
	out io.Writer
}

func (s stoppable) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.out.Write(p)
}

// stepped tells of every report that is written, and ends the writing with the context.
func stepped(ctx context.Context, o Options) func(int) error {
	return func(done int) error {
		if o.Step != nil {
			o.Step(done)
		}
		return ctx.Err()
	}
}

// drawn is a format that draws a document.
func drawn(draw func(io.Writer, document.Document) error) func(context.Context, io.Writer, []*reports.Report, Options) error {
	return func(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
		d, err := document.Make(ctx, all, o.document())
		if err != nil {
			return err
		}
		d.Written = stepped(ctx, o)
		return draw(w, d)
	}
}

// tabled is a format of rows and columns.
func tabled(rows func(io.Writer, []*reports.Report, table.Options) error) func(context.Context, io.Writer, []*reports.Report, Options) error {
	return func(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
		return rows(w, all, o.table(stepped(ctx, o)))
	}
}
