package export

import (
	"context"
	"errors"
	"io"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// errWhole refuses to split what is a file per report already.
var errWhole = errors.New("a zip file holds a file per report already; choose the format of the files")

// CanSplit tells whether reports can be written in a file each.
func (f Format) CanSplit() error {
	if f.Kind == Archive {
		return errWhole
	}
	return nil
}

// Split writes each report as a file of its own. create is called with a file's name, which is the
// report's id, and a function that writes the file.
func (f Format) Split(ctx context.Context, all []*reports.Report, o Options, create func(name string, write func(io.Writer) error) error) error {
	if err := f.CanSplit(); err != nil {
		return err
	}
	step := stepped(ctx, o)
	o.Step = nil
	for i, r := range document.Sorted(all, document.Order(o.Order)) {
		write := func(w io.Writer) error { return f.Write(ctx, w, []*reports.Report{r}, o) }
		if err := create(r.ID+f.Extension, write); err != nil {
			return err
		}
		if err := step(i + 1); err != nil {
			return err
		}
	}
	return nil
}

// WriteSplit writes a zip file with a file per report.
func (f Format) WriteSplit(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
	archive := newArchive(stoppable{ctx, w}, o)
	err := f.Split(ctx, all, o, func(name string, write func(io.Writer) error) error {
		file, err := archive.file(name)
		if err != nil {
			return err
		}
		return write(file)
	})
	if err != nil {
		return err
	}
	return archive.Close()
}
