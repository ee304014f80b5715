package docx

import (
	"strconv"

	"rcaviewer/reports/export/document"
)

// reportsHeading stands over the table of the reports: the contents after it are a field.
const reportsHeading = "Reports"

// body writes the text of a document, and notes the lists and links that other parts describe.
type body struct {
	paragraphWriter
	document document.Document
	lists    lists
	links    links
}

func newBody(d document.Document) *body {
	return &body{document: d, links: links{ids: map[string]string{}}}
}

func (b *body) write(o *output) error {
	b.paragraphWriter = paragraphWriter{o}
	b.tags(header, "<w:document ", wordNames, " ", linkNames, "><w:body>")
	b.plain(paragraph{style: "Title"}, b.document.Title)
	b.facts("About this document", b.document.Cover)
	if err := b.reports(); err != nil {
		return err
	}
	b.tags(`<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>`,
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>`,
		`</w:sectPr></w:body></w:document>`)
	return nil
}

func (b *body) reports() error {
	switch all := b.document.Reports; {
	case len(all) == 0:
		b.space()
		return nil
	case b.document.Alone():
		b.space()
		b.report(all[0], "Heading1")
		return b.document.Step(1)
	}
	b.list()
	b.contents()
	b.bookmark(0, allReports)
	for i, r := range b.document.Reports {
		b.heading(paragraph{style: "Heading1", breakBefore: true}, r.Title, i+1)
		b.report(r, "Heading2")
		if err := b.document.Step(i + 1); err != nil {
			return err
		}
	}
	b.tags(`<w:bookmarkEnd w:id="0"/>`)
	return nil
}

// list is the table of the reports.
func (b *body) list() {
	b.plain(paragraph{style: "Heading1"}, reportsHeading)
	t := table{name: reportsHeading, shares: []int{35, 15, 13, 17, 20}, head: document.TableHead}
	b.openTable(t)
	for i, r := range b.document.Reports {
		cells := []cell{{len(r.Title), func() { b.reference(paragraph{style: "TableText"}, r.Title, i+1) }}}
		for _, text := range r.Row[min(1, len(r.Row)):] {
			cells = append(cells, b.textCell(paragraph{style: "TableText"}, text))
		}
		b.row(t, cells, false)
	}
	b.closeTable()
}

// report writes a report under its heading.
func (b *body) report(r document.Report, heading string) {
	b.facts(r.Title, r.Facts)
	if len(r.Events) > 0 {
		b.plain(paragraph{style: heading}, document.EventsHeading)
		b.events(r.Events)
	}
	for _, s := range r.Parts {
		b.plain(paragraph{style: heading}, s.Heading)
		b.blocks(s.Blocks)
	}
	if len(r.Discrepancies) > 0 {
		b.plain(paragraph{style: heading}, document.DiscrepanciesHeading)
	}
	for _, text := range r.Discrepancies {
		b.plain(paragraph{style: "ListParagraph", list: bullets}, text)
	}
	if r.Source != "" {
		b.source(r)
	} else if len(r.Parts)+len(r.Discrepancies) == 0 {
		b.space()
	}
}

func (b *body) source(r document.Report) {
	b.open(paragraph{style: "Source"})
	b.run(document.SourceLabel+": ", look{bold: true}, false)
	b.link(r.Source, r.SourceLink(), look{}, false)
	b.close()
}

// facts is a table of names and what they are.
func (b *body) facts(name string, all []document.Fact) {
	if len(all) == 0 {
		return
	}
	t := table{name: name, shares: []int{20, 80}}
	b.openTable(t)
	for i, f := range all {
		keep := i < len(all)-1 && len(f.Text) < longestWhole
		b.row(t, []cell{
			b.textCell(paragraph{style: "FactName", keepNext: keep}, f.Label),
			{len(f.Text), func() { b.fact(f, keep) }},
		}, false)
	}
	b.closeTable()
}

func (b *body) fact(f document.Fact, keepNext bool) {
	p := paragraph{style: "TableText", keepNext: keepNext, rightToLeft: document.RightToLeft(f.Text)}
	b.open(p)
	b.link(f.Text, f.Link, look{}, p.rightToLeft)
	b.close()
}

// link writes text that leads to an address; without one of the web it is text.
func (b *body) link(text, address string, l look, rightToLeft bool) {
	id, ok := "", false
	if address != "" {
		id, ok = b.links.id(address)
	}
	if !ok {
		b.run(text, l, rightToLeft)
		return
	}
	l.style = "Hyperlink"
	b.tags(`<w:hyperlink r:id="`, id, `" w:history="1">`)
	b.run(text, l, rightToLeft)
	b.tags("</w:hyperlink>")
}

func (b *body) bookmark(id int, name string) {
	b.tags(`<w:bookmarkStart w:id="`, strconv.Itoa(id), `" w:name="`, name, `"/>`)
}
