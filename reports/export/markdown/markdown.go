// Package markdown writes a document as Markdown that reads well as it stands, too: for a ticket, a
// wiki or a mail.
package markdown

import (
	"io"
	"strings"

	"rcaviewer/reports/export/document"
)

// Write writes a document.
func Write(w io.Writer, d document.Document) error {
	out := &writer{document.NewWriter(w)}
	out.Printf("# %s\n\n", heading(d.Title))
	for _, f := range d.Cover {
		out.fact(f)
	}
	if !d.Alone() && len(d.Reports) > 0 {
		out.contents(d)
	}
	if err := out.Each(d, func(r document.Report) { out.report(r, d.Alone()) }); err != nil {
		return err
	}
	return out.Flush()
}

type writer struct{ document.Writer }

func (w *writer) contents(d document.Document) {
	w.Printf("\n## %s\n\n| %s |\n|%s\n", document.ContentsHeading,
		strings.Join(document.TableHead, " | "), strings.Repeat(" --- |", len(document.TableHead)))
	for _, r := range d.Reports {
		w.Printf("| [%s](#%s) |", cell(r.Row[0]), r.Anchor)
		for _, text := range r.Row[1:] {
			w.Printf(" %s |", cell(text))
		}
		w.Printf("\n")
	}
}

func (w *writer) report(r document.Report, alone bool) {
	if !alone { // one list of facts for both otherwise
		w.Printf("\n---\n\n<a id=\"%s\"></a>\n\n## %s\n\n", r.Anchor, heading(r.Title))
	}
	for _, f := range r.Facts {
		w.fact(f)
	}
	for _, e := range r.Events {
		w.event(e)
	}
	for _, s := range r.Parts {
		w.Printf("\n### %s\n\n", heading(s.Heading))
		w.blocks(s.Blocks)
	}
	if len(r.Discrepancies) > 0 {
		w.Printf("\n### %s\n\n", document.DiscrepanciesHeading)
	}
	for _, text := range r.Discrepancies {
		w.Printf("- %s\n", line(text))
	}
	w.source(r)
}

func (w *writer) fact(f document.Fact) {
	text := line(f.Text)
	if f.Link != "" {
		text = link(inline(f.Text), f.Link)
	}
	w.Printf("- %s: %s\n", inline(f.Label), text)
}

func (w *writer) event(e document.Event) {
	w.Printf("- Event: %s\n", e.Words())
	for _, f := range e.Times {
		w.Printf("  - %s: %s\n", inline(f.Label), line(f.Text))
	}
	if e.Stated != "" {
		w.Printf("  - %s: \"%s\"\n", document.StatedLabel, inline(e.Stated))
	}
}

func (w *writer) source(r document.Report) {
	switch address := r.SourceLink(); {
	case address != "":
		w.Printf("\n%s: <%s>\n", document.SourceLabel, inBrackets.Replace(address))
	case r.Source != "":
		w.Printf("\n%s: %s\n", document.SourceLabel, line(r.Source))
	}
}
