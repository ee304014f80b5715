// Package html writes a document as one HTML file that needs nothing else: no scripts, no other
// files, no network. It follows the reader's light or dark, and prints in black on white with a
// report beginning on each page.
package html

import (
	_ "embed"
	"fmt"
	"html"
	"io"

	"rcaviewer/reports/export/document"
)

//go:embed style.css
var style string

//go:embed dark.css
var dark string

// Generator is the program as the page names it.
const Generator = "RCA Viewer"

// Write writes a document.
func Write(w io.Writer, d document.Document) error { return WriteAs(w, d, Generator) }

// WriteAs writes a document by another name of the program, as which it knows its own pages again.
func WriteAs(w io.Writer, d document.Document, generator string) error {
	return write(w, d, generator, style+dark)
}

// WritePaper writes a document as it looks on paper, black on white wherever it is shown. Its links
// to other places are not for the pointer: it is a picture of the document.
func WritePaper(w io.Writer, d document.Document) error {
	return write(w, d, Generator, style+paper)
}

const paper = "a:not([href^=\"#\"]) { pointer-events: none; }\n"

func write(w io.Writer, d document.Document, generator, style string) error {
	out := &writer{document.NewWriter(w)}
	out.head(d, generator, style)
	if !d.Alone() && len(d.Reports) > 0 {
		out.contents(d)
	}
	if err := out.Each(d, func(r document.Report) { out.report(r, d.Alone()) }); err != nil {
		return err
	}
	out.Printf("</main>\n</body>\n</html>\n")
	return out.Flush()
}

type writer struct{ document.Writer }

// head is everything before the contents. The policy is a second lock: nothing in the file could
// run or load anything anyway.
func (w *writer) head(d document.Document, generator, style string) {
	title := html.EscapeString(d.Title)
	w.Printf(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="%s">
<title>%s</title>
<link rel="icon" href="data:,">
<style>
%s</style>
</head>
<body>
<header>
<h1 dir="auto" id="top">%s</h1>
`, html.EscapeString(generator), title, style, title)
	w.facts(d.Cover)
	w.Printf("</header>\n<main>\n")
}

func (w *writer) contents(d document.Document) {
	w.Printf("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">%s</h2>\n<table>\n<thead>\n<tr>", document.ContentsHeading)
	for _, name := range document.TableHead {
		w.Printf("<th scope=\"col\">%s</th>", html.EscapeString(name))
	}
	w.Printf("</tr>\n</thead>\n<tbody>\n")
	for _, r := range d.Reports {
		w.Printf("<tr><td dir=\"auto\"><a href=\"#%s\">%s</a></td>", r.Anchor, html.EscapeString(r.Row[0]))
		for _, text := range r.Row[1:] {
			w.Printf("<td>%s</td>", html.EscapeString(text))
		}
		w.Printf("</tr>\n")
	}
	w.Printf("</tbody>\n</table>\n</nav>\n")
}

func (w *writer) facts(all []document.Fact) {
	w.Printf("<dl>\n")
	for _, f := range all {
		w.fact(f.Label, linked(html.EscapeString(f.Text), f.Link))
	}
	w.Printf("</dl>\n")
}

// fact writes a name and a value that is HTML.
func (w *writer) fact(label, value string) {
	w.Printf("<div><dt>%s</dt><dd dir=\"auto\">%s</dd></div>\n", html.EscapeString(label), value)
}

// linked is a text that leads to an address.
func linked(text, address string) string {
	if address == "" {
		return text
	}
	return fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(address), text)
}
