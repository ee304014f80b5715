package pdf

import (
	"fmt"
	"strings"

	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/pdf/file"
)

// A bookmark is an item of the outline.
type bookmark struct {
	title    string
	at       *place
	children []bookmark
}

func (w *writer) bookmarks(d document.Document, entries []*entry) []bookmark {
	var all []bookmark
	if w.contentsAt.page != nil {
		all = append(all, bookmark{title: document.ContentsHeading, at: &w.contentsAt})
	}
	for i, e := range entries {
		b := bookmark{title: d.Reports[i].Title, at: &e.at}
		for _, s := range e.sections {
			b.children = append(b.children, bookmark{title: s.title, at: &s.at})
		}
		all = append(all, b)
	}
	return all
}

// outline writes the bookmarks; those of a report are folded unless it is the only one.
func (w *writer) outline(all []bookmark) file.Ref {
	root := w.file.Reserve()
	first, last := w.items(all, root, len(all) == 1)
	object := "<</Type/Outlines"
	if len(all) > 0 {
		object += fmt.Sprintf("/First %v/Last %v/Count %d", first, last, len(all))
	}
	w.file.Put(root, object+">>")
	return root
}

func (w *writer) items(all []bookmark, parent file.Ref, open bool) (first, last file.Ref) {
	refs := make([]file.Ref, len(all))
	for i := range all {
		refs[i] = w.file.Reserve()
	}
	for i, b := range all {
		var o strings.Builder
		fmt.Fprintf(&o, "<</Title%s/Parent %v%s", file.Text(strings.ToValidUTF8(b.title, "\uFFFD")), parent, b.at.dest())
		if i > 0 {
			fmt.Fprintf(&o, "/Prev %v", refs[i-1])
		}
		if i+1 < len(all) {
			fmt.Fprintf(&o, "/Next %v", refs[i+1])
		}
		if n := len(b.children); n > 0 {
			if !open {
				n = -n
			}
			from, to := w.items(b.children, refs[i], false)
			fmt.Fprintf(&o, "/First %v/Last %v/Count %d", from, to, n)
		}
		w.file.Put(refs[i], o.String()+">>")
	}
	if len(refs) == 0 {
		return 0, 0
	}
	return refs[0], refs[len(refs)-1]
}

// dest is the entry of a link or bookmark that leads to a place.
func (p *place) dest() string {
	if p.page == nil {
		return ""
	}
	return fmt.Sprintf("/Dest[%v/XYZ 0 %.2f null]", p.page.ref, min(pageHeight-p.y+16, pageHeight))
}
