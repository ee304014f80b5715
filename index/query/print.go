package query

import (
	"strconv"
	"strings"

	"rcaviewer/reports"
)

// String prints the query so that it parses to the same query.
func (q Query) String() string {
	var terms []string
	for _, f := range q.Filters {
		terms = append(terms, f.print(false))
	}
	for _, d := range q.Dates {
		terms = append(terms, d.print(false))
	}
	for _, m := range q.Moments {
		terms = append(terms, m.print(false))
	}
	terms = append(terms, q.printMatch()...)
	return strings.Join(terms, " ")
}

// printMatch prints the terms of the outermost node, without the brackets it needs elsewhere.
func (q Query) printMatch() []string {
	switch n := q.Match.(type) {
	case nil:
		return nil
	case And:
		return printed(n, true)
	case Or:
		if len(q.Filters)+len(q.Dates)+len(q.Moments) == 0 {
			return []string{strings.Join(printed(n, true), " OR ")}
		}
	}
	return printed([]Node{q.Match}, true)
}

// printed prints the terms of an outermost And or Or, or inner ones when end is false. At the
// outermost level a filter stands in brackets, because one by itself would be a filter of the
// whole query; and a finished word at the very end is followed by a space, because without one it
// would be read as a beginning.
func printed(nodes []Node, outermost bool) []string {
	terms := make([]string, len(nodes))
	for i, n := range nodes {
		end := outermost && i == len(nodes)-1
		terms[i] = n.print(end)
		switch n := n.(type) {
		case Filter, Date, Moment:
			if outermost {
				terms[i] = "(" + terms[i] + ")"
			}
		case Word, Not:
			if end && finishedWord(n) {
				terms[i] += " "
			}
		}
	}
	return terms
}

func finishedWord(n Node) bool {
	switch n := n.(type) {
	case Word:
		return !n.Begins
	case Not:
		return finishedWord(n.Of)
	}
	return false
}

// unfinished tells whether the node's last word is still being typed: then nothing, not even a
// closing bracket, may be printed after it.
func unfinished(n Node) bool {
	switch n := n.(type) {
	case And:
		return unfinished(n[len(n)-1])
	case Or:
		return unfinished(n[len(n)-1])
	case Not:
		return unfinished(n.Of)
	case Word:
		return n.Begins
	case Phrase:
		return n.Begins
	}
	return false
}

func (p Part) prefix() string {
	if p == PartAny {
		return ""
	}
	return string(p) + ":"
}

func (w Word) print(bool) string { return w.In.prefix() + w.Text }

func (p Phrase) print(bool) string {
	if p.Begins {
		return p.In.prefix() + `"` + p.Text
	}
	return p.In.prefix() + `"` + p.Text + `"`
}

func (f Filter) print(bool) string {
	if strings.ContainsAny(f.Value, " ()") {
		return reports.FieldNames[f.Field] + `:"` + f.Value + `"`
	}
	return reports.FieldNames[f.Field] + ":" + f.Value
}

func (d Date) print(bool) string {
	if d.Before {
		return "before:" + d.Date
	}
	return "after:" + d.Date
}

func (m Moment) print(bool) string { return reports.MomentNames[m.Field] + ":" + m.Value }

func (d Downtime) print(bool) string { return "duration:" + d.Op + strconv.Itoa(d.Minutes) }

func (n Not) print(end bool) string { return "-" + n.Of.print(end) }

func (a And) print(end bool) string { return bracketed(a, " ", end) }

func (o Or) print(end bool) string { return bracketed(o, " OR ", end) }

func bracketed(nodes []Node, separator string, end bool) string {
	terms := make([]string, len(nodes))
	for i, n := range nodes {
		terms[i] = n.print(end && i == len(nodes)-1)
	}
	text := "(" + strings.Join(terms, separator)
	if end && unfinished(nodes[len(nodes)-1]) {
		return text
	}
	return text + ")"
}
