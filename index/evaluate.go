package index

import (
	"context"
	"math"
	"slices"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// evaluation answers one query over one state of the index.
type evaluation struct {
	ctx     context.Context
	text    *text
	columns *reports.Columns
	moments func() []uint16
	// alone says that the query has a single word or phrase, wanted or excluded.
	alone bool
	// clauses are those of the query's wanted leaves, for marks.
	clauses []clause
	scored  bool
}

// result is what a query matched: in full, and in most of its words.
type result struct {
	full matches
	// most holds the rows outside full that match everything required and more than half of the
	// words' weight; nil until asked for.
	most func() matches
	// scored is false when nothing in the query has a score: then newest comes first.
	scored  bool
	clauses []clause
}

// evaluate matches the query's tree. A nil node matches everything.
func (e *evaluation) evaluate(n query.Node) (result, error) {
	parts, ok := n.(query.And)
	if !ok && n != nil {
		parts = query.And{n}
	}
	var all, words, required []matches // words are those that partial matches may lack
	for i, part := range parts {
		m, err := e.among(parts, i)
		if err != nil {
			return result{}, err
		}
		if m.rows == nil {
			continue // a little word
		}
		all = append(all, m)
		if _, optional := part.(query.Word); optional {
			words = append(words, m)
		} else {
			required = append(required, m)
		}
	}
	full := e.conjunction(all)
	most := func() matches { return mostOf(e.conjunction(required), words, full.rows) }
	return result{full, most, e.scored, e.clauses}, nil
}

// conjunction keeps the rows that all have, with all scores; of none, every row. Its rows are its
// own; the scores are those of the one it is given when there is one only.
func (e *evaluation) conjunction(all []matches) matches {
	if len(all) == 1 {
		return matches{slices.Clone(all[0].rows), all[0].scores}
	}
	m := newMatches(e.columns.Len())
	m.rows.fill(e.columns.Len())
	for _, o := range all {
		m.and(o)
	}
	return m
}

// node matches one node of the tree; its rows are nil when the node restricts nothing.
func (e *evaluation) node(n query.Node) (matches, error) {
	switch n := n.(type) {
	case query.And:
		return e.and(n)
	case query.Or:
		return e.or(n)
	case query.Not:
		return e.not(n)
	case query.Filter:
		return e.where(func(row int) bool { return e.hasValue(n, row) }), nil
	case query.Date:
		period := n.Period()
		return e.where(func(row int) bool { return startsIn(e.columns.Days(row), period) }), nil
	case query.Moment:
		bits, wanted := e.moments(), n.Field.Bits([]string{n.Value})
		return e.where(func(row int) bool { return bits[row]&wanted != 0 }), nil
	case query.Downtime:
		return e.where(func(row int) bool {
			minutes := e.columns.Downtime[row]
			return minutes >= 0 && n.Holds(int(minutes))
		}), nil
	}
	return e.leaf(n, surroundings{})
}

// among matches one of the nodes of an And. A word is matched by the synonyms of an expression of
// several words that it is part of, too: load and balancer by LB.
func (e *evaluation) among(nodes query.And, i int) (matches, error) {
	if _, ok := nodes[i].(query.Word); ok {
		return e.leaf(nodes[i], surroundingsOf(nodes, i))
	}
	return e.node(nodes[i])
}

// leaf matches a word or phrase, or what may stand for it.
func (e *evaluation) leaf(n query.Node, around surroundings) (matches, error) {
	if err := e.ctx.Err(); err != nil {
		return matches{}, err
	}
	c := e.text.clauseOf(n, e.alone, e.columns)
	if c.little {
		return matches{}, nil
	}
	e.text.addContext(&c, around)
	e.clauses = append(e.clauses, c)
	e.scored = true
	m, err := e.text.match(e.ctx, c, e.columns.Len())
	if err == nil && c.code >= 0 {
		e.liftInstance(m, c.code)
	}
	return m, err
}

// liftInstance adds the bonus of a report that is about exactly the instance typed.
func (e *evaluation) liftInstance(m matches, code int) {
	m.rows.rows(func(row int) {
		for _, c := range e.columns.Codes(reports.FieldInstance, row) {
			if int(c) == code {
				m.scores[row] += codeBonus
				return
			}
		}
	})
}

func (e *evaluation) and(nodes query.And) (matches, error) {
	var sum matches
	for i := range nodes {
		m, err := e.among(nodes, i)
		if err != nil {
			return m, err
		}
		switch {
		case m.rows == nil:
		case sum.rows == nil:
			sum = m
		default:
			sum.and(m)
		}
	}
	return sum, nil
}

func (e *evaluation) or(nodes query.Or) (matches, error) {
	sum := newMatches(e.columns.Len())
	for _, n := range nodes {
		m, err := e.node(n)
		if err != nil || m.rows == nil {
			return m, err // one side restricts nothing, so the whole does not
		}
		sum.rows.union(m.rows)
		for row, s := range m.scores {
			sum.scores[row] += s
		}
	}
	return sum, nil
}

// not matches what its node does not. What is excluded is not marked and has no score.
func (e *evaluation) not(n query.Not) (matches, error) {
	clauses, scored := e.clauses, e.scored
	m, err := e.node(n.Of)
	e.clauses, e.scored = clauses, scored
	if err != nil || m.rows == nil {
		return m, err
	}
	rest := newMatches(e.columns.Len())
	rest.rows.fill(e.columns.Len())
	rest.rows.subtract(m.rows)
	return rest, nil
}

func (e *evaluation) where(holds func(row int) bool) matches {
	m := newMatches(e.columns.Len())
	for row := range e.columns.Len() {
		if holds(row) {
			m.rows.add(row)
		}
	}
	return m
}

func (e *evaluation) hasValue(f query.Filter, row int) bool {
	code, known := e.columns.Code(f.Field, f.Value)
	if !known {
		return false
	}
	for _, c := range e.columns.Codes(f.Field, row) {
		if int(c) == code {
			return true
		}
	}
	return false
}

// and keeps the rows that both have, with both scores.
func (m matches) and(o matches) {
	m.rows.intersect(o.rows)
	for row, s := range o.scores {
		m.scores[row] += s
	}
}

// mostOf finds rows outside full that match what is required and words of more than half of the
// weight of all words. A word that no report has counts for nothing.
func mostOf(required matches, words []matches, full bitset) matches {
	rows := len(required.scores)
	weight, all := make([]float64, rows), 0.0
	most := newMatches(rows)
	copy(most.scores, required.scores)
	for _, w := range words {
		matching := w.rows.count()
		if matching == 0 {
			continue
		}
		rare := weightOf(matching, rows)
		all += rare
		w.rows.rows(func(row int) {
			weight[row] += rare
			most.scores[row] += w.scores[row]
		})
	}
	required.rows.rows(func(row int) {
		if weight[row] > all/2 && !full.has(row) {
			most.rows.add(row)
		}
	})
	return most
}

func startsIn(days []int32, period reports.Period) bool {
	for _, d := range days {
		if period.Contains(d) {
			return true
		}
	}
	return false
}

// weightOf is what a word counts for among the others. The root keeps one rare word from weighing
// more than all the rest of a question.
func weightOf(matching, rows int) float64 { return math.Cbrt(rarity(matching, rows)) }
