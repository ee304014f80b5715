package index

import (
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// analyzerName is the analyzer of every text field: words as Unicode cuts them. Texts are in lower
// case before they come to it, see lower. There is no stemmer and there are no stop words in it, so
// that one set of fields serves exact phrases, beginnings, grammatical forms (expanded when a query
// is asked) and marks.
const analyzerName = "words"

var analyzer = &analysis.DefaultAnalyzer{Tokenizer: unicode.NewUnicodeTokenizer()}

// lower is a text in lower case. Bleve's own filter garbles what follows a letter that is shorter
// in lower case, as in İstanbul.
func lower(text string) string { return strings.ToLower(text) }

// A token is a word of a text and where it stands, in bytes.
type token struct {
	term       string
	start, end int
}

// tokens cuts a text into words exactly as the index does.
func tokens(text string) []token {
	stream := analyzer.Analyze([]byte(text))
	found := make([]token, len(stream))
	for i, t := range stream {
		found[i] = token{lower(string(t.Term)), t.Start, t.End}
	}
	return found
}

// terms are the words of a text without their places.
func terms(text string) []string {
	found := tokens(text)
	words := make([]string, len(found))
	for i, t := range found {
		words[i] = t.term
	}
	return words
}

var stemmers = sync.Pool{New: func() any { return snowballstem.NewEnv("") }}

// stem gives what the grammatical forms of an English word have in common. Words with a digit
// (codes, versions, dates) have no forms.
func stem(word string) string {
	if strings.ContainsAny(word, "0123456789") {
		return word
	}
	if base, ok := irregular[word]; ok {
		word = base
	}
	env := stemmers.Get().(*snowballstem.Env)
	defer stemmers.Put(env)
	env.SetCurrent(spelling.Replace(word))
	english.Stem(env)
	return env.Current()
}

// irregular gives the base of forms that no rule of endings leads to.
var irregular = map[string]string{
	"ran": "run", "broke": "break", "broken": "break", "froze": "freeze", "frozen": "freeze",
	"lost": "lose", "sent": "send", "took": "take", "taken": "take", "went": "go", "gone": "go",
	"grew": "grow", "grown": "grow", "began": "begin", "begun": "begin", "brought": "bring",
	"wrote": "write", "written": "write", "fell": "fall",
	"fallen": "fall", "hung": "hang", "held": "hold", "kept": "keep", "built": "build",
	"found": "find", "led": "lead", "made": "make", "slept": "sleep", "stuck": "stick",
	"rose": "rise", "risen": "rise", "threw": "throw", "thrown": "throw", "woke": "wake",
	"indices": "index",
	"overran": "overrun", "spent": "spend", "lay": "lie", "chosen": "choose",
	"chose": "choose", "caught": "catch", "dealt": "deal", "drove": "drive", "driven": "drive",
	"gave": "give", "given": "give", "knew": "know", "known": "know", "meant": "mean",
	"met": "meet", "paid": "pay", "saw": "see", "seen": "see", "told": "tell", "understood": "understand",
}

// little are words that carry no meaning of their own: outside quotes they never restrict.
var little = wordSet(`a about after all also an and any are as at be became because been before being but by came can come could
	did do does during each for from get got had has have he her his how i if in into is it its just me more most my
	no not of off on once or our out over own she should so some such than that the their them then there
	these they this those through to too under until up very was we were what when where which while who
	whom whose why will with would you your happened happen happens`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
