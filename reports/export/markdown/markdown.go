// Package markdown writes a document as Markdown that reads well as it stands, too: for a ticket, a
// wiki or a mail.
package markdown

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"rcaviewer/reports/export/document"
)

// Write writes a document.
func Write(w io.Writer, d document.Document) error {
	out := &writer{out: w}
	out.printf("# %s\n\n", heading(d.Title))
	for _, f := range d.Cover {
		out.fact(f)
	}
	if !d.Alone() && len(d.Reports) > 0 {
		out.contents(d)
	}
	for i, r := range d.Reports {
		out.report(r, d.Alone())
		if err := out.flush(); err != nil {
			return err
		}
		if err := d.Step(i + 1); err != nil {
			return err
		}
	}
	return out.flush()
}

// writer gathers a report before it writes it.
type writer struct {
	out    io.Writer
	buffer bytes.Buffer
}

func (w *writer) printf(format string, args ...any) { fmt.Fprintf(&w.buffer, format, args...) }

func (w *writer) flush() error {
	_, err := w.buffer.WriteTo(w.out)
	return err
}

func (w *writer) contents(d document.Document) {
	w.printf("\n## %s\n\n| %s |\n|%s\n", document.ContentsHeading,
		strings.Join(document.TableHead, " | "), strings.Repeat(" --- |", len(document.TableHead)))
	for _, r := range d.Reports {
		w.printf("| [%s](#%s) |", cell(r.Row[0]), r.Anchor)
		for _, text := range r.Row[1:] {
			w.printf(" %s |", cell(text))
		}
		w.printf("\n")
	}
}

func (w *writer) report(r document.Report, alone bool) {
	if !alone { // one list of facts for both otherwise
		w.printf("\n---\n\n<a id=\"%s\"></a>\n\n## %s\n\n", r.Anchor, heading(r.Title))
	}
	for _, f := range r.Facts {
		w.fact(f)
	}
	for _, e := range r.Events {
		w.event(e)
	}
	for _, s := range r.Parts {
		w.printf("\n### %s\n\n", heading(s.Heading))
		w.blocks(s.Blocks)
	}
	if len(r.Discrepancies) > 0 {
		w.printf("\n### %s\n\n", document.DiscrepanciesHeading)
	}
	for _, text := range r.Discrepancies {
		w.printf("- %s\n", line(text))
	}
	w.source(r)
}

func (w *writer) fact(f document.Fact) {
	text := line(f.Text)
	if f.Link != "" {
		text = link(inline(f.Text), f.Link)
	}
	w.printf("- %s: %s\n", inline(f.Label), text)
}

func (w *writer) event(e document.Event) {
	w.printf("- Event: %s\n", e.Words())
	for _, f := range e.Times {
		w.printf("  - %s: %s\n", inline(f.Label), line(f.Text))
	}
	if e.Stated != "" {
		w.printf("  - %s: \"%s\"\n", document.StatedLabel, inline(e.Stated))
	}
}

func (w *writer) source(r document.Report) {
	switch address := r.SourceLink(); {
	case address != "":
		w.printf("\n%s: <%s>\n", document.SourceLabel, inBrackets.Replace(address))
	case r.Source != "":
		w.printf("\n%s: %s\n", document.SourceLabel, line(r.Source))
	}
}
