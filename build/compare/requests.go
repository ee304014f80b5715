package main

import (
	"context"
	"runtime"
	"slices"
	"time"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
)

// request is one request in both languages.
type request struct {
	name      string
	request   index.Request
	matching  string // SQL for the matching rows
	hits      string // SQL for a page of them
	arguments []any
}

// rounds is how often each request is measured.
const rounds = 100

func requests() []request {
	words := func(name, ours, theirs string) request {
		return request{name, index.Request{Query: ours, Limit: 20},
			"SELECT rowid FROM words WHERE words MATCH ?",
			"SELECT rowid, snippet(words, -1, '<', '>', '...', 30) FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20",
			[]any{theirs}}
	}
	filtered := request{"no words, three filters",
		index.Request{Limit: 20, Filters: index.Filters{Product: []string{"Alma"}, Region: []string{"Europe"}, Cause: []string{"database"}}},
		`SELECT report FROM facts WHERE field = 'product' AND value = 'Alma'
		 INTERSECT SELECT report FROM facts WHERE field = 'region' AND value = 'Europe'
		 INTERSECT SELECT report FROM facts WHERE field = 'cause' AND value = 'database'`,
		"SELECT report FROM starts JOIN matching USING (report) ORDER BY start DESC LIMIT 20", nil}
	byDate := words("a word, by date", "firewall ", "firewall")
	byDate.request.Sort = index.SortNewest
	byDate.hits = `SELECT words.rowid, snippet(words, -1, '<', '>', '...', 30) FROM words JOIN starts ON report = words.rowid
		WHERE words MATCH ? ORDER BY start DESC LIMIT 20`
	return []request{
		words("a word: firewall", "firewall ", "firewall"),
		words("a very common word: service", "service ", "service"),
		words("two words: oracle memory", "oracle memory ", "oracle memory"),
		words("a beginning: con", "con", "con*"),
		words("a misspelt word: oracel (FTS5: oracle)", "oracel ", "oracle"),
		words(`a phrase: "connection pool"`, `"connection pool"`, `"connection pool"`),
		words(`a phrase of very common words: "the database"`, `"the database"`, `"the database"`),
		filtered,
		byDate,
	}
}

// timing is how long a request took, in milliseconds.
type timing struct {
	Name               string
	Hits, TheirHits    int
	P50, P99, TheirP50 float64
}

// searchBoth asks both in turn, so that a machine that slows down slows both.
func searchBoth(dir string) (any, error) {
	c, err := openCatalog(dir)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	ctx := context.Background()
	if err := c.Refresh(ctx, func(catalog.Progress) {}); err != nil {
		return nil, err
	}
	db, err := openFTS5(dir)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // the temporary table belongs to one connection
	runtime.GC()
	var all []timing
	for _, r := range requests() {
		t := timing{Name: r.name}
		var ours, theirs []float64
		for round := range rounds + 3 {
			begun := time.Now()
			a, err := c.State().Index.Search(ctx, r.request)
			if err != nil {
				return nil, err
			}
			between := time.Now()
			if round < 3 || round%5 == 0 { // FTS5 takes long; its median needs fewer rounds
				if t.TheirHits, err = askFTS5(db, r); err != nil {
					return nil, err
				}
				if round >= 3 {
					theirs = append(theirs, milliseconds(time.Since(between)))
				}
			}
			t.Hits = a.Total
			if round >= 3 { // the first ones warm up
				ours = append(ours, milliseconds(between.Sub(begun)))
			}
		}
		slices.Sort(ours)
		slices.Sort(theirs)
		t.P50, t.P99, t.TheirP50 = at(ours, 0.5), at(ours, 0.99), at(theirs, 0.5)
		all = append(all, t)
	}
	return all, nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func at(sorted []float64, part float64) float64 { return sorted[int(part*float64(len(sorted)-1))] }
