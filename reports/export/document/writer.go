package document

import (
	"bytes"
	"fmt"
	"io"
)

// A Writer writes a document as text. It gathers a part before it writes it.
type Writer struct {
	out    io.Writer
	buffer bytes.Buffer
}

// NewWriter makes a Writer to a stream.
func NewWriter(out io.Writer) Writer { return Writer{out: out} }

// Printf adds to what is gathered.
func (w *Writer) Printf(format string, args ...any) { fmt.Fprintf(&w.buffer, format, args...) }

// String is what is gathered and not yet written.
func (w *Writer) String() string { return w.buffer.String() }

// Flush writes what is gathered.
func (w *Writer) Flush() error {
	_, err := w.buffer.WriteTo(w.out)
	return err
}

// Each writes one report after the other as add adds it, and tells the document of each. The error
// is the stream's, or that with which the document ended it.
func (w *Writer) Each(d Document, add func(Report)) error {
	for i, r := range d.Reports {
		add(r)
		if err := w.Flush(); err != nil {
			return err
		}
		if err := d.Step(i + 1); err != nil {
			return err
		}
	}
	return nil
}
