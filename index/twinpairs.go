package index

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"sync/atomic"
)

// twinPairs keeps the pairs of an index once they are found.
type twinPairs struct {
	finding sync.Mutex
	found   atomic.Pointer[[][2]int32]
}

// KnownTwins are the TwinPairs if they were found before.
func (x *Index) KnownTwins() (pairs [][2]int32, known bool) {
	if found := x.pairs.found.Load(); found != nil {
		return *found, true
	}
	return nil, false
}

// TwinPairs are all pairs of rows that tell of one incident, the smaller row first, in rising order:
// those that Similar calls twins. They are found once; for a hundred thousand reports that takes less
// than a second when the index is built, and many before, because the reports are read then. The
// error is the context's or ErrDamaged.
func (x *Index) TwinPairs(ctx context.Context) ([][2]int32, error) {
	x.pairs.finding.Lock()
	defer x.pairs.finding.Unlock()
	if pairs, known := x.KnownTwins(); known {
		return pairs, nil
	}
	pairs, err := x.findTwinPairs(ctx)
	if err == nil {
		x.pairs.found.Store(&pairs)
	}
	return pairs, err
}

func (x *Index) findTwinPairs(ctx context.Context) ([][2]int32, error) {
	candidates, err := x.meetingRows(ctx)
	if err != nil {
		return nil, err
	}
	pairs := [][2]int32{}
	err = undamaged("compare root causes", func() error {
		roots, err := x.rootWords(ctx, candidates)
		if err != nil {
			return err
		}
		for _, c := range candidates {
			if err := ctx.Err(); err != nil {
				return err
			}
			a, b := c[0], c[1]
			if x.oneIncident(a, b, func() float64 { return sharedWords(roots(a), roots(b)) }) {
				pairs = append(pairs, c)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(pairs, comparePairs)
	return pairs, nil
}

func comparePairs(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }

// meetingRows are the pairs of rows that may be twins and of which two windows meet, each once, in
// the order of their windows: the same reports are needed one soon after the other.
func (x *Index) meetingRows(ctx context.Context) ([][2]int32, error) {
	w := x.columns.Windows()
	rowOf, order := make([]int32, len(w.Starts)), make([]int, len(w.Starts))
	for row := range x.columns.Len() {
		for from, to := w.Of(row); from < to; from++ {
			rowOf[from], order[from] = int32(row), from
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(w.Starts[a], w.Starts[b]), a-b) })
	seen := map[[2]int32]bool{}
	var pairs [][2]int32
	for i, a := range order {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for _, b := range order[i+1:] {
			if apart(w.Starts[a], w.Starts[b]) > mostApart {
				break
			}
			rows := [2]int32{min(rowOf[a], rowOf[b]), max(rowOf[a], rowOf[b])}
			if rows[0] == rows[1] || windowsMeet(w, a, b) == neverMeet || !x.mayMeet(rows[0], rows[1]) || seen[rows] {
				continue
			}
			seen[rows] = true
			pairs = append(pairs, rows)
		}
	}
	return pairs, nil
}

// rootWords gives the telling words of root causes by row. Words are numbers, in rising order; those
// of two rows are the same word when their numbers are.
func (x *Index) rootWords(ctx context.Context, pairs [][2]int32) (func(row int32) []int32, error) {
	t := x.text.Load()
	if t == nil {
		return x.readRootWords(), nil
	}
	wanted := make([]bool, x.columns.Len())
	for _, p := range pairs {
		wanted[p[0]], wanted[p[1]] = true, true
	}
	words, err := t.rootWords(ctx, wanted)
	return func(row int32) []int32 { return words[row] }, err
}

// rootWords are the telling words of the root causes of wanted rows, by row. Going through the index
// once, word by word, takes a fraction of the time of reading reports one by one.
func (t *text) rootWords(ctx context.Context, wanted []bool) ([][]int32, error) {
	words := make([][]int32, len(wanted))
	number := int32(0)
	for stem, forms := range t.vocabulary.stems {
		number++
		for _, form := range forms {
			if !telling(form, stem) {
				continue
			}
			err := t.eachPosting(ctx, form, rootField, func(row int, _ posting) {
				if have := words[row]; wanted[row] && (len(have) == 0 || have[len(have)-1] != number) {
					words[row] = append(have, number)
				}
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return words, nil
}

// readRootWords reads the reports for their telling words, each when it is asked for. A file that is
// gone has none.
func (x *Index) readRootWords() func(row int32) []int32 {
	read, numbers := map[int32][]int32{}, map[string]int32{}
	return func(row int32) []int32 {
		words, known := read[row]
		if known {
			return words
		}
		if report, err := x.report(row); err == nil {
			for s := range rootStems(report) {
				if _, known := numbers[s]; !known {
					numbers[s] = int32(len(numbers))
				}
				words = append(words, numbers[s])
			}
			slices.Sort(words)
		}
		read[row] = words
		return words
	}
}
