package index

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

// judged is a query with the reports that are relevant to it.
type judged struct {
	id, kind, text string
	grades         map[string]int // by report: 2 looked for, 1 related
}

// TestRelevance measures ranking on judged queries and compares it with a golden file. Run with
// -update to accept a change of the ranking; say in the commit what it is good for.
func TestRelevance(t *testing.T) {
	x := corpusIndex(t)
	queries := readJudged(t)
	type sum struct{ ndcg, mrr, n float64 }
	sums := map[string]*sum{}
	var lines []string
	for _, q := range queries {
		var ids []string
		for _, h := range ask(t, x, Request{Query: q.text, Limit: 1000}).Hits {
			ids = append(ids, h.ID)
		}
		ndcg, mrr := q.ndcg(ids), q.mrr(ids)
		for _, kind := range []string{q.kind, "overall"} {
			if sums[kind] == nil {
				sums[kind] = &sum{}
			}
			sums[kind].ndcg += ndcg
			sums[kind].mrr += mrr
			sums[kind].n++
		}
		lines = append(lines, fmt.Sprintf("%s %.4f %.4f %d hits  %s", q.id, ndcg, mrr, len(ids), q.text))
	}
	var report strings.Builder
	report.WriteString("what nDCG@10 MRR\n")
	for _, kind := range []string{"overall", "plain", "synonym", "instance", "phrase", "typo", "prefix", "inflected", "question"} {
		s := sums[kind]
		fmt.Fprintf(&report, "%s %.4f %.4f\n", kind, s.ndcg/s.n, s.mrr/s.n)
	}
	report.WriteString(strings.Join(lines, "\n") + "\n")
	golden(t, "testdata/relevance/golden.txt", report.String())
}

// golden compares a text with a file, or writes the file with -update.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-golden +got); accept it with -update:\n%s", file, diff)
	}
}

// ndcg is the discounted cumulative gain of the first ten hits over that of the best order.
func (q judged) ndcg(ids []string) float64 {
	best := make([]int, 0, len(q.grades))
	for _, g := range q.grades {
		best = append(best, g)
	}
	slices.SortFunc(best, func(a, b int) int { return b - a })
	got := make([]int, len(ids))
	for i, id := range ids {
		got[i] = q.grades[id]
	}
	return gain(got) / gain(best)
}

func gain(grades []int) float64 {
	sum := 0.0
	for i, g := range grades[:min(10, len(grades))] {
		sum += (math.Pow(2, float64(g)) - 1) / math.Log2(float64(i+2))
	}
	return sum
}

// mrr is one over the rank of the first relevant hit.
func (q judged) mrr(ids []string) float64 {
	for i, id := range ids {
		if q.grades[id] > 0 {
			return 1 / float64(i+1)
		}
	}
	return 0
}

func readJudged(t *testing.T) []judged {
	t.Helper()
	grades := map[string]map[string]int{}
	for _, row := range readTSV(t, "testdata/relevance/judgments.tsv") {
		grade, err := strconv.Atoi(row[2])
		if err != nil {
			t.Fatal(err)
		}
		if grades[row[0]] == nil {
			grades[row[0]] = map[string]int{}
		}
		grades[row[0]][row[1]] = grade
	}
	var queries []judged
	for _, row := range readTSV(t, "testdata/relevance/queries.tsv") {
		queries = append(queries, judged{row[0], row[1], row[2], grades[row[0]]})
	}
	return queries
}

// readTSV reads rows of tab-separated fields without quoting, behind a header line.
func readTSV(t *testing.T, file string) [][]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows[1:]
}
