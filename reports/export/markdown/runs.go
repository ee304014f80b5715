package markdown

import (
	"strings"

	"rcaviewer/reports/export/document"
)

// A look is what marks stand around: runs that share it stand between one pair of them.
type look struct {
	has  func(document.Run) string // empty: it does not have it
	wrap func(text, value string) string
}

// looks are from the outermost in.
var looks = []look{
	{func(r document.Run) string { return r.Link }, link},
	{func(r document.Run) string { return yes(r.Bold) }, func(text, _ string) string { return around("**", text) }},
	{func(r document.Run) string { return yes(r.Italic) }, func(text, _ string) string { return around("*", text) }},
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// paragraph is runs as Markdown. A line break in them is a hard one.
func paragraph(runs []document.Run) string {
	text := marked(runs, looks)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = begin(strings.TrimLeft(l, " "))
	}
	return strings.Join(lines, "\\\n")
}

func marked(runs []document.Run, looks []look) string {
	var b strings.Builder
	if len(looks) == 0 {
		for _, r := range runs {
			b.WriteString(leaf(r))
		}
		return b.String()
	}
	for len(runs) > 0 {
		value, n := looks[0].has(runs[0]), 1
		for n < len(runs) && looks[0].has(runs[n]) == value {
			n++
		}
		text := marked(runs[:n], looks[1:])
		if value != "" {
			text = looks[0].wrap(text, value)
		}
		b.WriteString(text)
		runs = runs[n:]
	}
	return b.String()
}

func leaf(r document.Run) string {
	switch {
	case r.Code:
		return code(r.Text)
	case r.Link != "" && r.Text == r.Link:
		return r.Text // link writes it as an address
	}
	return inline(r.Text)
}

// code is a code span. Its fence is longer than any backticks in it.
func code(text string) string {
	fence := strings.Repeat("`", longest(text, '`')+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	return fence + text + fence
}

// around puts marks around a text, inside of its blanks: marks beside a blank are none.
func around(mark, text string) string {
	inner := strings.Trim(text, " \n")
	if inner == "" {
		return text
	}
	at := strings.Index(text, inner)
	return text[:at] + mark + inner + mark + text[at+len(inner):]
}

// link is a link; a text that is its own address is written as one.
func link(text, address string) string {
	if text == address {
		return "<" + inBrackets.Replace(address) + ">"
	}
	return "[" + strings.ReplaceAll(text, "\n", " ") + "](" + inParentheses.Replace(address) + ")"
}

var (
	// inBrackets writes an address so that it stays one between angle brackets.
	inBrackets = strings.NewReplacer(" ", "%20", "<", "%3C", ">", "%3E")
	// inParentheses does so between parentheses.
	inParentheses = strings.NewReplacer(" ", "%20", "<", "%3C", ">", "%3E", "(", "%28", ")", "%29", `\`, "%5C")
)
