package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readPlain reads text as it is copied from a browser: a line is a paragraph, a list item or a
// heading. Some browsers write bullets and numbers, and indent what is nested; some do not.
func readPlain(text string) source {
	var lines []line
	gap := false
	alone := ""       // a list's mark that stands on the line above
	var indents []int // of the items around a line, outermost first
	for _, raw := range splitLines(text) {
		indent := indentOf(raw)
		rest, item, numbered := unmark(alone + strings.TrimLeft(raw, " \t\u00a0"))
		l := line{text: clean(cells(rest)), item: item, numbered: numbered, gap: gap}
		alone = ""
		if l.text == "" || loneMark(l.text) {
			gap = true
			if l.text != "" {
				alone = l.text + " "
			}
			continue
		}
		if item {
			indents = within(indents, indent)
			l.depth = len(indents)
			indents = append(indents, indent)
		} else {
			indents = nil
		}
		gap = false
		lines = append(lines, l)
	}
	return source{lines: learned(unwrapped(lines))}
}

// cells keeps the cells of a table apart that was copied: browsers put tabs between them.
func cells(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	var all []string
	for cell := range strings.SplitSeq(text, "\t") {
		if cell = strings.TrimSpace(cell); cell != "" {
			all = append(all, cell)
		}
	}
	if len(all) == 2 && strings.Trim(all[0], "0123456789.") == "" {
		return all[0] + " " + all[1] // a heading with its number
	}
	return strings.Join(all, " | ")
}

func within(indents []int, indent int) []int {
	for len(indents) > 0 && indents[len(indents)-1] >= indent {
		indents = indents[:len(indents)-1]
	}
	return indents
}

func indentOf(raw string) (n int) {
	for _, r := range raw {
		switch r {
		case ' ', '\u00a0':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// unwrapped puts paragraphs together again in a text that somebody's editor or mail program has
// wrapped: no line is long, and lines go on in the middle of a sentence.
func unwrapped(lines []line) []line {
	const widest, full = 100, 50
	for _, l := range lines {
		if len(l.text) > widest && !isAddress(l.text) {
			return lines
		}
	}
	var joined []line
	last := 0 // how long the line before was by itself
	for _, l := range lines {
		if n := len(joined); n > 0 && !l.gap && !l.item && last >= full && goesOn(joined[n-1].text, l.text) {
			joined[n-1].text += " " + l.text
		} else {
			joined = append(joined, l)
		}
		last = len(l.text)
	}
	return joined
}

// goesOn tells whether a sentence goes on from one line to the next.
func goesOn(text, next string) bool {
	if sentence.MatchString(text) || isAddress(next) || strings.HasSuffix(text, next) {
		return false
	}
	word, _, _ := strings.Cut(next, " ") // campusM and bX begin titles
	first, size := utf8.DecodeRuneInString(word)
	return strings.HasSuffix(text, ",") || unicode.IsLower(first) && strings.ToLower(word[size:]) == word[size:]
}
