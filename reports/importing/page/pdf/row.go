package pdf

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A row is a line of print: what stands side by side on a page.
type row struct {
	text        string
	left, right float64
	y, size     float64
	bold        bool
	first       float64 // width of its first word
}

// rowsOf puts the runs of a page together to rows, from top to bottom.
func rowsOf(runs []run) []row {
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(b.y, a.y) })
	var rows []row
	for len(runs) > 0 {
		n := 1
		for n < len(runs) && runs[0].y-runs[n].y < 0.4*math.Max(runs[0].size, runs[n].size) {
			n++
		}
		if r := rowOf(runs[:n]); r.text != "" && !markAlone.MatchString(r.text) {
			rows = append(rows, r)
		}
		runs = runs[n:]
	}
	return rows
}

// markAlone is a bullet or number without its text, which stands apart from it.
var markAlone = regexp.MustCompile(`^\s*([•◦‣▪■□●○·∙*–-]|\(?\d{1,3}[.)]|[a-z]\))\s*$`)

// rowOf joins runs from left to right, with spaces where there is room for them.
func rowOf(runs []run) row {
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.left, b.left) })
	r := row{left: math.Inf(1), bold: true}
	var b strings.Builder
	end := 0.0
	for i, run := range runs {
		if i > 0 {
			b.WriteString(space(b.String(), run, run.left-end))
		}
		b.WriteString(run.text)
		end = run.right
		if strings.TrimSpace(run.text) == "" {
			continue
		}
		r.left, r.right = math.Min(r.left, run.left), math.Max(r.right, run.right)
		r.bold = r.bold && run.bold
		if run.size >= r.size {
			r.size, r.y = run.size, run.y
		}
	}
	r.text = strings.TrimSpace(b.String())
	word, _, _ := strings.Cut(r.text, " ")
	r.first = (r.right - r.left) * float64(utf8.RuneCountInString(word)) / math.Max(1, float64(utf8.RuneCountInString(r.text)))
	return r
}

// space is what stands between two runs: the cells of a table are apart.
func space(before string, next run, gap float64) string {
	switch {
	case gap > 2.5*next.size && !markAlone.MatchString(before):
		return " | "
	case gap < 0.15*next.size || strings.HasSuffix(before, " ") || strings.HasPrefix(next.text, " "):
		return ""
	}
	return " "
}
