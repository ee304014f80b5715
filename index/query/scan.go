package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// printable turns control characters and line breaks into spaces and typographic quotes into
// plain ones, and repairs what is no UTF-8.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			return '"'
		case r == utf8.RuneError || unicode.IsControl(r) || unicode.IsSpace(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
}

// lowerOperator keeps a word that only looks like an operator from being printed as one.
func lowerOperator(word string) string {
	if word == "OR" || word == "AND" || word == "NOT" {
		return strings.ToLower(word)
	}
	return word
}

// meaningful tells whether a text has anything that an index could hold.
func meaningful(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// run consumes up to a space, quote or bracket.
func (p *parser) run() string {
	rest := p.text[p.pos:]
	if end := strings.IndexAny(rest, ` "()`); end >= 0 {
		rest = rest[:end]
	}
	p.pos += len(rest)
	return rest
}

// at tells whether an operator in capitals stands here as a word of its own, with something
// before it and behind it to operate on.
func (p *parser) at(operator string) bool {
	rest, ok := strings.CutPrefix(p.text[p.pos:], operator)
	if !ok || rest != "" && rest[0] != ' ' && rest[0] != '(' && rest[0] != '"' {
		return false
	}
	if strings.Trim(rest, ` ")(`) == "" {
		return false
	}
	return operator == "NOT" || strings.Trim(p.text[:p.pos], ` "()`) != ""
}

func (p *parser) operator(name string) bool {
	p.spaces()
	if !p.at(name) {
		return false
	}
	p.pos += len(name)
	return true
}

func (p *parser) spaces() {
	for !p.done() && p.peek() == ' ' {
		p.pos++
	}
}

func (p *parser) done() bool { return p.pos >= len(p.text) }

func (p *parser) peek() byte { return p.text[p.pos] }
