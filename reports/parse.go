package reports

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v3"
)

// MaxSize is the largest file in bytes that is read as a report: a hundred times the longest
// known one, and small enough that a hostile folder cannot fill the memory.
const MaxSize = 1 << 20

// More limits on hostile files: lists of a hundred thousand values would be slow to count, and
// nobody reads a hundred thousand problems.
const (
	maxFrontMatter = 1 << 16 // bytes, forty times the longest known one
	maxProblems    = 100
)

// Parse reads a report. file is its path, used in messages and for the check that the name fits
// the id; it may be empty. The error is an *Invalid when the text is no valid report. Warnings
// are returned beside a good report.
func Parse(file string, text []byte) (*Report, []Problem, error) {
	p := &parser{file: file}
	p.read(text)
	slices.SortStableFunc(p.problems, func(a, b Problem) int {
		return cmp.Or(a.Line-b.Line, a.Column-b.Column)
	})
	if HasErrors(p.problems) {
		return nil, p.problems, &Invalid{p.problems}
	}
	return &p.report, p.problems, nil
}

// Check lists the problems of a report's text, errors and warnings, in the order of the file.
func Check(file string, text []byte) []Problem {
	_, problems, _ := Parse(file, text)
	return problems
}

// parser reads one file and collects what is wrong with it, so that a person who repairs a
// report sees every problem at once and not the first one again and again.
type parser struct {
	file     string
	report   Report
	problems []Problem
	mends    []mend
	mended   bool // the fixes are written; what is missing was said before
}

func (p *parser) add(severity string, line, column int, field, message, fix string) {
	switch {
	case len(p.problems) > maxProblems:
		return
	case len(p.problems) == maxProblems:
		severity, field, fix = SeverityError, "", ""
		message = fmt.Sprintf("there are more problems; these are the first %d", maxProblems)
	}
	p.problems = append(p.problems, Problem{p.file, max(line, 1), max(column, 1), field, severity, message, fix})
}

func (p *parser) errorf(at place, field, format string, args ...any) {
	p.add(SeverityError, at.line, at.column, field, fmt.Sprintf(format, args...), "")
}

// fixable is errorf with what to write instead, which may be empty.
func (p *parser) fixable(at place, field, fix, format string, args ...any) {
	p.add(SeverityError, at.line, at.column, field, fmt.Sprintf(format, args...), fix)
}

// place is a position in the file, from 1.
type place struct{ line, column int }

func (p *parser) read(text []byte) {
	if len(text) > MaxSize {
		// Of a larger file no more than the limit is read, so that its size is not known here.
		p.errorf(place{1, 1}, "", "the file has more than 1 MB; a report has at most %d bytes", MaxSize)
		return
	}
	text = normalise(text)
	if !p.readable(text) {
		return
	}
	node, body, ok := p.split(text)
	if !ok {
		return
	}
	p.frontMatter(node)
	first := bytes.Count(text[:len(text)-len(body)], []byte("\n")) + 1
	p.body(string(body), first)
	p.fileName()
}

// normalise drops a byte order mark and carriage returns, so that a file written by any editor
// reads the same; line numbers stay.
func normalise(text []byte) []byte {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
}

// readable refuses bytes that are no text before they reach the YAML decoder or a screen.
func (p *parser) readable(text []byte) bool {
	line, start := 1, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		here := func() place { return place{line, utf8.RuneCount(text[start:i]) + 1} }
		switch {
		case r == utf8.RuneError && size == 1:
			p.errorf(here(), "", "byte 0x%02x is not UTF-8; save the file as UTF-8", text[i])
			return false
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			p.fixable(here(), "", fixControl(r), "control character U+%04X; a report is plain text", r)
			return false
		case r == '\n':
			line, start = line+1, i+1
		}
		i += size
	}
	return true
}

// split separates the front matter, as a YAML node, from the body.
func (p *parser) split(text []byte) (*yaml.Node, []byte, bool) {
	if first, _, _ := bytes.Cut(text, []byte("\n")); string(bytes.TrimSpace(first)) != "---" {
		p.fixable(place{1, 1}, "", fixFence(string(first)), "no front matter; a report begins with a line of three hyphens")
		return nil, nil, false
	}
	var doc yaml.Node
	body, err := frontmatter.MustParse(bytes.NewReader(text), &doc, yamlFormat)
	var bad *badYAML
	switch {
	case errors.Is(err, frontmatter.ErrNotFound):
		end, fix := endOfFields(text)
		p.fixable(place{end, 1}, "", fix, "the front matter has no end; it ends with a line of three hyphens")
		return nil, nil, false
	case errors.As(err, &bad):
		p.fixable(place{bad.line + 1, max(bad.column, 1)}, "", bad.fix, "%v", bad)
		return nil, nil, false
	case doc.Kind != yaml.DocumentNode || doc.Content[0].Kind != yaml.MappingNode:
		p.errorf(place{2, 1}, "", "the front matter is no list of fields; write one `name: value` a line")
		return nil, nil, false
	}
	return doc.Content[0], body, true
}

func (p *parser) fileName() {
	name := filepath.Base(p.file)
	if p.file == "" || !ValidID(p.report.ID) || name == p.report.ID+".md" {
		return
	}
	p.add(SeverityError, 1, 1, "id", fmt.Sprintf("the file is called %q, its id is %q; the name is the id plus .md",
		name, p.report.ID), p.report.ID+".md")
}

// fixFence is the line of hyphens that a first line was meant for.
func fixFence(line string) string {
	if line = strings.TrimSpace(line); line != "" && strings.Trim(line, "-–—") == "" {
		return "---"
	}
	return ""
}

// endOfFields is the line before which front matter without an end was meant to end: the first
// heading's, else the last. It is to be ended there when fields stand above.
func endOfFields(text []byte) (line int, fix string) {
	lines := bytes.Split(bytes.TrimRight(text, "\n"), []byte("\n"))
	line = len(lines)
	if i := slices.IndexFunc(lines, func(l []byte) bool { return bytes.HasPrefix(l, []byte("#")) }); i >= 0 {
		line = i + 1
	}
	var doc yaml.Node
	above := bytes.Join(lines[1:max(line-1, 1)], []byte("\n"))
	if !short(above) || decodeYAML(above, &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return line, ""
	}
	return line, "---"
}
