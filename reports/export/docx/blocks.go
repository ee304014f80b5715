package docx

import (
	"strings"

	"rcaviewer/reports/export/document"
)

// codeTab stands for a tab in code: Word's tabs count from the margin and not from the code's edge.
const codeTab = "    "

// blocks writes a report's text.
func (b *body) blocks(all []document.Block) {
	b.lists.leave(0)
	for _, block := range all {
		b.block(block)
	}
}

func (b *body) block(block document.Block) {
	p := paragraph{rightToLeft: document.RightToLeft(block.Text())}
	if block.Kind == document.Item {
		p.style = "ListParagraph"
		p.list, p.level = b.lists.item(block)
	} else {
		b.lists.leave(block.Level)
		p.style, p.indent = standing(block)
	}
	b.open(p)
	for _, r := range block.Runs {
		l := look{bold: r.Bold, italic: r.Italic}
		switch {
		case block.Kind == document.Code:
			r.Text = strings.ReplaceAll(r.Text, "\t", codeTab)
		case r.Code:
			l.style = "CodeInText"
		}
		b.link(r.Text, r.Link, l, p.rightToLeft)
	}
	b.close()
}

// standing is the style of a block that is no item and, in a list, its indent: the item's text.
func standing(block document.Block) (style string, indent int) {
	indent = min(max(block.Level, 0), levels) * listIndent
	switch {
	case block.Kind == document.Code && indent > 0:
		return "Code", indent + codeIndent
	case block.Kind == document.Code:
		return "Code", 0
	case block.Kind == document.Quotation && indent > 0:
		return "Quote", indent + quoteIndent
	case block.Kind == document.Quotation:
		return "Quote", 0
	case indent > 0:
		return "ListParagraph", indent
	}
	return "", 0
}

// The indents that the styles have by themselves.
const (
	codeIndent  = 113
	quoteIndent = 284
)
