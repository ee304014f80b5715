package app

import (
	"strings"
	"unicode"
	"unicode/utf16"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
)

const (
	mostSuggestions = 8
	// mostRecent is how many places recent searches take from other suggestions.
	mostRecent = 3
)

// Suggest proposes ways to go on with a text that is being typed. caret is where the next letter
// will stand, in UTF-16 units as a page counts; the text behind it is kept. With no text these
// are the recent searches.
func (a *App) Suggest(text string, caret int) ([]index.Suggestion, error) {
	recent := recentFor(a.Settings().RecentQueries, text)
	before, after := cutAt(text, caret)
	var suggested []index.Suggestion
	err := a.use(func(s *catalog.State) error {
		suggested = s.Index.Suggest(before, mostSuggestions-min(len(recent), mostRecent))
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range suggested {
		continueWith(&suggested[i], text, after)
	}
	for _, q := range recent[:min(len(recent), mostSuggestions-len(suggested))] {
		suggested = append(suggested, index.Suggestion{Kind: index.KindRecent, Label: q, Query: q})
	}
	return suggested, nil
}

// cutAt divides a text at the caret. A word that the caret stands in is completed as a whole, so
// its end is left out.
func cutAt(text string, caret int) (before, after string) {
	at, units := len(text), 0
	for i, r := range text {
		if units >= max(caret, 0) {
			at = i
			break
		}
		units += max(1, utf16.RuneLen(r))
	}
	before, after = text[:at], text[at:]
	if end := strings.IndexFunc(after, unicode.IsSpace); end >= 0 {
		return before, strings.TrimLeftFunc(after[end:], unicode.IsSpace)
	}
	return before, ""
}

// continueWith puts the text behind the caret behind a suggestion for what stands before it.
func continueWith(s *index.Suggestion, text, after string) {
	if s.Kind == index.KindTitle {
		s.Query = text // it opens a report; the text stays
		return
	}
	if after == "" {
		return
	}
	s.Query = strings.TrimRight(s.Query, " ") + " " + after
	if s.Field != "" {
		s.Rest += after
	}
}

// recentFor are the recent searches that begin with a text, then those that contain it, each
// newest first; without a text all of them.
func recentFor(recent []string, text string) []string {
	typed := strings.ToLower(strings.TrimSpace(text))
	var begin, contain []string
	for _, q := range recent {
		switch known := strings.ToLower(strings.TrimSpace(q)); {
		case known == "" || known == typed:
		case strings.HasPrefix(known, typed):
			begin = append(begin, q)
		case strings.Contains(known, typed):
			contain = append(contain, q)
		}
	}
	return append(begin, contain...)
}
