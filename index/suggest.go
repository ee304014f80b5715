package index

import (
	"fmt"
	"slices"
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// A Suggestion is something that the text typed so far may become.
type Suggestion struct {
	// Kind is the name of a field (instance, product, datacenter, region, cause, ...), or
	// KindTitle, KindWord or KindRecent.
	Kind  string `json:"kind"`
	Label string `json:"label"` // what people read
	// Detail says how many reports there are, as in "79 reports"; of a title it is the date, and
	// often it is empty.
	Detail string `json:"detail"`
	// Field and Value are those of a filter of the panel, both empty where there is none. A title
	// has the report's id as its Value.
	Field string `json:"field"`
	Value string `json:"value"`
	// Query is the whole text once the suggestion is chosen, a filter written as text. Rest is the
	// text without what the suggestion stands for, to be used with Field and Value instead.
	Query string `json:"query"`
	Rest  string `json:"rest"`
}

// Kinds of a Suggestion beside the names of fields.
const (
	KindTitle  = "title"  // opens the report
	KindWord   = "word"   // completes the word
	KindRecent = "recent" // an earlier search; package app adds these
)

// suggestedFields are the fields whose values are suggested by themselves, the most useful first.
var suggestedFields = []reports.Field{
	reports.FieldInstance, reports.FieldProduct, reports.FieldDataCenter, reports.FieldRegion, reports.FieldCause,
}

// Limits of Suggest. A longer text is no search that somebody still types.
const (
	longestTyped = 1000 // bytes
	mostOfAKind  = 20   // gathered, before the limit shares them out
)

// Suggest proposes at most limit ways to go on with a text whose last word is unfinished, grouped
// by kind. Titles and words are proposed once the index is built.
func (x *Index) Suggest(text string, limit int) []Suggestion {
	if len(text) > longestTyped || limit <= 0 {
		return []Suggestion{}
	}
	typed := parseTyped(text)
	if typed.field != noField {
		return shared(limit, x.suggestValues(typed))
	}
	groups, severalWords := x.suggestNames(typed)
	t := x.text.Load()
	if t == nil {
		return shared(limit, groups...)
	}
	c := completer{t, x, typed, postingsBudget}
	var titles, words []Suggestion
	err := undamaged("suggest", func() error {
		titles = c.titles()
		if !severalWords { // else the last word is one of the name's
			words = withoutNames(c.words(), groups)
		}
		return nil
	})
	if err != nil {
		return shared(limit, groups...) // the next search meets the damage, and has it mended
	}
	return shared(limit, append(groups, titles, words)...)
}

// shared fills a limit with the first of every group, then the second of each, so that none
// crowds out the others; what is left stands in its group's order.
func shared(limit int, groups ...[]Suggestion) []Suggestion {
	taken := make([]int, len(groups))
	for left, more := limit, true; more; {
		more = false
		for i, g := range groups {
			if left > 0 && taken[i] < len(g) {
				taken[i]++
				left--
				more = true
			}
		}
	}
	out := []Suggestion{}
	for i, g := range groups {
		out = append(out, g[:taken[i]]...)
	}
	return out
}

// suggestNames proposes values of fields for the last words, as many of them as together begin a
// name: of "slow north am" it takes "north am", and says that these are several words. A group
// for every field.
func (x *Index) suggestNames(typed typed) (groups [][]Suggestion, severalWords bool) {
	for _, f := range typed.fragments() {
		groups, found := make([][]Suggestion, len(suggestedFields)), false
		for i, field := range suggestedFields {
			groups[i] = x.suggestField(field, f.text, typed.text[:f.start], false)
			found = found || len(groups[i]) > 0
		}
		if found {
			return groups, f.words > 1
		}
	}
	return nil, false
}

// withoutNames leaves out the words that a name proposed beside them is.
func withoutNames(words []Suggestion, groups [][]Suggestion) []Suggestion {
	return slices.DeleteFunc(words, func(w Suggestion) bool {
		named := func(s Suggestion) bool {
			return s.Field != reports.FieldNames[reports.FieldCause] && strings.EqualFold(s.Label, w.Label)
		}
		return slices.ContainsFunc(groups, func(g []Suggestion) bool { return slices.ContainsFunc(g, named) })
	})
}

// suggestValues proposes values behind the name of a field and a colon.
func (x *Index) suggestValues(typed typed) []Suggestion {
	group := x.suggestField(typed.field, typed.value, typed.text[:typed.start], true)
	if typed.condition {
		for i := range group { // a part of the text, not a filter of the whole search
			group[i].Field, group[i].Value, group[i].Rest = "", "", ""
		}
	}
	return group
}

// suggestField proposes the values of a field that a fragment matches, the best match first, then
// the one of most reports.
func (x *Index) suggestField(field reports.Field, fragment, before string, all bool) []Suggestion {
	matched := x.matchValues(field, fragment, all)
	if len(matched) == 0 {
		return nil
	}
	counts := x.countValues(field)
	matched = slices.DeleteFunc(matched, func(m match) bool { return counts[m.code] == 0 })
	slices.SortFunc(matched, func(a, b match) int { return a.compare(b, counts) })
	var group []Suggestion
	for _, m := range matched[:min(len(matched), mostOfAKind)] {
		value := x.columns.Values(field)[m.code]
		group = append(group, Suggestion{
			Kind: reports.FieldNames[field], Label: labelOf(field, value), Detail: counted(counts[m.code]),
			Field: reports.FieldNames[field], Value: value,
			Query: before + asText(field, value), Rest: before,
		})
	}
	return group
}

// asText writes a filter as text; empty where that would not be read back, as with a quote in the
// value.
func asText(field reports.Field, value string) string {
	filter := query.Filter{Field: field, Value: value}
	text := query.Query{Filters: []query.Filter{filter}}.String()
	if read := query.Parse(text).Filters; len(read) != 1 || read[0] != filter {
		return ""
	}
	return text + " "
}

// countValues counts the reports of each value of a field.
func (x *Index) countValues(field reports.Field) []int {
	counts := make([]int, len(x.columns.Values(field)))
	for row := range x.columns.Len() {
		for _, code := range x.columns.Codes(field, row) {
			counts[code]++
		}
	}
	return counts
}

func labelOf(field reports.Field, value string) string {
	switch field {
	case reports.FieldCause:
		return reports.Label(reports.Causes, value)
	case reports.FieldImpact:
		return reports.Label(reports.Impacts, value)
	}
	return value
}

func counted(n int) string {
	if n == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%d reports", n)
}
