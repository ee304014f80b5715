package main

import (
	"database/sql"
	"path/filepath"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"rcaviewer/reports"
)

const schema = `
CREATE VIRTUAL TABLE words USING fts5(title, names, root, measures, summary, timeline, tokenize = 'porter unicode61');
CREATE TABLE facts (report INTEGER, field TEXT, value TEXT);
CREATE TABLE starts (report INTEGER PRIMARY KEY, start INTEGER);
`

const indexes = `
CREATE INDEX facts_by_report ON facts (report, field, value);
CREATE INDEX facts_by_value ON facts (field, value, report);
CREATE INDEX starts_by_time ON starts (start);
ANALYZE;
`

func openFTS5(dir string) (*sql.DB, error) {
	return sql.Open("sqlite3", filepath.Join(dir, "fts5.db")+"?_journal_mode=OFF&_synchronous=OFF")
}

func buildFTS5(dir string) (any, error) {
	begun := time.Now()
	db, err := openFTS5(dir)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	if _, err := db.Exec(schema); err != nil {
		return nil, err
	}
	if err := insert(db, dir); err != nil {
		return nil, err
	}
	if _, err := db.Exec(indexes); err != nil {
		return nil, err
	}
	b := built{Seconds: time.Since(begun).Seconds(), Peak: memory("VmHWM")}
	b.Bytes, err = size(filepath.Join(dir, "fts5.db"))
	return b, err
}

// insert writes the embedded corpus and the library's reports, read from their files.
func insert(db *sql.DB, dir string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	embedded, err := reports.Corpus()
	if err != nil {
		return err
	}
	row := 0
	for _, r := range embedded {
		row++
		if err := insertReport(tx, row, r); err != nil {
			return err
		}
	}
	files, err := reports.Files(filepath.Join(dir, "library"))
	if err != nil {
		return err
	}
	for _, name := range files {
		text, err := reports.ReadFile(name)
		if err != nil {
			return err
		}
		r, _, err := reports.Parse(name, text)
		if err != nil {
			return err
		}
		row++
		if err := insertReport(tx, row, r); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func insertReport(tx *sql.Tx, row int, r *reports.Report) error {
	var names []string
	for f := range reports.NumFields {
		seen := map[string]bool{}
		for _, v := range r.Values(f) {
			if seen[v] {
				continue
			}
			seen[v] = true
			if f != reports.FieldYear && f != reports.FieldDuration && f != reports.FieldImpact {
				names = append(names, v)
			}
			if _, err := tx.Exec("INSERT INTO facts VALUES (?, ?, ?)", row, reports.FieldNames[f], v); err != nil {
				return err
			}
		}
	}
	months := map[string]bool{}
	var start any
	for i, e := range r.Events {
		if i == 0 {
			start = e.Start.Unix()
		}
		if m := e.Start.Format("2006-01"); !months[m] {
			months[m] = true
			if _, err := tx.Exec("INSERT INTO facts VALUES (?, 'month', ?)", row, m); err != nil {
				return err
			}
		}
	}
	if _, err := tx.Exec("INSERT INTO starts VALUES (?, ?)", row, start); err != nil {
		return err
	}
	_, err := tx.Exec("INSERT INTO words (rowid, title, names, root, measures, summary, timeline) VALUES (?, ?, ?, ?, ?, ?, ?)",
		row, r.Title, strings.Join(names, " "), r.Sections[reports.RootCause], r.Sections[reports.Measures],
		r.Sections[reports.Summary], r.Sections[reports.Timeline])
	return err
}

// askFTS5 answers a request as a program on SQLite would: matching rows once, then facets and
// histogram by grouping them, and a page of hits with snippets.
func askFTS5(db *sql.DB, r request) (int, error) {
	if _, err := db.Exec("CREATE TEMP TABLE IF NOT EXISTS matching (report INTEGER PRIMARY KEY); DELETE FROM matching"); err != nil {
		return 0, err
	}
	if _, err := db.Exec("INSERT INTO matching "+r.matching, r.arguments...); err != nil {
		return 0, err
	}
	var total int
	if err := db.QueryRow("SELECT count(*) FROM matching").Scan(&total); err != nil {
		return 0, err
	}
	if err := drain(db, "SELECT field, value, count(*) FROM facts JOIN matching USING (report) GROUP BY field, value"); err != nil {
		return 0, err
	}
	return total, drain(db, r.hits, r.arguments...)
}

// drain reads all rows of a query.
func drain(db *sql.DB, query string, arguments ...any) error {
	rows, err := db.Query(query, arguments...)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			return err
		}
	}
	return rows.Err()
}
