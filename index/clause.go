package index

import (
	"slices"
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// A clause is a word or phrase of a query with everything that may stand for it in a report.
type clause struct {
	fields fieldSet
	// words are single words that match, with what each is worth beside the word itself.
	words map[string]float64
	// phrases are runs of words that match; each place has its alternatives.
	phrases []phrase
	// little marks a word that carries no meaning: it restricts nothing.
	little bool
	// code is the instance that the word names exactly, -1 when it names none.
	code int
}

type phrase struct {
	places [][]string
	worth  float64
}

// What a match is worth by how it came about. The word itself counts 1.
const (
	formWorth       = 0.85 // another grammatical form
	completionWorth = 0.5  // only its beginning was typed
	synonymWorth    = 0.6  // other words for the same
)

// textWithoutNames are the fields that phrases are looked for in: names are labels, no prose.
const textWithoutNames = allFields &^ (1 << namesField)

// clauseOf expands a leaf of a query, a Word or a Phrase. alone says that it is the query's only
// one: then one or two letters are too little for a beginning.
func (t *text) clauseOf(leaf query.Node, alone bool, columns *reports.Columns) clause {
	switch leaf := leaf.(type) {
	case query.Word:
		return t.wordClause(leaf, alone, columns)
	case query.Phrase:
		return t.phraseClause(leaf)
	}
	return clause{little: true, code: -1}
}

func (t *text) wordClause(w query.Word, alone bool, columns *reports.Columns) clause {
	c := clause{fields: fieldsOf(w.In), words: map[string]float64{}, code: -1}
	typed := terms(w.Text)
	if len(typed) == 0 || allLittle(typed) {
		c.little = true
		return c
	}
	last := typed[len(typed)-1]
	begins := w.Begins && (len([]rune(last)) > 2 || !alone)
	if len(typed) > 1 {
		c.phrases = append(c.phrases, t.run(typed, begins))
	}
	whole := joined(typed)
	if begins && len(typed) == 1 {
		c.add(t.vocabulary.completions(whole), completionWorth)
	}
	c.add(t.vocabulary.forms(whole), formWorth)
	t.addSynonyms(&c, fieldSynonyms().of(typed))
	if _, known := t.vocabulary.words[whole]; known {
		c.words[whole] = 1
	}
	if code, ok := columns.Code(reports.FieldInstance, w.Text); ok {
		t.addCode(&c, typed, columns.Values(reports.FieldInstance)[code])
		if c.fields.has(namesField) {
			c.code = code
		}
	}
	return c
}

// addCode lets an instance code match as reports write it, however it was typed: MT EU02 for
// mt-eu-02.
func (t *text) addCode(c *clause, typed []string, code string) {
	switch written := terms(code); {
	case slices.Equal(written, typed):
	case len(written) == 1:
		c.add(written, 1)
	default:
		c.phrases = append(c.phrases, t.run(written, false))
	}
}

// addContext lets the synonyms of a whole expression stand for one of its words. In an idiom the
// word alone means something else: there only the expression counts.
func (t *text) addContext(c *clause, around surroundings) {
	if len(around.idiom) > 0 {
		clear(c.words)
		t.addExpression(c, around.idiom, 1)
	}
	t.addSynonyms(c, around.others)
}

// addSynonyms lets other expressions stand for a word, each in any grammatical form.
func (t *text) addSynonyms(c *clause, others []expression) {
	for _, other := range others {
		t.addExpression(c, other, synonymWorth)
	}
}

func (t *text) addExpression(c *clause, e expression, worth float64) {
	if len(e) == 1 {
		c.add(t.vocabulary.forms(e[0]), worth)
		return
	}
	p := phrase{worth: worth}
	for _, w := range e {
		p.places = append(p.places, t.vocabulary.forms(w))
	}
	c.phrases = append(c.phrases, p)
}

func allLittle(words []string) bool {
	for _, w := range words {
		if !little[w] {
			return false
		}
	}
	return true
}

func (c *clause) add(words []string, worth float64) {
	for _, w := range words {
		c.words[w] = max(c.words[w], worth)
	}
}

func (t *text) phraseClause(p query.Phrase) clause {
	c := clause{fields: fieldsOf(p.In) & textWithoutNames, words: map[string]float64{}, code: -1}
	switch typed := terms(p.Text); {
	case len(typed) == 0:
		c.little = true
	case len(typed) == 1 && p.Begins:
		c.add(t.vocabulary.completions(typed[0]), completionWorth)
		c.words[typed[0]] = 1
	case len(typed) == 1:
		c.words[typed[0]] = 1
	default:
		c.phrases = append(c.phrases, t.run(typed, p.Begins))
	}
	return c
}

// run is the phrase of words in their order, the last one perhaps unfinished.
func (t *text) run(words []string, begins bool) phrase {
	p := phrase{worth: 1}
	for _, w := range words {
		p.places = append(p.places, []string{w})
	}
	if last := len(words) - 1; begins {
		for _, w := range t.vocabulary.completions(words[last]) {
			if w != words[last] {
				p.places[last] = append(p.places[last], w)
			}
		}
	}
	return p
}

// known tells whether anything in the index can match the clause.
func (c *clause) known(v *vocabulary) bool {
	for w := range c.words {
		if v.words[w].fields&c.fields != 0 {
			return true
		}
	}
	for _, p := range c.phrases {
		if p.known(v) {
			return true
		}
	}
	return false
}

func (p phrase) known(v *vocabulary) bool {
	for _, place := range p.places {
		any := false
		for _, w := range place {
			_, here := v.words[w]
			any = any || here
		}
		if !any {
			return false
		}
	}
	return true
}

// joinCodes makes one word of neighbouring words that together write an instance code: people
// type NA 05 and MT EU02 as they please.
func joinCodes(n query.Node, columns *reports.Columns) query.Node {
	switch n := n.(type) {
	case query.And:
		return joinNeighbours(n, columns)
	case query.Or:
		var out query.Or
		for _, c := range n {
			out = append(out, joinCodes(c, columns))
		}
		return out
	case query.Not:
		return query.Not{Of: joinCodes(n.Of, columns)}
	}
	return n
}

func joinNeighbours(nodes query.And, columns *reports.Columns) query.Node {
	var out query.And
	for i := 0; i < len(nodes); {
		if w, taken := codeAt(nodes[i:], columns); taken > 0 {
			out = append(out, w)
			i += taken
			continue
		}
		out = append(out, joinCodes(nodes[i], columns))
		i++
	}
	if len(out) == 1 {
		return out[0]
	}
	return out
}

// codeAt finds a code of two or three words at the start of nodes, the longest first.
func codeAt(nodes []query.Node, columns *reports.Columns) (query.Word, int) {
	for taken := min(3, len(nodes)); taken > 1; taken-- {
		var parts []string
		var last query.Word
		for _, n := range nodes[:taken] {
			w, ok := n.(query.Word)
			if !ok || w.In != query.PartAny {
				parts = nil
				break
			}
			parts, last = append(parts, w.Text), w
		}
		text := strings.Join(parts, "-")
		if _, known := columns.Code(reports.FieldInstance, text); known && len(parts) == taken {
			return query.Word{Text: text, Begins: last.Begins}, taken
		}
	}
	return query.Word{}, 0
}
