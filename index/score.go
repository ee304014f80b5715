package index

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleveindex "github.com/blevesearch/bleve_index_api"
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

// cancelEvery is after how many postings the context is looked at.
const cancelEvery = 4096

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
	// In one order, because sums of the same numbers in another differ in the last digit.
	for _, w := range slices.Sorted(maps.Keys(c.words)) {
		worth := c.words[w]
		fields := c.fields & s.vocabulary.words[w].fields
		for f := range numTextFields {
			if !fields.has(f) {
				continue
			}
			if err := t.addWord(ctx, s, m, w, f, worth); err != nil {
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
func (t *text) addWord(ctx context.Context, s Placed, m matches, word string, f textField, worth float64) error {
	postings, err := s.reader.TermFieldReader(ctx, []byte(word), textFieldNames[f], true, true, false)
	if err != nil {
		return err
	}
	defer postings.Close()
	weight, mean := fieldWeights[f]*worth, max(t.meanLength[f], 1)
	var reused bleveindex.TermFieldDoc
	for n := 1; ; n++ {
		p, err := postings.Next(&reused)
		if err != nil || p == nil {
			return err
		}
		length := 1 / (p.Norm * p.Norm)
		if row := s.row(p.ID.Value()); row >= 0 {
			m.rows.add(row)
			m.scores[row] += weight * float64(p.Freq) / (1 - lengthWeight + lengthWeight*length/mean)
		}
		if n%cancelEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// addPhrase adds the rows in which a phrase stands in a field. Bleve finds it by the places of
// its words.
func (s Placed) addPhrase(ctx context.Context, m matches, p phrase, f textField) error {
	found, err := searcher.NewMultiPhraseSearcher(ctx, s.reader, p.places, 0, false, textFieldNames[f], 1, search.SearcherOptions{Score: "none"})
	if err != nil {
		return err
	}
	defer found.Close()
	pool := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(found.DocumentMatchPoolSize()+1, 0)}
	weight := fieldWeights[f] * p.worth
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		hit, err := found.Next(pool)
		if err != nil || hit == nil {
			return err
		}
		if row := s.row(hit.IndexInternalID.Value()); row >= 0 {
			m.rows.add(row)
			m.scores[row] += weight
		}
		pool.DocumentMatchPool.Put(hit)
	}
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
