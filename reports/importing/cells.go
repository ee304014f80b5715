package importing

import (
	"strings"

	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/lazyregexp"
)

// What a line that begins a window, ends it or belongs to it is labelled with.
const (
	ofWhat = `(?i)^((the|event|incident|outage|interruption|disruption|service) ){0,2}`
	whose  = `( (date|time|hours?|date and time|date/time|on|at))?( of (the )?(event|incident|outage|interruption|disruption))?( \([^()]{1,30}\))?$`
)

var (
	beginning = lazyregexp.New(ofWhat + `(starts?|started|starting|begins?|beginning|began|from)` + whose)
	ending    = lazyregexp.New(ofWhat + `(ends?|ended|ending|until|till|to|finish(ed)?|resolved|resolution)` + whose)
	beside    = lazyregexp.New(ofWhat + `(dates?|day|time ?zone|duration)` + whose)
	behind    = lazyregexp.New(`\s*(:| \||\s[-–])(\s|$)`) // a label
)

// together groups blocks: most stand alone, those of a group tell a window only together, as "Start:
// ..." and "End: ..." on lines of their own do, or a table that was copied cell by cell.
func together(blocks []page.Block) [][]page.Block {
	var groups [][]page.Block
	width := 1 // how many blocks make a group where nothing says more
	for len(blocks) > 0 {
		n := labels(blocks, labelOf)
		if n == 0 {
			n = min(width, len(blocks))
			if lines := pairs(blocks); lines > 0 {
				n, width = lines, 1
			} else if columns := labels(blocks, whole); columns > 0 {
				n, width = columns, columns
			} else if len(blocks[0].Text) > longestCell {
				n, width = 1, 1
			}
		}
		groups = append(groups, blocks[:n])
		blocks = blocks[n:]
	}
	return groups
}

// longestCell is how long a line is at most that may be a cell.
const longestCell = 60

// labels tells how many blocks from the first on have a label, where one begins a window and one ends
// it; else 0.
func labels(blocks []page.Block, label func(string) string) int {
	n, begins, ends := 0, 0, 0
	for _, b := range blocks {
		switch text := label(b.Text); {
		case beginning.MatchString(text) && begins == ends:
			begins++
		case ending.MatchString(text) && begins > ends:
			ends++
		case beside.MatchString(text):
		default:
			return balanced(n, begins, ends)
		}
		n++
	}
	return balanced(n, begins, ends)
}

func balanced(n, begins, ends int) int {
	if begins == 0 || begins != ends {
		return 0
	}
	return n
}

// labelOf is the label in front of a line's text, empty where there is none.
func labelOf(text string) string {
	at := behind.FindStringIndex(text)
	if at == nil || at[0] > longestCell || at[1] == len(text) {
		return ""
	}
	return text[:at[0]]
}

func whole(text string) string {
	if len(text) > longestCell {
		return ""
	}
	return strings.TrimSuffix(text, ":")
}

// pairs tells how many blocks from the first on are labels with what they label on the next line, where
// one begins a window and one ends it; else 0.
func pairs(blocks []page.Block) int {
	var names []page.Block
	for i := 0; i+1 < len(blocks) && isLabel(blocks[i].Text) && !isLabel(blocks[i+1].Text); i += 2 {
		names = append(names, blocks[i])
	}
	return 2 * labels(names, whole)
}

func isLabel(text string) bool {
	text = whole(text)
	return beginning.MatchString(text) || ending.MatchString(text) || beside.MatchString(text)
}
