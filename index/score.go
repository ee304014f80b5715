package index

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
)

// The score of a clause is BM25F (Robertson, Zaragoza, Taylor: "Simple BM25 extension to multiple
// weighted fields", 2004): the occurrences in all fields are added up, each weighted by its field
// and its length, before they are damped, so that a word in two fields does not count twice as
// much as the same word in one. A clause's rarity is that of all its forms together.
const (
	damping      = 0.8  // k1
	lengthWeight = 0.25 // b
)

// fieldWeights rank where a word stands. They were set on judged queries.
var fieldWeights = [numTextFields]float64{
	titleField: 1.6, namesField: 2, rootField: 2, measuresField: 1.6, summaryField: 1.5, timelineField: 1,
}

// codeBonus lifts a report of exactly the instance that a word names above those that only
// mention it or have it as part of another code.
const codeBonus = 8

// matches are the rows that match a part of a query, and how well.
type matches struct {
	rows   bitset
	scores []float64 // by row; 0 where a row does not match
}

func newMatches(rows int) matches {
	return matches{rows: newBitset(rows), scores: make([]float64, rows)}
}

// match finds and scores the rows of a clause.
func (t *text) match(ctx context.Context, c clause, rows int) (matches, error) {
	m := newMatches(rows)
	for _, s := range t.segments {
		if err := t.matchIn(ctx, s, c, m); err != nil {
			return m, fmt.Errorf("search the index: %w", err)
		}
	}
	m.damp(rows)
	return m, nil
}

// matchIn adds the weighted occurrences of a clause in one segment.
func (t *text) matchIn(ctx context.Context, s Placed, c clause, m matches) error {
	words := newWordReader(s)
	// In one order, because sums of the same numbers in another differ in the last digit.
	for _, w := range slices.Sorted(maps.Keys(c.words)) {
		worth := c.words[w]
		fields := c.fields & s.vocabulary.words[w].fields
		for f := range numTextFields {
			if !fields.has(f) {
				continue
			}
			if err := t.addWord(ctx, words, m, w, f, worth); err != nil {
				return err
			}
		}
	}
	for _, p := range c.phrases {
		if !p.known(s.vocabulary) {
			continue
		}
		for f := range numTextFields {
			if !c.fields.has(f) {
				continue
			}
			if err := s.addPhrase(ctx, m, p, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// addWord adds the weighted occurrences of a word in a field.
func (t *text) addWord(ctx context.Context, words *wordReader, m matches, word string, f textField, worth float64) error {
	weight, mean := fieldWeights[f]*worth, max(t.meanLength[f], 1)
	return words.each(ctx, word, f, func(row int, p posting) {
		m.rows.add(row)
		m.scores[row] += weight * p.count / (1 - lengthWeight + lengthWeight*p.length/mean)
	})
}

// addPhrase adds the rows in which a phrase stands in a field.
func (s Placed) addPhrase(ctx context.Context, m matches, p phrase, f textField) error {
	for _, part := range s.parts {
		reader, err := newPhraseReader(part, p, f, s.vocabulary)
		if err != nil {
			return err
		}
		if reader == nil {
			continue
		}
		if err := s.addPart(ctx, m, part, reader, fieldWeights[f]*p.worth); err != nil {
			return err
		}
	}
	return nil
}

func (s Placed) addPart(ctx context.Context, m matches, p part, reader *phraseReader, weight float64) error {
	documents := reader.documents.Iterator()
	for n := 0; documents.HasNext(); n++ {
		if n%cancelEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		document := uint64(documents.Next())
		row := s.row(p.first + document)
		if row < 0 {
			continue
		}
		stands, err := reader.stands(document)
		if err != nil {
			return err
		}
		if stands {
			m.rows.add(row)
			m.scores[row] += weight
		}
	}
	return nil
}

// damp turns weighted occurrences into scores.
func (m matches) damp(rows int) {
	rarity := rarity(m.rows.count(), rows)
	m.rows.rows(func(row int) {
		m.scores[row] = rarity * m.scores[row] / (damping + m.scores[row])
	})
}

// rarity is the inverse document frequency of BM25.
func rarity(matching, rows int) float64 {
	return math.Log(1 + (float64(rows-matching)+0.5)/(float64(matching)+0.5))
}
