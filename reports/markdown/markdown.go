// Package markdown reads the Markdown of reports and of published pages, with tables and strikethrough.
//
// The parser is quadratic, and worse, in how long a paragraph is and in how deep lists and quotes are
// nested: a hostile file of 200 KB would keep it busy for minutes. So both are bounded here, for all who
// read Markdown. What is beyond the bounds is no error in a report: it stands as it was typed, in a block
// of code, and no word of it is lost.
package markdown

import (
	"bytes"
	"errors"
	"fmt"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// ErrTooMuch says that a page is beyond the bounds.
var ErrTooMuch = errors.New("its lists or quotes are nested too deep, or a paragraph or a table is too large")

// Parse reads a report's text. Definitions of links are left alone: "[10:15]: done" is one to Markdown,
// and would disappear.
func Parse(source []byte) ast.Node {
	tree, _ := parse(reports(), source)
	return tree
}

// HTML writes a report's text as HTML. What is HTML in it is left out; addresses stay as they are.
func HTML(source []byte) ([]byte, error) {
	return write(plainWriter(), Parse(source), source)
}

// PageHTML writes a published page as HTML. Its definitions of links count, and the HTML in it stays: it
// is not to be shown. The error of a page that is beyond the bounds is ErrTooMuch.
func PageHTML(source []byte) ([]byte, error) {
	tree, within := parse(pages(), source)
	if !within {
		return nil, ErrTooMuch
	}
	return write(trustingWriter(), tree, source)
}

func parse(p parser.Parser, source []byte) (tree ast.Node, within bool) {
	if len(source) > maxText || deep(source) {
		return asTyped(source), false
	}
	pc := parser.NewContext()
	tree = p.Parse(text.NewReader(source), parser.WithContext(pc))
	return tree, pc.Get(beyond) == nil
}

// asTyped is a document of one block of code.
func asTyped(source []byte) ast.Node {
	document, block := ast.NewDocument(), ast.NewCodeBlock()
	for at := 0; at < len(source); {
		end := len(source)
		if i := bytes.IndexByte(source[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		block.Lines().Append(text.NewSegment(at, end))
		at = end
	}
	document.AppendChild(document, block)
	return document
}

func write(r renderer.Renderer, tree ast.Node, source []byte) ([]byte, error) {
	var b bytes.Buffer
	if err := r.Render(&b, source, tree); err != nil {
		return nil, fmt.Errorf("write the Markdown as HTML: %w", err)
	}
	return b.Bytes(), nil
}

// Parsers and writers are made once: that takes longer than reading a report.
var (
	reports        = sync.OnceValue(func() parser.Parser { return newParser(nil) })
	pages          = sync.OnceValue(func() parser.Parser { return newParser(parser.DefaultParagraphTransformers()) })
	plainWriter    = sync.OnceValue(func() renderer.Renderer { return newWriter() })
	trustingWriter = sync.OnceValue(func() renderer.Renderer { return newWriter(html.WithUnsafe()) })
)

// newParser makes a parser; definitions are what reads those of links.
func newParser(definitions []util.PrioritizedValue) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(definitions,
			util.Prioritized(before{}, 50),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
			util.Prioritized(after{}, 900))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

func newWriter(options ...html.Option) renderer.Renderer {
	return renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(html.NewRenderer(options...), 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500)))
}
