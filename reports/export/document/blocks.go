package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"rcaviewer/reports/markdown"
)

// deepest bounds how far a text is moved in; what stands deeper in its lists is not moved further.
const deepest = 8

// Blocks reads Markdown, to which the end of a line is a space.
func Blocks(source string) []Block { return read(source, " ") }

// LinedBlocks is Blocks for where lines stay lines: nobody sees there how long they are.
func LinedBlocks(source string) []Block { return read(source, "\n") }

func read(source, lineEnd string) []Block {
	if strings.TrimSpace(source) == "" {
		return nil
	}
	r := reader{source: []byte(source), lineEnd: lineEnd}
	r.children(markdown.Parse(r.source), place{})
	return r.blocks
}

// reader turns the tree of a Markdown text into blocks.
type reader struct {
	source  []byte
	lineEnd string // of a line within a paragraph
	blocks  []Block
}

// place is where a block stands.
type place struct {
	level  int // lists around it
	quoted bool
}

func (r *reader) children(n ast.Node, at place) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.block(c, at)
	}
}

func (r *reader) block(n ast.Node, at place) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		r.add(Block{Runs: r.runs(n, Run{})}, at)
	case *ast.Heading:
		r.add(Block{Runs: r.runs(n, Run{Bold: true})}, at)
	case *ast.List:
		r.list(n, at)
	case *ast.Blockquote:
		at.quoted = true
		r.children(n, at)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.add(Block{Kind: Code, Runs: plain(r.lines(n), Run{Code: true})}, at)
	case *ast.HTMLBlock:
		r.add(Block{Runs: plain(r.markup(n), Run{})}, at)
	case *tables.TableHeader:
		r.add(Block{Runs: r.row(n, Run{Bold: true})}, at)
	case *tables.TableRow:
		r.add(Block{Runs: r.row(n, Run{})}, at)
	default: // a table; a line across the page says nothing and has no children
		r.children(n, at)
	}
}

// add appends a block that says something.
func (r *reader) add(b Block, at place) {
	if b.Text() == "" {
		return
	}
	if b.Kind == Paragraph && at.quoted {
		b.Kind = Quotation
	}
	b.Level = min(at.level, deepest)
	r.blocks = append(r.blocks, b)
}

func (r *reader) list(n *ast.List, at place) {
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		item := Block{Kind: Item, Level: min(at.level, deepest)}
		if n.IsOrdered() {
			item.Number = max(number, 1)
			number = item.Number + 1
		}
		r.item(c, item, place{at.level + 1, at.quoted})
	}
}

// item appends an item: its first paragraph, and what it holds beside that. One that begins with
// something else has no text of its own.
func (r *reader) item(n ast.Node, item Block, inside place) {
	first := n.FirstChild()
	if first == nil {
		return
	}
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		item.Runs = r.runs(first, Run{})
		first = first.NextSibling()
	}
	r.blocks = append(r.blocks, item)
	for c := first; c != nil; c = c.NextSibling() {
		r.block(c, inside)
	}
}

// lines are a block's text as it stands.
func (r *reader) lines(n ast.Node) string {
	var b strings.Builder
	for _, s := range n.Lines().Sliced(0, n.Lines().Len()) {
		b.Write(s.Value(r.source))
	}
	return strings.TrimRight(b.String(), "\n")
}

// markup is a block of HTML as it stands.
func (r *reader) markup(n *ast.HTMLBlock) string {
	text := r.lines(n)
	if n.HasClosure() {
		text += "\n" + string(n.ClosureLine.Value(r.source))
	}
	return strings.TrimSpace(text)
}
