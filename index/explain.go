package index

import (
	"context"
	"slices"
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// explanation goes through a query's tree as an evaluation does, for one report.
type explanation struct {
	ctx     context.Context
	index   *Index
	text    *text
	row     int32
	alone   bool
	fixed   [][2]string // words typed and what they were corrected to
	fields  [numTextFields][][]token
	clauses []WhyClause
}

// explain goes through a query, its misspelt words corrected where the search corrected them.
func (e *explanation) explain(text string, corrected bool) error {
	q := query.Parse(text)
	if corrected {
		q, e.fixed = e.text.correct(q, e.index.columns)
	}
	tree := joinCodes(q.Match, e.index.columns)
	e.alone = len(query.Query{Match: tree}.Leaves()) == 1
	_, err := e.node(tree)
	return err
}

// fieldTokens are the words of a report, for each field those of its texts.
func fieldTokens(r *reports.Report) (fields [numTextFields][][]token) {
	for f := range numTextFields {
		for _, text := range fieldText(r, f) {
			fields[f] = append(fields[f], tokens(text))
		}
	}
	return fields
}

// node explains one node and tells whether it restricts the search at all: little words do not.
func (e *explanation) node(n query.Node) (restricts bool, err error) {
	switch n := n.(type) {
	case nil:
		return false, nil
	case query.And:
		return e.and(n)
	case query.Or:
		return e.or(n)
	case query.Not:
		from := len(e.clauses)
		restricts, err = e.node(n.Of)
		e.clauses = e.clauses[:from]
		return restricts, err
	case query.Word, query.Phrase:
		return e.leaf(n, surroundings{})
	}
	return true, nil // a filter
}

func (e *explanation) and(nodes query.And) (restricts bool, err error) {
	for i, n := range nodes {
		var one bool
		if _, ok := n.(query.Word); ok {
			one, err = e.leaf(n, surroundingsOf(nodes, i))
		} else {
			one, err = e.node(n)
		}
		if err != nil {
			return false, err
		}
		restricts = restricts || one
	}
	return restricts, nil
}

// or explains alternatives. When one of them restricts nothing the whole does not, and has no
// score.
func (e *explanation) or(nodes query.Or) (bool, error) {
	from, all := len(e.clauses), true
	for _, n := range nodes {
		restricts, err := e.node(n)
		if err != nil {
			return false, err
		}
		all = all && restricts
	}
	if !all {
		for i := from; i < len(e.clauses); i++ {
			e.clauses[i].Score, e.clauses[i].Bonus = 0, 0
		}
	}
	return all, nil
}

// leaf explains a word or phrase.
func (e *explanation) leaf(n query.Node, around surroundings) (bool, error) {
	c := e.text.clauseOf(n, e.alone, e.index.columns)
	why := WhyClause{Typed: strings.TrimSpace(query.Query{Match: n}.String()), Ignored: c.little, Matches: []WhyMatch{}}
	e.correction(n, &why)
	if c.little {
		e.clauses = append(e.clauses, why)
		return false, nil
	}
	e.text.addContext(&c, around)
	m, err := e.text.match(e.ctx, c, e.index.columns.Len())
	if err != nil {
		return true, err
	}
	if m.rows.has(int(e.row)) {
		why.Score = m.scores[e.row]
		if slices.Contains(e.index.columns.Codes(reports.FieldInstance, int(e.row)), int32(c.code)) {
			why.Bonus = codeBonus
		}
		why.Matches = append(why.Matches, e.words(n, c, around)...)
		why.Matches = append(why.Matches, e.phrases(n, c)...)
	}
	e.clauses = append(e.clauses, why)
	return true, nil
}

// correction shows a corrected word as it was typed, with what was searched for.
func (e *explanation) correction(n query.Node, why *WhyClause) {
	w, ok := n.(query.Word)
	for _, pair := range e.fixed {
		if ok && pair[1] == w.Text {
			typed := w
			typed.Text = pair[0]
			why.Typed, why.Corrected = strings.TrimSpace(query.Query{Match: typed}.String()), w.Text
		}
	}
}

// words lists the single words of the report that stand for a clause: first as typed, then the
// others in the order in which they stand in the report.
func (e *explanation) words(n query.Node, c clause, around surroundings) []WhyMatch {
	var found []WhyMatch
	for f := range numTextFields {
		for _, text := range e.fields[f] {
			for _, t := range text {
				if _, stands := c.words[t.term]; stands && c.fields.has(f) {
					found = counting(found, t.term, f, func() string { return e.how(n, t.term, around) })
				}
			}
		}
	}
	slices.SortStableFunc(found, typedFirst)
	return found
}

func typedFirst(a, b WhyMatch) int {
	rank := func(m WhyMatch) int { return slices.Index([]string{AsTyped, AnotherForm, Synonym, Completion}, m.How) }
	return rank(a) - rank(b)
}

// counting adds one occurrence of words in a field.
func counting(found []WhyMatch, words string, f textField, how func() string) []WhyMatch {
	i := slices.IndexFunc(found, func(m WhyMatch) bool { return m.Words == words })
	if i < 0 {
		i = len(found)
		found = append(found, WhyMatch{Words: words, How: how()})
	}
	m := &found[i]
	name := fieldWord(f)
	if last := len(m.In) - 1; last >= 0 && m.In[last].Field == name {
		m.In[last].Times++
	} else {
		m.In = append(m.In, WhyField{name, 1})
	}
	return found
}

// fieldWord names a field for people.
func fieldWord(f textField) string {
	switch f {
	case titleField, namesField:
		return textFieldNames[f]
	}
	return strings.ToLower(reports.Headings[sectionOf(f)])
}

// how tells how a word came to stand for a leaf of the query.
func (e *explanation) how(n query.Node, word string, around surroundings) string {
	w, ok := n.(query.Word)
	if !ok {
		return AsTyped // a phrase of one word
	}
	typed := terms(w.Text)
	whole := joined(typed)
	synonyms := append(fieldSynonyms().of(typed), around.others...)
	stands := func(e expression) bool { return len(e) == 1 && stem(e[0]) == stem(word) }
	switch {
	case word == whole:
		return AsTyped
	case stem(word) == stem(whole):
		return AnotherForm
	case slices.ContainsFunc(synonyms, stands):
		return Synonym
	}
	return Completion
}

// phrases lists the runs of words of the report that stand for a clause.
func (e *explanation) phrases(n query.Node, c clause) []WhyMatch {
	var found []WhyMatch
	for _, p := range c.phrases {
		how := AsTyped
		if _, ok := n.(query.Word); ok && p.worth < 1 {
			how = Synonym
		}
		for f := range numTextFields {
			if !c.fields.has(f) {
				continue
			}
			for _, text := range e.fields[f] {
				for _, words := range runs(text, p) {
					found = counting(found, words, f, func() string { return how })
				}
			}
		}
	}
	return found
}

// runs are the places of a text where a phrase stands, as the words there.
func runs(text []token, p phrase) []string {
	var found []string
	run := markedPhrase{places: p.places}
	for i := 0; i+len(p.places) <= len(text); i++ {
		if !run.matches(text[i:]) {
			continue
		}
		words := make([]string, len(p.places))
		for j := range words {
			words[j] = text[i+j].term
		}
		found = append(found, strings.Join(words, " "))
	}
	return found
}
