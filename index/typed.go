package index

import (
	"strings"
	"unicode"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// typed is what a text says about the word at its end, which is still being typed.
type typed struct {
	text  string
	terms []span // in their order; the last is the unfinished one, empty behind a space
	start int    // of the unfinished term
	word  int    // where its own words begin: behind the name of a part
	// field is the field whose value is being typed, value that much of it.
	field reports.Field
	value string
	// part is where the unfinished word has to stand.
	part query.Part
	// condition says that the unfinished term is excluded, in brackets or beside an OR: there a
	// value is no filter of the whole search.
	condition bool
	quoted    bool
}

// noField is the field of a term that is no field's value.
const noField = reports.NumFields

// span is a term of a text and whether it is nothing but a word.
type span struct {
	start, end int
	plain      bool
}

// fragment is the end of a text, from a word on.
type fragment struct {
	start int
	text  string
	words int
}

// parseTyped reads as much of a text as suggestions need. It follows package query, which reads
// complete texts and does not tell where their terms stand.
func parseTyped(text string) typed {
	t := typed{text: text, field: noField}
	depth := t.split()
	last := t.terms[len(t.terms)-1]
	t.start = last.start
	term := text[last.start:]
	t.condition = depth > 0 || t.operates()
	if rest, excluded := strings.CutPrefix(term, "-"); excluded {
		term, t.start, t.condition = rest, t.start+1, true
	}
	t.word = t.start
	t.quoted = strings.ContainsFunc(term, isQuote)
	name, value, isField := strings.Cut(term, ":")
	if !isField {
		return t
	}
	name = strings.ToLower(name)
	for field, known := range reports.FieldNames {
		if name == known {
			t.field, t.value = reports.Field(field), strings.TrimLeftFunc(value, isQuote)
		}
	}
	for _, part := range query.Parts {
		if name == string(part) {
			t.part, t.word = part, t.start+len(name)+1
		}
	}
	return t
}

// split finds the terms and returns how many brackets are open at the end. A term ends at a
// space, at a bracket and behind its closing quote.
func (t *typed) split() (depth int) {
	start, quoted := 0, false
	cut := func(end, next int) {
		if end > start {
			t.terms = append(t.terms, span{start, end, plain(t.text[start:end])})
		}
		start = next
	}
	for i, r := range t.text {
		size := len(string(r))
		switch {
		case isQuote(r) && quoted:
			quoted = false
			cut(i+size, i+size)
		case isQuote(r):
			quoted = true
		case quoted:
		case r == '(' || r == ')':
			cut(i, i+size)
			depth = max(0, depth+map[rune]int{'(': 1, ')': -1}[r])
		case unicode.IsSpace(r) || unicode.IsControl(r):
			cut(i, i+size)
		}
	}
	t.terms = append(t.terms, span{start, len(t.text), plain(t.text[start:])})
	return depth
}

func isQuote(r rune) bool { return strings.ContainsRune(`"“”„«»`, r) }

func plain(term string) bool {
	return !strings.ContainsFunc(term, isQuote) && !strings.HasPrefix(term, "-") && !strings.Contains(term, ":") && !operator(term)
}

func operator(term string) bool { return term == "OR" || term == "AND" || term == "NOT" }

// operates tells whether an operator has the unfinished term as its operand.
func (t *typed) operates() bool {
	for i, s := range t.terms {
		switch t.text[s.start:s.end] {
		case "OR":
			return true
		case "NOT":
			if i == len(t.terms)-2 {
				return true
			}
		}
	}
	return false
}

// longestName is the most words of a name that are looked at.
const longestName = 4

// fragments are the ends of the text that may be a name being typed, the longest first.
func (t *typed) fragments() []fragment {
	if t.condition || t.part != query.PartAny {
		return nil
	}
	var found []fragment
	for i := len(t.terms) - 1; i >= 0 && len(found) < longestName && t.terms[i].plain; i-- {
		text := t.text[t.terms[i].start:]
		if strings.TrimSpace(text) != "" {
			found = append([]fragment{{t.terms[i].start, text, len(found) + 1}}, found...)
		}
	}
	return found
}

// before are the words typed before the unfinished one that a report has to have as well: in a
// phrase those of the phrase.
func (t *typed) before() []query.Word {
	var words []query.Word
	if t.quoted {
		inside := terms(t.text[t.word:])
		for _, w := range inside[:max(0, len(inside)-1)] {
			words = append(words, query.Word{Text: w, In: t.part})
		}
		return words
	}
	for _, leaf := range query.Parse(t.text[:t.start]).Leaves() {
		if w, ok := leaf.(query.Word); ok {
			words = append(words, w)
		}
	}
	return words
}
