package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime/debug"
	"slices"
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// mostPartial is how many partial matches follow when there are fewer full ones than that.
const mostPartial = 10

// Search answers a request. The error is a *BadValue for a request that Check refuses, or the
// context's; no query is an error. Before the index is built a request with words is answered
// without them, and the panel says so.
func (x *Index) Search(ctx context.Context, request Request) (Answer, error) {
	f, err := x.find(ctx, request)
	if err != nil {
		return Answer{}, err
	}
	return f.answer(ctx, request)
}

// IDs lists the ids of all reports that match a request, in its order: in full or, when none
// does, in most of its words.
func (x *Index) IDs(ctx context.Context, request Request) ([]string, error) {
	f, err := x.find(ctx, request)
	if err != nil {
		return nil, err
	}
	rows := first(f.counts.rows, len(f.counts.rows), order(f.sort, x.columns, f.scores))
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = x.columns.IDs[row]
	}
	return ids, nil
}

// found is the outcome of a search before a page is cut from it.
type found struct {
	columns  *reports.Columns
	quotable func(row int) (*quotable, error)
	typed    query.Query
	counts   *counts
	scores   []float64
	// most are the partial matches that follow the full ones, best first.
	most       []int32
	mostScores []float64
	relaxed    bool
	sort       string
	searched   string
	note       string
	didYouMean string
	marker     *marker
	indexed    bool
}

// ErrDamaged is the error of a search that met index files which do not hold what they should, or
// are gone. Building the index anew mends it.
var ErrDamaged = errors.New("the index is damaged")

// find is search with damage caught: Bleve panics on damaged files, and a file that was cut while
// it is mapped into memory faults.
func (x *Index) find(ctx context.Context, request Request) (f *found, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("search: %w: %v", ErrDamaged, r)
		}
	}()
	return x.search(ctx, request)
}

// search tries all words, then misspelt words corrected, then most of the words.
func (x *Index) search(ctx context.Context, request Request) (*found, error) {
	if err := request.Check(); err != nil {
		return nil, err
	}
	typed := query.Parse(request.Query)
	conditions := newConditions(x, &request, typed)
	f := &found{columns: x.columns, quotable: x.quotable, typed: typed, searched: request.Query, sort: request.Sort}
	t := x.text.Load()
	f.indexed = t != nil
	q := typed
	if t == nil {
		q.Match = nil
		t = &text{vocabulary: &vocabulary{}}
	}
	matched, err := x.evaluate(ctx, t, q)
	if err != nil {
		return nil, err
	}
	matched = x.among(&request, matched)
	f.counts = conditions.count(matched.full.rows)
	notes := conditions.unknownValues(typed)
	if typed.Cut {
		notes = append(notes, fmt.Sprintf("Only the first %d words and filters were searched for.", query.MaxTerms))
	}
	if corrected, fixed := t.correct(q, x.columns); len(fixed) > 0 {
		f.didYouMean = strings.TrimSpace(corrected.String())
		again, err := x.evaluate(ctx, t, corrected)
		if err != nil {
			return nil, err
		}
		if len(f.counts.rows) == 0 {
			matched, f.searched = x.among(&request, again), f.didYouMean
			f.counts = conditions.count(matched.full.rows)
			notes = append(notes, correctionNote(fixed))
		}
	}
	if len(f.counts.rows) < mostPartial && f.indexed {
		f.addPartial(conditions, matched.most())
	}
	if f.relaxed {
		notes = append(notes, relaxedNote)
	} else {
		f.scores = matched.full.scores
	}
	f.settleOrder(matched.scored)
	f.note = strings.Join(notes, " ")
	f.marker = newMarker(matched.clauses)
	return f, nil
}

// settleOrder gives the order that is meant where none was asked for: the newest first where nothing
// has a score.
func (f *found) settleOrder(scored bool) {
	if f.sort == "" {
		f.sort = SortRelevance
	}
	if f.sort == SortRelevance && !scored {
		f.sort = SortNewest
		f.scores = nil
	}
}

const relaxedNote = "No report has all the words; these have most of them."

