package cause

import (
	"math"
	"slices"

	"rcaviewer/reports"
)

// A feature is something that texts have in common: a word, two words side by side, or that a
// category's cues occur. Cue features come first, one for each of reports.Causes.
type feature struct {
	id     int
	weight float64
}

// A mention is where a text first names something.
type mention struct{ start, end int }

// An analysis is a text as counts of what it names.
type analysis struct {
	text     string
	counts   map[string]float64 // stems and pairs, by the weight of the sections they stand in
	order    []string           // their order, so that sums never depend on a map's
	where    map[string]mention
	cues     map[int]float64 // by the number of the cue
	cueOrder []int
	cueAt    map[int]mention
}

// A part is a section of a report and how much its words count.
type part struct {
	text   string
	weight float64
}

// The measures name the remedy, which often names the cause; title and timeline do so now and then.
const (
	titleWeight    = 0.3
	measuresWeight = 0.3
	timelineWeight = 0.2
)

// longestSection bounds the work for what is no report; the longest of the corpus has 2 kB.
const longestSection = 20_000

func partsOf(title, rootCause, measures, timeline string) []part {
	return []part{{rootCause, 1}, {measures, measuresWeight}, {title, titleWeight}, {timeline, timelineWeight}}
}

func analyse(parts []part) *analysis {
	a := &analysis{counts: map[string]float64{}, where: map[string]mention{}, cues: map[int]float64{}, cueAt: map[int]mention{}}
	for _, p := range parts {
		offset := len(a.text)
		text := p.text[:min(len(p.text), longestSection)]
		a.text += text + "\n"
		for _, words := range sentences(text) {
			a.add(words, offset, p.weight)
		}
	}
	return a
}

// add counts the words of a sentence. Of two words side by side the little ones between are left out.
func (a *analysis) add(words []token, offset int, weight float64) {
	list := fieldCues()
	last := -1
	for i, w := range words {
		list.at(words, i, func(n, length int) {
			a.addCue(n, mention{offset + w.start, offset + words[i+length-1].end}, weight)
		})
		if !w.content {
			continue
		}
		a.count(w.stem, mention{offset + w.start, offset + w.end}, weight)
		if last >= 0 {
			a.count(words[last].stem+" "+w.stem, mention{offset + words[last].start, offset + w.end}, weight)
		}
		last = i
	}
}

func (a *analysis) count(key string, at mention, weight float64) {
	if _, ok := a.counts[key]; !ok {
		a.order = append(a.order, key)
		a.where[key] = at
	}
	a.counts[key] += weight
}

// cued tells whether a cue stands in a text of which the analysis begins.
func (a *analysis) cued(text string) bool {
	return slices.ContainsFunc(a.cueOrder, func(n int) bool { return a.cueAt[n].start < len(text) })
}

// addCue notes a cue once, in the section where it counts most.
func (a *analysis) addCue(n int, at mention, weight float64) {
	if _, ok := a.cues[n]; !ok {
		a.cueOrder = append(a.cueOrder, n)
		a.cueAt[n] = at
	}
	a.cues[n] = max(a.cues[n], weight)
}

// A vocabulary numbers the words of the reports learned from and weighs them by rarity.
type vocabulary struct {
	ids map[string]int
	idf []float64 // by id less the number of categories
}

// newVocabulary knows what at least two texts name.
func newVocabulary(all []*analysis) *vocabulary {
	in := map[string]int{}
	var order []string
	for _, a := range all {
		for _, key := range a.order {
			if in[key] == 0 {
				order = append(order, key)
			}
			in[key]++
		}
	}
	v := &vocabulary{ids: map[string]int{}}
	for _, key := range order {
		if in[key] >= 2 {
			v.ids[key] = len(reports.Causes) + len(v.idf)
			v.idf = append(v.idf, math.Log(float64(len(all)+1)/float64(in[key]+1)))
		}
	}
	return v
}

func (v *vocabulary) len() int { return len(reports.Causes) + len(v.idf) }

// leastLength is how long a vector is taken to be at least: a few words that a report or two had as
// well must not decide alone, as they would in a text of three words.
const leastLength = 6

// words is the text as a vector of length one, shorter for very short texts.
func (v *vocabulary) words(a *analysis) []feature {
	var vector []feature
	square := 0.0
	for _, key := range a.order {
		id, ok := v.ids[key]
		if !ok {
			continue
		}
		w := math.Log1p(a.counts[key]) * v.idf[id-len(reports.Causes)]
		vector = append(vector, feature{id, w})
		square += w * w
	}
	for i := range vector {
		vector[i].weight /= max(math.Sqrt(square), leastLength)
	}
	slices.SortFunc(vector, func(a, b feature) int { return a.id - b.id })
	return vector
}

// vector is cues and words together.
func (v *vocabulary) vector(a *analysis) []feature { return append(cueFeatures(a), v.words(a)...) }

func cueFeatures(a *analysis) []feature {
	sums := make([]float64, len(reports.Causes))
	for _, n := range a.cueOrder {
		c := fieldCues().all[n]
		sums[c.class] += c.weight * a.cues[n]
	}
	var found []feature
	for class, sum := range sums {
		if sum > 0 {
			found = append(found, feature{class, cueValue(sum)})
		}
	}
	return found
}

// cueValue damps many cues of one category: the tenth says little that the second has not.
func cueValue(sum float64) float64 { return math.Log1p(sum) }
