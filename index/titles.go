package index

import (
	"context"
	"slices"
	"strings"
)

// mostTitles is how many titles are proposed, readTitles how many are looked at for that.
const (
	mostTitles = 3
	readTitles = 12
)

// titles proposes the newest reports whose titles have all the words typed.
func (c *completer) titles() []Suggestion {
	words, last := c.titleWords()
	if len(words) == 0 {
		return nil
	}
	rows := c.inTitle(words, last)
	var found []Suggestion
	for _, row := range first(rows, min(readTitles, len(rows)), order(SortNewest, c.index.columns, nil)) {
		title := c.index.columns.Titles[row]
		if !hasWords(terms(title), words, last) {
			continue
		}
		s := Suggestion{Kind: KindTitle, Label: title, Value: c.index.id(row), Query: c.typed.text}
		if start := c.index.start(row); start != nil {
			s.Detail = (*start)[:len("2006-01-02")]
		}
		if found = append(found, s); len(found) == mostTitles {
			break
		}
	}
	return found
}

// titleWords are the words of the text when it is nothing but words, and whether the last one may
// be unfinished.
func (c *completer) titleWords() (words []string, unfinished bool) {
	if c.typed.condition {
		return nil, false
	}
	for _, s := range c.typed.terms {
		if !s.plain {
			return nil, false
		}
	}
	for _, w := range terms(c.typed.text) {
		if !little[w] {
			words = append(words, w)
		}
	}
	if len(words) == 0 || len([]rune(words[len(words)-1])) <= fewLetters && len(words) == 1 {
		return nil, false
	}
	last := c.typed.terms[len(c.typed.terms)-1]
	return words, last.end > last.start
}

// inTitle are the rows whose titles have the words that are rare enough to be looked up.
func (c *completer) inTitle(words []string, unfinished bool) []int32 {
	var rows bitset
	for i, w := range words {
		forms := []string{w}
		if unfinished && i == len(words)-1 {
			forms = c.text.vocabulary.completions(w)
		}
		titles := c.titlesWith(forms)
		if titles == 0 {
			return nil
		}
		if c.spend(titles) {
			rows = narrowed(rows, c.rows(forms, 1<<titleField))
		}
	}
	var list []int32
	rows.rows(func(row int) { list = append(list, int32(row)) })
	return list
}

// titlesWith counts the titles that have words, one for every word.
func (c *completer) titlesWith(words []string) uint64 {
	sum := uint64(0)
	for _, s := range c.text.segments {
		for _, w := range words {
			if s.vocabulary.words[w].fields.has(titleField) {
				sum += s.titlesWith(w)
			}
		}
	}
	return sum
}

func (s Placed) titlesWith(word string) uint64 {
	postings, err := s.reader.TermFieldReader(context.Background(), []byte(word), textFieldNames[titleField], false, false, false)
	if err != nil {
		return 0 // a suggestion less
	}
	defer postings.Close()
	return postings.Count()
}

// hasWords tells whether a text has all the words, the last one perhaps only as a beginning.
func hasWords(text, words []string, unfinished bool) bool {
	for i, w := range words {
		begins := unfinished && i == len(words)-1
		has := func(t string) bool { return t == w || begins && strings.HasPrefix(t, w) }
		if !slices.ContainsFunc(text, has) {
			return false
		}
	}
	return true
}
