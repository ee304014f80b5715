package export

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
	"rcaviewer/reports/export/html"
)

// marked is how import knows a page of this program's own, and passes over it.
const marked = "RCA Viewer export"

// writeZip writes an archive of the reports' own files, which import reads again, and a page to
// read them.
func writeZip(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
	archive := newArchive(w, o)
	d, err := document.Make(ctx, all, o.document())
	if err != nil {
		return err
	}
	index, err := archive.file("index.html")
	if err != nil {
		return err
	}
	if err := html.WriteAs(index, d, marked); err != nil {
		return err
	}
	step := stepped(ctx, o)
	for i, r := range all {
		file, err := archive.file(r.ID + ".md")
		if err != nil {
			return err
		}
		if _, err := io.Copy(file, bytes.NewReader(r.Markdown())); err != nil {
			return err
		}
		if err := step(i + 1); err != nil {
			return err
		}
	}
	return archive.Close()
}

// archive is a zip file whose members carry the date of the export, so that the same export has
// the same bytes.
type archive struct {
	*zip.Writer
	date time.Time
}

func newArchive(w io.Writer, o Options) archive {
	date := o.Made
	if first := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC); date.Before(first) {
		date = first // zip knows no earlier date
	}
	return archive{zip.NewWriter(w), time.Date(date.Year(), date.Month(), date.Day(), 0, 0, 0, 0, time.UTC)}
}

func (a archive) file(name string) (io.Writer, error) {
	return a.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: a.date})
}
