package index

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// unknownValues says of every filter value that no report has which value is nearest to it: of the
// filters, and of those that are conditions of a query.
func (c *conditions) unknownValues(typed query.Query) []string {
	var notes []string
	tell := func(field reports.Field, value string) {
		if _, known := c.columns.Code(field, value); known || field.Closed() != nil {
			return
		}
		note := fmt.Sprintf("No report has %s %q.", fieldWords[field], value)
		if near := nearestValue(field, value, c.columns.Values(field)); near != "" {
			note = fmt.Sprintf("No report has %s %q; the nearest is %q.", fieldWords[field], value, near)
		}
		if !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	for _, field := range c.active {
		for _, v := range c.fields[field].values {
			tell(field, v)
		}
	}
	for _, f := range demanded(typed.Match) {
		tell(f.Field, f.Value)
	}
	return notes
}

// demanded are the filters among the conditions of a query that are not excluded.
func demanded(n query.Node) (filters []query.Filter) {
	switch n := n.(type) {
	case query.Filter:
		return []query.Filter{n}
	case query.And:
		for _, inner := range n {
			filters = append(filters, demanded(inner)...)
		}
	case query.Or:
		for _, inner := range n {
			filters = append(filters, demanded(inner)...)
		}
	}
	return filters
}

var fieldWords = map[reports.Field]string{
	reports.FieldProduct: "the product", reports.FieldInstance: "the instance",
	reports.FieldDataCenter: "the data center", reports.FieldYear: "an event in the year",
}

// nearestValue is the value of a field that is fewest edits away, years by their distance; empty
// when none has a letter of it in its place. Of two it is the longer one: EU2 lacks a digit of EU02
// rather than having one more than EU.
func nearestValue(field reports.Field, value string, values []string) string {
	if field == reports.FieldYear {
		return nearestYear(value, values)
	}
	key := field.Key(value)
	near, least := "", math.MaxInt16
	for _, v := range slices.Sorted(slices.Values(values)) {
		d := reports.Distance(key, field.Key(v), least)
		if d >= max(utf8.RuneCountInString(key), utf8.RuneCountInString(field.Key(v))) {
			continue // all of it would change
		}
		if d < least || d == least && near != "" && len(field.Key(v)) > len(field.Key(near)) {
			near, least = v, d
		}
	}
	return near
}

func nearestYear(value string, values []string) string {
	year, err := strconv.Atoi(value)
	near, least := "", 1<<30
	for _, v := range slices.Sorted(slices.Values(values)) {
		other, errOther := strconv.Atoi(v)
		if away := max(other-year, year-other); err == nil && errOther == nil && away < least {
			near, least = v, away
		}
	}
	return near
}

// correct replaces the words of a query that nothing in the index matches by the nearest words
// that are in it. fixed are the pairs replaced; without any the query is the same.
func (t *text) correct(q query.Query, columns *reports.Columns) (corrected query.Query, fixed [][2]string) {
	q.Match = t.correctNode(q.Match, columns, &fixed)
	return q, fixed
}

func (t *text) correctNode(n query.Node, columns *reports.Columns, fixed *[][2]string) query.Node {
	all := func(nodes []query.Node) []query.Node {
		out := make([]query.Node, len(nodes))
		for i, c := range nodes {
			out[i] = t.correctNode(c, columns, fixed)
		}
		return out
	}
	switch n := n.(type) {
	case query.And:
		return query.And(all(n))
	case query.Or:
		return query.Or(all(n))
	case query.Word:
		c := t.clauseOf(n, false, columns)
		c.fields = allFields // a word that only another part of the reports has is no slip
		if c.little || c.known(t.vocabulary) {
			return n
		}
		if near := t.vocabulary.nearest(strings.ToLower(n.Text)); near != "" {
			*fixed = append(*fixed, [2]string{n.Text, near})
			n.Text, n.Begins = near, false
		}
		return n
	}
	return n // what is excluded or quoted is meant as it stands
}

// longestCorrected is how many letters a word has at most that is corrected: enough for any word,
// and few enough that a pasted page without spaces is not compared with the whole vocabulary.
const longestCorrected = 50

// nearest is the word of the index that is fewest edits away, the more frequent one of two; empty
// when none is near. Short words and those with a digit are left alone: they are codes.
func (v *vocabulary) nearest(word string) string {
	length := len([]rune(word))
	if length < 4 || length > longestCorrected || strings.ContainsAny(word, "0123456789") {
		return ""
	}
	limit := 2
	if length < 6 {
		limit = 1
	}
	near, least := "", limit+1
	for _, w := range v.sorted {
		if strings.ContainsAny(w, "0123456789") {
			continue
		}
		d := reports.Distance(word, w, min(least, limit))
		if d < least || d == least && d <= limit && v.words[w].count > v.words[near].count {
			near, least = w, d
		}
	}
	return near
}
