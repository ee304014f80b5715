package html

import (
	"html"
	"io"

	"rcaviewer/reports/export/document"
)

// Tables look right by attributes alone. Editors of tickets and mails throw classes and style sheets
// away, and a web view with a strict policy does so with styles on their way to the clipboard.
const (
	table    = `<table cellpadding="3">`
	headCell = `<th scope="col" align="left" valign="top">`
	nameCell = `<td valign="top">`
	cell     = `<td dir="auto" valign="top">`
)

// Fragment writes a document as a piece of HTML to paste into a text of somebody else: a ticket, a
// mail, a page of Word. Its headings are smaller than those of such a text, and nothing in it needs
// a style sheet or leads to a place inside of it. Links stay; there are no pictures and no scripts.
//
// It is one element: web views give each of the outermost ones on a clipboard the look that text has
// where there is no style.
func Fragment(w io.Writer, d document.Document) error {
	out := &writer{document.NewWriter(w)}
	out.Printf("<div>\n")
	if !d.Alone() {
		out.Printf("<h2 dir=\"auto\">%s</h2>\n", html.EscapeString(d.Title))
		out.factTable(d.Cover)
		out.list(d.Reports)
	}
	if err := out.Each(d, out.part); err != nil {
		return err
	}
	out.Printf("</div>\n")
	return out.Flush()
}

// list is the table of the reports.
func (w *writer) list(all []document.Report) {
	if len(all) == 0 {
		return
	}
	w.Printf("<br>\n%s\n<tr>", table)
	for _, name := range document.TableHead {
		w.Printf("%s%s</th>", headCell, html.EscapeString(name))
	}
	w.Printf("</tr>\n")
	for _, r := range all {
		w.Printf("<tr>")
		for _, text := range r.Row {
			w.Printf("%s%s</td>", cell, html.EscapeString(text))
		}
		w.Printf("</tr>\n")
	}
	w.Printf("</table>\n")
}

// factTable is names and what they are, below each other.
func (w *writer) factTable(all []document.Fact) {
	if len(all) == 0 {
		return
	}
	w.Printf("%s\n", table)
	for _, f := range all {
		w.Printf("<tr>%s%s</td>%s%s</td></tr>\n", nameCell, html.EscapeString(f.Label), cell, linked(html.EscapeString(f.Text), f.Link))
	}
	w.Printf("</table>\n")
}

// part is one report.
func (w *writer) part(r document.Report) {
	w.Printf("<h3 dir=\"auto\">%s</h3>\n", html.EscapeString(r.Title))
	w.factTable(r.Facts)
	w.moments(r.Events)
	for _, s := range r.Parts {
		w.Printf("<h4>%s</h4>\n", html.EscapeString(s.Heading))
		w.blocks(s.Blocks)
	}
	if len(r.Discrepancies) > 0 {
		w.Printf("<h4>%s</h4>\n<ul>\n", document.DiscrepanciesHeading)
		for _, text := range r.Discrepancies {
			w.Printf("<li dir=\"auto\">%s</li>\n", html.EscapeString(text))
		}
		w.Printf("</ul>\n")
	}
	if r.Source != "" {
		w.Printf("<p>%s: %s</p>\n", document.SourceLabel, linked(html.EscapeString(r.Source), r.SourceLink()))
	}
}

// moments are the events, an item each with its times on lines of their own.
func (w *writer) moments(all []document.Event) {
	if len(all) == 0 {
		return
	}
	w.Printf("<h4>%s</h4>\n<ul>\n", document.EventsHeading)
	for _, e := range all {
		w.Printf("<li><strong>%s</strong>", html.EscapeString(e.Words()))
		for _, f := range e.Times {
			w.Printf("<br>\n%s: %s", html.EscapeString(f.Label), html.EscapeString(f.Text))
		}
		if e.Stated != "" {
			w.Printf("<br>\n%s: <bdi>“%s”</bdi>", document.StatedLabel, html.EscapeString(e.Stated))
		}
		w.Printf("</li>\n")
	}
	w.Printf("</ul>\n")
}
