package pdf

import (
	"context"
	"fmt"

	"github.com/ledongthuc/pdf"
)

// Read reads the text of a PDF file. Beside an error it gives what the file's properties say, where
// they could be read.
func Read(ctx context.Context, data []byte) (*Document, error) {
	b := &budget{ctx, maxUnpacked}
	doc := &Document{}
	r, err := rebuilt(data, b)
	if err != nil {
		return doc, err
	}
	var root pdf.Value
	safely(func() {
		root = r.Trailer().Key("Root").Key("Pages")
		doc.describe(r.Trailer().Key("Info"))
	})
	return doc, doc.read(root, b)
}

// describe takes what a file's properties say.
func (doc *Document) describe(info pdf.Value) {
	doc.Title = info.Key("Title").Text()
	for i, key := range []string{"Author", "Creator", "Producer"} {
		doc.Makers[i] = info.Key(key).Text()
	}
}

// read reads the text of the pages below a root.
func (doc *Document) read(root pdf.Value, b *budget) error {
	var leaves []leaf
	if err := b.walk(root, pdf.Value{}, 0, &leaves); err != nil {
		return err
	}
	var pages [][]row
	letters := 0
	for _, l := range leaves {
		content, err := contentsOf(l.page, b)
		if err != nil {
			return err
		}
		d := &drawing{state: state{page: identity, stretch: 1}, budget: b, letters: letters}
		if d.content(content, l.resources, 0); d.err != nil {
			return d.err
		}
		if err := b.spent(); err != nil { // what was drawn may be a part of the page
			return err
		}
		letters = d.letters
		pages = append(pages, rowsOf(d.runs))
	}
	doc.layOut(pages)
	if len(doc.Lines) == 0 {
		return ErrNoText
	}
	return nil
}

// A leaf is a page and the resources that it has or inherits.
type leaf struct{ page, resources pdf.Value }

const maxDepth = 30 // of the tree of pages

// walk lists the pages of a tree. A tree that runs in circles ends at the depth that none has.
func (b *budget) walk(node, resources pdf.Value, depth int, leaves *[]leaf) error {
	var kids pdf.Value
	if !safely(func() {
		if own := node.Key("Resources"); !own.IsNull() {
			resources = own
		}
		kids = node.Key("Kids")
	}) {
		return nil
	}
	if err := b.spent(); err != nil {
		return err
	}
	if kids.Kind() != pdf.Array {
		*leaves = append(*leaves, leaf{node, resources})
		if len(*leaves) > maxPages {
			return fmt.Errorf("the PDF has more than %d pages, the most that are read", maxPages)
		}
		return nil
	}
	if depth == maxDepth {
		return errDamaged
	}
	for i := range kids.Len() {
		var kid pdf.Value
		safely(func() { kid = kids.Index(i) })
		if err := b.walk(kid, resources, depth+1, leaves); err != nil {
			return err
		}
	}
	return nil
}

// contentsOf reads what draws a page: a stream, or several that are one.
func contentsOf(page pdf.Value, b *budget) (data []byte, err error) {
	var contents pdf.Value
	safely(func() { contents = page.Key("Contents") })
	if contents.Kind() == pdf.Stream {
		return unpack(contents, b)
	}
	for i := range contents.Len() {
		var stream pdf.Value
		safely(func() { stream = contents.Index(i) })
		more, err := unpack(stream, b)
		if err != nil {
			return nil, err
		}
		data = append(append(data, more...), '\n')
	}
	return data, nil
}
