package cli

import (
	"strings"
	"unicode/utf8"
)

// textTable is a table as people read it: a head, and rows of as many cells. Cells of numbers stand
// to the right.
type textTable struct {
	head    []string
	numbers int // the last so many columns
	rows    [][]string
}

func (t *textTable) add(cells ...string) { t.rows = append(t.rows, cells) }

// String writes the table, each row on a line of its own that begins with an indent.
func (t *textTable) String() string {
	widths := make([]int, len(t.head))
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range append([][]string{t.head}, t.rows...) {
		var text strings.Builder
		for i, cell := range row {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i >= len(row)-t.numbers {
				cell, space = space+cell, ""
			}
			text.WriteString("  " + cell + space)
		}
		b.WriteString(strings.TrimRight(text.String(), " ") + "\n")
	}
	return b.String()
}
