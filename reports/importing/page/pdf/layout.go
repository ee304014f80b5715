package pdf

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// layOut makes paragraphs of the rows of all pages.
func (doc *Document) layOut(pages [][]row) {
	running := runningRows(pages)
	var rows []row
	var breaks []bool // a page begins with the row
	for i, page := range pages {
		for j, r := range page {
			if running[i][j] {
				doc.Running = append(doc.Running, r.text)
				continue
			}
			rows = append(rows, r)
			breaks = append(breaks, j == 0 || running[i][j-1])
		}
	}
	m := measure(rows)
	for i, r := range rows {
		if i > 0 && m.goesOn(rows[i-1], r, breaks[i]) {
			last := &doc.Lines[len(doc.Lines)-1]
			last.Text = joined(last.Text, r.text)
			continue
		}
		gap := i == 0 || rows[i-1].y-r.y > m.leading(r.size)*1.15
		doc.Lines = append(doc.Lines, Line{r.text, m.level(r.size), r.left, gap})
	}
}

// joined goes on with a paragraph. A hyphen at the end of a row stays: words with one are more frequent
// in these texts than words that were cut.
func joined(text, next string) string {
	if strings.HasSuffix(text, "-") && len(text) > 1 && text[len(text)-2] != ' ' || strings.HasSuffix(text, "/") {
		return text + next
	}
	return text + " " + next
}

// A measured document has one size for its text, larger ones for headings, and a right edge.
type measured struct {
	body  float64
	sizes []float64 // of headings, largest first
	leads map[float64]float64
	right float64
}

func measure(rows []row) measured {
	letters := make(map[float64]int)
	m := measured{leads: make(map[float64]float64)}
	for _, r := range rows {
		letters[rounded(r.size)] += len(r.text)
		m.right = math.Max(m.right, r.right)
	}
	for size, n := range letters {
		if n > letters[m.body] || n == letters[m.body] && size < m.body {
			m.body = size
		}
	}
	for size := range letters {
		if size > m.body*1.1 {
			m.sizes = append(m.sizes, size)
		}
	}
	slices.SortFunc(m.sizes, func(a, b float64) int { return cmp.Compare(b, a) })
	m.measureLeading(rows)
	return m
}

func rounded(size float64) float64 { return math.Round(size*2) / 2 }

// measureLeading finds how far apart the lines of a paragraph are, for each size: the least that two rows
// are, unless one is above or below the other's line.
func (m measured) measureLeading(rows []row) {
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		lead := a.y - b.y
		if size := rounded(b.size); rounded(a.size) == size && lead > size*0.9 && lead < size*2 {
			if least, known := m.leads[size]; !known || lead < least {
				m.leads[size] = lead
			}
		}
	}
}

func (m measured) leading(size float64) float64 {
	if lead, known := m.leads[rounded(size)]; known {
		return lead
	}
	return size * 1.3
}

func (m measured) level(size float64) int {
	return min(slices.Index(m.sizes, rounded(size))+1, 6)
}

// startsItem tells whether a row begins with a bullet or a number.
var startsItem = regexp.MustCompile(`^([•◦‣▪■□●○·∙*–]|\(?\d{1,3}[.)]|[a-z]\)|[o-])\s+\S`)

// goesOn tells whether a row continues the paragraph of the row before.
func (m measured) goesOn(before, r row, newPage bool) bool {
	switch {
	case rounded(before.size) != rounded(r.size) || before.bold != r.bold && (m.level(r.size) > 0 || shortBold(before)):
		return false
	case startsItem.MatchString(r.text):
		return false
	case before.right+r.first+0.3*r.size < m.right-0.5*r.size:
		return false // the next word would have fitted, so the line was meant to end
	case newPage:
		first, _ := utf8.DecodeRuneInString(r.text)
		return m.level(r.size) == 0 && (unicode.IsLower(first) || !ended.MatchString(before.text))
	case before.y-r.y > m.leading(r.size)*1.15:
		return false
	}
	return r.left <= before.left+0.5*r.size || startsItem.MatchString(before.text)
}

var ended = regexp.MustCompile(`[.:;?!]$`)

// shortBold is a heading in the size of the text.
func shortBold(r row) bool { return r.bold && utf8.RuneCountInString(r.text) < 80 }
