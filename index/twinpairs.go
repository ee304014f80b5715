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
// those that Similar calls twins. It reads the root causes of reports where windows, places and
// causes do not decide, which takes milliseconds for hundreds of reports and seconds for a hundred
// thousand; they are found once. The error is the context's.
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
	pairs, roots := [][2]int32{}, rootWords{index: x}
	for _, c := range candidates {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a, b := c[0], c[1]
		if x.oneIncident(a, b, func() float64 { return sharedWords(roots.of(a), roots.of(b)) }) {
			pairs = append(pairs, c)
		}
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

// rootWords are the telling words of root causes that were read lately.
type rootWords struct {
	index *Index
	known map[int32]map[string]bool
}

// mostRoots bounds how many are kept.
const mostRoots = 1000

func (r *rootWords) of(row int32) map[string]bool {
	words, known := r.known[row]
	if known {
		return words
	}
	if report, err := r.index.report(row); err == nil { // a file that is gone has none
		words = rootStems(report)
	}
	if r.known == nil || len(r.known) >= mostRoots {
		r.known = map[int32]map[string]bool{}
	}
	r.known[row] = words
	return words
}
