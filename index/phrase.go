package index

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// How a phrase is found
//
// Bleve keeps for each word of a field the set of documents that have it and, for each of these,
// the places where it stands: first, second, third word. Sets are quick to intersect, places slow
// to read, and a phrase as "the database" has two words that half of all reports have. So
//
//  1. the sets of the phrase's words are intersected, and the places are read of no document that
//     lacks a word (a place of the phrase with alternatives has the union of their sets);
//  2. in each document left, every place of a word is taken back to where the phrase would begin:
//     the second word at 8 says at 7, the first word at 7 says so too. The phrase stands where all
//     its words agree. The words are asked from the rarest to the most common, and none any more
//     once nothing is left to agree on;
//  3. places are numbers in rising order, so that two words agree after one walk over both lists,
//     in memory that is used again for the next document. A word that the phrase has twice, or a
//     thousand times, is read once.
//
// Bleve's own searcher for phrases keeps the places of all words of a document in maps of strings,
// made anew for each document.

// phraseReader looks for a phrase in one field of a part.
type phraseReader struct {
	documents *roaring.Bitmap // those that have all the words
	asked     []phrasePlace   // the phrase's places, that of the rarest words first
	begins    []int64         // where the phrase may begin in the current document
	merged    []int64
}

// phrasePlace is one place of a phrase: how far it is from the beginning and what may stand there.
type phrasePlace struct {
	offset int64
	words  []*wordPlaces
	count  uint64 // of the documents that have any of the words
}

// newPhraseReader prepares looking for a phrase; nil when no document has all its words.
func newPhraseReader(p part, wanted phrase, f textField, v *vocabulary) (*phraseReader, error) {
	dictionary, err := p.Dictionary(textFieldNames[f])
	if err != nil {
		return nil, err
	}
	r := &phraseReader{}
	known := map[string]*wordPlaces{}
	for i, alternatives := range wanted.places {
		place := phrasePlace{offset: int64(i)}
		for _, word := range alternatives {
			if known[word] == nil && v.words[word].fields.has(f) {
				if known[word], err = newWordPlaces(dictionary, word); err != nil {
					return nil, err
				}
			}
			if w := known[word]; w != nil {
				place.words = append(place.words, w)
			}
		}
		if !r.restrict(&place) {
			return nil, nil
		}
		r.asked = append(r.asked, place)
	}
	for _, w := range known {
		if w != nil {
			w.only(r.documents)
		}
	}
	slices.SortStableFunc(r.asked, func(a, b phrasePlace) int { return cmp.Compare(a.count, b.count) })
	return r, nil
}

// restrict leaves the documents that have a word of a place; false when none is left.
func (r *phraseReader) restrict(place *phrasePlace) bool {
	switch len(place.words) {
	case 0:
		return false
	case 1:
		w := place.words[0]
		place.count = w.documents.GetCardinality()
		if w.restricts {
			return true // the phrase has the word twice
		}
		w.restricts = true
		r.intersect(w.documents)
	default:
		all := roaring.New()
		for _, w := range place.words {
			all.Or(w.documents)
		}
		place.count = all.GetCardinality()
		r.intersect(all)
	}
	return !r.documents.IsEmpty()
}

func (r *phraseReader) intersect(documents *roaring.Bitmap) {
	if r.documents == nil {
		r.documents = documents.Clone()
	} else {
		r.documents.And(documents)
	}
}

// stands tells whether the phrase stands in a document. Documents are asked for in rising order.
func (r *phraseReader) stands(document uint64) (bool, error) {
	for i, place := range r.asked {
		places, err := r.places(place, document)
		if err != nil {
			return false, err
		}
		if i == 0 {
			r.begins = append(r.begins[:0], places...)
			for j := range r.begins {
				r.begins[j] -= place.offset
			}
		} else {
			r.begins = agreeing(r.begins, places, place.offset)
		}
		if len(r.begins) == 0 {
			return false, nil
		}
	}
	return true, nil
}

// places are where the words of a place of the phrase stand in a document.
func (r *phraseReader) places(place phrasePlace, document uint64) ([]int64, error) {
	if len(place.words) == 1 {
		return place.words[0].in(document)
	}
	r.merged = r.merged[:0]
	for _, w := range place.words {
		places, err := w.in(document)
		if err != nil {
			return nil, err
		}
		r.merged = append(r.merged, places...)
	}
	slices.Sort(r.merged)
	return r.merged, nil
}

// agreeing keeps the beginnings of a phrase that have one of some places at an offset. Both lists
// are in rising order.
func agreeing(begins, places []int64, offset int64) []int64 {
	kept := begins[:0]
	for _, begin := range begins {
		for len(places) > 0 && places[0]-offset < begin {
			places = places[1:]
		}
		if len(places) > 0 && places[0]-offset == begin {
			kept = append(kept, begin)
		}
	}
	return kept
}

// wordPlaces reads where a word stands.
type wordPlaces struct {
	documents *roaring.Bitmap
	restricts bool // documents were intersected with those of other words
	postings  segment.PostingsIterator
	current   segment.Posting // nil before the first and behind the last
	begun     bool
	list      []int64 // the places in the current document
}

// newWordPlaces prepares reading a word; nil when the part does not have it.
func newWordPlaces(dictionary segment.TermDictionary, word string) (*wordPlaces, error) {
	list, err := dictionary.PostingsList([]byte(word), nil, nil)
	if err != nil {
		return nil, err
	}
	w := &wordPlaces{postings: list.Iterator(true, true, true, nil)}
	if set, ok := w.postings.(segment.OptimizablePostingsIterator); ok {
		w.documents = set.ActualBitmap()
	}
	if w.documents == nil {
		return nil, nil
	}
	return w, nil
}

// only leaves out documents that need not be read.
func (w *wordPlaces) only(documents *roaring.Bitmap) {
	w.postings.(segment.OptimizablePostingsIterator).ReplaceActual(roaring.And(w.documents, documents))
}

// in gives the places of the word in a document, in rising order.
func (w *wordPlaces) in(document uint64) ([]int64, error) {
	if !w.begun || w.current != nil && w.current.Number() < document {
		if err := w.advance(document); err != nil {
			return nil, err
		}
	}
	if w.current == nil || w.current.Number() > document {
		return nil, nil
	}
	return w.list, nil
}

// advance reads the first posting of a document or of one behind it.
func (w *wordPlaces) advance(document uint64) (err error) {
	w.begun, w.list = true, w.list[:0]
	if w.current, err = w.postings.Advance(document); err != nil || w.current == nil {
		return err
	}
	for _, at := range w.current.Locations() {
		place := int64(at.Pos())
		if text := at.ArrayPositions(); len(text) > 0 {
			place += int64(text[0]) << textShift
		}
		w.list = append(w.list, place)
	}
	return nil
}

// textShift separates the number of a text from that of a word in it: a field of names has several
// texts, and a phrase does not run from one into the next.
const textShift = 32
