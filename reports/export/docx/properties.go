package docx

import (
	"time"
	"unicode/utf8"

	"rcaviewer/reports/export/document"
)

// writeProperties writes what Word shows of a file under its title.
func writeProperties(o *output, d document.Document) error {
	o.tags(header, "<cp:coreProperties ", coreNames, " ", dublinCore, " ", xsi, "><dc:title>")
	o.text(d.Title)
	o.tags("</dc:title><dc:creator>RCA Viewer</dc:creator><dc:language>en-GB</dc:language>")
	if !d.Made.IsZero() {
		made := d.Made.UTC().Format(time.RFC3339)
		for _, name := range []string{"created", "modified"} {
			o.tags("<dcterms:", name, ` xsi:type="dcterms:W3CDTF">`, made, "</dcterms:", name, ">")
		}
	}
	o.tags("</cp:coreProperties>")
	return nil
}

// longestFooter is how many characters of a title stand in one line beside the page number.
const longestFooter = 90

// writeFooter writes the line under each page: the title, unless it is too long, and the page.
func writeFooter(o *output, title string) error {
	o.tags(header, "<w:ftr ", wordNames, ` `, linkNames, `>`)
	p := paragraphWriter{o}
	p.open(paragraph{style: "Footer"})
	if utf8.RuneCountInString(title) <= longestFooter {
		p.run(title, look{}, false)
	}
	o.tags("<w:r><w:tab/></w:r>")
	p.run("Page ", look{}, false)
	p.field("PAGE")
	p.run(" of ", look{}, false)
	p.field("NUMPAGES")
	p.close()
	o.tags("</w:ftr>")
	return nil
}

// field is a number that Word puts in when it lays out the page.
func (w paragraphWriter) field(instruction string) {
	w.tags(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> `, instruction,
		` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>`,
		`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
}
