package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The bounds. No report and no page comes near them.
const (
	maxText      = 256 << 10 // bytes
	maxParagraph = 8 << 10   // bytes; also of a heading, and of a row of a table
	maxBrackets  = 500       // that open in one of these: each may begin a link
	maxCells     = 50_000    // of the tables of a text: their rows are filled up to the width of the widest
	maxMarks     = 16        // of lists and quotes at the beginning of a line
	maxIndent    = 64        // columns
)

// What the context of a text keeps: that it is beyond the bounds, and how many cells it has.
var beyond, cells = parser.NewContextKey(), parser.NewContextKey()

// deep tells whether lists or quotes may be nested deeper than is read.
func deep(source []byte) bool {
	for line := range bytes.Lines(source) {
		if indent(line) > maxIndent {
			return true
		}
		rest := bytes.TrimLeft(line, " \t>-+*0123456789.)")
		lead := line[:len(line)-len(rest)]
		if len(bytes.Fields(lead))+bytes.Count(lead, []byte(">")) > maxMarks && !rule(line) {
			return true
		}
	}
	return false
}

func indent(line []byte) int {
	width := 0
	for _, c := range line {
		switch c {
		case ' ':
			width++
		case '\t':
			width += 4
		default:
			return width
		}
	}
	return 0 // a blank line
}

// rule tells whether a line is one across the page, as "- - - -", and not a list in a list.
func rule(line []byte) bool {
	marks := bytes.Join(bytes.Fields(line), nil)
	return len(marks) > 0 && (marks[0] == '-' || marks[0] == '*') && len(bytes.Trim(marks, string(marks[:1]))) == 0
}

// before and after keep paragraphs within the bounds, before and after they are taken for a table, of
// which only each row has to be short.
type (
	before struct{}
	after  struct{}
)

// Transform makes code of a long paragraph and of a long line, and of a table with too many cells.
func (before) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	columns, escapes := 0, 0
	for _, segment := range p.Lines().Sliced(0, p.Lines().Len()) {
		line := segment.Value(reader.Source())
		if long(len(line), brackets(line)) {
			makeCode(p, pc)
			return
		}
		columns = max(columns, columnsOf(line))
		escapes += bytes.Count(line, []byte(`\|`))
	}
	if columns == 0 {
		after{}.Transform(p, reader, pc)
		return
	}
	sum, _ := pc.Get(cells).(int)
	sum += columns*p.Lines().Len() + escapes*costOfEscape
	pc.Set(cells, sum)
	if sum > maxCells {
		makeCode(p, pc)
	}
}

// costOfEscape is how many cells take as long as one with an escaped bar: those are looked for in turn.
const costOfEscape = 50

// Transform makes code of a long paragraph.
func (after) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	size, open := 0, 0
	for _, segment := range p.Lines().Sliced(0, p.Lines().Len()) {
		size += segment.Len()
		open += brackets(segment.Value(reader.Source()))
	}
	if long(size, open) {
		makeCode(p, pc)
	}
}

func long(size, open int) bool { return size > maxParagraph || open > maxBrackets }

func brackets(line []byte) int { return bytes.Count(line, []byte("[")) }

// columnsOf is how many columns a line like "|---|:--|" gives a table at most; 0 for any other line.
func columnsOf(line []byte) int {
	if len(bytes.Trim(line, "|-: \t\r\n")) > 0 {
		return 0
	}
	return bytes.Count(line, []byte("|")) + 1
}

func makeCode(p *ast.Paragraph, pc parser.Context) {
	block := ast.NewCodeBlock()
	block.SetLines(p.Lines())
	block.SetBlankPreviousLines(p.HasBlankPreviousLines())
	p.Parent().ReplaceChild(p.Parent(), p, block)
	pc.Set(beyond, true)
}

// blockParsers read no heading out of a long line: it is a long paragraph then.
func blockParsers() []util.PrioritizedValue {
	all := slices.Clone(parser.DefaultBlockParsers())
	for i, p := range all {
		if heading, ok := p.Value.(parser.BlockParser); ok && slices.Equal(heading.Trigger(), []byte("#")) {
			all[i].Value = shortLines{heading}
		}
	}
	return all
}

// shortLines is a parser of blocks that begin with a line which is not long.
type shortLines struct{ parser.BlockParser }

func (s shortLines) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); long(len(line), brackets(line)) {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}
