package query

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rcaviewer/reports"
)

// Limits that keep any text quick to answer. What lies beyond them is not read.
const (
	MaxTerms = 256
	maxDepth = 32
)

// Parse understands a text. It never fails.
func Parse(text string) Query {
	p := &parser{text: printable(text)}
	return p.query()
}

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

// parser reads by recursive descent:
//
//	query = or
//	or    = and { "OR" and }
//	and   = { ["AND"] term }
//	term  = ("-" | "NOT") term | "(" or ")" | field ":" value | phrase | word
type parser struct {
	text  string
	pos   int
	depth int
	terms int
	part  Part // that of the enclosing part:( ... )
}

func (p *parser) query() Query {
	var q Query
	var alternatives []Node
	conditions := p.and(&q)
	for p.operator("OR") {
		if len(alternatives) == 0 {
			// The filters read so far stand beside an OR: they are conditions of its first side.
			conditions = append(conditions, q.conditions()...)
			q = Query{}
		}
		alternatives = append(alternatives, all(conditions))
		conditions = p.and(nil)
	}
	q.Match = all(conditions)
	if len(alternatives) > 0 {
		q.Match = either(append(alternatives, q.Match))
	}
	return q
}

// conditions are the query's filters as nodes.
func (q Query) conditions() []Node {
	var nodes []Node
	for _, f := range q.Filters {
		nodes = append(nodes, f)
	}
	for _, d := range q.Dates {
		nodes = append(nodes, d)
	}
	for _, m := range q.Moments {
		nodes = append(nodes, m)
	}
	return nodes
}

func (p *parser) or() Node {
	alternatives := []Node{all(p.and(nil))}
	for p.operator("OR") {
		alternatives = append(alternatives, all(p.and(nil)))
	}
	return either(alternatives)
}

// and reads terms up to an OR, a closing bracket or the end. Filters go to the query where one
// is given.
func (p *parser) and(q *Query) []Node {
	var nodes []Node
	for {
		p.spaces()
		if p.done() || p.peek() == ')' && p.depth > 0 || p.at("OR") {
			return nodes
		}
		if p.operator("AND") {
			continue
		}
		switch n := p.term().(type) {
		case nil:
		case Filter:
			if q == nil {
				nodes = append(nodes, n)
			} else {
				q.Filters = append(q.Filters, n)
			}
		case Date:
			if q == nil {
				nodes = append(nodes, n)
			} else {
				q.Dates = append(q.Dates, n)
			}
		case Moment:
			if q == nil {
				nodes = append(nodes, n)
			} else {
				q.Moments = append(q.Moments, n)
			}
		case group:
			nodes = append(nodes, n.Node)
		default:
			nodes = append(nodes, n)
		}
	}
}

// group marks a node that was written in brackets, so that a filter in them stays a condition.
type group struct{ Node }

func (p *parser) term() Node {
	if p.terms++; p.terms > MaxTerms {
		p.pos = len(p.text)
		return nil
	}
	switch {
	case p.negated():
		return p.not()
	case p.peek() == '(' && p.depth < maxDepth:
		return p.group()
	case p.peek() == '"':
		return p.phrase(p.part)
	case p.peek() == '(' || p.peek() == ')':
		p.pos++ // a bracket without its partner
		return nil
	}
	if n, ok := p.field(); ok {
		return n
	}
	return p.word(p.part)
}

// negated consumes a "-" that stands directly before a term, or a NOT.
func (p *parser) negated() bool {
	if p.operator("NOT") {
		p.spaces()
		return true
	}
	rest := p.text[p.pos:]
	if len(rest) > 1 && rest[0] == '-' && rest[1] != ' ' && rest[1] != '-' && rest[1] != ')' {
		p.pos++
		return true
	}
	return false
}

func (p *parser) not() Node {
	if p.done() || p.depth >= maxDepth {
		return nil
	}
	p.depth++
	n := p.term()
	p.depth--
	switch n := n.(type) {
	case nil:
		return nil
	case group:
		return negate(n.Node)
	default:
		return negate(n)
	}
}

func negate(n Node) Node {
	if inner, ok := n.(Not); ok {
		return inner.Of
	}
	return Not{n}
}

func (p *parser) group() Node {
	p.pos++
	p.depth++
	n := p.or()
	p.depth--
	if !p.done() && p.peek() == ')' {
		p.pos++
	}
	if n == nil {
		return nil
	}
	return group{n}
}

func (p *parser) phrase(in Part) Node {
	p.pos++
	text, rest, closed := strings.Cut(p.text[p.pos:], `"`)
	p.pos = len(p.text) - len(rest)
	text = strings.Join(strings.Fields(text), " ")
	if !meaningful(text) {
		return nil
	}
	return Phrase{text, in, !closed}
}

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
	p.pos = start
	if knownField(name) && value != "" {
		p.pos = start + len(m[0])
		return Word{Text: lowerOperator(m[1]), In: p.part}, true
	}
	return nil, false
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

func (p *parser) word(in Part) Node {
	text := p.run()
	if !meaningful(text) {
		return nil
	}
	return Word{Text: lowerOperator(text), In: in, Begins: p.done()}
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

// all joins conditions: none is nil, one is itself. Nested ones are taken in.
func all(nodes []Node) Node {
	var and And
	for _, n := range nodes {
		if inner, ok := n.(And); ok {
			and = append(and, inner...)
		} else if n != nil {
			and = append(and, n)
		}
	}
	return single(and, func() Node { return and })
}

func either(nodes []Node) Node {
	var or Or
	for _, n := range nodes {
		if inner, ok := n.(Or); ok {
			or = append(or, inner...)
		} else if n != nil {
			or = append(or, n)
		}
	}
	return single(or, func() Node { return or })
}

func single[T ~[]Node](nodes T, many func() Node) Node {
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return nodes[0]
	}
	return many()
}
