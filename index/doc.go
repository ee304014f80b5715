// Package index finds reports. Bleve holds the words: it analyses texts, and keeps where each word
// stands. The columns of package reports hold the rest: they filter, count facets and order by date,
// which is many times faster than asking an inverted index.
//
// A search takes three steps. The query's words and phrases become clauses, each with the forms
// of its words that occur (clause.go); every clause is matched and scored by itself (score.go,
// phrase.go), and the query's tree combines them (evaluate.go); the columns then filter, count and
// order what matched (filter.go, count.go, order.go). Because clauses are scored one by one, a report
// that has most of the words is known without a second search.
package index
