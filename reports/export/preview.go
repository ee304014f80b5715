package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"unicode/utf8"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/html"
	"rcaviewer/reports/export/markdown"
	"rcaviewer/reports/export/table"
)

// How much of an export a preview shows: what people look at before they write it.
const (
	previewReports = 3
	previewLines   = 100 // of the contents
	previewRows    = 25
	previewText    = 20_000 // characters
)

// A Preview is the beginning of an export, as one of a page, a text or a table.
type Preview struct {
	Title string // that is proposed for the document
	Page  []byte // HTML: how a document reads, whatever program will draw it
	Text  string // the file's own text
	Table *PreviewTable
	Shown int // of how many reports a page or a text is, at most
}

// A PreviewTable is the labels of a table's columns, and its first rows.
type PreviewTable struct {
	Head []string
	Rows [][]string
}

// Preview makes the beginning of what Write would write of all reports. It reads, by their rows, only
// those that it shows.
func (f Format) Preview(ctx context.Context, all document.Whole, read func(rows []int32) ([]*reports.Report, error), o Options) (p Preview, err error) {
	if err := o.Check(); err != nil {
		return p, err
	}
	all = all.Arranged(document.Order(o.Order))
	o.Order, o.Step = "", nil // they are in order now
	p.Title, p.Shown = all.Title(), min(len(all.Rows), previewReports)
	first, err := read(all.Rows[:min(len(all.Rows), f.previewed())])
	if err != nil {
		return p, err
	}
	switch {
	case f.Kind == Table:
		p.Table = new(PreviewTable)
		p.Table.Head, p.Table.Rows, err = table.Preview(first, o.table(nil), previewRows)
	case f.Kind == Data:
		var b bytes.Buffer
		err = f.Write(ctx, &b, first, o)
		p.Text = beginning(b.String())
	case f.ID == "markdown":
		var text []byte
		text, err = sketch(ctx, first, all, o, markdown.Write)
		p.Text = beginning(string(text))
	default:
		p.Page, err = sketch(ctx, first, all, o, html.WritePaper)
	}
	return p, err
}

// previewed is of how many reports, at most, a preview shows anything.
func (f Format) previewed() int {
	switch f.Kind {
	case Table:
		return previewRows // each has a row, even one without events
	case Data:
		return previewReports
	}
	return previewLines
}

func beginning(text string) string {
	if utf8.RuneCountInString(text) <= previewText {
		return text
	}
	return string([]rune(text)[:previewText]) + "…"
}

var errEnough = errors.New("enough reports")

// sketch draws a document's cover, the beginning of its contents, and its first reports.
func sketch(ctx context.Context, first []*reports.Report, all document.Whole, o Options, draw func(io.Writer, document.Document) error) ([]byte, error) {
	d, err := document.Begin(ctx, first, all, o.document())
	if err != nil {
		return nil, err
	}
	d.Written = func(done int) error {
		if done >= previewReports {
			return errEnough
		}
		return ctx.Err()
	}
	var b bytes.Buffer
	if err := draw(&b, d); err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	return b.Bytes(), nil
}
