package docx

import (
	"strconv"
	"strings"

	"rcaviewer/reports/export/document"
)

// paragraph is how a paragraph stands.
type paragraph struct {
	style       string
	keepNext    bool // on the page of the next one
	breakBefore bool // on a new page
	list        int  // the numbering it belongs to, 0: none
	level       int  // in its list
	indent      int  // in twentieths of a point, 0: that of its style
	rightToLeft bool
}

// look is how a run of text looks.
type look struct {
	style        string // character style
	bold, italic bool
}

// paragraphWriter writes paragraphs. Word insists on the order of properties.
type paragraphWriter struct{ *output }

func (w paragraphWriter) open(p paragraph) {
	w.tags("<w:p>")
	if p == (paragraph{}) {
		return
	}
	w.tags("<w:pPr>")
	if p.style != "" {
		w.tags(`<w:pStyle w:val="`, p.style, `"/>`)
	}
	w.flag(p.keepNext, "<w:keepNext/>")
	w.flag(p.breakBefore, "<w:pageBreakBefore/>")
	if p.list > 0 {
		w.tags(`<w:numPr><w:ilvl w:val="`, strconv.Itoa(p.level), `"/><w:numId w:val="`, strconv.Itoa(p.list), `"/></w:numPr>`)
	}
	w.flag(p.rightToLeft, "<w:bidi/>")
	if p.rightToLeft && p.list > 0 {
		p.indent = (p.level+1)*listIndent + outside
	}
	if p.indent > 0 {
		w.tags(`<w:ind w:left="`, strconv.Itoa(p.indent), `"/>`)
	}
	w.tags("</w:pPr>")
}

func (w paragraphWriter) close() { w.tags("</w:p>") }

func (w paragraphWriter) flag(set bool, tag string) {
	if set {
		w.tags(tag)
	}
}

// run writes text of one look in a paragraph of a direction.
func (w paragraphWriter) run(text string, l look, rightToLeft bool) {
	for _, s := range stretches(text, rightToLeft) {
		w.tags("<w:r>")
		w.properties(l, s)
		w.lines(s.text)
		w.tags("</w:r>")
	}
}

func (w paragraphWriter) properties(l look, s stretch) {
	if l == (look{}) && !s.emoji && !s.rightToLeft {
		return
	}
	w.tags("<w:rPr>")
	if l.style != "" {
		w.tags(`<w:rStyle w:val="`, l.style, `"/>`)
	}
	w.flag(s.emoji, emojiFonts)
	w.flag(l.bold, "<w:b/><w:bCs/>")
	w.flag(l.italic, "<w:i/><w:iCs/>")
	w.flag(s.rightToLeft, "<w:rtl/>")
	w.tags("</w:rPr>")
}

var newLines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// lines writes text with its line breaks and tabs.
func (w paragraphWriter) lines(text string) {
	for i, line := range strings.Split(newLines.Replace(text), "\n") {
		w.flag(i > 0, "<w:br/>")
		for i, piece := range strings.Split(line, "\t") {
			w.flag(i > 0, "<w:tab/>")
			if piece != "" {
				w.tags(`<w:t xml:space="preserve">`)
				w.text(piece)
				w.tags("</w:t>")
			}
		}
	}
}

// plain writes a paragraph of one text.
func (w paragraphWriter) plain(p paragraph, text string) {
	p.rightToLeft = p.rightToLeft || document.RightToLeft(text)
	w.open(p)
	w.run(text, look{}, p.rightToLeft)
	w.close()
}
