package pdf

import (
	"rcaviewer/reports/export/document"
)

// A section is a heading of a report in the outline.
type section struct {
	title string
	at    place
}

// An entry is a report in the outline and the contents.
type entry struct {
	at       place
	sections []*section
}

// report draws a report from the top of a page; alone, under the document's cover.
func (w *writer) report(r document.Report, e *entry, alone bool) {
	if !alone {
		w.nextReport(r.Title)
		w.heading(append([]row{w.mark(&e.at)}, w.set([]span{{text: r.Title, look: reportLook}}, textWidth).rows(left, 0)...)...)
	} else {
		w.add(w.mark(&e.at))
	}
	w.facts(r.Facts, 8)
	if len(r.Events) > 0 {
		w.section(e, document.EventsHeading)
	}
	for _, event := range r.Events {
		w.event(event)
	}
	for _, s := range r.Parts {
		w.section(e, s.Heading)
		w.blocks(s.Blocks)
	}
	w.discrepancies(e, r.Discrepancies)
	if r.Source != "" {
		w.facts([]document.Fact{{Label: document.SourceLabel, Text: r.Source, Link: r.SourceLink()}}, 14)
	}
}

func (w *writer) section(e *entry, heading string) {
	s := &section{title: heading}
	e.sections = append(e.sections, s)
	rows := w.set([]span{{text: heading, look: headingLook}}, textWidth).rows(left, 0)
	mark := w.mark(&s.at)
	mark.gap = 16
	w.heading(append([]row{mark}, rows...)...)
}

func (w *writer) discrepancies(e *entry, all []string) {
	if len(all) == 0 {
		return
	}
	w.section(e, document.DiscrepanciesHeading)
	var blocks []document.Block
	for _, text := range all {
		blocks = append(blocks, document.Block{Kind: document.Item, Runs: []document.Run{{Text: text}}})
	}
	w.blocks(blocks)
}

// labelWidth is the width of the column of labels beside facts.
const labelWidth = 100.0

// facts draws labels and texts in two columns.
func (w *writer) facts(all []document.Fact, gap float64) {
	for _, f := range all {
		w.add(w.fact(f, left, labelWidth, textWidth, gap, factLook)...)
		gap = 1.5
	}
}

func (w *writer) fact(f document.Fact, x, label, width, gap float64, l look) []row {
	if f.Link != "" {
		l = l.in(accent)
	}
	return columns(gap, x,
		column{p: w.set([]span{{text: f.Label, look: labelLook}}, label-gutter), width: label},
		column{p: w.set([]span{{text: f.Text, look: l, link: f.Link}}, width-label), width: width - label})
}

// event draws an interruption as a card that stays in one piece.
func (w *writer) event(e document.Event) {
	const inner, label = 14.0, 194.0
	x, width := left+inner, textWidth-2*inner
	spans := []span{{text: e.Impact, look: eventLook}, {text: "   " + e.Length, look: bodyLook.in(grey)}}
	rows := w.set(spans, width).rows(x, 0)
	facts := e.Times
	if e.Stated != "" {
		facts = append(facts[:len(facts):len(facts)], document.Fact{Label: document.StatedLabel, Text: "“" + e.Stated + "”"})
	}
	for _, f := range facts {
		rows = append(rows, w.fact(f, x, label, width, 1, factLook)...)
	}
	for i := range rows {
		rows[i].keep = i < len(rows)-1
	}
	w.add(w.framed(rows, left, 6, 7, func(s *sheet, y, height float64) {
		s.box(left, y, textWidth, height, tint)
		s.box(left, y, 2.5, height, accent)
	})...)
}
