package index

import (
	"cmp"
	"slices"
	"strings"

	bleveindex "github.com/blevesearch/bleve_index_api"
)

// vocabulary is every word of the index with what a query word is expanded by: the words of the
// same stem and the words of the same beginning.
type vocabulary struct {
	words  map[string]wordInfo
	sorted []string
	stems  map[string][]string
	// occurrences is the number of different words per report, summed over the reports; it stands
	// for the field's length.
	occurrences [numTextFields]uint64
}

// wordInfo tells in which fields a word stands and in how many reports, summed over the fields.
type wordInfo struct {
	fields fieldSet
	count  uint64
}

// readVocabulary reads the words of a segment, without sorting them.
func readVocabulary(reader bleveindex.IndexReader) (*vocabulary, error) {
	v := &vocabulary{words: map[string]wordInfo{}}
	for f := range numTextFields {
		if err := v.readField(reader, f); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// mergeVocabularies makes one vocabulary, ready for lookups, of those of segments.
func mergeVocabularies(all []*vocabulary) *vocabulary {
	v := &vocabulary{words: map[string]wordInfo{}}
	if len(all) == 1 {
		v.words, v.occurrences = all[0].words, all[0].occurrences
	} else {
		for _, one := range all {
			v.include(one)
		}
	}
	v.sort()
	return v
}

func (v *vocabulary) include(o *vocabulary) {
	for w, more := range o.words {
		info := v.words[w]
		v.words[w] = wordInfo{info.fields | more.fields, info.count + more.count}
	}
	for f := range numTextFields {
		v.occurrences[f] += o.occurrences[f]
	}
}

// sort prepares looking words up by their beginnings and stems.
func (v *vocabulary) sort() {
	v.stems = make(map[string][]string, len(v.words))
	v.sorted = make([]string, 0, len(v.words))
	for w := range v.words {
		v.sorted = append(v.sorted, w)
	}
	slices.Sort(v.sorted)
	for _, w := range v.sorted {
		s := stem(w)
		v.stems[s] = append(v.stems[s], w)
	}
}

func (v *vocabulary) readField(reader bleveindex.IndexReader, f textField) error {
	dict, err := reader.FieldDict(textFieldNames[f])
	if err != nil {
		return err
	}
	defer dict.Close()
	for {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return err
		}
		info := v.words[entry.Term]
		info.fields |= 1 << f
		info.count += entry.Count
		v.words[strings.Clone(entry.Term)] = info
		v.occurrences[f] += entry.Count
	}
}

// forms are the words of the index that are grammatical forms of a word, itself included.
func (v *vocabulary) forms(word string) []string {
	forms := v.stems[stem(word)]
	if _, known := v.words[word]; known && !slices.Contains(forms, word) {
		forms = append(slices.Clone(forms), word)
	}
	return forms
}

// maxCompletions bounds what an unfinished word is expanded to: one letter can begin half the
// vocabulary.
const maxCompletions = 64

// completions are the most frequent words that begin with a text.
func (v *vocabulary) completions(beginning string) []string {
	first, _ := slices.BinarySearch(v.sorted, beginning)
	last := first
	for last < len(v.sorted) && strings.HasPrefix(v.sorted[last], beginning) {
		last++
	}
	found := slices.Clone(v.sorted[first:last])
	if len(found) > maxCompletions {
		slices.SortFunc(found, func(a, b string) int {
			return cmp.Or(cmp.Compare(v.words[b].count, v.words[a].count), strings.Compare(a, b))
		})
		found = found[:maxCompletions]
	}
	return found
}
