package reports

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// body is what is read of a report's four sections.
type body struct {
	*parser
	current int // section, -1 before the first
	lines   [len(Headings)][]string
	starts  [len(Headings)]int   // lines of the headings; 0 for none
	meant   [len(Headings)]place // lines that are no headings, but were probably meant for one
	hidden  [len(Headings)]bool  // headings inside the code block that is open
	written [len(Headings)]int   // where the headings stand, also those that a fix writes: see heads
	unknown []heading
	early   bool // text before the first section was met
}

// heading is the heading of a section that no report has.
type heading struct {
	text string
	place
}

// body reads the four sections; first is the line number of its first line. Lines inside a
// fenced code block are never headings.
func (p *parser) body(text string, first int) {
	b := &body{parser: p, current: -1}
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	fence, opened := "", place{}
	for i, line := range lines {
		at, before := place{first + i, 1}, fence
		fence = fenceAfter(fence, line)
		switch {
		case fence == "":
			b.line(line, at)
		default:
			if before == "" {
				opened, b.hidden = at, [len(Headings)]bool{}
			}
			b.hide(line)
			b.text(line, at)
		}
	}
	if fence == "" {
		b.hidden = [len(Headings)]bool{}
	} else if b.hides() {
		p.fixable(opened, "", fence, "this code block has no end, so the headings below it are none; it ends with a line of %s", fence)
	}
	for i, line := range b.starts {
		b.written[i] = 2 * line
	}
	b.unknownHeadings()
	for i := range Headings {
		b.section(i, first+len(lines)-1)
	}
}

// line reads a line outside of code blocks.
func (b *body) line(line string, at place) {
	text, isHeading := strings.CutPrefix(line, "## ")
	if !isHeading {
		b.almost(line, at)
		b.text(line, at)
		return
	}
	if next := b.heading(strings.TrimSpace(text), at); next >= 0 {
		b.current = next
		b.starts[next] = at.line
	}
}

func (b *body) text(line string, at place) {
	switch {
	case b.current >= 0:
		b.lines[b.current] = append(b.lines[b.current], line)
	case !b.early && strings.TrimSpace(line) != "":
		b.early = true
		b.errorf(at, "", "text before the first section; a report's body begins with ## %s", Headings[0])
	}
}

// hide notes a heading in a code block, which is none, but may be meant for one where the block has
// no end.
func (b *body) hide(line string) {
	if i := slices.Index(Headings[:], strings.TrimPrefix(line, "## ")); i >= 0 && strings.HasPrefix(line, "## ") {
		b.hidden[i] = true
	}
}

// hides tells whether a section is missing because its heading is hidden.
func (b *body) hides() bool {
	for i, hidden := range b.hidden {
		if hidden && b.starts[i] == 0 {
			return true
		}
	}
	return false
}

var otherLevel = regexp.MustCompile(`^ {0,3}#{1,6}[ \t]*(.*?)[ \t:#]*$`)

// almost notes a heading that is written otherwise than reports write it.
func (b *body) almost(line string, at place) {
	m := otherLevel.FindStringSubmatch(line)
	if m == nil {
		return
	}
	name, ok := Canonical(Headings[:], m[1])
	if i := slices.Index(Headings[:], name); ok && b.meant[i].line == 0 {
		b.meant[i] = at
	}
}

// section checks one section once all are read; last is the file's last line.
func (b *body) section(i, last int) {
	name := Headings[i]
	b.report.Sections[i] = strings.TrimRight(strings.Trim(strings.Join(b.lines[i], "\n"), "\n"), " \t\n")
	switch {
	case b.starts[i] > 0 && strings.TrimSpace(b.report.Sections[i]) == "":
		b.add(SeverityWarning, b.starts[i], 1, name, fmt.Sprintf("section ## %s is empty", name), "")
	case b.starts[i] > 0 || b.hidden[i]:
	case b.meant[i].line > 0:
		b.fixable(b.meant[i], name, b.heads(i, 2*b.meant[i].line), "section ## %s is missing; this line is no heading of a section", name)
	default:
		line := b.placeFor(i, last)
		b.fixable(place{line, 1}, name, b.heads(i, 2*line-1), "section ## %s is missing; a report has %s", name, allHeadings())
	}
}

// placeFor is the line before which a missing section belongs.
func (b *body) placeFor(i, last int) int {
	for _, line := range b.starts[i+1:] {
		if line > 0 {
			return line
		}
	}
	return last
}

// heads is the heading of a section to write at a place, empty where it would stand before or behind
// the wrong ones. Places are twice the lines: what is odd is a new line before the next.
func (b *body) heads(section, at int) string {
	for i, other := range b.written {
		if other > 0 && (i < section && other > at || i > section && other < at) {
			return ""
		}
	}
	b.written[section] = at
	return "## " + Headings[section]
}

// unknownHeadings says of the headings that no report has which of the missing ones they were
// meant for.
func (b *body) unknownHeadings() {
	for _, h := range b.unknown {
		fix, at := fixHeading(h.text), -1
		if at = slices.Index(Headings[:], fix); at >= 0 && b.starts[at] == 0 && !b.hidden[at] {
			fix = b.heads(at, 2*h.line)
			b.hidden[at] = fix != "" // said here
		} else {
			fix = ""
		}
		b.fixable(h.place, h.text, fix, "unknown section ## %s; allowed are %s", h.text, allHeadings())
	}
}

// fenceAfter is the opening mark of the code block that a line leaves open, given the one that was
// open before it; empty outside of code blocks. Only as many marks of the same kind close a block.
func fenceAfter(open, line string) string {
	text := strings.TrimLeft(line, " ")
	if len(line)-len(text) > 3 || !strings.HasPrefix(text, "```") && !strings.HasPrefix(text, "~~~") {
		return open
	}
	rest := strings.TrimLeft(text, text[:1])
	marks := text[:len(text)-len(rest)]
	switch {
	case open == "" && (marks[0] == '~' || !strings.Contains(rest, "`")): // else code within a line
		return marks
	case open != "" && strings.HasPrefix(marks, open) && strings.TrimSpace(rest) == "":
		return ""
	}
	return open
}

// SectionProblem says why a text cannot stand in one section: it would begin another, or take what
// follows into a code block. It is empty when the text can.
func SectionProblem(markdown string) string {
	fence := ""
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\r\n")
		fence = fenceAfter(fence, line)
		if strings.HasPrefix(line, "## ") && fence == "" {
			return fmt.Sprintf("the line %q would begin another section; write ### for a heading within one", line)
		}
	}
	if fence != "" {
		return fmt.Sprintf("a code block is left open; end it with a line of %s", fence)
	}
	return ""
}

// heading finds the section that a heading opens, -1 when it opens none.
func (b *body) heading(text string, at place) int {
	i := slices.Index(Headings[:], text)
	switch {
	case i < 0:
		b.unknown = append(b.unknown, heading{text, at})
	case b.starts[i] > 0:
		b.errorf(at, text, "section ## %s appears twice; the first is on line %d", text, b.starts[i])
		return -1
	case i < b.current:
		b.errorf(at, text, "section ## %s comes after ## %s; the order is %s", text, Headings[b.current], allHeadings())
	}
	return i
}

func allHeadings() string { return strings.Join(Headings[:], ", ") }
