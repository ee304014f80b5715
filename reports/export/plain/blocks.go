package plain

import (
	"fmt"
	"strings"

	"rcaviewer/reports/export/document"
)

// blocks writes a section. What stands in an item is moved in as far as the item's own text.
func (w *writer) blocks(all []document.Block) {
	var indents []string // of the texts of the items that a block stands in, from the outermost
	for i, b := range all {
		level := min(b.Level, len(indents))
		indents = indents[:level]
		if i > 0 && (b.Kind != document.Item || all[i-1].Kind != document.Item && level == 0) {
			w.Printf("\n")
		}
		mark := marker(b)
		rest := strings.Repeat(" ", len(mark))
		if b.Kind == document.Quotation {
			rest = mark
		}
		w.lines(text(b), strings.Join(indents, ""), mark, rest)
		if b.Kind == document.Item {
			indents = append(indents, rest)
		}
	}
}

// lines writes a text whose first line has a mark before it, and the others something as wide.
func (w *writer) lines(text, indent, mark, rest string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			mark = rest
		}
		w.Printf("%s\n", strings.TrimRight(indent+mark+line, " "))
	}
}

func marker(b document.Block) string {
	switch {
	case b.Kind == document.Quotation:
		return "> " // as in mails
	case b.Kind == document.Code:
		return "    "
	case b.Kind != document.Item:
		return ""
	case b.Number > 0:
		return fmt.Sprintf("%d. ", b.Number)
	}
	return "- "
}

// text is a block's text. Words that lead to an address are followed by it, once for all the runs
// of a link.
func text(b document.Block) string {
	var out strings.Builder
	words := "" // of the link so far
	for i, r := range b.Runs {
		out.WriteString(r.Text)
		words += r.Text
		if i+1 < len(b.Runs) && b.Runs[i+1].Link == r.Link {
			continue
		}
		if r.Link != "" && r.Link != words {
			out.WriteString(" (" + r.Link + ")")
		}
		words = ""
	}
	return out.String()
}
