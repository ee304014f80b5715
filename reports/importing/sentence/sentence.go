// Package sentence cuts the text of a report into sentences, for those who look for the one that
// says something. It knows how times and places are abbreviated there, and no grammar.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a run of bytes of a text.
type Span = struct{ Start, End int }

// Split gives the sentences of a text in order, without the white space around them. A line end
// ends a sentence, because list items and headings carry no full stop.
func Split(text string) []Span {
	var found []Span
	start := 0
	add := func(end int) {
		if s := trim(text, start, end); s.Start < s.End {
			found = append(found, s)
		}
		start = end
	}
	for i := 0; i < len(text); i++ {
		if ends(text, start, i) {
			add(i + 1)
		}
	}
	add(len(text))
	return found
}

// ends tells whether a sentence that began at start ends with the byte at i.
func ends(text string, start, i int) bool {
	switch text[i] {
	case '\n', '\r':
		return true
	case ';', '!', '?':
		return i+1 == len(text) || text[i+1] == ' '
	case '.':
		return i+1 < len(text) && begins(text[i+1:]) && !abbreviated(text[start:i])
	}
	return false
}

// begins tells whether what follows a full stop looks like a new sentence: space and then no small
// letter and no digit, which would follow "approx. 3" or "Sept. 4".
func begins(rest string) bool {
	next := strings.TrimLeft(rest, " \t\u00a0")
	if len(next) == len(rest) || next == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next)
	return !unicode.IsLower(r) && !unicode.IsDigit(r)
}

// abbreviated tells whether the last word before a full stop is one like U.S or a.m, or one letter.
func abbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " \t")+1:]
	return len(word) == 1 || strings.Contains(word, ".")
}

func trim(text string, start, end int) Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	return Span{start, start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))}
}
