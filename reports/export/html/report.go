package html

import (
	"html"

	"rcaviewer/reports/export/document"
)

func (w *writer) report(r document.Report, alone bool) {
	w.Printf("<article id=\"%s\">\n", r.Anchor)
	if !alone {
		w.Printf("<h2 dir=\"auto\">%s</h2>\n", html.EscapeString(r.Title))
	}
	w.facts(r.Facts)
	if len(r.Events) > 0 {
		w.Printf("<h3>%s</h3>\n", document.EventsHeading)
	}
	for _, e := range r.Events {
		w.event(e)
	}
	for _, s := range r.Parts {
		w.Printf("<h3>%s</h3>\n", html.EscapeString(s.Heading))
		w.blocks(s.Blocks)
	}
	w.discrepancies(r.Discrepancies)
	if r.Source != "" {
		w.Printf("<p class=\"source\">%s: %s</p>\n", document.SourceLabel, linked(html.EscapeString(r.Source), r.SourceLink()))
	}
	if !alone {
		w.Printf("<p class=\"back\"><a href=\"#contents\">%s</a></p>\n", document.ContentsHeading)
	}
	w.Printf("</article>\n")
}

func (w *writer) event(e document.Event) {
	w.Printf("<div class=\"event\">\n<p>%s</p>\n<dl>\n", html.EscapeString(e.Words()))
	for _, f := range e.Times {
		w.fact(f.Label, html.EscapeString(f.Text))
	}
	if e.Stated != "" {
		w.fact(document.StatedLabel, "“"+html.EscapeString(e.Stated)+"”")
	}
	w.Printf("</dl>\n</div>\n")
}

func (w *writer) discrepancies(all []string) {
	if len(all) == 0 {
		return
	}
	w.Printf("<h3>%s</h3>\n<ul>\n", document.DiscrepanciesHeading)
	for _, text := range all {
		w.Printf("<li dir=\"auto\">%s</li>\n", html.EscapeString(text))
	}
	w.Printf("</ul>\n")
}
