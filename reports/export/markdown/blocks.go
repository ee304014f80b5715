package markdown

import (
	"fmt"
	"strings"

	"rcaviewer/reports/export/document"
)

// blocks writes a section. Lists are written without empty lines between their items.
func (w *writer) blocks(all []document.Block) {
	var indents []int // of the texts of the items that a block stands in, from the outermost
	for i, b := range all {
		mark := marker(b)
		level := min(b.Level, len(indents))
		indents = indents[:level]
		if i > 0 && apart(all[i-1], b) {
			w.Printf("\n")
		}
		w.block(b, strings.Repeat(" ", sum(indents)), mark)
		if b.Kind == document.Item {
			indents = append(indents, len(mark))
		}
	}
}

func (w *writer) block(b document.Block, indent, mark string) {
	text := paragraph(b.Runs)
	if b.Kind == document.Code {
		code := b.Text()
		fence := strings.Repeat("`", max(3, longest(code, '`')+1))
		text = fence + "\n" + code + "\n" + fence
	}
	rest := strings.Repeat(" ", len(mark))
	if b.Kind == document.Quotation {
		rest = mark
	}
	for i, line := range strings.Split(text, "\n") {
		before := mark
		if i > 0 {
			before = rest
		}
		w.Printf("%s\n", strings.TrimRight(indent+before+line, " "))
	}
}

func marker(b document.Block) string {
	switch {
	case b.Kind == document.Quotation:
		return "> "
	case b.Kind != document.Item:
		return ""
	case b.Number > 0:
		return fmt.Sprintf("%d. ", min(b.Number, 999_999_999)) // Markdown knows no larger ones
	}
	return "- "
}

// apart tells whether an empty line stands between two blocks. An item without a text must have
// none behind it, or what it holds would not be in it, and one before it: below a line of text its
// hyphen alone would make that a heading.
func apart(before, b document.Block) bool {
	empty := func(b document.Block) bool { return b.Kind == document.Item && len(b.Runs) == 0 }
	switch {
	case empty(before):
		return empty(b) && b.Level <= before.Level
	case b.Kind == document.Item && before.Kind == document.Item:
		return empty(b) || b.Level > before.Level && b.Number > 1 // only a 1 begins a list below a line of text
	}
	return true
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}

// longest is the length of the longest run of a sign.
func longest(text string, sign byte) int {
	most, here := 0, 0
	for i := range len(text) {
		if text[i] == sign {
			here++
			most = max(most, here)
		} else {
			here = 0
		}
	}
	return most
}
