package cause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"rcaviewer/reports/importing/sentence"
	"rcaviewer/reports/lazyregexp"
)

// A token is a word of a sentence.
type token struct {
	stem       string
	start, end int // of the text
	content    bool
}

// longestWord is in bytes; what is longer is no word.
const longestWord = 40

// sentences cuts a text into the words of its sentences, without boilerplate. Words of different
// sentences never stand side by side.
func sentences(text string) [][]token {
	env := snowballstem.NewEnv("")
	text = productNames.ReplaceAllStringFunc(text, blank)
	var found [][]token
	for _, at := range sentence.Split(text) {
		body := text[at.Start:at.End]
		from := boilerplate(body)
		if s := tokens(env, body[from:], at.Start+from); len(s) > 0 {
			found = append(found, s)
		}
	}
	return found
}

// tokens are the words of a sentence that begins at offset.
func tokens(env *snowballstem.Env, s string, offset int) []token {
	var found []token
	for i := 0; i < len(s); {
		n := wordLength(s[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if n <= longestWord {
			found = append(found, newToken(env, s[i:i+n], offset+i))
		}
		i += n
	}
	return found
}

// wordLength is how many bytes of s are letters and digits.
func wordLength(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

func newToken(env *snowballstem.Env, word string, start int) token {
	lower := strings.ToLower(word)
	env.SetCurrent(spelling.Replace(lower))
	english.Stem(env)
	plain := strings.IndexFunc(word, unicode.IsDigit) < 0 && len(word) > 1
	return token{env.Current(), start, start + len(word), plain && !stopWords[lower]}
}

// productNames contain words that are cues elsewhere: a Network Zone is no network.
var productNames = lazyregexp.New(`(?i)\b(central discovery index|primo central index|central index|network zone|` +
	`community zone|link resolver|resource sharing|electronic resources?|knowledge center|data center)\b`)

// blank has the length of a name, so that places in the text stay as they are.
func blank(name string) string { return strings.Repeat(" ", len(name)) }

// spelling writes British words as the American ones.
var spelling = strings.NewReplacer("isation", "ization", "imis", "imiz", "ilis", "iliz",
	"centre", "center", "licenc", "licens", "behaviour", "behavior", "analys", "analyz")

// stopWords carry no meaning here: little words, and those that stand in every report.
var stopWords = wordSet(`a about after again all also although an and any are as at be became because been before
	being both but by can cause caused causes causing could did do does done down due during each effect event
	events ex few finally find first for found from full fully further get had happened has have he his how however
	i if impact in incident interruption into is issue issues it its itself just last led libris exlibris clarivate
	made make many may more most much my no non not now of off on once one only or other our out outage over own
	particular rca problem problems put reason report result resulted results root said same say says second see
	service services several should show since so some specific still such take taken than that the their them
	then there these they this those three through time to too two under until up us users user very was way we
	well went were what when where which while who why will with without would customer customers
	environment environments instance instances unavailable available restored recovered identified
	january february march april may june july august september october november december
	alma primo ve summon campusm leganto esploro rapido refworks hep higher ed platform
	amsterdam chicago frankfurt singapore sydney toronto seattle europe european america american
	am pm cst cdt est edt utc sunday monday tuesday wednesday thursday friday saturday`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
