package index

import (
	"sync"

	"rcaviewer/reports"
)

// quotes keeps the reports that were quoted lately, cut into words: while somebody types, the same
// ones are quoted again and again, and reading and cutting them is most of a search's work.
type quotes struct {
	mu   sync.Mutex
	rows map[int]*quotable
}

// mostQuotes is how many reports are kept: several pages of hits. When there are more, all are
// let go, which costs one slow page in many.
const mostQuotes = 400

// quotable is a report and its sections as they are quoted.
type quotable struct {
	*reports.Report
	sections [numTextFields]func() analysed
}

// analysed is a text in one line and its words.
type analysed struct {
	text  string
	words []token
}

// quotable gives the report of a row for quoting. It fails when the report cannot be read.
func (x *Index) quotable(row int) (*quotable, error) {
	x.quotes.mu.Lock()
	kept := x.quotes.rows[row]
	x.quotes.mu.Unlock()
	if kept != nil {
		return kept, nil
	}
	r, err := x.read(row)
	if err != nil {
		return nil, err
	}
	q := newQuotable(r)
	x.quotes.mu.Lock()
	defer x.quotes.mu.Unlock()
	if x.quotes.rows == nil || len(x.quotes.rows) >= mostQuotes {
		x.quotes.rows = make(map[int]*quotable, mostQuotes)
	}
	x.quotes.rows[row] = q
	return q, nil
}

func newQuotable(r *reports.Report) *quotable {
	q := &quotable{Report: r}
	for _, f := range snippetFields {
		q.sections[f] = sync.OnceValue(func() analysed {
			text := oneLine(fieldText(r, f)[0])
			return analysed{text, tokens(text)}
		})
	}
	return q
}
