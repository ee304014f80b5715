package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A walker turns elements into lines. The parser refuses pages that are nested deeper than 512
// elements, so walking by recursion is safe.
type walker struct {
	lines  []line
	text   strings.Builder // of the line that is being read
	next   line            // what is known of it
	lists  []bool          // the lists around it: whether they are numbered
	inside int             // how deep in list items
}

func walked(n *html.Node) []line {
	w := &walker{}
	w.children(n)
	w.flush()
	return learned(w.lines)
}

func (w *walker) children(n *html.Node) {
	for c := range n.ChildNodes() {
		switch c.Type {
		case html.TextNode:
			w.text.WriteString(c.Data)
		case html.ElementNode:
			w.element(c)
		}
	}
}

func (w *walker) element(n *html.Node) {
	if skipped(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br, atom.Hr:
		w.flush()
	case atom.Pre:
		w.preformatted(n)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.heading(n)
	case atom.Ul, atom.Ol:
		w.list(n)
	case atom.Li:
		w.item(n)
	case atom.Table:
		w.table(n)
	default:
		if isInline(n) {
			w.children(n)
			return
		}
		w.flush()
		w.children(n)
		w.flush()
	}
}

// isInline tells whether an element is part of a line, as elements of unknown names are.
func isInline(n *html.Node) bool {
	return inline[n.DataAtom] || n.DataAtom == 0 && !strings.Contains(n.Data, "-")
}

// inline elements are part of a line; every other element stands on lines of its own.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true,
	atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Nobr: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true,
	atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true,
	atom.U: true, atom.Var: true, atom.Wbr: true,
}

// never are elements whose text nobody reads, or which are no part of any article.
var never = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Math: true, atom.Iframe: true,
	atom.Object: true, atom.Video: true, atom.Audio: true, atom.Canvas: true, atom.Select: true, atom.Button: true,
	atom.Textarea: true, atom.Input: true, atom.Nav: true, atom.Head: true, atom.Aside: true, atom.Footer: true, atom.Dialog: true, atom.Datalist: true, atom.Frameset: true,
}

// skipped tells whether an element is no part of an article.
func skipped(n *html.Node) bool {
	if never[n.DataAtom] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return true
			}
		case "role":
			if slices.Contains(asides, a.Val) {
				return true
			}
		case "class":
			if strings.Contains(a.Val, "mt-toc") || strings.Contains(a.Val, "mt-breadcrumbs") {
				return true
			}
		}
	}
	return false
}

// asides are the roles of elements beside an article.
var asides = []string{"navigation", "search", "dialog", "menu", "menubar", "toolbar", "banner", "contentinfo", "complementary"}

// flush ends the line that is being read.
func (w *walker) flush() {
	if w.text.Len() == 0 {
		return
	}
	text := clean(collapse(w.text.String()))
	w.text.Reset()
	if text == "" {
		return
	}
	l := w.next
	l.text = text
	if l.level == 0 && !l.item {
		l = w.marked(l)
	}
	w.lines = append(w.lines, l)
	w.next = w.after()
}

// marked knows list items that are typed as paragraphs with a bullet.
func (w *walker) marked(l line) line {
	rest, item, numbered := unmark(l.text)
	if item && !numbered && rest != "" {
		l.text, l.item = rest, true
	}
	return l
}

func (w *walker) heading(n *html.Node) {
	w.flush()
	if text := textOf(n); text != "" {
		level := int(n.Data[1] - '0')
		w.lines = append(w.lines, line{text: text, level: level})
	}
}

func (w *walker) list(n *html.Node) {
	w.flush()
	w.lists = append(w.lists, n.DataAtom == atom.Ol)
	w.children(n)
	w.flush()
	w.lists = w.lists[:len(w.lists)-1]
	w.next = w.after()
}

// after is what is known of a line that follows another in the same place.
func (w *walker) after() line {
	if w.inside > 0 {
		return line{depth: len(w.lists)}
	}
	return line{}
}

func (w *walker) item(n *html.Node) {
	w.flush()
	depth := max(len(w.lists)-1, 0)
	w.next = line{item: true, numbered: len(w.lists) > 0 && w.lists[depth], depth: depth}
	w.inside++
	w.children(n)
	w.flush()
	w.inside--
	w.next = w.after()
}

func (w *walker) preformatted(n *html.Node) {
	w.flush()
	for _, text := range splitLines(rawText(n)) {
		w.text.WriteString(text)
		w.flush()
	}
}

func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		} else if d.DataAtom == atom.Br {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
