package pdf

import (
	"fmt"
	"strings"

	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/pdf/file"
)

// producer names the program in a file's properties.
const producer = "RCA Viewer"

// close writes what the pages share, and the pages themselves.
func (w *writer) close(d document.Document, all []*page, entries []*entry) error {
	fonts, err := w.embed()
	if err != nil {
		return err
	}
	resources := w.file.Add("<</Font<<" + fonts + ">>>>")
	tree := w.file.Reserve()
	var kids strings.Builder
	for _, p := range all {
		w.file.Put(p.ref, fmt.Sprintf("<</Type/Page/Parent %v/MediaBox[0 0 %.2f %.2f]/Resources %v/Contents[%v %v]%s>>",
			tree, pageWidth, pageHeight, resources, p.margin, p.content, annotations(p.links)))
		fmt.Fprintf(&kids, "%v ", p.ref)
	}
	w.file.Put(tree, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(all), kids.String()))
	outline := w.outline(w.bookmarks(d, entries))
	catalog := w.file.Add(fmt.Sprintf("<</Type/Catalog/Pages %v/Outlines %v/PageMode/UseOutlines/Lang(en)"+
		"/ViewerPreferences<</DisplayDocTitle true>>>>", tree, outline))
	return w.file.Close(catalog, w.file.Add(info(d)))
}

func info(d document.Document) string {
	text := fmt.Sprintf("<</Title%s/Creator(%s)/Producer(%s)", file.Text(strings.ToValidUTF8(d.Title, "\uFFFD")), producer, producer)
	if !d.Made.IsZero() {
		text += d.Made.UTC().Format("/CreationDate(D:20060102150405Z)/ModDate(D:20060102150405Z)")
	}
	return text + ">>"
}

// annotations make parts of a page lead somewhere.
func annotations(all []link) string {
	if len(all) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("/Annots[")
	for _, l := range all {
		lead := ""
		if l.to != nil {
			lead = l.to.dest()
		} else {
			lead = "/A<</S/URI/URI" + file.Bytes(l.address) + ">>"
		}
		fmt.Fprintf(&b, "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[%.2f %.2f %.2f %.2f]%s>>",
			l.left, pageHeight-l.bottom, l.right, pageHeight-l.top, lead)
	}
	b.WriteString("]")
	return b.String()
}
