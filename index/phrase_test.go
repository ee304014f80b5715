package index

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// fewWords make texts in which every phrase of them stands somewhere, some of them more than once
// and over itself.
var fewWords = strings.Fields("a a a a b b b c c d e")

func wordsOfFew(r *rand.Rand, most int) string {
	words := make([]string, r.IntN(most+1))
	for i := range words {
		words[i] = pickOf(r, fewWords)
	}
	return strings.Join(words, " ")
}

func pickOf[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// reportsOfFew are reports of few words, with several names of several words each.
func reportsOfFew(r *rand.Rand, n int) []*reports.Report {
	all := make([]*reports.Report, n)
	for i := range all {
		all[i] = &reports.Report{Title: wordsOfFew(r, 3), Products: []string{wordsOfFew(r, 3), wordsOfFew(r, 2)}, Instances: []string{wordsOfFew(r, 4)}}
		for s := range all[i].Sections {
			all[i].Sections[s] = wordsOfFew(r, 5*r.IntN(6))
		}
	}
	return all
}

// placedOfFew are the words of reports, a part for every few of them, each third of no row.
func placedOfFew(t *testing.T, all []*reports.Report, path string) Placed {
	t.Helper()
	w, err := NewSegmentWriter(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	rows := make([]int32, len(all))
	for i, r := range all {
		if err := w.Add(r); err != nil {
			t.Fatal(err)
		}
		if path == "" && i%10 == 9 {
			if err := w.flush(); err != nil {
				t.Fatal(err)
			}
		}
		if rows[i] = int32(i); i%3 == 0 {
			rows[i] = -1
		}
	}
	s, err := w.Finish()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return Placed{s, rows}
}

// phraseOfFew has one to six places, some with alternatives and some with a word that no report has.
func phraseOfFew(r *rand.Rand) phrase {
	p := phrase{worth: 1}
	for range 1 + r.IntN(6) {
		place := []string{pickOf(r, fewWords)}
		for r.IntN(4) == 0 {
			if other := pickOf(r, append(fewWords, "unknown")); !slices.Contains(place, other) {
				place = append(place, other)
			}
		}
		p.places = append(p.places, place)
	}
	return p
}

// TestPhrasesStandWhereALinearScanFindsThem, in memory, where the words are in several parts, and
// on disk.
func TestPhrasesStandWhereALinearScanFindsThem(t *testing.T) {
	for name, path := range map[string]string{"memory": "", "disk": filepath.Join(t.TempDir(), "words")} {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(7, 7))
			all := reportsOfFew(r, 200)
			s := placedOfFew(t, all, path)
			found := 0
			for range 3000 {
				p, f := phraseOfFew(r), textField(r.IntN(int(numTextFields)))
				m := newMatches(len(all))
				if err := s.addPhrase(context.Background(), m, p, f); err != nil {
					t.Fatal(err)
				}
				var got []int
				m.rows.rows(func(row int) { got = append(got, row) })
				want := scan(all, s.Rows, p, f)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("%v in %s (-scan +index):\n%s", p.places, textFieldNames[f], diff)
				}
				found += len(got)
			}
			if found < 10_000 {
				t.Errorf("only %d reports were found in all: the phrases are too rare to prove anything", found)
			}
		})
	}
}

func scan(all []*reports.Report, rows []int32, p phrase, f textField) []int {
	var found []int
	run := markedPhrase{places: p.places}
	for i, r := range all {
		stands := func(text string) bool {
			words := tokens(text)
			for start := range words {
				if len(words)-start >= len(p.places) && run.matches(words[start:]) {
					return true
				}
			}
			return false
		}
		if rows[i] >= 0 && slices.ContainsFunc(fieldText(r, f), stands) {
			found = append(found, i)
		}
	}
	return found
}

// endsSoon is a context that has ended when it is asked again.
type endsSoon struct {
	context.Context
	asked int
}

func (c *endsSoon) Err() error {
	if c.asked++; c.asked > 1 {
		return context.Canceled
	}
	return nil
}

// TestAPhraseIsGivenUpOnTheWay when nobody waits for it any more.
func TestAPhraseIsGivenUpOnTheWay(t *testing.T) {
	all := make([]*reports.Report, 2*cancelEvery+1)
	for i := range all {
		all[i] = &reports.Report{Title: "the database"}
	}
	x := built(t, all)
	ctx := &endsSoon{Context: context.Background()}
	err := x.text.Load().segments[0].addPhrase(ctx, newMatches(len(all)), phrase{[][]string{{"the"}, {"database"}}, 1}, titleField)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the phrase was looked for to the end, and the error is %v", err)
	}
}
