package index

import (
	"cmp"
	"strings"
	"unicode"

	"rcaviewer/reports"
)

// match is a value of a field that a fragment may become.
type match struct {
	code  int
	rank  int // 0 the value itself, 1 its beginning, 2 the beginning of a word in it
	value string
}

func (m match) compare(o match, counts []int) int {
	return cmp.Or(m.rank-o.rank, counts[o.code]-counts[m.code], strings.Compare(m.value, o.value))
}

// matchValues finds the values that a fragment matches; with all, an empty one matches any. One
// letter is enough for the beginning of a name but not for a word inside.
func (x *Index) matchValues(field reports.Field, fragment string, all bool) []match {
	typed := comparableName(field, fragment)
	if strings.TrimSpace(typed) == "" && !all {
		return nil
	}
	var found []match
	for code, value := range x.columns.Values(field) {
		rank := rankOf(field, typed, value)
		if label := labelOf(field, value); rank < 0 && label != value {
			rank = rankOf(field, typed, label)
		}
		if rank >= 0 && (rank < 2 || all || len([]rune(typed)) > 1) {
			found = append(found, match{code, rank, value})
		}
	}
	return found
}

// rankOf tells how a fragment matches a value, -1 when it does not.
func rankOf(field reports.Field, typed, value string) int {
	words := strings.FieldsFunc(strings.ToLower(value), separates)
	for i := range words {
		rest := strings.Join(words[i:], between(field))
		switch {
		case !strings.HasPrefix(rest, typed):
		case i > 0:
			return 2
		case rest == typed:
			return 0
		default:
			return 1
		}
	}
	return -1
}

// comparableName is a fragment as rankOf compares it: in lower case, its words separated as those of
// the field's values. A space at the end says that the last word is finished.
func comparableName(field reports.Field, fragment string) string {
	typed := strings.Join(strings.FieldsFunc(strings.ToLower(fragment), separates), between(field))
	if field != reports.FieldInstance && strings.TrimRightFunc(fragment, separates) != fragment {
		typed += " "
	}
	return typed
}

// between is what stands between the words of a value where they are compared. Codes are written
// with and without spaces.
func between(field reports.Field) string {
	if field == reports.FieldInstance {
		return ""
	}
	return " "
}

func separates(r rune) bool {
	return r == '-' || r == '_' || unicode.IsSpace(r) || unicode.IsControl(r)
}
