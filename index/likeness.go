package index

import (
	"cmp"
	"context"
	"math"
	"math/bits"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// wordLikeness compares the words of one root cause with those of all others. It is the cosine of
// the two texts' vectors of weighted words (Salton, Buckley: "Term-weighting approaches in
// automatic text retrieval", 1988), the length of the other vector estimated from the length of
// the other text, so that no other text has to be read.
type wordLikeness struct {
	words  []causeWord
	scores []float64 // by row, 0 to 1
	have   []uint64  // by row: which of words it has, a bit each
	common uint64    // those of words that too many reports have for them to tell anything
}

// causeWord is a word of the root cause with all its grammatical forms.
type causeWord struct {
	text   string // as it stands in the report, in lower case
	forms  []string
	count  int // occurrences in the report
	weight float64
}

const (
	// mostCauseWords is as many as the bits of wordLikeness.have; a longer root cause is compared
	// by its rarest words.
	mostCauseWords = 64
	// mostRare caps the rarity of a word, so that the scores of a hundred reports and those of a
	// hundred thousand mean the same.
	mostRare = 5
	// mostNamed is how many of the shared words are named.
	mostNamed = 4
)

func (l *wordLikeness) of(row int32) float64 { return l.scores[row] }

// telling counts the words that say something and that a report has too.
func (l *wordLikeness) telling(row int32) int { return bits.OnesCount64(l.have[row] &^ l.common) }

// shared lists the words that say something and that a report has too, the rarest first.
func (l *wordLikeness) shared(row int32) []string {
	if l == nil {
		return nil
	}
	var named []string
	for i, w := range l.words {
		if (l.have[row]&^l.common)&(1<<i) != 0 && len(named) < mostNamed {
			named = append(named, w.text)
		}
	}
	return named
}

// likeWords compares the root cause of a report with all others; nil before the index is built.
func (x *Index) likeWords(ctx context.Context, open *reports.Report) (*wordLikeness, error) {
	t := x.text.Load()
	if t == nil {
		return nil, nil
	}
	root := reports.Plain(open.Sections[reports.RootCause])
	l := &wordLikeness{
		words:  t.causeWords(root, x.names()),
		scores: make([]float64, x.columns.Len()), have: make([]uint64, x.columns.Len()),
	}
	return l, l.compare(ctx, t, float64(len(tokens(root))))
}

// causeWords are the telling words of a root cause, the rarest first.
func (t *text) causeWords(root string, names map[string]bool) []causeWord {
	var words []causeWord
	at := map[string]int{}
	for _, w := range terms(root) {
		s := stem(w)
		if i, seen := at[s]; seen {
			words[i].count++
		} else if telling(w, s) && !names[s] {
			at[s] = len(words)
			words = append(words, causeWord{text: w, forms: t.vocabulary.forms(w), count: 1})
		}
	}
	rarest := func(a, b causeWord) int {
		return cmp.Or(cmp.Compare(t.frequency(a.forms), t.frequency(b.forms)), strings.Compare(a.text, b.text))
	}
	slices.SortFunc(words, rarest)
	return words[:min(len(words), mostCauseWords)]
}

// frequency is in how many reports words stand, summed over words and fields.
func (t *text) frequency(words []string) uint64 {
	sum := uint64(0)
	for _, w := range words {
		sum += t.vocabulary.words[w].count
	}
	return sum
}

// compare fills in the scores. length is the number of words in the report's own root cause.
func (l *wordLikeness) compare(ctx context.Context, t *text, length float64) error {
	lengths := make([]float64, len(l.scores)) // of root causes, where one shares a word
	counts := make([]float64, len(l.scores))  // of one word
	squares := 0.0
	for i := range l.words {
		w := &l.words[i]
		rows, err := t.countForms(ctx, w.forms, counts, lengths)
		if err != nil {
			return err
		}
		w.weight = min(rarity(len(rows), len(l.scores)), mostRare)
		if len(rows) > len(l.scores)/5 {
			l.common |= 1 << i
		}
		own := w.weight * dampedCount(float64(w.count))
		squares += own * own
		for _, row := range rows {
			l.scores[row] += own * w.weight * dampedCount(counts[row])
			l.have[row] |= 1 << i
			counts[row] = 0
		}
	}
	for row, dot := range l.scores {
		if dot > 0 {
			l.scores[row] = min(1, dot/(squares*math.Sqrt((lengths[row]+typicalShort)/(length+typicalShort))))
		}
	}
	return nil
}

// typicalShort is the words that even a terse root cause would have more if it were told in full;
// without it two shared words would make a text of five similar to anything.
const typicalShort = 10

func dampedCount(n float64) float64 { return 1 + math.Log(n) }

// countForms adds up how often words stand in the root cause of each report, and lists the
// reports that have any.
func (t *text) countForms(ctx context.Context, words []string, counts, lengths []float64) ([]int, error) {
	var rows []int
	for _, w := range words {
		err := t.eachPosting(ctx, w, rootField, func(row int, p posting) {
			if counts[row] == 0 {
				rows = append(rows, row)
			}
			counts[row] += p.count
			lengths[row] = p.length
		})
		if err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// names are the stems of the words of products and places: they say where, not why.
func (x *Index) names() map[string]bool {
	names := map[string]bool{}
	for _, f := range []reports.Field{reports.FieldProduct, reports.FieldRegion, reports.FieldDataCenter} {
		for _, value := range x.columns.Values(f) {
			for _, w := range terms(value) {
				names[stem(w)] = true
			}
		}
	}
	return names
}

// telling tells whether a word can say what a cause was: no little word, no code, number or
// letter, and none of those that every story is told with.
func telling(word, stem string) bool {
	return !little[word] && !story[stem] && len(word) > 1 && !strings.ContainsAny(word, "0123456789")
}

// story are the stems of words that tell of any incident, whatever its cause.
var story = stems(wordSet(`ex libris center centre data service system environment instance customer user team engineer
	report analysis incident event outage disruption disturb problem trouble issue situation case reason root thing something
	one two three first second both several many much few more whole entire part number
	make take put go come bring run use set leave keep carry follow begin start end stop stay show tell say
	lead cause result produce mean become need give find found let hit drive reach turn happen suffer affect
	time day hour week month date moment way side point place state work
	new old high long short well still yet longer later soon again back away together inside outside
	far only also even however therefore hence without within between beyond along
	january february march april june july august september october november december
	found left down went going said known look underlying available third party human
	unexpected proper fact kind overall seen particular certain specific unknown exact possible likely`))

func stems(words map[string]bool) map[string]bool {
	set := map[string]bool{}
	for w := range words {
		set[stem(w)] = true
	}
	return set
}
