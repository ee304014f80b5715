// Package cause proposes the cause categories of a report from what it says, and shows why. It learns
// from reports whose categories are known and from cues.txt, a list of words of the field.
package cause

import (
	"cmp"
	"slices"

	"rcaviewer/reports"
)

// An Evidence is what speaks for a category: words of the text as written there, most weight first,
// and the ids of the most similar reports that have the category.
type Evidence struct {
	Words   []string
	Reports []string
}

// A Proposal is a category with how sure it is, from 0 to 1, and why.
type Proposal struct {
	Cause      reports.Cause
	Confidence float64
	Evidence   Evidence
}

// A Classifier was trained on reports. It may be used by several goroutines at once.
type Classifier struct {
	vocabulary *vocabulary
	model      *model
	known      []known
}

// A second category is proposed when it is this likely, a third when it is more so. Where the best
// is less likely than leastLikely the text has named nothing that is known.
const (
	secondFrom  = 0.35
	thirdFrom   = 0.5
	leastLikely = 0.1
)

// Propose gives one to three categories, the main one first. Texts are plain, without Markdown.
func (c *Classifier) Propose(title, rootCause, measures, timeline string) []Proposal {
	rootCause = rootCause[:min(len(rootCause), longestSection)]
	says, rest, open := inconclusive(rootCause)
	a := analyse(partsOf(title, rest, measures, timeline))
	ranked := c.rank(a)
	undecided := !a.cued(rest) && meaningless(rest) || ranked[0].Confidence < leastLikely
	switch {
	case open && undecided:
		return []Proposal{stillOpen(rootCause[says.start:says.end])}
	case undecided:
		return []Proposal{{Cause: underInvestigation, Confidence: guessed}}
	case open && ranked[0].Confidence < surely:
		return append([]Proposal{stillOpen(rootCause[says.start:says.end])}, c.chosen(a, ranked, 1)...)
	case open:
		return append(c.chosen(a, ranked, 2), stillOpen(rootCause[says.start:says.end]))
	}
	return c.chosen(a, ranked, 3)
}

// stillOpen proposes that the cause is under investigation, as the words given say.
func stillOpen(words string) Proposal {
	return Proposal{underInvestigation, stated, Evidence{Words: []string{words}}}
}

// rank orders the categories that name a cause, most likely first.
func (c *Classifier) rank(a *analysis) []Proposal {
	vector := c.vocabulary.vector(a)
	var all []Proposal
	for class, term := range reports.Causes {
		if cause := reports.Cause(term.ID); cause != underInvestigation {
			all = append(all, Proposal{Cause: cause, Confidence: c.model.probability(class, vector)})
		}
	}
	slices.SortStableFunc(all, func(a, b Proposal) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return all
}

// chosen are the best of ranked categories, at most so many, with their evidence.
func (c *Classifier) chosen(a *analysis, ranked []Proposal, most int) []Proposal {
	n := 1
	for n < most && ranked[n].Confidence >= []float64{0, secondFrom, thirdFrom}[n] {
		n++
	}
	for i := range ranked[:n] {
		ranked[i].Evidence = c.evidence(a, classOf(ranked[i].Cause))
	}
	return ranked[:n:n]
}
