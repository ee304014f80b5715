// Package query is the language in which users ask for reports: words, "exact phrases",
// -exclusions, OR, ( groups ) and field:value filters.
//
// A query is a value of small types that prints itself; what it prints parses to the same value.
// No text is an error: what cannot be read as an operator is a word.
package query

import "rcaviewer/reports"

// A Query is what a text was understood to ask for: reports under all the filters, in the dates,
// that match Match.
type Query struct {
	// Filters are those that stand by themselves, outside OR and groups. They mean what the same
	// filter of the panel means: values of one field are alternatives.
	Filters []Filter
	// Dates stand by themselves too; together they bound the start of one event.
	Dates []Date
	// Moments stand by themselves too; values of one field are alternatives.
	Moments []Moment
	// Match is nil when only filters were typed.
	Match Node
	// Cut says that the text went on after MaxTerms terms, and that the rest was not read.
	Cut bool
}

// A Node is a condition on a report: Word, Phrase, Filter, Date, Moment, Downtime, Not, And or Or.
type Node interface {
	// print writes the node so that it parses to the same node at a place where a term may stand.
	// end says that it stands at the very end of the text, where a word may be unfinished.
	print(end bool) string
}

// A Part is where a word has to stand; PartAny is anywhere.
type Part string

// The parts a word can be restricted to.
const (
	PartAny      Part = ""
	PartTitle    Part = "title"
	PartRoot     Part = "root"
	PartMeasures Part = "measures"
	PartSummary  Part = "summary"
	PartTimeline Part = "timeline"
)

// Parts are the names of the parts in the order in which a syntax page lists them.
var Parts = []Part{PartTitle, PartRoot, PartMeasures, PartSummary, PartTimeline}

// A Word matches a word in any grammatical form.
type Word struct {
	Text string
	In   Part
	// Begins is set on the last word of a text: it may be unfinished and matches beginnings too.
	Begins bool
}

// A Phrase matches its words exactly and in their order.
type Phrase struct {
	Text string
	In   Part
	// Begins is set when the closing quote is still to be typed.
	Begins bool
}

// A Filter matches reports that have a value.
type Filter struct {
	Field reports.Field
	// Value is written as the field's closed list writes it, or as typed in an open field.
	Value string
}

// A Date bounds the start of an event: from a day on, or before a day.
type Date struct {
	Before bool
	Date   string // as typed: 2023, 2023-06 or 2023-06-14
}

// Period is the days that the bound allows.
func (d Date) Period() reports.Period {
	p, err := reports.ParseDate(d.Date)
	switch {
	case err != nil:
		return reports.Always // cannot be: the parser reads only dates as Date
	case d.Before:
		return reports.Period{First: reports.Always.First, Last: p.First - 1}
	}
	return reports.Period{First: p.First, Last: reports.Always.Last}
}

// A Moment matches reports with an event that started then in the week.
type Moment struct {
	Field reports.MomentField
	Value string // as the field's closed list writes it
}

// A Downtime compares the known downtime of a report in minutes.
type Downtime struct {
	Op      string // one of < <= = >= >
	Minutes int
}

// Holds tells whether a known downtime satisfies the comparison.
func (d Downtime) Holds(minutes int) bool {
	switch d.Op {
	case "<":
		return minutes < d.Minutes
	case "<=":
		return minutes <= d.Minutes
	case ">":
		return minutes > d.Minutes
	case ">=":
		return minutes >= d.Minutes
	}
	return minutes == d.Minutes
}

// Not matches what its node does not.
type Not struct{ Of Node }

// And matches what all its nodes match; it has two or more.
type And []Node

// Or matches what any of its nodes matches; it has two or more.
type Or []Node

// Period is the range of days that the query's own dates leave.
func (q Query) Period() reports.Period {
	p := reports.Always
	for _, d := range q.Dates {
		p = p.Intersect(d.Period())
	}
	return p
}

// Leaves are the words and phrases of the query from left to right, excluded ones too.
func (q Query) Leaves() []Node {
	var leaves []Node
	walk(q.Match, func(n Node) { leaves = append(leaves, n) })
	return leaves
}

func walk(n Node, leaf func(Node)) {
	switch n := n.(type) {
	case And:
		for _, c := range n {
			walk(c, leaf)
		}
	case Or:
		for _, c := range n {
			walk(c, leaf)
		}
	case Not:
		walk(n.Of, leaf)
	case Word, Phrase:
		leaf(n)
	}
}
