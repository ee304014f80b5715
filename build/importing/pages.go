package main

import (
	"bufio"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/synthetic"
)

// A format writes a report as a page that was saved in it.
type format struct {
	extension string
	write     func(*bufio.Writer, *reports.Report)
}

var formats = []format{{".txt", asText}, {".html", asHTML}}

// writePages makes up pages in a folder, in the formats in turn.
func writePages(dir string, n int, formats ...format) error {
	g, err := synthetic.New(2)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for i := range n {
		f := formats[i%len(formats)]
		if err := writePage(filepath.Join(dir, fmt.Sprintf("%06d%s", i, f.extension)), g.Next(), f); err != nil {
			return err
		}
	}
	return nil
}

func writePage(path string, r *reports.Report, f format) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	f.write(w, r)
	err = w.Flush()
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// parts are the sections of a page with their paragraphs.
func parts(r *reports.Report) []part {
	measures := strings.SplitAfter(reports.Plain(r.Sections[reports.Measures]), ". ")
	return []part{
		{"Introduction", []string{"This report presents the Root Cause Analysis of an interruption of " + r.Products[0] + "."}},
		{"Event Timeline", append(times(r), reports.Plain(r.Sections[reports.Timeline]))},
		{"Root Cause Analysis", []string{reports.Plain(r.Sections[reports.RootCause]), reports.Plain(r.Sections[reports.Summary])}},
		{"Technical Action Items and Preventive Measures", measures},
	}
}

type part struct {
	heading    string
	paragraphs []string
}

func times(r *reports.Report) []string {
	var lines []string
	for _, e := range r.Events {
		city := e.Zone[strings.LastIndexByte(e.Zone, '/')+1:]
		text := e.Start.Format("January 2, 2006 from 15:04")
		if !e.End.IsZero() {
			text += e.End.Format(" until 15:04")
		}
		lines = append(lines, fmt.Sprintf("%s %s time: the service was unavailable.", text, strings.ReplaceAll(city, "_", " ")))
	}
	return lines
}

func title(r *reports.Report) string {
	date := ""
	if len(r.Events) > 0 {
		date = r.Events[0].Start.Format("January 2, 2006")
	}
	return fmt.Sprintf("%s %s - RCA - %s", r.Products[0], strings.Join(r.Instances, ", "), date)
}

func asText(w *bufio.Writer, r *reports.Report) {
	fmt.Fprintf(w, "Skip to main content\n\n    1. Home\n    2. RCA Reports\n    3. %[1]s\n\n    %[1]s\n\n", title(r))
	for _, p := range parts(r) {
		fmt.Fprintf(w, "    %s\n\n", p.heading)
		for _, text := range p.paragraphs {
			fmt.Fprintf(w, "    %s\n\n", text)
		}
	}
	fmt.Fprint(w, "    Was this article helpful?\n    Terms of Use\n")
}

// asHTML surrounds the article with as many scripts, styles and menus as a web site has.
func asHTML(w *bufio.Writer, r *reports.Report) {
	fmt.Fprintf(w, "<!doctype html><html><head><meta charset=utf-8><title>%s - Knowledge Center</title>", html.EscapeString(title(r)))
	for n := range 40 {
		fmt.Fprintf(w, "<script>var s%d = {%s};</script><style>.c%d { color: red }</style>", n, strings.Repeat(`"key":"value",`, 80), n)
	}
	fmt.Fprint(w, "</head><body><nav><ul>")
	for n := range 300 {
		fmt.Fprintf(w, `<li class="menu"><a href="/page/%d"><span>Page %d</span></a></li>`, n, n)
	}
	fmt.Fprintf(w, "</ul></nav><main><article><h1>%s</h1>", html.EscapeString(title(r)))
	for _, p := range parts(r) {
		fmt.Fprintf(w, "<h2>%s</h2>", p.heading)
		for _, text := range p.paragraphs {
			fmt.Fprintf(w, "<p>%s</p>\n", html.EscapeString(text))
		}
	}
	fmt.Fprint(w, "</article></main><footer><a href='/terms'>Terms of Use</a></footer></body></html>")
}
