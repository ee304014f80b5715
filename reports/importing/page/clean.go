package page

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean makes one line of a text as it can be compared and shown: NFC, single spaces, none of the
// invisible characters that web pages carry.
func clean(text string) string {
	if plainASCII(text) {
		return strings.TrimSpace(text)
	}
	var b strings.Builder
	space := false
	for _, r := range norm.NFC.String(text) {
		if unicode.IsSpace(r) || isBreak(r) {
			space = true
			continue
		}
		if invisible(r) {
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		if letters := ligatures[r]; letters != "" {
			b.WriteString(letters)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// ligatures stand in PDF files for the letters they are drawn from.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st"}

// plainASCII tells that clean need only trim a text: most lines of most pages.
func plainASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < ' ' || c > '~' || c == ' ' && i > 0 && text[i-1] == ' ' {
			return false
		}
	}
	return true
}

// invisible characters stand in pages by accident: zero-width spaces and joiners, soft hyphens,
// byte order marks, marks of direction, control characters.
func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}

// isBreak tells whether a character ends a line.
func isBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// splitLines cuts a text at line ends of every system.
func splitLines(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var lines []string
	start := 0
	for i, r := range text {
		if isBreak(r) {
			lines = append(lines, text[start:i])
			start = i + len(string(r))
		}
	}
	return append(lines, text[start:])
}

var smart = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "‐", "-", "‑", "-", "−", "-", "…", "...", "&", " and ")

// fold is a text as phrases compare: lower case, plain quotes and dashes, single spaces, nothing
// but words at its ends.
func fold(text string) string {
	text = smart.Replace(strings.ToLower(text))
	return strings.Trim(strings.Join(strings.Fields(text), " "), " .:;-|*_#>")
}
