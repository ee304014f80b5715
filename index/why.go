package index

import (
	"context"
	"slices"
)

// Why explains how a report came to be a hit of a query. Lists are never nil.
type Why struct {
	ID string `json:"id"`
	// SearchedFor is the query that was answered: the one typed, or that with its words corrected.
	SearchedFor string `json:"searchedFor"`
	// Full says that the report matches the whole query, filters typed in it included.
	Full bool `json:"full"`
	// Score is what the hit shows; the clauses' scores and bonuses add up to it.
	Score   float64     `json:"score"`
	Clauses []WhyClause `json:"clauses"`
	// Indexed is false while words cannot be searched yet; there are no clauses then.
	Indexed bool `json:"indexed"`
}

// A WhyClause is a word or phrase of the query, in the order of the query. What the query excludes
// is not listed, nor are its filters: they have no part in the score.
type WhyClause struct {
	Typed string `json:"typed"`
	// Corrected is the word searched for in place of the one typed, or empty.
	Corrected string `json:"corrected"`
	// Ignored marks a little word, which restricts nothing and has no matches.
	Ignored bool    `json:"ignored"`
	Score   float64 `json:"score"`
	// Bonus is for a report that is about exactly the instance typed.
	Bonus float64 `json:"bonus"`
	// Matches are empty where the report has nothing of the clause.
	Matches []WhyMatch `json:"matches"`
}

// A WhyMatch is a word or words of the report that stand for a clause.
type WhyMatch struct {
	Words string     `json:"words"` // in lower case
	How   string     `json:"how"`   // one of the constants below
	In    []WhyField `json:"in"`
}

// How words of a report stand for those of a query.
const (
	AsTyped     = "as typed"
	AnotherForm = "another form"
	Synonym     = "synonym"
	Completion  = "completion"
)

// A WhyField is a part of the report with the number of times that words stand in it.
type WhyField struct {
	Field string `json:"field"` // title, names, root cause, preventive measures, summary, timeline
	Times int    `json:"times"`
}

// Why explains a report as a hit of a query. The error is that of an unknown id, or the context's.
func (x *Index) Why(ctx context.Context, id, text string) (Why, error) {
	why := Why{ID: id, SearchedFor: text, Clauses: []WhyClause{}}
	row, err := x.row(id)
	if err != nil {
		return why, err
	}
	t := x.text.Load()
	if t == nil {
		return why, nil
	}
	r, err := x.report(row)
	if err != nil {
		return why, err
	}
	f, err := x.find(ctx, Request{Query: text})
	if err != nil {
		return why, err
	}
	why.Indexed, why.SearchedFor = true, f.searched
	why.Full = !f.relaxed && slices.Contains(f.counts.rows, row)
	e := &explanation{ctx: ctx, index: x, text: t, row: row, fields: fieldTokens(r)}
	if err := undamaged("explain the hit", func() error { return e.explain(text, f.searched != text) }); err != nil {
		return why, err
	}
	why.add(e.clauses)
	return why, nil
}

// add adds the clauses up.
func (w *Why) add(clauses []WhyClause) {
	for _, c := range clauses {
		w.Score += c.Score + c.Bonus
		c.Score = rounded(c.Score)
		w.Clauses = append(w.Clauses, c)
	}
	w.Score = rounded(w.Score)
}
