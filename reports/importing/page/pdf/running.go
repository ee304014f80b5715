package pdf

import (
	"regexp"
	"strings"
)

// edge is how many rows at the top and at the bottom of a page may run through the document.
const edge = 3

var (
	digits   = regexp.MustCompile(`\d+`)
	pageWord = regexp.MustCompile(`(?i)^(page )?\d{1,3}( ?(of|/) ?\d{1,3})?$`)
	printed  = regexp.MustCompile(`^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d`)
	webPage  = regexp.MustCompile(`(?i)^(https?|file)://\S+( \|)?( \d{1,3}/\d{1,3})?$`)
)

// runningRows marks the rows that browsers and the site print on every page: site, title, date, address,
// page number.
func runningRows(pages [][]row) [][]bool {
	on := make(map[string]int) // pages that have such a row at their edge
	for _, rows := range pages {
		seen := make(map[string]bool)
		for i, r := range rows {
			if key := runningKey(r); atEdge(i, len(rows)) && !seen[key] {
				seen[key] = true
				on[key]++
			}
		}
	}
	marks := make([][]bool, len(pages))
	for p, rows := range pages {
		marks[p] = make([]bool, len(rows))
		for i, r := range rows {
			often := len(pages) > 1 && on[runningKey(r)] > len(pages)/2 && on[runningKey(r)] > 1
			marks[p][i] = atEdge(i, len(rows)) && (often || pageWord.MatchString(r.text) || printed.MatchString(r.text) || webPage.MatchString(r.text))
		}
	}
	return marks
}

func atEdge(i, n int) bool { return i < edge || i >= n-edge }

// runningKey is a row without its numbers, which count the pages. The size belongs to it: a title
// runs on in smaller print.
func runningKey(r row) string {
	return strings.Repeat("#", int(rounded(r.size)*2)) + digits.ReplaceAllString(r.text, "0")
}
