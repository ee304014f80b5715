// Package plain writes a document as plain text, to read where nothing but text can be pasted. It
// has no marks of Markdown: headings are capitals, and a link's address stands behind its words.
package plain

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"rcaviewer/reports/export/document"
)

// Write writes a document.
func Write(w io.Writer, d document.Document) error {
	out := &writer{out: w}
	if !d.Alone() {
		out.printf("%s\n\n", d.Title)
		out.facts(d.Cover)
		out.list(d.Reports)
	}
	for i, r := range d.Reports {
		if !d.Alone() {
			out.printf("\n%s\n\n", strings.Repeat("-", 60))
		}
		out.report(r)
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

// list is the reports with what the table of the other formats says of each; a table would fall
// apart in any font but a typewriter's.
func (w *writer) list(all []document.Report) {
	if len(all) == 0 {
		return
	}
	w.printf("\n")
	for i, r := range all {
		mark := fmt.Sprintf("%d. ", i+1)
		w.printf("%s%s\n%s", mark, r.Title, strings.Repeat(" ", len(mark)))
		for column, text := range r.Row[1:] {
			if column > 0 {
				w.printf("; ")
			}
			w.printf("%s: %s", document.TableHead[column+1], text)
		}
		w.printf("\n")
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
		w.printf("%s:%s%s\n", f.Label, strings.Repeat(" ", gap), text)
	}
}

func (w *writer) report(r document.Report) {
	w.printf("%s\n\n", r.Title)
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
		w.printf("- %s\n", text)
	}
	if r.Source != "" {
		w.printf("\n%s: %s\n", document.SourceLabel, r.Source)
	}
}

func (w *writer) heading(text string) { w.printf("\n%s\n\n", strings.ToUpper(text)) }

func (w *writer) event(e document.Event) {
	w.printf("- %s\n", e.Words())
	for _, f := range e.Times {
		w.printf("  %s: %s\n", f.Label, f.Text)
	}
	if e.Stated != "" {
		w.printf("  %s: \"%s\"\n", document.StatedLabel, e.Stated)
	}
}
