package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a sign of a text.
type token struct {
	kind   tokenKind
	low    string // in lower case, without full stops, all dashes as "-": until, pm, us
	n      int    // a number's value
	digits int    // how many digits a number has
	at     Span
	glued  bool // it touches the token before it
	upper  bool // its first letter is a capital
	caps   bool // all its letters are capitals
}

type tokenKind uint8

const (
	word tokenKind = iota
	number
	sign
)

// lex cuts a text into tokens. Letters and digits do not mix in a token: "4:18PM" is 4 : 18 PM.
func lex(text string) []token {
	all := make([]token, 0, len(text)/4+1)
	end := 0
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if isSpace(r) {
			i += n
			continue
		}
		t := lexOne(text, i, r, n)
		t.glued = t.at.Start == end && len(all) > 0
		end = t.at.End
		i = end
		all = append(all, t)
	}
	return all
}

// isSpace also takes for a space what copied pages have between words without showing it.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

func lexOne(text string, i int, r rune, n int) token {
	switch {
	case '0' <= r && r <= '9':
		return lexNumber(text, i)
	case unicode.IsLetter(r):
		return lexWord(text, i, r)
	}
	return token{kind: sign, low: plainSign(r, text[i:i+n]), at: Span{i, i + n}}
}

func lexNumber(text string, i int) token {
	t := token{kind: number, at: Span{i, i}}
	for ; t.at.End < len(text) && isDigit(text[t.at.End]); t.at.End++ {
		if t.digits++; t.digits <= 9 {
			t.n = t.n*10 + int(text[t.at.End]-'0')
		}
	}
	return t
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// lexWord takes single letters with full stops as one word: U.S., p.m.
func lexWord(text string, i int, first rune) token {
	t := token{kind: word, upper: unicode.IsUpper(first)}
	end := len(text)
	if n := strings.IndexFunc(text[i:], func(r rune) bool { return !inWord(r) }); n >= 0 {
		end = i + n
	}
	if joined := hyphened(text, i, end); joined > 0 {
		return token{kind: word, upper: true, low: strings.ToLower(text[i:end] + " " + text[end+1:joined]), at: Span{i, joined}}
	}
	t.caps = strings.ToUpper(text[i:end]) == text[i:end]
	t.low = strings.ToLower(text[i:end])
	if end-i == 1 {
		if stops := dotted(text[i:]); stops > 1 {
			end = i + stops
			t.low = strings.ToLower(strings.ReplaceAll(text[i:end], ".", ""))
		}
	}
	t.at = Span{i, end}
	return t
}

// hyphened gives the end of a place's name like Tel-Aviv whose first word ends at end, 0 for none.
func hyphened(text string, i, end int) int {
	if end+1 >= len(text) || text[end] != '-' || !isASCIILetter(text[end+1]) || end-i > 20 {
		return 0
	}
	next := end + 1
	for next < len(text) && next < end+20 && isASCIILetter(text[next]) {
		next++
	}
	if places()[strings.ToLower(text[i:end]+" "+text[end+1:next])] == "" {
		return 0
	}
	return next
}

func inWord(r rune) bool { return unicode.IsLetter(r) || r == '\'' || r == '’' || unicode.IsMark(r) }

// dotted gives the length of "p.m." or "U.S" at the beginning of s, 1 where there is none.
func dotted(s string) int {
	n := 1
	for n+1 < len(s) && s[n] == '.' && isASCIILetter(s[n+1]) && (n+2 == len(s) || !isASCIILetter(s[n+2])) {
		n += 2
	}
	if n > 1 && n < len(s) && s[n] == '.' {
		n++
	}
	return n
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func plainSign(r rune, s string) string {
	switch r {
	case '–', '—', '‐', '‑', '‒', '―', '−':
		return "-"
	case '：':
		return ":"
	case '～':
		return "~"
	}
	return s
}
