package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// textWidth is how wide text is on a page, in twentieths of a point: A4 and margins of 2 cm.
const textWidth = 9638

// longestWhole is how many characters a row as wide as the page may have and still be kept on one
// page: about half of one. A row that is longer than a page must break.
const longestWhole = 3000

// table is a table to write: its columns' shares of the width, and its name for those who cannot see it.
type table struct {
	name   string
	shares []int
	head   []string // empty: the rows have no header
}

// cell is a cell to write; size is about how many characters it has.
type cell struct {
	size  int
	write func()
}

func (b *body) openTable(t table) {
	b.tags(`<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="`, strconv.Itoa(textWidth), `" w:type="dxa"/>`,
		`<w:tblLayout w:type="fixed"/><w:tblLook w:val="`)
	if len(t.head) > 0 {
		b.tags("0620")
	} else {
		b.tags("0600")
	}
	b.tags(`"/><w:tblCaption w:val="`)
	b.text(t.name)
	b.tags(`"/></w:tblPr><w:tblGrid>`)
	for i := range t.shares {
		b.tags(`<w:gridCol w:w="`, strconv.Itoa(t.width(i)), `"/>`)
	}
	b.tags("</w:tblGrid>")
	if len(t.head) == 0 {
		return
	}
	var cells []cell
	for _, name := range t.head {
		cells = append(cells, b.headCell(name))
	}
	b.row(t, cells, true)
}

// headCell is a column's name and, in further lines, what is to be known of it.
func (b *body) headCell(name string) cell {
	return cell{write: func() {
		first, rest, more := strings.Cut(name, "\n")
		b.open(paragraph{style: "TableHeading"})
		b.run(first, look{}, false)
		if more {
			b.run("\n"+rest, look{style: "Aside"}, false)
		}
		b.close()
	}}
}

func (t table) width(column int) int {
	total := 0
	for _, share := range t.shares {
		total += share
	}
	return textWidth * t.shares[column] / total
}

func (b *body) closeTable() { b.tags("</w:tbl>") }

// space keeps two tables apart, which Word would join, and ends a document that ends with one.
func (b *body) space() {
	b.tags(`<w:p><w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>`)
}

func (b *body) row(t table, cells []cell, header bool) {
	b.tags("<w:tr>")
	if header || t.whole(cells) {
		b.tags("<w:trPr><w:cantSplit/>")
		b.flag(header, "<w:tblHeader/>")
		b.tags("</w:trPr>")
	}
	for i, c := range cells {
		b.tags(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(t.width(i)), `" w:type="dxa"/></w:tcPr>`)
		c.write()
		b.tags("</w:tc>")
	}
	b.tags("</w:tr>")
}

// whole tells whether a row surely fits on a page.
func (t table) whole(cells []cell) bool {
	for i, c := range cells {
		if c.size*textWidth/t.width(i) > longestWhole {
			return false
		}
	}
	return true
}

// textCell is a cell of one text.
func (b *body) textCell(p paragraph, text string) cell {
	return cell{utf8.RuneCountInString(text), func() { b.plain(p, text) }}
}
