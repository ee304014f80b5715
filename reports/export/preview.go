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

// Preview makes the beginning of what Write would write.
func (f Format) Preview(ctx context.Context, all []*reports.Report, o Options) (p Preview, err error) {
	if err := o.Check(); err != nil {
		return p, err
	}
	all = document.Sorted(all, document.Order(o.Order))
	o.Order, o.Step = "", nil // they are in order now
	p.Title, p.Shown = ProposeTitle(all), min(len(all), previewReports)
	switch {
	case f.Kind == Table:
		p.Table = new(PreviewTable)
		p.Table.Head, p.Table.Rows, err = table.Preview(all, o.table(nil), previewRows)
	case f.Kind == Data:
		var b bytes.Buffer
		err = f.Write(ctx, &b, all[:p.Shown], o)
		p.Text = beginning(b.String())
	case f.ID == "markdown":
		var text []byte
		text, err = sketch(ctx, all, o, markdown.Write)
		p.Text = beginning(string(text))
	default:
		p.Page, err = sketch(ctx, all, o, html.WritePaper)
	}
	return p, err
}

func beginning(text string) string {
	if utf8.RuneCountInString(text) <= previewText {
		return text
	}
	return string([]rune(text)[:previewText]) + "…"
}

var errEnough = errors.New("enough reports")

// sketch draws a document's cover, the beginning of its contents, and its first reports.
func sketch(ctx context.Context, all []*reports.Report, o Options, draw func(io.Writer, document.Document) error) ([]byte, error) {
	d, err := document.Make(ctx, all, o.document())
	if err != nil {
		return nil, err
	}
	d.Reports = d.Reports[:min(len(d.Reports), previewLines)]
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
