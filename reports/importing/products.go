package importing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rcaviewer/reports"
)

// aliases are other ways to write a product's name.
var aliases = map[string]string{
	"HEP": reports.HigherEd, "Higher Education Platform": reports.HigherEd,
	"360": "360 Services", "360 Products": "360 Services", "360 Product": "360 Services", "360 Core": "360 Services",
	"360 Link": "360 Services", "Serials Solutions 360": "360 Services",
	"New RefWorks": "RefWorks", "Legacy RefWorks": "RefWorks",
	"Central Discovery Index": "CDI", "Primo Central Index": "Primo Central",
	"Cross Products":  reports.CrossProduct,
	"Primo TotalCare": "Primo", "Primo Total Care": "Primo", "Primo Back Office": "Primo",
}

// A productReader finds the names of products in texts.
type productReader struct {
	words *regexp.Regexp
	names map[string]string // by key
}

// mostLearned bounds what a strange library can add to the words that are looked for.
const mostLearned = 300

func newProductReader(learned []string) *productReader {
	r := &productReader{names: map[string]string{}}
	var all []string
	add := func(written, name string) {
		if key := nameKey(written); key != "" && r.names[key] == "" {
			r.names[key] = name
			all = append(all, written)
		}
	}
	for _, name := range reports.Products {
		add(name, name)
	}
	for written, name := range aliases {
		add(written, name)
	}
	for _, name := range learned[:min(len(learned), mostLearned)] {
		add(name, name)
	}
	// The longest first: "Primo VE" is not "Primo".
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	for i, name := range all {
		all[i] = namePattern(name)
	}
	r.words = regexp.MustCompile(`(?:^|[^\pL\pN])(` + strings.Join(all, "|") + `)(?:[^\pL\pN]|$)`)
	return r
}

// namePattern matches a name however its words are joined; a short one only as it is written,
// because it may be a word.
func namePattern(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	pattern := strings.Join(words, `[\s-]*`)
	if len(name) < 4 {
		return pattern
	}
	return `(?i:` + pattern + `)`
}

func nameKey(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// in finds the products that a source names, in order. What is only the way by which another
// product was struck ("CDI via Primo VE") is left out.
func (r *productReader) in(s source) []mention {
	var found []mention
	for _, l := range s.lines {
		for from := 0; from < len(l.text); {
			at := r.words.FindStringSubmatchIndex(l.text[from:])
			if at == nil {
				break
			}
			start, end := from+at[2], from+at[3]
			if name := r.names[nameKey(l.text[start:end])]; !strings.HasPrefix(strings.TrimSpace(l.text[end:]), "via ") {
				found = append(found, mention{name, l.span(start, end)})
			}
			from = end
		}
	}
	return found
}

// runsOnHigherEd tells whether a product is the Higher-Ed Platform or runs on it.
func runsOnHigherEd(name string) bool { return reports.Platform(name) == reports.HigherEd }
