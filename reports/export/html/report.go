package html

import (
	"html"

	"rcaviewer/reports/export/document"
)

func (w *writer) report(r document.Report, alone bool) {
	w.printf("<article id=\"%s\">\n", r.Anchor)
	if !alone {
		w.printf("<h2 dir=\"auto\">%s</h2>\n", html.EscapeString(r.Title))
	}
	w.facts(r.Facts)
	if len(r.Events) > 0 {
		w.printf("<h3>%s</h3>\n", document.EventsHeading)
	}
	for _, e := range r.Events {
		w.event(e)
	}
	for _, s := range r.Parts {
		w.printf("<h3>%s</h3>\n", html.EscapeString(s.Heading))
		w.blocks(s.Blocks)
	}
	w.discrepancies(r.Discrepancies)
	if r.Source != "" {
		w.printf("<p class=\"source\">%s: %s</p>\n", document.SourceLabel, linked(html.EscapeString(r.Source), r.SourceLink()))
	}
	if !alone {
		w.printf("<p class=\"back\"><a href=\"#contents\">%s</a></p>\n", document.ContentsHeading)
	}
	w.printf("</article>\n")
}

func (w *writer) event(e document.Event) {
	w.printf("<div class=\"event\">\n<p>%s</p>\n<dl>\n", html.EscapeString(e.Words()))
	for _, f := range e.Times {
		w.fact(f.Label, html.EscapeString(f.Text))
	}
	if e.Stated != "" {
		w.fact(document.StatedLabel, "“"+html.EscapeString(e.Stated)+"”")
	}
	w.printf("</dl>\n</div>\n")
}

func (w *writer) discrepancies(all []string) {
	if len(all) == 0 {
		return
	}
	w.printf("<h3>%s</h3>\n<ul>\n", document.DiscrepanciesHeading)
	for _, text := range all {
		w.printf("<li dir=\"auto\">%s</li>\n", html.EscapeString(text))
	}
	w.printf("</ul>\n")
}
