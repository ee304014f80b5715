package export

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"

	"rcaviewer/reports"
)

// Markdown writes one document: a table of contents with the figures that are compared first,
// then the reports in the order given.
func Markdown(w io.Writer, all []*reports.Report) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n", plural(len(all), "Root Cause Analysis report"))
	if len(all) > 0 {
		b.WriteString("\n| Report | Start | Downtime | Impact | Causes |\n| --- | --- | --- | --- | --- |\n")
	}
	for _, r := range all {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s | %s |\n", escape(r.Title), r.ID, startOf(r),
			Downtime(r.Downtime()), reports.Label(reports.Impacts, string(r.Impact())), labels(r.Causes))
	}
	for _, r := range all {
		writeReport(&b, r)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeReport(b *bytes.Buffer, r *reports.Report) {
	fmt.Fprintf(b, "\n---\n\n<a id=\"%s\"></a>\n\n## %s\n\n", r.ID, escape(r.Title))
	fact(b, "Products", strings.Join(r.Products, ", "))
	fact(b, "Instances", strings.Join(r.Instances, ", "))
	fact(b, "Region", string(r.Region))
	fact(b, "Data center", r.DataCenter)
	fact(b, "Causes", labels(r.Causes))
	fact(b, "Downtime", Downtime(r.Downtime()))
	for _, e := range r.Events {
		fact(b, "Event", Event(e))
	}
	for _, d := range r.Discrepancies {
		fact(b, "Discrepancy in the source", d)
	}
	if r.Source != "" {
		fmt.Fprintf(b, "- Source: <%s>\n", inBrackets.Replace(r.Source))
	}
	for i, heading := range reports.Headings {
		fmt.Fprintf(b, "\n### %s\n\n%s\n", heading, lower(r.Sections[i]))
	}
}

func fact(b *bytes.Buffer, name, value string) {
	if value != "" {
		fmt.Fprintf(b, "- %s: %s\n", name, escape(value))
	}
}

// Event is an event in words: when, where, how bad, and as what the report states it.
func Event(e reports.Event) string {
	text, offset := e.Start.Format("2 January 2006, 15:04"), e.Start.Format("UTC-07:00")
	_, known := e.Minutes()
	if end := e.End.Format("UTC-07:00"); known && end != offset {
		offset += " to " + end // the clocks were changed meanwhile
	}
	switch {
	case !known:
		text += ", end unknown"
	case reports.Day(e.Start) == reports.Day(e.End):
		text += " to " + e.End.Format("15:04")
	default:
		text += " to " + e.End.Format("2 January 2006, 15:04")
	}
	text += fmt.Sprintf(" (%s, %s), %s", e.Zone, offset,
		strings.ToLower(reports.Label(reports.Impacts, string(e.Impact))))
	if e.Stated != "" {
		text += fmt.Sprintf("; stated as \"%s\"", e.Stated)
	}
	return text
}

func startOf(r *reports.Report) string {
	if len(r.Events) == 0 {
		return "unknown"
	}
	return r.Events[0].Start.Format("2006-01-02 15:04 -07:00")
}

func labels(causes []reports.Cause) string {
	names := make([]string, len(causes))
	for i, c := range causes {
		names[i] = reports.Label(reports.Causes, string(c))
	}
	return strings.Join(names, ", ")
}

// Downtime is a downtime in words: 40 min, 1 h 12 min, at least 2 h, unknown.
func Downtime(d reports.Downtime) string {
	switch {
	case !d.Known:
		return "unknown"
	case d.AtLeast:
		return "at least " + Minutes(d.Minutes)
	}
	return Minutes(d.Minutes)
}

// Minutes is a length of time in words: 40 min, 1 h 12 min, 2 h.
func Minutes(n int) string {
	switch hours, minutes := n/60, n%60; {
	case hours == 0:
		return fmt.Sprintf("%d min", minutes)
	case minutes == 0:
		return fmt.Sprintf("%d h", hours)
	default:
		return fmt.Sprintf("%d h %02d min", hours, minutes)
	}
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

var (
	special = regexp.MustCompile("[\\\\`*_\\[\\]<>|#]")
	heading = regexp.MustCompile(`^(#{1,4}) `)
	fence   = regexp.MustCompile("^(`{3,}|~{3,})")
	// inBrackets writes an address so that it stays one between angle brackets.
	inBrackets = strings.NewReplacer(" ", "%20", "<", "%3C", ">", "%3E")
)

// escape keeps a text from being read as Markdown.
func escape(text string) string { return special.ReplaceAllString(text, `\$0`) }

// lower moves headings inside a section below the section's own, but no line of a fenced code
// block, and ends a block that the section leaves open: it would take in all that follows.
func lower(markdown string) string {
	lines := strings.Split(markdown, "\n")
	open := "" // the fence of the block that a line stands in
	for i, line := range lines {
		switch {
		case open == "" && !fence.MatchString(line):
			lines[i] = heading.ReplaceAllString(line, "##$1 ")
		case open == "":
			open = fence.FindString(line)
		case strings.HasPrefix(line, open):
			open = ""
		}
	}
	if open != "" {
		lines = append(lines, open)
	}
	return strings.Join(lines, "\n")
}
