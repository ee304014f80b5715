package pdf

import (
	"bytes"
	"strconv"
)

// A token is an operand or an operator of a content stream or a character map.
type token struct {
	kind   tokenKind
	number float64
	text   string  // of a string, a name or an operator
	items  []token // of an array
}

type tokenKind int

const (
	endToken tokenKind = iota
	numberToken
	textToken
	nameToken
	operatorToken
	arrayToken
)

// A scanner reads tokens. It always goes forward, so it ends with its input whatever that is.
type scanner struct {
	data []byte
	at   int
}

// next reads the next token. Dictionaries are of no use here; their marks are left out.
func (s *scanner) next() token {
	for {
		s.space()
		if s.at >= len(s.data) {
			return token{}
		}
		c := s.data[s.at]
		switch {
		case c == '(':
			return token{kind: textToken, text: s.literal()}
		case c == '<' && s.peek(1) != '<':
			return token{kind: textToken, text: s.hex()}
		case c == '/':
			s.at++
			return token{kind: nameToken, text: unescaped(s.word())}
		case c == '[':
			s.at++
			return s.array()
		case delimiter(c):
			s.at++
			if c == ']' {
				return token{kind: operatorToken, text: "]"}
			}
		default:
			return numberOrOperator(s.word())
		}
	}
}

func numberOrOperator(word string) token {
	if n, err := strconv.ParseFloat(word, 64); err == nil && n == n && n < 1e9 && n > -1e9 {
		return token{kind: numberToken, number: n}
	}
	return token{kind: operatorToken, text: word}
}

func (s *scanner) peek(n int) byte {
	if s.at+n < len(s.data) {
		return s.data[s.at+n]
	}
	return 0
}

func (s *scanner) space() {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case c == '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
		case white(c):
			s.at++
		default:
			return
		}
	}
}

func white(c byte) bool     { return c <= ' ' && bytes.IndexByte([]byte(" \t\r\n\f\x00"), c) >= 0 }
func delimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// word reads up to the next white space or delimiter; at least one byte, unless a name is empty.
func (s *scanner) word() string {
	start := s.at
	for s.at < len(s.data) && !white(s.data[s.at]) && !delimiter(s.data[s.at]) {
		s.at++
	}
	return string(s.data[start:s.at])
}

func unescaped(name string) string {
	var b []byte
	for i := 0; i < len(name); i++ {
		if name[i] == '#' && i+2 < len(name) {
			if n, err := strconv.ParseUint(name[i+1:i+3], 16, 8); err == nil {
				b = append(b, byte(n))
				i += 2
				continue
			}
		}
		b = append(b, name[i])
	}
	return string(b)
}

// array reads up to the first bracket that closes one: no operator takes an array in an array.
func (s *scanner) array() token {
	a := token{kind: arrayToken}
	for {
		for s.space(); s.peek(0) == '['; s.space() {
			s.at++
		}
		t := s.next()
		if t.kind == endToken || t.kind == operatorToken && t.text == "]" {
			return a
		}
		a.items = append(a.items, t)
	}
}

func (s *scanner) hex() string {
	var digits []byte
	for s.at++; s.at < len(s.data) && s.data[s.at] != '>'; s.at++ {
		if c := s.data[s.at]; !white(c) {
			digits = append(digits, c)
		}
	}
	s.at++
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	b := make([]byte, 0, len(digits)/2)
	for i := 0; i < len(digits); i += 2 {
		n, _ := strconv.ParseUint(string(digits[i:i+2]), 16, 8)
		b = append(b, byte(n))
	}
	return string(b)
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (s *scanner) literal() string {
	var b []byte
	depth := 1
	for s.at++; s.at < len(s.data); s.at++ {
		c := s.data[s.at]
		switch c {
		case '\\':
			b = s.escape(b)
			continue
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.at++
				return string(b)
			}
		}
		b = append(b, c)
	}
	return string(b)
}

// escape reads what follows a backslash and stops at its last byte.
func (s *scanner) escape(b []byte) []byte {
	s.at++
	c := s.peek(0)
	switch {
	case c == '\n':
		return b
	case c == '\r':
		if s.peek(1) == '\n' {
			s.at++
		}
		return b
	case c >= '0' && c <= '7':
		n := int(c - '0')
		for range 2 {
			if d := s.peek(1); d < '0' || d > '7' {
				break
			}
			s.at++
			n = n*8 + int(s.data[s.at]-'0')
		}
		return append(b, byte(n))
	}
	if e, known := escapes[c]; known {
		c = e
	}
	return append(b, c)
}
