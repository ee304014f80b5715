package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// table makes each row of a table a line. A table that holds headings, lists or other tables is
// there for the layout and is read like any other element.
func (w *walker) table(n *html.Node) {
	w.flush()
	if forLayout(n) {
		w.children(n)
		w.flush()
		return
	}
	for row := range n.Descendants() {
		switch row.DataAtom {
		case atom.Caption:
			w.plain(textOf(row))
		case atom.Tr:
			w.plain(rowText(row))
		}
	}
}

func (w *walker) plain(text string) {
	if text != "" {
		w.lines = append(w.lines, line{text: text})
	}
}

func forLayout(table *html.Node) bool {
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Section, atom.Article, atom.Pre:
			return true
		case atom.Td, atom.Th:
			if len(textOf(n)) > 1000 {
				return true
			}
		}
	}
	return false
}

// rowText joins the cells of a row so that people can still tell them apart.
func rowText(row *html.Node) string {
	var cells []string
	for cell := range row.ChildNodes() {
		if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
			continue
		}
		if text := textOf(cell); text != "" {
			cells = append(cells, text)
		}
	}
	return strings.Join(cells, " | ")
}
