package reports

import (
	"fmt"
	"slices"
	"strings"
)

// body reads the four sections; first is the line number of its first line. Lines inside a
// fenced code block are never headings.
func (p *parser) body(text string, first int) {
	var (
		current = -1
		lines   [len(Headings)][]string
		starts  [len(Headings)]int
		fence   string
		early   bool
	)
	for i, line := range strings.Split(text, "\n") {
		at := place{first + i, 1}
		fence = fenceAfter(fence, line)
		heading, isHeading := strings.CutPrefix(line, "## ")
		switch {
		case isHeading && fence == "":
			if next := p.heading(strings.TrimSpace(heading), at, current, starts[:]); next >= 0 {
				current = next
				starts[next] = at.line
			}
		case current >= 0:
			lines[current] = append(lines[current], line)
		case !early && strings.TrimSpace(line) != "":
			p.errorf(at, "", "text before the first section; a report's body begins with ## %s", Headings[0])
			early = true
		}
	}
	for i, heading := range Headings {
		p.report.Sections[i] = strings.TrimRight(strings.Trim(strings.Join(lines[i], "\n"), "\n"), " \t\n")
		switch {
		case starts[i] == 0:
			p.errorf(place{first, 1}, heading, "section ## %s is missing; a report has %s", heading, allHeadings())
		case strings.TrimSpace(p.report.Sections[i]) == "":
			p.add(SeverityWarning, starts[i], 1, heading, fmt.Sprintf("section ## %s is empty", heading), "")
		}
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
func (p *parser) heading(text string, at place, current int, starts []int) int {
	i := slices.IndexFunc(Headings[:], func(h string) bool { return h == text })
	switch {
	case i < 0:
		fix := ""
		if near, ok := Canonical(Headings[:], text); ok {
			fix = "## " + near
		}
		p.add(SeverityError, at.line, at.column, text, fmt.Sprintf("unknown section ## %s; allowed are %s", text, allHeadings()), fix)
	case starts[i] > 0:
		p.errorf(at, text, "section ## %s appears twice; the first is on line %d", text, starts[i])
		return -1
	case i < current:
		p.errorf(at, text, "section ## %s comes after ## %s; the order is %s", text, Headings[current], allHeadings())
	}
	return i
}

func allHeadings() string { return strings.Join(Headings[:], ", ") }
