package page

import (
	"slices"
	"strings"
)

// oneReport keeps the first of several reports in one text, and gives the titles of the others. The
// same one again, copied twice, is none. begun says that the title of the first stands elsewhere.
func oneReport(lines []line, begun bool) (rest []line, others []string) {
	t := telling{begun: begun}
	end := len(lines)
	for i, l := range lines {
		if headline(l) {
			switch another := l.key != t.key; {
			case t.told(another) && slices.ContainsFunc(lines[i:min(i+soon, len(lines))], opensReport):
				end = min(end, i)
				if another {
					others = append(others, l.text)
				}
			case end == len(lines):
				t = telling{begun: true, key: l.key}
			}
		}
		t.note(l)
	}
	return lines[:end], others
}

// telling is how far a report has been told since its title.
type telling struct {
	begun bool
	key   string // of its title
	// cause, that a text follows the heading over the cause, and fully, that a sentence does; sentences,
	// that there is one anywhere.
	cause, fully, sentences bool
	last                    line
}

// told tells whether the report is told, so that another may follow: its cause is, in a sentence, which
// no list of contents has. Before another title the sentence may stand elsewhere.
func (t *telling) told(another bool) bool {
	return t.begun && (t.fully || another && t.cause && t.sentences)
}

func (t *telling) note(l line) {
	said := !l.known && sentence.MatchString(l.text)
	if t.last.known && t.last.kind == Cause && !l.heads() {
		t.cause, t.fully = true, t.fully || said
	}
	t.sentences = t.sentences || said
	t.last = l
}

// namedBelow are the titles of other reports below the cause of an article: links that the page has
// there, or a report in a layout that is not known.
func namedBelow(lines []line, title string) (named []string) {
	at := slices.IndexFunc(lines, func(l line) bool { return l.known && l.kind == Cause })
	if at < 0 {
		return nil
	}
	for _, l := range lines[at:] {
		if headline(l) && l.key != fold(title) && !slices.Contains(named, l.text) && len(named) < mostNamed {
			named = append(named, l.text)
		}
	}
	return named
}

const mostNamed = 5

// soon is within how many lines of its title a report begins.
const soon = 12

// headline tells whether a line reads like the title of a report.
func headline(l line) bool {
	return aboutRCA.MatchString(l.text) && hasYear.MatchString(l.text) && brief(l) && (!l.item || l.level > 0) && !l.known
}

func opensReport(l line) bool {
	kind, known := l.kind, l.known
	if head, text, found := strings.Cut(l.text, ":"); !known && found && text != "" {
		kind, known = kindOf(head)
	}
	return known && (kind == Introduction || kind == Timeline)
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
