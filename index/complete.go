package index

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
)

// completer proposes titles and words for one text. An answer has to be there within a frame
// whatever the number of reports, so it reads a bounded number of postings: a word of which there
// are more is taken to go with everything.
type completer struct {
	text   *text
	index  *Index
	typed  typed
	budget uint64 // postings that may still be read
}

const (
	postingsBudget = 100_000
	// manyPostings is when a word is too common to be worth reading.
	manyPostings = 20_000
	// fewLetters is the shortest beginning of a word that is completed.
	fewLetters = 2
)

// spend takes the reading of postings from the budget; false when they are too many for it.
func (c *completer) spend(postings uint64) bool {
	if postings > min(manyPostings, c.budget) {
		return false
	}
	c.budget -= postings
	return true
}

// rows are the reports that have any of some words in any of some fields.
func (c *completer) rows(words []string, fields fieldSet) bitset {
	set := newBitset(c.index.columns.Len())
	for _, w := range words {
		for f := range numTextFields {
			if !fields.has(f) {
				continue
			}
			add := func(row int, _ posting) { set.add(row) }
			if err := c.text.eachPosting(context.Background(), w, f, add); err != nil {
				return set // a suggestion less
			}
		}
	}
	return set
}

// words completes the last word of the text.
func (c *completer) words() []Suggestion {
	beginning, start := c.unfinished()
	if len([]rune(beginning)) < fewLetters {
		return nil
	}
	fields := fieldsOf(c.typed.part)
	before := c.context()
	counts := map[string]int{}
	var found []Suggestion
	for _, forms := range c.completions(beginning, fields) {
		n := c.together(forms, fields, before)
		if n == 0 {
			continue
		}
		counts[forms[0]] = n
		found = append(found, c.word(forms[0], n, start))
		if len(found) == mostWords {
			break
		}
	}
	slices.SortStableFunc(found, func(a, b Suggestion) int { return counts[b.Label] - counts[a.Label] })
	return found
}

// word proposes a word in place of what begins at start.
func (c *completer) word(word string, reports, start int) Suggestion {
	s := Suggestion{Kind: KindWord, Label: word, Query: c.typed.text[:start] + word}
	if reports < uncounted {
		s.Detail = counted(reports)
	}
	if !c.typed.quoted {
		s.Query += " "
	}
	return s
}

// mostWords is how many completions are gathered for one word.
const mostWords = 8

// unfinished is the word at the text's end and where it begins; empty when there is none.
func (c *completer) unfinished() (word string, start int) {
	term := c.typed.text[c.typed.word:]
	words := tokens(term)
	if len(words) == 0 || words[len(words)-1].end != len(term) {
		return "", 0
	}
	last := words[len(words)-1]
	return last.term, c.typed.word + last.start
}

// completions are the words that a beginning may become, each with its grammatical forms, which a
// search finds as well: the most frequent form first, and the most frequent words first.
func (c *completer) completions(beginning string, fields fieldSet) [][]string {
	v := c.text.vocabulary
	frequent := func(a, b string) int {
		return cmp.Or(cmp.Compare(v.words[b].count, v.words[a].count), strings.Compare(a, b))
	}
	byStem := map[string][]string{}
	var order []string
	candidates := v.completions(beginning)
	slices.SortFunc(candidates, frequent)
	for _, w := range candidates {
		if v.words[w].fields&fields == 0 || !c.completes(w) {
			continue
		}
		s := stem(w)
		if byStem[s] == nil {
			order = append(order, s)
		}
		byStem[s] = append(byStem[s], w)
	}
	var found [][]string
	for _, s := range order {
		if !slices.Contains(byStem[s], beginning) { // it is a word already
			found = append(found, byStem[s])
		}
	}
	slices.SortStableFunc(found, func(a, b []string) int {
		return cmp.Compare(c.text.frequency(b), c.text.frequency(a))
	})
	return found
}

// completes tells whether a word is worth completing to: no little word, number or code.
func (c *completer) completes(word string) bool {
	code := strings.ContainsAny(word, "0123456789") && c.text.vocabulary.words[word].fields.has(namesField)
	return !little[word] && !code && strings.IndexFunc(word, unicode.IsLetter) == 0
}

// context are the reports that have the words typed before; nil when these restrict nothing, or
// when no report has them all.
func (c *completer) context() bitset {
	var rows bitset
	words := c.typed.before()
	for _, w := range words[max(0, len(words)-mostContext):] {
		clause := c.text.clauseOf(w, false, c.index.columns)
		forms := slices.Collect(maps.Keys(clause.words))
		if len(forms) == 0 || !c.spend(c.text.frequency(forms)) {
			continue
		}
		rows = narrowed(rows, c.rows(forms, clause.fields))
	}
	if rows == nil || rows.count() == 0 {
		return nil
	}
	return rows
}

// mostContext is how many of the words before the last are looked at.
const mostContext = 4

// narrowed intersects two sets of rows, of which nil restricts nothing.
func narrowed(rows, set bitset) bitset {
	if rows != nil {
		set.intersect(rows)
	}
	return set
}

// uncounted stands for the number of reports that have a word too common to be counted.
const uncounted = math.MaxInt

// together counts the reports that have one of the forms beside the words typed before.
func (c *completer) together(forms []string, fields fieldSet, before bitset) int {
	if !c.spend(c.text.frequency(forms)) {
		return uncounted
	}
	return narrowed(before, c.rows(forms, fields)).count()
}
