package index

import (
	"context"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// Similar lists what is like a report: the answer of `similar --json`. Lists are never nil.
type Similar struct {
	// Similar holds the reports of similar root causes, twins first, then by score; at most
	// mostSimilar, and none that is not worth reading.
	Similar []SimilarHit `json:"similar"`
	// SameEnvironment holds the other incidents of the report's environments, oldest first.
	SameEnvironment []EnvironmentHit `json:"sameEnvironment"`
	// Twins are the reports about the same incident, on another product or instance.
	Twins []string `json:"twins"`
}

// A SimilarHit is a report of a similar root cause. Its score is at most 1, a twin's between 1 and 2.
// Why says in phrases that people read what makes it similar.
type SimilarHit struct {
	ID    string   `json:"id"`
	Score float64  `json:"score"`
	Why   []string `json:"why"`
}

// An EnvironmentHit is an incident of the same environment.
type EnvironmentHit struct {
	ID     string   `json:"id"`
	Start  *string  `json:"start"` // RFC 3339 with its own offset, nil without a date
	Causes []string `json:"causes"`
}

// mostSimilar bounds the list of similar reports: who reads more searches.
const mostSimilar = 10

// Similar finds reports like one. Before the index is built it goes by causes and environments
// alone. The error is that of an unknown id, or the context's.
func (x *Index) Similar(ctx context.Context, id string) (Similar, error) {
	a, err := x.likeTo(ctx, id)
	if err != nil {
		return Similar{}, err
	}
	s := Similar{Similar: []SimilarHit{}, SameEnvironment: []EnvironmentHit{}, Twins: []string{}}
	for _, row := range a.similar {
		s.Similar = append(s.Similar, SimilarHit{x.id(row), rounded(a.scores[row]), x.why(a, row)})
	}
	for _, row := range a.environment {
		s.SameEnvironment = append(s.SameEnvironment, EnvironmentHit{x.id(row), x.start(row), x.values(reports.FieldCause, row)})
	}
	for _, row := range a.twins {
		s.Twins = append(s.Twins, x.id(row))
	}
	return s, nil
}

// alike is what was found to be like one report. Reports are rows of the columns.
type alike struct {
	row         int32
	open        *reports.Report
	words       *wordLikeness // nil before the index is built
	environment []int32       // oldest first, those without a date last
	twins       []int32       // oldest first
	similar     []int32       // twins first, then by score
	scores      []float64     // by row, of the similar ones
}

func (x *Index) likeTo(ctx context.Context, id string) (*alike, error) {
	row, err := x.row(id)
	if err != nil {
		return nil, err
	}
	a := &alike{row: row}
	if a.open, err = x.report(row); err != nil {
		return nil, err
	}
	a.environment = x.sameEnvironment(row)
	a.twins = x.twins(row, a.open)
	err = undamaged("compare root causes", func() error {
		a.words, err = x.likeWords(ctx, a.open)
		return err
	})
	if err != nil {
		return nil, err
	}
	x.rankSimilar(a)
	return a, ctx.Err()
}

// How much of the score is the words of the root cause, the rest being the causes; and what a
// report needs at least to be worth showing. Found by reading what they let through and leave out
// of the corpus.
const (
	wordShare     = 0.75
	leastWords    = 0.08
	manyWords     = 0.2
	fewInCommon   = 3 // words and causes, where the words are not many
	leastInCommon = 2 // words and causes at all
	leastScore    = 0.25
	leastByCauses = 0.75  // without words: the causes agree in the main
	leastTwin     = 0.001 // keeps a twin before a report of the very same words
)

// rankSimilar picks the similar reports and puts them in their order.
func (x *Index) rankSimilar(a *alike) {
	a.scores = make([]float64, x.columns.Len())
	own := x.causes(a.row)
	for row := range int32(x.columns.Len()) {
		if row == a.row {
			continue
		}
		if score, worth := a.score(own, row, x.causes(row)); worth {
			a.similar = append(a.similar, row)
			a.scores[row] = score
		}
	}
	for _, twin := range a.twins {
		if !slices.Contains(a.similar, twin) {
			a.similar = append(a.similar, twin)
		}
		score, _ := a.score(own, twin, x.causes(twin))
		a.scores[twin] = 1 + max(score, leastTwin)
	}
	best := order(SortRelevance, x.columns, a.scores)
	a.similar = first(a.similar, min(mostSimilar, len(a.similar)), best)
}

// score tells how similar a report is, from 0 to 1, and whether it is worth showing.
func (a *alike) score(own []int32, row int32, causes []int32) (score float64, worth bool) {
	if a.words == nil {
		score = causeLikeness(own, causes)
		return score, score >= leastByCauses
	}
	words := a.words.of(row)
	if words < leastWords {
		return 0, false
	}
	inCommon := a.words.telling(row)
	for _, code := range own {
		if slices.Contains(causes, code) {
			inCommon++
		}
	}
	score = wordShare*words + (1-wordShare)*causeLikeness(own, causes)
	if words < manyWords {
		return score, score >= leastScore && inCommon >= fewInCommon
	}
	return score, score >= leastScore && inCommon >= leastInCommon
}

// why says what a report has in common with the open one.
func (x *Index) why(a *alike, row int32) []string {
	why := []string{}
	if slices.Contains(a.twins, row) {
		why = append(why, x.sameTimeAndPlace(a.row, row))
	}
	main, others := sharedCauses(x.causes(a.row), x.causes(row))
	if main != "" {
		why = append(why, "same main cause: "+main)
	}
	why = append(why, naming("shared cause", others)...)
	why = append(why, naming("word", a.words.shared(row))...)
	return append(why, naming("same instance", x.sharedInstances(a.row, row))...)
}

// naming is a noun with what it names, as in "words: oracle, memory"; nothing names nothing.
func naming(noun string, named []string) []string {
	switch len(named) {
	case 0:
		return nil
	case 1:
		return []string{noun + ": " + named[0]}
	}
	return []string{noun + "s: " + strings.Join(named, ", ")}
}
