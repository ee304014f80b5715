package index

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"rcaviewer/index/query"
)

//go:embed synonyms.txt
var synonymText string

// synonyms are groups of expressions that stand for one another. An expression is one word or
// several; it is looked up by the stems of its words.
type synonyms struct {
	groups  [][]expression
	byStems map[string][]int // groups, by the stems of an expression
	longest int              // words in the longest expression
}

// expression is the words of one way to say something.
type expression []string

func (e expression) key() string {
	stems := make([]string, len(e))
	for i, w := range e {
		stems[i] = stem(w)
	}
	return strings.Join(stems, " ")
}

// fieldSynonyms are the synonyms of the field, read once from synonyms.txt.
var fieldSynonyms = sync.OnceValue(func() *synonyms { return parseSynonyms(synonymText) })

func parseSynonyms(text string) *synonyms {
	s := &synonyms{byStems: map[string][]int{}, longest: 1}
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		var group []expression
		for _, words := range strings.Split(line, ",") {
			if e := expression(strings.Fields(words)); len(e) > 0 {
				group = append(group, e)
			}
		}
		if len(group) < 2 {
			continue
		}
		for _, e := range group {
			key := e.key()
			if !slices.Contains(s.byStems[key], len(s.groups)) {
				s.byStems[key] = append(s.byStems[key], len(s.groups))
			}
			s.longest = max(s.longest, len(e))
		}
		s.groups = append(s.groups, group)
	}
	return s
}

// of lists the other expressions of the groups that an expression belongs to, each once whatever
// its grammatical form.
func (s *synonyms) of(e expression) []expression {
	if len(e) > s.longest {
		return nil
	}
	key := e.key()
	seen := map[string]bool{key: true}
	var others []expression
	for _, group := range s.byStems[key] {
		for _, other := range s.groups[group] {
			if k := other.key(); !seen[k] {
				seen[k] = true
				others = append(others, other)
			}
		}
	}
	return others
}

// surroundings are what the neighbours of a word say about it.
type surroundings struct {
	// others are the synonyms of the expressions of several words that the word is part of.
	others []expression
	// idiom is such an expression with a little word in it, as time out: the word alone means
	// something else. Empty when there is none.
	idiom expression
}

// surroundingsOf looks at the i-th of neighbouring words.
func surroundingsOf(nodes query.And, i int) surroundings {
	s := fieldSynonyms()
	var c surroundings
	for length := 2; length <= s.longest; length++ {
		for first := max(0, i-length+1); first <= i && first+length <= len(nodes); first++ {
			e := wordsOf(nodes[first : first+length])
			if e == nil || len(s.byStems[e.key()]) == 0 {
				continue
			}
			c.others = append(c.others, s.of(e)...)
			if slices.ContainsFunc(e, func(w string) bool { return little[w] }) {
				c.idiom = e
			}
		}
	}
	return c
}

// wordsOf are the texts of nodes that are all words of any part; nil when one is not.
func wordsOf(nodes []query.Node) expression {
	var e expression
	for _, n := range nodes {
		w, ok := n.(query.Word)
		if !ok || w.In != query.PartAny {
			return nil
		}
		e = append(e, strings.ToLower(w.Text))
	}
	return e
}

// spelling brings British and American endings together before a word is stemmed. It need not be
// good English: both spellings only have to become the same.
var spelling = strings.NewReplacer("isation", "ization", "ising", "izing", "ised", "ized", "ise", "ize",
	"ysed", "yzed", "ysing", "yzing", "yse", "yze", "our", "or", "centre", "center", "metre", "meter",
	"fibre", "fiber", "licence", "license", "defence", "defense", "catalogue", "catalog",
	"programme", "program", "cancelled", "canceled", "cancelling", "canceling")
