package page

import "slices"

// oneReport keeps the first of several reports in one text, and gives the titles of the others. The
// same one again, copied twice, is none.
func oneReport(lines []line) (rest []line, others []string) {
	first := -1
	end := len(lines)
	for i, l := range lines {
		if !headline(l) {
			continue
		}
		if first >= 0 && told(lines[first:i]) && slices.ContainsFunc(lines[i:min(i+soon, len(lines))], opensReport) {
			end = min(end, i)
			if l.key != lines[first].key {
				others = append(others, l.text)
			}
			continue
		}
		if end == len(lines) {
			first = i
		}
	}
	return lines[:end], others
}

// soon is within how many lines of its title a report begins.
const soon = 12

// headline tells whether a line reads like the title of a report.
func headline(l line) bool {
	return aboutRCA.MatchString(l.text) && hasYear.MatchString(l.text) && brief(l) && (!l.item || l.level > 0) && !l.known
}

func opensReport(l line) bool { return l.known && (l.kind == Introduction || l.kind == Timeline) }

// told tells whether a report is told in the lines, so that another may follow: a section on the cause
// with a sentence in it, which no list of contents has.
func told(lines []line) bool {
	for i, l := range lines {
		if l.known && l.kind == Cause && i+1 < len(lines) && !lines[i+1].heads() && sentence.MatchString(lines[i+1].text) {
			return true
		}
	}
	return false
}

// withoutSubtitle leaves out "Root Cause Analysis" between the title and the introduction: it says
// what the page is, and opens no part.
func withoutSubtitle(lines []line) []line {
	at := slices.IndexFunc(lines, func(l line) bool { return l.known })
	if at < 0 || lines[at].kind != Cause || lines[at].item {
		return lines
	}
	next := func(from int, is func(line) bool) int {
		if n := slices.IndexFunc(lines[from:], is); n >= 0 {
			return from + n
		}
		return len(lines)
	}
	begins := next(at+1, opensReport)
	if next(at+1, func(l line) bool { return l.known && l.kind == Cause }) < begins || next(begins, func(l line) bool { return l.known && l.kind == Cause }) == len(lines) {
		return lines
	}
	return slices.Delete(slices.Clone(lines), at, at+1)
}
