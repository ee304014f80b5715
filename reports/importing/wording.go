package importing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// and joins names as a sentence lists them.
func and(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// verb is the form that goes with the source's name.
func (s source) verb(plural string) string {
	if strings.HasSuffix(s.name, "s") && !strings.HasSuffix(s.name, "ss") && s.name != "the address of the page" {
		return plural
	}
	return plural + "s"
}

// say names the sources that have one of the values, and the values: "the title and the timeline
// say NA05". Where none has, it is "the rest of the page".
func say(plural string, wanted []string, from ...naming) string {
	var who []string
	verb := plural
	for _, f := range from {
		if share(values(f.mentions), wanted) {
			who = append(who, f.source.name)
			verb = f.source.verb(plural)
		}
	}
	switch len(who) {
	case 0:
		who, verb = []string{"the rest of the page"}, plural+"s"
	case 1:
	default:
		verb = plural
	}
	return and(who) + " " + verb + " " + and(wanted)
}

// sentenceCase begins a sentence with a capital.
func sentenceCase(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func letterBefore(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r)
}

func letterAfter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}
