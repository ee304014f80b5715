package index

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// order compares two rows as a sort order wants them: negative when a comes first. scores are by
// row and matter for relevance alone.
func order(sort string, columns *reports.Columns, scores []float64) func(a, b int32) int {
	newest := func(a, b int32) int {
		if columns.Starts[a] != columns.Starts[b] {
			return cmp.Compare(columns.Starts[b], columns.Starts[a])
		}
		return strings.Compare(columns.IDs[a], columns.IDs[b])
	}
	switch sort {
	case SortOldest:
		return func(a, b int32) int {
			return cmp.Or(noDateLast(columns, a, b), cmp.Compare(columns.Starts[a], columns.Starts[b]), newest(a, b))
		}
	case SortLongest:
		return func(a, b int32) int {
			return cmp.Or(cmp.Compare(columns.Downtime[b], columns.Downtime[a]), newest(a, b)) // unknown is -1
		}
	case SortRelevance:
		return func(a, b int32) int {
			if scores[a] != scores[b] {
				return cmp.Compare(scores[b], scores[a])
			}
			return newest(a, b)
		}
	}
	return newest
}

func noDateLast(columns *reports.Columns, a, b int32) int {
	none := func(row int32) int {
		if columns.Starts[row] == reports.NoDate {
			return 1
		}
		return 0
	}
	return none(a) - none(b)
}

// first gives the first n rows in an order, sorted. It keeps a heap of the best n seen, so that
// the first page of a hundred thousand rows does not sort them all. It begins at the end: files are
// mostly called by their dates and asked for newest first, and then few rows change the heap.
func first(rows []int32, n int, before func(a, b int32) int) []int32 {
	if n >= len(rows)/4 {
		sorted := slices.Clone(rows)
		slices.SortFunc(sorted, before)
		return sorted[:min(n, len(sorted))]
	}
	rest := len(rows) - n
	best := slices.Clone(rows[rest:]) // a heap with the worst of the best on top
	for i := n/2 - 1; i >= 0; i-- {
		sink(best, i, before)
	}
	for _, row := range slices.Backward(rows[:rest]) {
		if n > 0 && before(row, best[0]) < 0 {
			best[0] = row
			sink(best, 0, before)
		}
	}
	slices.SortFunc(best, before)
	return best
}

// sink moves an element of the heap down to where none below it comes later in the order.
func sink(heap []int32, i int, before func(a, b int32) int) {
	for {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(heap); child++ {
			if before(heap[child], heap[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return
		}
		heap[i], heap[worst] = heap[worst], heap[i]
		i = worst
	}
}
