package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline keeps a text from being read as Markdown. It escapes only where a sign would mean
// something, because people read the text as it stands, too.
func inline(text string) string {
	if !strings.ContainsAny(text, "\\`*_[]<&~") {
		return text
	}
	var b strings.Builder
	before := rune(' ')
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		after, _ := utf8.DecodeRuneInString(text[size:])
		if means(r, before, after, text) {
			b.WriteByte('\\')
		}
		b.WriteString(text[:size])
		before, text = r, text[size:]
	}
	return b.String()
}

var entity = regexp.MustCompile(`^&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// means tells whether a sign between two others means something to Markdown. after is RuneError at
// the end, where anything may follow.
func means(r, before, after rune, rest string) bool {
	end := after == utf8.RuneError
	switch r {
	case '`', '*', '[', ']':
		return true
	case '\\':
		return end || after == '\n' || after < 128 && (unicode.IsPunct(after) || unicode.IsSymbol(after))
	case '_':
		return end || !word(before) || !word(after)
	case '<':
		return end || after < 128 && (unicode.IsLetter(after) || strings.ContainsRune("/!?", after))
	case '~': // about ("~10 min") stays; GitHub strikes through what stands between two
		return after == '~' || !unicode.IsSpace(before)
	case '&':
		return entity.MatchString(rest)
	}
	return false
}

func word(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var (
	// lineMark is what makes a line more than text: a list, a quotation, a heading, a rule, a row.
	lineMark = regexp.MustCompile(`^(?:[-+]($|[^A-Za-z0-9])|#{1,6}($|[ #])|>|=+ *$|[|:][-|: ]*$)`)
	numbered = regexp.MustCompile(`^\d{1,9}[.)]($| )`)
)

// begin keeps an inline text from meaning more at the beginning of a line.
func begin(text string) string {
	if lineMark.MatchString(text) {
		return `\` + text
	}
	if numbered.MatchString(text) {
		at := strings.IndexAny(text, ".)")
		return text[:at] + `\` + text[at:]
	}
	return text
}

// line is a text that stands behind a label or a list's mark.
func line(text string) string { return begin(inline(text)) }

// heading is the text of a heading: hyphens at its beginning mean nothing, number signs at its end do.
func heading(text string) string { return strings.ReplaceAll(inline(text), "#", `\#`) }

// cell is the text of a cell of a table.
func cell(text string) string { return strings.ReplaceAll(inline(text), "|", `\|`) }
