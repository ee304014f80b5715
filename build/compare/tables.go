package main

import (
	"fmt"
	"strings"
)

const (
	withRecoll = `Recoll is asked as a process of its own for every request, whose start is part of its times: what it
takes for a word that no report has is about that start. It finds and quotes, but counts no facets.
It reads whole files, front matter too, and takes a file's date for the report's.`
	withoutRecoll = "Recoll is not installed (recollindex and recollq), so its columns are left out."
)

func printBuilds(ours, fts5 built, recoll *built, opened, added built) {
	build := []string{"build", seconds(ours.Seconds), seconds(fts5.Seconds), ratio(ours.Seconds, fts5.Seconds)}
	disk := []string{"size on disk", megabytes(ours.Bytes), megabytes(fts5.Bytes), ratio(float64(ours.Bytes), float64(fts5.Bytes))}
	header := []string{"", "RCA Viewer", "FTS5", "ratio"}
	if recoll != nil {
		header, build, disk = append(header, "Recoll"), append(build, seconds(recoll.Seconds)), append(disk, megabytes(recoll.Bytes))
	}
	printTable(header, [][]string{
		build, disk,
		{"peak memory of the build", megabytes(ours.Peak), megabytes(fts5.Peak)},
		{"from the cache to the first list", milli(opened.First)},
		{"from the cache to words searched", milli(opened.Words)},
		{"anonymous memory afterwards", megabytes(opened.Anonymous)},
		{"one report added until it is found", seconds(added.Words)},
	})
}

// The engines of a timing, in their order.
const (
	oursAt = iota
	fts5At
	recollAt
)

func printTimings(all []timing) {
	header := []string{"request", "hits", "FTS5 hits", "p50 ms", "p99 ms", "FTS5 p50 ms", "p50 ratio"}
	if hasRecoll() {
		header = append(header, "Recoll hits", "Recoll p50 ms")
		fmt.Println(withRecoll)
	} else {
		fmt.Println(withoutRecoll)
	}
	var rows [][]string
	for _, t := range all {
		row := []string{
			t.Name, count(t.Hits[oursAt]), count(t.Hits[fts5At]), number(t.P50[oursAt]), number(t.P99),
			number(t.P50[fts5At]), ratio(t.P50[oursAt], t.P50[fts5At]),
		}
		if len(t.Hits) > recollAt {
			row = append(row, count(t.Hits[recollAt]), number(t.P50[recollAt]))
			if t.Hits[recollAt] == notAsked {
				row[len(row)-1] = ""
			}
		}
		rows = append(rows, row)
	}
	fmt.Println()
	printTable(header, rows)
}

// printTable prints a table; missing cells at the end of a row are empty.
func printTable(header []string, rows [][]string) {
	line := func(cells []string) {
		padded := append(cells[:len(cells):len(cells)], make([]string, len(header)-len(cells))...)
		fmt.Println("| " + strings.Join(padded, " | ") + " |")
	}
	line(header)
	fmt.Println(strings.Repeat("| --- ", len(header)) + "|")
	for _, row := range rows {
		line(row)
	}
	fmt.Println()
}

func seconds(s float64) string        { return fmt.Sprintf("%.1f s", s) }
func milli(s float64) string          { return fmt.Sprintf("%.0f ms", s*1000) }
func megabytes(bytes int64) string    { return fmt.Sprintf("%.1f MB", float64(bytes)/1e6) }
func number(ms float64) string        { return fmt.Sprintf("%.2f", ms) }
func ratio(one, other float64) string { return fmt.Sprintf("%.2f", one/other) }

func count(hits int) string {
	if hits == notAsked {
		return ""
	}
	return fmt.Sprint(hits)
}