func correctionNote(fixed [][2]string) string {
	var none, searched []string
	for _, pair := range fixed {
		if word := fmt.Sprintf("%q", pair[0]); !slices.Contains(none, word) {
			none = append(none, word)
			searched = append(searched, fmt.Sprintf("%q", pair[1]))
		}
	}
	return fmt.Sprintf("No report has %s; searched for %s.", strings.Join(none, " or "), strings.Join(searched, " and "))
}

func (x *Index) evaluate(ctx context.Context, t *text, q query.Query) (result, error) {
	tree := joinCodes(q.Match, x.columns)
	e := &evaluation{ctx: ctx, text: t, columns: x.columns, moments: x.moments, alone: len(query.Query{Match: tree}.Leaves()) == 1}
	return e.evaluate(tree)
}

// addPartial lets partial matches follow the full ones or, without a full one, take their place.
func (f *found) addPartial(c *conditions, most matches) {
	if most.rows.count() == 0 {
		return
	}
	partial := c.count(most.rows)
	if len(partial.rows) == 0 {
		return
	}
	sort := f.sort
	if sort == "" {
		sort = SortRelevance
	}
	best := order(SortRelevance, f.columns, most.scores)
	f.mostScores = most.scores
	if len(f.counts.rows) == 0 {
		f.relaxed, f.counts, f.scores = true, partial, most.scores
		return
	}
	f.most = first(partial.rows, min(mostPartial, len(partial.rows)), best)
	f.most = first(f.most, len(f.most), order(sort, f.columns, most.scores))
}

// answer cuts a page of hits and counts the rest.
func (f *found) answer(ctx context.Context, request Request) (Answer, error) {
	a := Answer{
		Query: request.Query, SearchedFor: f.searched, Note: f.note, DidYouMean: f.didYouMean,
		Relaxed: f.relaxed, Total: len(f.counts.rows), Wide: f.counts.wide,
		Hits: []Hit{}, Facets: f.counts.facets(), Histogram: f.counts.histogram(),
	}
	for i, row := range f.page(request.Offset, request.Limit) {
		if err := ctx.Err(); err != nil { // a page may be of all reports, and each is read for its snippets
			return Answer{}, err
		}
		partial := f.relaxed || request.Offset+i >= len(f.counts.rows)
		a.Hits = append(a.Hits, f.hit(int(row), partial))
	}
	a.Panel = &Panel{
		DowntimeMinutes: f.counts.minutes, DowntimeUnknown: f.counts.unknown,
		Platform: f.counts.platform, Typed: f.typedFilters(), Indexed: f.indexed,
	}
	return a, nil
}

// page is the part of the hits, full and then partial, that a request asks for.
func (f *found) page(offset, limit int) []int32 {
	full := len(f.counts.rows)
	last := full + len(f.most)
	if offset >= last {
		return nil
	}
	end := offset + min(limit, last-offset)
	rows := first(f.counts.rows, min(end, full), order(f.sort, f.columns, f.scores))
	if end > full {
		rows = append(rows[:full:full], f.most[:end-full]...)
	}
	return rows[offset:]
}

// rounded keeps three digits: more would say nothing, and would differ between machines.
func rounded(score float64) float64 { return math.Round(score*1000) / 1000 }

// typedFilters are the filters read from the query's text, each with the text without it.
func (f *found) typedFilters() []TypedFilter {
	typed := []TypedFilter{}
	for i, filter := range f.typed.Filters {
		rest := f.typed
		rest.Filters = without(rest.Filters, i)
		typed = append(typed, TypedFilter{reports.FieldNames[filter.Field], filter.Value, rest.String()})
	}
	for i, date := range f.typed.Dates {
		rest := f.typed
		rest.Dates = without(rest.Dates, i)
		name := "after"
		if date.Before {
			name = "before"
		}
		typed = append(typed, TypedFilter{name, date.Date, rest.String()})
	}
	for i, moment := range f.typed.Moments {
		rest := f.typed
		rest.Moments = without(rest.Moments, i)
		typed = append(typed, TypedFilter{reports.MomentNames[moment.Field], moment.Value, rest.String()})
	}
	return typed
}

func without[T any](list []T, i int) []T {
	return append(append([]T{}, list[:i]...), list[i+1:]...)
}
