package cause

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// How much evidence is shown, and how like a report has to be to count.
const (
	mostShown     = 6
	leastShare    = 0.1 // of the weight of the first
	mostSimilar   = 3
	leastLikeness = 0.1
)

// A voice is what a place in the text adds to a category.
type voice struct {
	at     mention
	weight float64
}

// evidence tells what in the analysed text spoke for a category.
func (c *Classifier) evidence(a *analysis, class int) Evidence {
	return Evidence{
		Words:   shown(a.text, append(c.cueVoices(a, class), c.wordVoices(a, class)...)),
		Reports: c.similar(a, reports.Cause(reports.Causes[class].ID)),
	}
}

// cueVoices share what the category's cues add together among them.
func (c *Classifier) cueVoices(a *analysis, class int) []voice {
	sum := 0.0
	var found []voice
	for _, n := range a.cueOrder {
		if cue := fieldCues().all[n]; cue.class == class {
			weight := cue.weight * a.cues[n]
			sum += weight
			found = append(found, voice{a.cueAt[n], weight})
		}
	}
	for i := range found {
		found[i].weight *= c.model.weights[class][class] * cueValue(sum) / sum
	}
	return found
}

// wordVoices are the words and pairs that add something.
func (c *Classifier) wordVoices(a *analysis, class int) []voice {
	values := map[int]float64{}
	for _, f := range c.vocabulary.words(a) {
		values[f.id] = f.weight
	}
	var found []voice
	for _, key := range a.order {
		if id, ok := c.vocabulary.ids[key]; ok {
			found = append(found, voice{a.where[key], values[id] * c.model.weights[class][id]})
		}
	}
	return found
}

// shown are the words with most weight, each once and none within another.
func shown(text string, all []voice) []string {
	slices.SortStableFunc(all, func(a, b voice) int { return cmp.Compare(b.weight, a.weight) })
	var words []string
	var at []mention
	for _, v := range all {
		word := text[v.at.start:v.at.end]
		taken := slices.ContainsFunc(at, func(m mention) bool { return m.start < v.at.end && v.at.start < m.end }) ||
			slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
		if v.weight <= leastShare*all[0].weight || len(words) == mostShown {
			break
		}
		if !taken {
			words, at = append(words, word), append(at, v.at)
		}
	}
	return words
}

// similar are the reports of a category that share most with the text, most like first.
func (c *Classifier) similar(a *analysis, cause reports.Cause) []string {
	type like struct {
		id    string
		score float64
	}
	var found []like
	words := c.vocabulary.words(a)
	for _, k := range c.known {
		if slices.Contains(k.causes, cause) {
			if score := product(words, k.words); score >= leastLikeness {
				found = append(found, like{k.id, score})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b like) int { return cmp.Compare(b.score, a.score) })
	var ids []string
	for _, l := range found[:min(len(found), mostSimilar)] {
		ids = append(ids, l.id)
	}
	return ids
}

// product is the scalar product of two vectors, both in the order of their ids.
func product(a, b []feature) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}
