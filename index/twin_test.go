package index

import (
	"math"
	"slices"
	"strings"
	"sync"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// The twin of the index answers the same requests by looking at every word of every report, with
// no inverted index, no columns and no bitsets: slow, and plain enough to be read against the
// design. It shares with the index how texts are cut into words (tokens, stem, little), the table
// of synonyms and the weights of the score, and nothing of how they are searched.
type twin struct {
	reports []*reports.Report
	// texts are the words of each report's fields; names are several texts.
	texts [][numTextFields][][]twinWord
	// words counts for each word the fields of reports that hold it.
	words map[string]int
	mean  [numTextFields]float64
}

type twinWord struct{ term, stem string }

func newTwin(all []*reports.Report) *twin {
	t := &twin{reports: all, texts: make([][numTextFields][][]twinWord, len(all)), words: map[string]int{}}
	for i, r := range all {
		for f := range numTextFields {
			different := map[string]bool{}
			for _, text := range fieldText(r, f) {
				var words []twinWord
				for _, word := range terms(text) {
					words = append(words, twinWord{word, stem(word)})
					different[word] = true
				}
				t.texts[i][f] = append(t.texts[i][f], words)
			}
			for word := range different {
				t.words[word]++
			}
			t.mean[f] += float64(len(different)) / float64(len(all))
		}
	}
	return t
}

// outcome is what a part of a query does to each report. A part that restricts nothing, like a
// little word, has no say.
type outcome struct {
	restricts bool
	matches   []bool
	scores    []float64
}

func (t *twin) outcome(matches func(i int) bool) outcome {
	o := outcome{true, make([]bool, len(t.reports)), make([]float64, len(t.reports))}
	for i := range t.reports {
		o.matches[i] = matches(i)
	}
	return o
}

// node matches a part of a query; alone says that the query has one word or phrase.
func (t *twin) node(n query.Node, alone bool) outcome {
	switch n := n.(type) {
	case query.And:
		var sides []outcome
		for i := range n {
			if side := t.within(n, i, alone); side.restricts {
				sides = append(sides, side)
			}
		}
		return t.combine(sides, func(hits int) bool { return hits == len(sides) })
	case query.Or:
		var sides []outcome
		for _, side := range n {
			o := t.node(side, alone)
			if !o.restricts {
				return o
			}
			sides = append(sides, o)
		}
		return t.combine(sides, func(hits int) bool { return hits > 0 })
	case query.Not:
		o := t.node(n.Of, alone)
		if !o.restricts {
			return o
		}
		return t.outcome(func(i int) bool { return !o.matches[i] })
	case query.Filter:
		return t.outcome(func(i int) bool { return hasValue(t.reports[i], n.Field, []string{n.Value}) })
	case query.Date:
		return t.outcome(func(i int) bool { return startsWithin(t.reports[i], n.Period()) })
	case query.Moment:
		return t.outcome(func(i int) bool { return startsThen(t.reports[i], reports.MomentNames[n.Field], []string{n.Value}) })
	case query.Downtime:
		return t.outcome(func(i int) bool {
			down := t.reports[i].Downtime()
			return down.Known && n.Holds(down.Minutes)
		})
	case query.Word:
		return t.leaf(t.word(n, alone, nil))
	case query.Phrase:
		return t.leaf(t.phrase(n))
	}
	return outcome{}
}

// within matches the i-th node of an And: a word's neighbours may make it part of an expression.
func (t *twin) within(nodes query.And, i int, alone bool) outcome {
	if w, ok := nodes[i].(query.Word); ok {
		return t.leaf(t.word(w, alone, expressionsAt(nodes, i)))
	}
	return t.node(nodes[i], alone)
}

// combine adds up the sides' scores where enough of them match.
func (t *twin) combine(sides []outcome, enough func(hits int) bool) outcome {
	if len(sides) == 0 {
		return outcome{}
	}
	sum := t.outcome(func(i int) bool {
		hits := 0
		for _, side := range sides {
			if side.matches[i] {
				hits++
			}
		}
		return enough(hits)
	})
	for _, side := range sides {
		for i, s := range side.scores {
			sum.scores[i] += s
		}
	}
	return sum
}

// pattern is what a word or phrase of a query looks for.
type pattern struct {
	in   fieldSet
	word func(twinWord) float64 // what a single word is worth, 0 when it does not match
	runs []twinRun
	code string // the instance that the word names, or empty
}

// twinRun is words in their order.
type twinRun struct {
	places []func(twinWord) bool
	worth  float64
}

// leaf looks for a pattern in every report; nil restricts nothing.
func (t *twin) leaf(p *pattern) outcome {
	if p == nil {
		return outcome{}
	}
	sums := make([]float64, len(t.reports))
	o := t.outcome(func(i int) bool {
		for f := range numTextFields {
			if p.in.has(f) {
				sums[i] += fieldWeights[f] * t.found(p, i, f)
			}
		}
		return sums[i] > 0
	})
	matching := 0
	for _, hit := range o.matches {
		if hit {
			matching++
		}
	}
	for i, sum := range sums {
		o.scores[i] = twinRarity(matching, len(sums)) * sum / (damping + sum)
		if p.code != "" && o.matches[i] && hasValue(t.reports[i], reports.FieldInstance, []string{p.code}) {
			o.scores[i] += codeBonus
		}
	}
	return o
}

// found is how much of a pattern one field of a report has.
func (t *twin) found(p *pattern, report int, f textField) float64 {
	length, worth := 0, 0.0
	for _, text := range t.texts[report][f] {
		length += len(text)
		for _, word := range text {
			worth += p.word(word)
		}
	}
	sum := worth / (1 - lengthWeight + lengthWeight*float64(length)/max(t.mean[f], 1))
	for _, run := range p.runs {
		if slices.ContainsFunc(t.texts[report][f], run.in) {
			sum += run.worth
		}
	}
	return sum
}

func (r twinRun) in(text []twinWord) bool {
	for start := range text {
		i := 0
		for i < len(r.places) && start+i < len(text) && r.places[i](text[start+i]) {
			i++
		}
		if i == len(r.places) {
			return true
		}
	}
	return false
}

func twinRarity(matching, all int) float64 {
	return math.Log(1 + (float64(all-matching)+0.5)/(float64(matching)+0.5))
}

// word is the pattern of a word among the expressions that it is part of.
func (t *twin) word(w query.Word, alone bool, around []expression) *pattern {
	typed := terms(w.Text)
	if !slices.ContainsFunc(typed, func(word string) bool { return !little[word] }) {
		return nil
	}
	p := &pattern{in: fieldsOf(w.In)}
	last := typed[len(typed)-1]
	begun := begunByNone
	if w.Begins && (!alone || len([]rune(last)) > 2) {
		begun = t.completes(last)
	}
	whole := strings.Join(typed, "")
	forms := []worthy{{sameStem(whole), formWorth}, {exactly(whole), 1}}
	if len(typed) == 1 {
		forms = append(forms, worthy{begun, completionWorth})
	} else {
		p.runs = append(p.runs, runOf(typed, begun))
	}
	others := synonymsOf(typed)
	for _, e := range around {
		others = append(others, synonymsOf(e)...)
		if slices.ContainsFunc(e, func(word string) bool { return little[word] }) {
			// An idiom, as time out: the word by itself means something else.
			forms = nil
			p.runs = append(p.runs, formsOf(e, 1))
		}
	}
	for _, e := range others {
		if len(e) == 1 {
			forms = append(forms, worthy{sameStem(e[0]), synonymWorth})
		} else {
			p.runs = append(p.runs, formsOf(e, synonymWorth))
		}
	}
	if code := t.code(w.Text); code != "" {
		written := terms(code)
		switch {
		case slices.Equal(written, typed):
		case len(written) == 1:
			forms = append(forms, worthy{exactly(written[0]), 1})
		default:
			p.runs = append(p.runs, runOf(written, begunByNone))
		}
		if p.in == allFields {
			p.code = code
		}
	}
	p.word = best(forms)
	return p
}

// phrase is the pattern of a quoted text: as it stands, and not in names.
func (t *twin) phrase(q query.Phrase) *pattern {
	typed := terms(q.Text)
	if len(typed) == 0 {
		return nil
	}
	p := &pattern{in: fieldsOf(q.In) &^ (1 << namesField)}
	last := typed[len(typed)-1]
	begun := begunByNone
	if q.Begins {
		begun = t.completes(last)
	}
	if len(typed) > 1 {
		p.word, p.runs = best(nil), []twinRun{runOf(typed, begun)}
	} else {
		p.word = best([]worthy{{exactly(last), 1}, {begun, completionWorth}})
	}
	return p
}

// worthy is a way to match a word and what it is worth.
type worthy struct {
	matches func(twinWord) bool
	worth   float64
}

// best gives what the best of the ways that match is worth, and remembers it for each word.
func best(ways []worthy) func(twinWord) float64 {
	known := map[string]float64{}
	return func(w twinWord) float64 {
		worth, ok := known[w.term]
		if !ok {
			for _, way := range ways {
				if way.worth > worth && way.matches(w) {
					worth = way.worth
				}
			}
			known[w.term] = worth
		}
		return worth
	}
}

func begunByNone(twinWord) bool { return false }

func exactly(word string) func(twinWord) bool {
	return func(w twinWord) bool { return w.term == word }
}

func sameStem(word string) func(twinWord) bool {
	base := stem(word)
	return func(w twinWord) bool { return w.stem == base }
}

// runOf is words exactly, the last one also as begun.
func runOf(words []string, begun func(twinWord) bool) twinRun {
	run := twinRun{worth: 1}
	for _, word := range words {
		run.places = append(run.places, exactly(word))
	}
	last := run.places[len(words)-1]
	run.places[len(words)-1] = func(w twinWord) bool { return last(w) || begun(w) }
	return run
}

// formsOf is words in any grammatical form.
func formsOf(words []string, worth float64) twinRun {
	run := twinRun{worth: worth}
	for _, word := range words {
		run.places = append(run.places, sameStem(word))
	}
	return run
}

// completes matches the words that begin with a text; of too many, the most frequent.
func (t *twin) completes(beginning string) func(twinWord) bool {
	var all []string
	for word := range t.words {
		if strings.HasPrefix(word, beginning) {
			all = append(all, word)
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		if t.words[a] != t.words[b] {
			return t.words[b] - t.words[a]
		}
		return strings.Compare(a, b)
	})
	chosen := wordSet(strings.Join(all[:min(len(all), maxCompletions)], " "))
	return func(w twinWord) bool { return chosen[w.term] }
}

// synonymsOf lists the other expressions of all groups that have an expression in some form.
func synonymsOf(e expression) []expression {
	stems := stemsOf(e)
	var others []expression
	for _, group := range twinSynonyms() {
		if !slices.ContainsFunc(group, func(o twinSynonym) bool { return slices.Equal(o.stems, stems) }) {
			continue
		}
		for _, o := range group {
			if !slices.Equal(o.stems, stems) {
				others = append(others, o.expression)
			}
		}
	}
	return others
}

type twinSynonym struct {
	expression
	stems []string
}

// twinSynonyms is the table of synonyms with the stems of its words, which take long to find.
var twinSynonyms = sync.OnceValue(func() (groups [][]twinSynonym) {
	for _, group := range fieldSynonyms().groups {
		var all []twinSynonym
		for _, e := range group {
			all = append(all, twinSynonym{e, stemsOf(e)})
		}
		groups = append(groups, all)
	}
	return groups
})

func stemsOf(words []string) []string {
	var stems []string
	for _, word := range words {
		stems = append(stems, stem(word))
	}
	return stems
}

// expressionsAt are the expressions of several words that have synonyms and that the i-th node is
// part of.
func expressionsAt(nodes query.And, i int) []expression {
	var found []expression
	for first := 0; first <= i; first++ {
		var e expression
		for _, n := range nodes[first:] {
			w, ok := n.(query.Word)
			if !ok || w.In != query.PartAny {
				break
			}
			e = append(e, strings.ToLower(w.Text))
			if len(e) > 1 && first+len(e) > i && len(synonymsOf(e)) > 0 {
				found = append(found, slices.Clone(e))
			}
		}
	}
	return found
}
