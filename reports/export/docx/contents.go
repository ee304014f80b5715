package docx

import (
	"strconv"

	"rcaviewer/reports/export/document"
)

// allReports is the bookmark around the reports: the contents list these headings.
const allReports = "all_reports"

// anchor names the heading of a report. Word takes letters, digits and underscores only, and no
// more than 40.
func anchor(report int) string { return "report_" + strconv.Itoa(report) }

// contents is a field with what Word would put in when it is asked to update it, but page numbers.
func (b *body) contents() {
	b.tags(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	b.plain(paragraph{style: "TOCHeading"}, document.ContentsHeading)
	for i, r := range b.document.Reports {
		rightToLeft := document.RightToLeft(r.Title)
		b.open(paragraph{style: "TOC1", rightToLeft: rightToLeft})
		if i == 0 {
			b.tags(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \h \z \b `,
				allReports, ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
		}
		b.to(i+1, r.Title, look{}, rightToLeft)
		if i == len(b.document.Reports)-1 {
			b.tags(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		b.close()
	}
	b.tags("</w:sdtContent></w:sdt>")
}

// reference is a paragraph that leads to a report.
func (b *body) reference(p paragraph, title string, report int) {
	p.rightToLeft = document.RightToLeft(title)
	b.open(p)
	b.to(report, title, look{style: "Hyperlink"}, p.rightToLeft)
	b.close()
}

func (b *body) to(report int, title string, l look, rightToLeft bool) {
	b.tags(`<w:hyperlink w:anchor="`, anchor(report), `" w:history="1">`)
	b.run(title, l, rightToLeft)
	b.tags("</w:hyperlink>")
}

// heading is a heading that links lead to.
func (b *body) heading(p paragraph, title string, report int) {
	p.rightToLeft = document.RightToLeft(title)
	b.open(p)
	b.bookmark(report, anchor(report))
	b.run(title, look{}, p.rightToLeft)
	b.tags(`<w:bookmarkEnd w:id="`, strconv.Itoa(report), `"/>`)
	b.close()
}
