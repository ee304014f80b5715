// Package plain writes a document as plain text, to read where nothing but text can be pasted. It
// has no marks of Markdown: headings are capitals, and a link's address stands behind its words.
package plain

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"rcaviewer/reports/export/document"
)

// Write writes a document.
func Write(w io.Writer, d document.Document) error {
	out := &writer{document.NewWriter(w)}
	if !d.Alone() {
		out.Printf("%s\n\n", d.Title)
		out.facts(d.Cover)
		out.list(d.Reports)
	}
	err := out.Each(d, func(r document.Report) {
		if !d.Alone() {
			out.Printf("\n%s\n\n", strings.Repeat("-", 60))
		}
		out.report(r)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

type writer struct{ document.Writer }

// list is the reports with what the table of the other formats says of each; a table would fall
// apart in any font but a typewriter's.
func (w *writer) list(all []document.Report) {
	if len(all) == 0 {
		return
	}
	w.Printf("\n")
	for i, r := range all {
		mark := fmt.Sprintf("%d. ", i+1)
		w.Printf("%s%s\n%s", mark, r.Title, strings.Repeat(" ", len(mark)))
		for column, text := range r.Row[1:] {
			if column > 0 {
				w.Printf("; ")
			}
			w.Printf("%s: %s", document.TableHead[column+1], text)
		}
		w.Printf("\n")
	}
}

// facts stand below each other, their texts in one column where every letter is as wide.
func (w *writer) facts(all []document.Fact) {
	widest := 0
	for _, f := range all {
		widest = max(widest, utf8.RuneCountInString(f.Label))
	}
	for _, f := range all {
		text := f.Text
		if f.Link != "" && f.Link != text {
			text += " (" + f.Link + ")"
		}
		gap := widest - utf8.RuneCountInString(f.Label) + 1
		w.Printf("%s:%s%s\n", f.Label, strings.Repeat(" ", gap), text)
	}
}

func (w *writer) report(r document.Report) {
	w.Printf("%s\n\n", r.Title)
	w.facts(r.Facts)
	if len(r.Events) > 0 {
		w.heading(document.EventsHeading)
	}
	for _, e := range r.Events {
		w.event(e)
	}
	for _, s := range r.Parts {
		w.heading(s.Heading)
		w.blocks(s.Blocks)
	}
	if len(r.Discrepancies) > 0 {
		w.heading(document.DiscrepanciesHeading)
	}
	for _, text := range r.Discrepancies {
		w.Printf("- %s\n", text)
	}
	if r.Source != "" {
		w.Printf("\n%s: %s\n", document.SourceLabel, r.Source)
	}
}

func (w *writer) heading(text string) { w.Printf("\n%s\n\n", strings.ToUpper(text)) }

func (w *writer) event(e document.Event) {
	w.Printf("- %s\n", e.Words())
	for _, f := range e.Times {
		w.Printf("  %s: %s\n", f.Label, f.Text)
	}
	if e.Stated != "" {
		w.Printf("  %s: \"%s\"\n", document.StatedLabel, e.Stated)
	}
}
