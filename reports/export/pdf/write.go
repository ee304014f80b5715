package pdf

import (
	"io"

	"github.com/adrg/xdg"

	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/pdf/file"
	"rcaviewer/reports/export/pdf/typeset"
)

// Write writes a document as a PDF. Characters that the program's own fonts lack are drawn with fonts
// of the machine, so that such a file may differ from one machine to another.
func Write(out io.Writer, d document.Document) error {
	return write(out, d, xdg.FontDirs)
}

// A writer draws a document. The reports are drawn first, because the contents say on which pages
// they begin, and written page by page, so that a thousand of them need little memory.
type writer struct {
	*flow
	file       *file.File
	fonts      *typeset.Fonts
	names      map[*typeset.Font]int
	pages      []*page // of the part that is being drawn
	header     string
	contentsAt place
}

func write(out io.Writer, d document.Document, fontFolders []string) error {
	fonts, err := typeset.New(fontFolders)
	if err != nil {
		return err
	}
	w := &writer{file: file.New(out), fonts: fonts, names: map[*typeset.Font]int{}}
	w.flow = &flow{begin: w.newPage, end: w.endPage}
	entries := make([]*entry, len(d.Reports))
	for i := range entries {
		entries[i] = &entry{}
	}
	if d.Alone() {
		w.cover(d)
	}
	for i, r := range d.Reports {
		w.report(r, entries[i], d.Alone())
		if err := d.Step(i + 1); err != nil {
			return err
		}
		if err := w.file.Err(); err != nil {
			return err
		}
	}
	var front []*page
	if !d.Alone() {
		front = w.front(d, entries)
	}
	w.missing()
	w.finish()
	all := append(front, w.pages...)
	w.margins(d, all)
	return w.close(d, all, entries)
}

// front draws the cover and the contents: first to see how many pages they take, then for good.
func (w *writer) front(d document.Document, entries []*entry) []*page {
	body, pages := w.flow, w.pages
	defer func() { w.flow, w.pages = body, pages }()
	count := 0
	w.flow = &flow{begin: func() *sheet { return w.sheetFor(&page{}) }, end: func(*sheet) { count++ }}
	w.cover(d)
	w.contents(d.Reports, entries, 0)
	w.finish()
	w.flow, w.pages = &flow{begin: w.newPage, end: w.endPage}, nil
	w.header = ""
	w.cover(d)
	w.contents(d.Reports, entries, count)
	w.finish()
	return w.pages
}

// cover draws the title and the facts of the whole document.
func (w *writer) cover(d document.Document) {
	w.add(row{height: 26, keep: true, draw: func(s *sheet, y float64) {
		s.page.bare = true
		s.box(left, y, 44, 4, accent)
	}})
	title := w.set([]span{{text: d.Title, look: titleLook}}, textWidth).rows(left, 0)
	for i := range title {
		title[i].keep = i < len(title)-1
	}
	w.add(title...)
	w.facts(d.Cover, 14)
	w.add(row{gap: 16, height: 12, draw: func(s *sheet, y float64) { s.box(left, y, textWidth, 0.5, line) }})
}

// nextReport begins a page under another header.
func (w *writer) nextReport(title string) {
	w.finish()
	w.header = ""
	w.next()
	w.header = title
}

func (w *writer) newPage() *sheet {
	p := &page{ref: w.file.Reserve(), header: w.header}
	w.pages = append(w.pages, p)
	return w.sheetFor(p)
}

func (w *writer) sheetFor(p *page) *sheet { return &sheet{page: p, fonts: w.names} }

func (w *writer) endPage(s *sheet) { s.page.content = w.file.Stream(s.out, "") }
