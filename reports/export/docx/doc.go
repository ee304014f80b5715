// Package docx writes a document for Word and everything that reads its files.
//
// Headings have Word's own heading styles, lists its numbering, and the contents are a field that
// Word updates on demand. The contents hold no page numbers before: only who lays out the pages
// knows them, and a field that is marked to be updated on opening makes Word ask a question that
// looks like a warning about other files. They are complete and linked without.
//
// The parts of the file are written here, with the standard library alone. Libraries were weighed in
// 2026, and none is fit:
//
//   - fumiama/go-docx has no release, is under the AGPL, and knows neither numbering, footers,
//     bookmarks nor repeated header rows.
//   - gomutex/godocx (MIT) had its last release in 2024; it has no fields, so neither contents nor
//     page numbers, no bookmarks, and no footers of its own. Its fork ubavic/godocx (Go 1.26, version
//     0) has the same gaps.
//   - mmonterroca/docxgo (MIT, 2.7) writes contents and footers, but neither header rows that repeat
//     nor rows that stay whole, and no text from right to left.
//
// Each holds the whole document in memory as a tree; here a report is written and forgotten.
// What stays the same in every file is in the folder parts.
package docx

import (
	"archive/zip"
	"bufio"
	"embed"
	"fmt"
	"io"
	"time"

	"rcaviewer/reports/export/document"
)

//go:embed parts
var parts embed.FS

// The first day that a zip file can name: files of the same document are the same.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Write writes a document. The same document gives the same bytes.
func Write(w io.Writer, d document.Document) error {
	f := file{zip.NewWriter(w)}
	b := newBody(d)
	// The text comes before its lists and links: those are known once it is written.
	for _, part := range []struct {
		name  string
		write func(*output) error
	}{
		{"[Content_Types].xml", fixed("content_types.xml")},
		{"_rels/.rels", fixed("package_rels.xml")},
		{"docProps/app.xml", fixed("app.xml")},
		{"docProps/core.xml", func(o *output) error { return writeProperties(o, d) }},
		{"word/document.xml", b.write},
		{"word/numbering.xml", b.lists.write},
		{"word/_rels/document.xml.rels", b.links.write},
		{"word/footer1.xml", func(o *output) error { return writeFooter(o, d.Title) }},
		{"word/settings.xml", fixed("settings.xml")},
		{"word/styles.xml", fixed("styles.xml")},
	} {
		if err := f.add(part.name, part.write); err != nil {
			return fmt.Errorf("write %s: %w", part.name, err)
		}
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("end the file: %w", err)
	}
	return nil
}

// file is a zip file of XML parts.
type file struct{ *zip.Writer }

func (f file) add(name string, write func(*output) error) error {
	part, err := f.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: zipTime})
	if err != nil {
		return err
	}
	o := output{bufio.NewWriterSize(part, 1<<16)}
	if err := write(&o); err != nil {
		return err
	}
	return o.Flush()
}

// fixed writes a part that is the same in every file.
func fixed(name string) func(*output) error {
	return func(o *output) error {
		text, err := parts.ReadFile("parts/" + name)
		if err != nil {
			return err
		}
		_, err = o.Write(text)
		return err
	}
}
