package query

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rcaviewer/reports"
)

var fieldName = regexp.MustCompile(`^([A-Za-z]+):`)

// field reads name:value. A name that is no field, or a value that the field does not allow, is
// no field; then the text is read as words.
func (p *parser) field() (Node, bool) {
	m := fieldName.FindStringSubmatch(p.text[p.pos:])
	if m == nil {
		return nil, false
	}
	name := strings.ToLower(m[1])
	start := p.pos
	p.pos += len(m[0])
	for _, part := range Parts {
		if name == string(part) {
			if n, ok := p.inPart(part); ok {
				return n, true
			}
		}
	}
	value := p.value()
	if n, ok := filter(name, value); ok {
		return n, true
	}
	if knownField(name) && value != "" {
		p.pos = start + len(m[0])
		return p.asWords(m[1]), true
	}
	p.pos = start
	return nil, false
}

// asWords reads a value that its field does not allow: both are words, and what stands before them
// stands before both.
func (p *parser) asWords(name string) Node {
	p.terms++
	value := p.word
	if p.peek() == '"' {
		value = p.phrase
	}
	return group{all([]Node{Word{Text: lowerOperator(name), In: p.part}, value(p.part)})}
}

func knownField(name string) bool {
	for _, n := range slices.Concat(reports.FieldNames[:], reports.MomentNames[:], []string{"after", "before"}) {
		if n == name {
			return true
		}
	}
	return false
}

// inPart reads what follows title: and its like: a word, a phrase or a group; false when nothing
// does.
func (p *parser) inPart(part Part) (Node, bool) {
	if p.done() {
		return nil, false
	}
	switch c := p.peek(); {
	case c == ' ' || c == ')' || c == '(' && p.depth >= maxDepth:
		return nil, false
	case c == '"':
		return p.phrase(part), true
	case c == '(':
		outer := p.part
		p.part = part
		defer func() { p.part = outer }()
		return p.group(), true
	}
	return p.word(part), true
}

// value reads the text behind a colon: in quotes, or up to a space or bracket.
func (p *parser) value() string {
	if p.done() {
		return ""
	}
	if p.peek() == '"' {
		value, rest, _ := strings.Cut(p.text[p.pos+1:], `"`)
		p.pos = len(p.text) - len(rest)
		return strings.Join(strings.Fields(value), " ")
	}
	return p.run()
}

var (
	comparison = regexp.MustCompile(`^(<=|>=|<|>|=)?(\d{1,7})$`)
	fourDigits = regexp.MustCompile(`^\d{4}$`)
)

// filter makes the node of a field and its value; false when the field does not allow the value.
func filter(name, value string) (Node, bool) {
	if !meaningful(value) {
		return nil, false
	}
	switch name {
	case "after", "before":
		_, err := reports.ParseDate(value)
		return Date{name == "before", value}, err == nil
	case "year":
		return Filter{reports.FieldYear, value}, fourDigits.MatchString(value)
	case "duration":
		if m := comparison.FindStringSubmatch(value); m != nil {
			minutes, err := strconv.Atoi(m[2])
			return Downtime{orElse(m[1], "="), minutes}, err == nil
		}
	}
	for f, n := range reports.MomentNames {
		if n == name {
			canonical, ok := reports.Canonical(reports.MomentField(f).Closed(), value)
			return Moment{reports.MomentField(f), canonical}, ok
		}
	}
	for f, n := range reports.FieldNames {
		if n != name {
			continue
		}
		closed := reports.Field(f).Closed()
		if closed == nil {
			return Filter{reports.Field(f), value}, true
		}
		canonical, ok := reports.Canonical(closed, value)
		return Filter{reports.Field(f), canonical}, ok
	}
	return nil, false
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
