package index

import (
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// A part is one of the pieces that Bleve keeps a Segment in: a single one on disk, one a batch in
// memory. Words are read from the parts themselves, because Bleve's readers over all of them copy
// every posting, and every place of a word, once more.
type part struct {
	segment.Segment
	first uint64 // Bleve's number of the part's first document
}

func partsOf(reader bleveindex.IndexReader) ([]part, error) {
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, errors.New("it is of another kind")
	}
	var parts []part
	first := uint64(0)
	for _, s := range snapshot.Segments() {
		parts = append(parts, part{s.Segment(), first})
		first += s.Segment().Count()
	}
	return parts, nil
}

// fieldReader reads the words of one field of a part, one after the other: memory that was needed
// for one is used for the next.
type fieldReader struct {
	dictionary segment.TermDictionary
	list       segment.PostingsList
	postings   segment.PostingsIterator
}

// read gives the postings of a word, which are good until the next one is read.
func (r *fieldReader) read(p part, f textField, word string) (segment.PostingsIterator, error) {
	var err error
	if r.dictionary == nil {
		if r.dictionary, err = p.Dictionary(textFieldNames[f]); err != nil {
			return nil, err
		}
	}
	if r.list, err = r.dictionary.PostingsList([]byte(word), nil, r.list); err != nil {
		return nil, err
	}
	r.postings = r.list.Iterator(true, true, false, r.postings)
	return r.postings, nil
}

// A posting says how often a word stands in a field of a report, and how many words that has.
type posting struct{ count, length float64 }

// cancelEvery is after how many postings the context is looked at.
const cancelEvery = 4096

// wordReader reads the words of a segment.
type wordReader struct {
	segment Placed
	fields  [][numTextFields]fieldReader // by part
}

func newWordReader(s Placed) *wordReader {
	return &wordReader{s, make([][numTextFields]fieldReader, len(s.parts))}
}

// each calls a function for every report that has a word in a field.
func (r *wordReader) each(ctx context.Context, word string, f textField, each func(row int, p posting)) error {
	for i, part := range r.segment.parts {
		postings, err := r.fields[i][f].read(part, f, word)
		if err != nil {
			return err
		}
		for n := 0; ; n++ {
			if n%cancelEvery == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			p, err := postings.Next()
			if err != nil {
				return err
			}
			if p == nil {
				break
			}
			if row := r.segment.row(part.first + p.Number()); row >= 0 {
				norm := p.Norm() // one divided by the root of the length
				each(row, posting{float64(p.Frequency()), 1 / (norm * norm)})
			}
		}
	}
	return nil
}

// eachPosting calls a function for every report that has a word in a field.
func (t *text) eachPosting(ctx context.Context, word string, f textField, each func(row int, p posting)) error {
	for _, s := range t.segments {
		if !s.vocabulary.words[word].fields.has(f) {
			continue
		}
		if err := newWordReader(s).each(ctx, word, f, each); err != nil {
			return err
		}
	}
	return nil
}
