package main

import (
	"rcaviewer/index"
)

// request is one request in the languages of all.
type request struct {
	name      string
	request   index.Request
	matching  string // SQL for the matching rows
	hits      string // SQL for a page of them
	arguments []any
	recoll    []string // arguments of recollq; none where its language has no such request
}

func requests() []request {
	words := func(name, ours, theirs string) request {
		return request{name, index.Request{Query: ours, Limit: 20},
			"SELECT rowid FROM words WHERE words MATCH ?",
			"SELECT rowid, snippet(words, -1, '<', '>', '...', 30) FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20",
			[]any{theirs}, []string{theirs}}
	}
	filtered := request{"no words, three filters",
		index.Request{Limit: 20, Filters: index.Filters{Product: []string{"Alma"}, Region: []string{"Europe"}, Cause: []string{"database"}}},
		`SELECT report FROM facts WHERE field = 'product' AND value = 'Alma'
		 INTERSECT SELECT report FROM facts WHERE field = 'region' AND value = 'Europe'
		 INTERSECT SELECT report FROM facts WHERE field = 'cause' AND value = 'database'`,
		"SELECT report FROM starts JOIN matching USING (report) ORDER BY start DESC LIMIT 20", nil, nil}
	byDate := words("a word, by date", "firewall ", "firewall")
	byDate.request.Sort = index.SortNewest
	byDate.hits = `SELECT words.rowid, snippet(words, -1, '<', '>', '...', 30) FROM words JOIN starts ON report = words.rowid
		WHERE words MATCH ? ORDER BY start DESC LIMIT 20`
	byDate.recoll = []string{"-S", "mtime", "-D", "firewall"}
	return []request{
		words("a word: firewall", "firewall ", "firewall"),
		words("a very common word: service", "service ", "service"),
		words("two words: oracle memory", "oracle memory ", "oracle memory"),
		words("a beginning: con", "con", "con*"),
		words("a misspelt word: oracel (others: oracle)", "oracel ", "oracle"),
		words(`a phrase: "connection pool"`, `"connection pool"`, `"connection pool"`),
		words(`a phrase of very common words: "the database"`, `"the database"`, `"the database"`),
		filtered,
		byDate,
		words("a word of no report: xylophone", "xylophone ", "xylophone"),
	}
}
