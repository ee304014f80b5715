package export

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/html"
	"rcaviewer/reports/export/markdown"
	"rcaviewer/reports/export/plain"
)

// A Clip is reports to paste: the same text for editors that take HTML, for those that take plain
// text alone, and for those that read Markdown.
type Clip struct{ document document.Document }

// NewClip makes a clip of reports in the order given. It says when it was made nowhere: what is
// pasted becomes part of a text that has a date.
func NewClip(ctx context.Context, all []*reports.Report) (Clip, error) {
	d, err := document.Make(ctx, all, document.Options{})
	if err != nil {
		return Clip{}, err
	}
	if d.Alone() {
		d.Cover = nil // that it is one report can be seen
	}
	d.Written = func(int) error { return ctx.Err() }
	return Clip{d}, nil
}

// HTML is a piece of HTML without scripts, pictures, classes and a style sheet.
func (c Clip) HTML() (string, error) { return c.drawn(html.Fragment) }

// Text is plain text.
func (c Clip) Text() (string, error) { return c.drawn(plain.Write) }

// Markdown is the document that the format "markdown" writes.
func (c Clip) Markdown() (string, error) { return c.drawn(markdown.Write) }

func (c Clip) drawn(draw func(io.Writer, document.Document) error) (string, error) {
	var b bytes.Buffer
	if err := draw(&b, c.document); err != nil {
		return "", fmt.Errorf("copy: %w", err)
	}
	return b.String(), nil
}
