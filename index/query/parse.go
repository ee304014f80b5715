package query

import "strings"

// Limits that keep any text quick to answer. What lies beyond them is not read.
const (
	MaxTerms = 256
	maxDepth = 32
)

// Parse understands a text. It never fails.
func Parse(text string) Query {
	p := &parser{text: printable(text)}
	q := p.query()
	q.Cut = p.terms > MaxTerms
	return q
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
		n := p.term()
		if q != nil && q.take(n) {
			continue
		}
		if inner, ok := n.(group); ok {
			n = inner.Node
		}
		if n != nil {
			nodes = append(nodes, n)
		}
	}
}

// take keeps a node that is a filter.
func (q *Query) take(n Node) bool {
	switch n := n.(type) {
	case Filter:
		q.Filters = append(q.Filters, n)
	case Date:
		q.Dates = append(q.Dates, n)
	case Moment:
		q.Moments = append(q.Moments, n)
	default:
		return false
	}
	return true
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

func (p *parser) word(in Part) Node {
	text := p.run()
	if !meaningful(text) {
		return nil
	}
	return Word{Text: lowerOperator(text), In: in, Begins: p.done()}
}

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
