package table

import (
	"strconv"
	"strings"

	"rcaviewer/reports/export/document"
)

// words is a Markdown text without its marks, line by line. Numbers of lists are no marks, because a
// text speaks of them, and of code every character counts.
func words(markdown string) cell {
	var b strings.Builder
	var above document.Block
	for _, block := range document.LinedBlocks(markdown) {
		text := block.Text()
		if block.Number > 0 {
			text = strconv.Itoa(block.Number) + ". " + text
		}
		if text == "" {
			continue // an item that holds nothing but a code block or the like, which follows
		}
		if b.Len() > 0 {
			b.WriteString(between(above, block))
		}
		b.WriteString(text)
		above = block
	}
	return textOf(b.String())
}

// between is what stands between two blocks: the items of a list are lines below each other.
func between(above, below document.Block) string {
	if below.Kind == document.Item && (above.Kind == document.Item || below.Level > 0) {
		return "\n"
	}
	return "\n\n"
}
