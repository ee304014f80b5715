package html

import (
	"fmt"
	"html"
	"strings"

	"rcaviewer/reports/export/document"
)

// blocks writes a section. Lists are open while the blocks that follow stand in them.
func (w *writer) blocks(all []document.Block) {
	var open []string // the lists, from the outermost; each has an open item
	for _, b := range all {
		inside := min(b.Level, len(open))
		list := listOf(b)
		for len(open) > inside && !(b.Kind == document.Item && len(open) == inside+1 && open[inside] == list) {
			open = w.closed(open)
		}
		if b.Kind != document.Item {
			w.block(b)
			continue
		}
		if len(open) == inside {
			open = append(open, list)
			w.Printf("<%s>\n", list)
		} else {
			w.Printf("</li>\n")
		}
		w.Printf("<li%s dir=\"auto\">%s", value(b), inline(b.Runs))
	}
	for len(open) > 0 {
		open = w.closed(open)
	}
}

// closed closes the innermost list.
func (w *writer) closed(open []string) []string {
	last := len(open) - 1
	w.Printf("</li>\n</%s>\n", open[last])
	return open[:last]
}

func listOf(b document.Block) string {
	if b.Number > 0 {
		return "ol"
	}
	return "ul"
}

// value is an item's number, which the report may count as it likes.
func value(b document.Block) string {
	if b.Number == 0 {
		return ""
	}
	return fmt.Sprintf(` value="%d"`, b.Number)
}

func (w *writer) block(b document.Block) {
	switch b.Kind {
	case document.Code:
		w.Printf("<pre dir=\"auto\"><code>%s</code></pre>\n", html.EscapeString(b.Text()))
	case document.Quotation:
		w.Printf("<blockquote><p dir=\"auto\">%s</p></blockquote>\n", inline(b.Runs))
	default:
		w.Printf("<p dir=\"auto\">%s</p>\n", inline(b.Runs))
	}
}

func inline(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		text := strings.ReplaceAll(html.EscapeString(r.Text), "\n", "<br>\n")
		for _, look := range []struct {
			has bool
			tag string
		}{{r.Code, "code"}, {r.Italic, "em"}, {r.Bold, "strong"}} {
			if look.has {
				text = "<" + look.tag + ">" + text + "</" + look.tag + ">"
			}
		}
		b.WriteString(linked(text, r.Link))
	}
	return b.String()
}
