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
		fenced  bool
	)
	for i, line := range strings.Split(text, "\n") {
		at := place{first + i, 1}
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			fenced = !fenced
		}
		heading, isHeading := strings.CutPrefix(line, "## ")
		switch {
		case isHeading && !fenced:
			if next := p.heading(strings.TrimSpace(heading), at, current, starts[:]); next >= 0 {
				current = next
				starts[next] = at.line
			}
		case current >= 0:
			lines[current] = append(lines[current], line)
		case strings.TrimSpace(line) != "":
			p.errorf(at, "", "text before the first section; a report's body begins with ## %s", Headings[0])
			current = Summary
			starts[Summary] = at.line
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
