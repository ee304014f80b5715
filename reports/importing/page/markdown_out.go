package page

import (
	"fmt"
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// Markdown writes the part's blocks as the report format has them: paragraphs apart, lists as lists,
// and nothing in the text is taken for Markdown.
func (p Part) Markdown() string {
	var b strings.Builder
	var open []item
	for i, block := range p.Blocks {
		switch {
		case i == 0:
		case block.Item && p.Blocks[i-1].Item:
			b.WriteString("\n")
		default:
			b.WriteString("\n\n")
		}
		open = around(open, block)
		b.WriteString(lead(open, block.Item) + escaped(block.Text))
	}
	return b.String()
}

// item is a list item that is being written: its number, or 0 in a list of bullets.
type item int

func (n item) mark() string {
	if n == 0 {
		return "- "
	}
	return fmt.Sprintf("%d. ", n)
}

// around gives the list items that a block stands in, itself included, given those of the block
// before. A level that nothing leads up to is not there: deep indents would make it code.
func around(open []item, b Block) []item {
	level := min(b.Level, len(open))
	if !b.Item {
		return open[:level]
	}
	switch {
	case !b.Numbered:
		return append(open[:level], 0)
	case level < len(open) && open[level] > 0:
		return append(open[:level], open[level]+1)
	}
	return append(open[:level], 1)
}

// lead is what stands before a block's text.
func lead(open []item, itself bool) string {
	var b strings.Builder
	for i, n := range open {
		if itself && i == len(open)-1 {
			b.WriteString(n.mark())
		} else {
			b.WriteString(strings.Repeat(" ", len(n.mark())))
		}
	}
	return b.String()
}

var (
	// What Markdown would read as a mark anywhere in a line, and at its beginning.
	inLine    = lazyregexp.New("[`*<\\[\\]~\\\\]|&[A-Za-z0-9#]+;")
	underline = lazyregexp.New(`(^|[^\pL\pN])(_+)|(_+)($|[^\pL\pN])`)
	atStart   = lazyregexp.New(`^(#{1,6}($| )|[-+]($| )|>|=+$|-{2,}$|\|)`)
	numbered  = lazyregexp.New(`^(\d{1,9})([.)])($| )`)
)

// escaped keeps a text from being read as Markdown, and writes no more signs into it than that
// takes: the text is also searched and quoted as it stands.
func escaped(text string) string {
	text = inLine.ReplaceAllString(text, `\$0`)
	text = underline.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, "_", `\_`) })
	text = atStart.ReplaceAllString(text, `\$0`)
	return numbered.ReplaceAllString(text, `$1\$2$3`)
}
