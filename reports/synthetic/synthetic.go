// Package synthetic makes up reports for tests and benchmarks, as many as are wanted. Nothing in
// them is invented by hand: each text is a walk over the word pairs of the embedded corpus, as
// long as one of its texts, and facts are drawn as often as the corpus has them. A seed gives the
// same reports everywhere.
package synthetic

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"rcaviewer/reports"
)

// A Generator makes reports.
type Generator struct {
	random *rand.Rand
	corpus []*reports.Report
	// next are the words that follow a word somewhere in the corpus, as often as they do, by
	// section.
	next  [len(reports.Headings)]map[string][]string
	first [len(reports.Headings)][]string
	made  int
}

// New makes a generator. The same seed makes the same reports.
func New(seed uint64) (*Generator, error) {
	corpus, err := reports.Corpus()
	if err != nil {
		return nil, err
	}
	g := &Generator{random: rand.New(rand.NewPCG(seed, 1)), corpus: corpus}
	for s := range reports.Headings {
		g.next[s] = map[string][]string{}
		for _, r := range corpus {
			words := strings.Fields(reports.Plain(r.Sections[s]))
			for i, w := range words {
				if i == 0 {
					g.first[s] = append(g.first[s], w)
				} else {
					g.next[s][words[i-1]] = append(g.next[s][words[i-1]], w)
				}
			}
		}
	}
	return g, nil
}

// Next makes a report with an id of its own.
func (g *Generator) Next() *reports.Report {
	g.made++
	like := g.pick()
	r := *like // region, products, instances and data center go together
	r.Causes = g.pick().Causes
	r.Discrepancies, r.Source, r.Published, r.Updated = nil, "", "", ""
	r.Events = g.events(like)
	for s := range r.Sections {
		r.Sections[s] = g.text(s)
	}
	day := "2000-01-01"
	if len(r.Events) > 0 {
		day = r.Events[0].Start.Format(time.DateOnly)
	}
	r.ID = fmt.Sprintf("%s-synthetic-%d", day, g.made)
	r.Title = fmt.Sprintf("%s %s - RCA - %s", r.Products[0], strings.Join(r.Instances, ", "), day)
	return &r
}

func (g *Generator) pick() *reports.Report { return g.corpus[g.random.IntN(len(g.corpus))] }

// events have the shape of another report's and lie anywhere in the years of the corpus, in the
// report's own zone.
func (g *Generator) events(like *reports.Report) []reports.Event {
	if len(like.Events) == 0 {
		return nil
	}
	zone, err := reports.LoadZone(like.Events[0].Zone)
	if err != nil {
		return nil // cannot be: the corpus is valid
	}
	shape := g.pick().Events
	from := time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC)
	start := from.Add(time.Duration(g.random.IntN(12*365*24*60)) * time.Minute)
	events := make([]reports.Event, len(shape))
	for i, e := range shape {
		at := start.Add(e.Start.Sub(shape[0].Start)).In(zone)
		events[i] = reports.Event{Start: at, Zone: like.Events[0].Zone, Impact: e.Impact}
		if !e.End.IsZero() {
			events[i].End = at.Add(e.End.Sub(e.Start))
		}
	}
	return events
}

// text walks from word to word, for as many words as the section of some report has.
func (g *Generator) text(section int) string {
	length := len(strings.Fields(g.pick().Sections[section]))
	words := make([]string, 0, length)
	for len(words) < length {
		var following []string
		if len(words) > 0 {
			following = g.next[section][words[len(words)-1]]
		}
		if len(following) == 0 {
			following = g.first[section]
		}
		words = append(words, following[g.random.IntN(len(following))])
	}
	return strings.Join(words, " ")
}
