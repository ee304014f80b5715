package document

import (
	"bytes"
	"errors"
	"testing"
)

// Each report is written before the document is told of it, and the one after an error is not.
func TestWriterEach(t *testing.T) {
	enough, seen := errors.New("enough"), ""
	var out bytes.Buffer
	d := Document{Reports: []Report{{Title: "Wick"}, {Title: "Lantern"}, {Title: "Paraffin"}}}
	d.Written = func(done int) error {
		seen += out.String() + "|"
		if done == 2 {
			return enough
		}
		return nil
	}
	w := NewWriter(&out)
	err := w.Each(d, func(r Report) { w.Printf("%s.", r.Title) })
	if !errors.Is(err, enough) || seen != "Wick.|Wick.Lantern.|" || w.String() != "" {
		t.Errorf("%v after %q, left over %q", err, seen, w.String())
	}
}

type brokenPipe struct{}

var errPipe = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errPipe }

func TestWriterToABrokenPipe(t *testing.T) {
	w, added := NewWriter(brokenPipe{}), 0
	err := w.Each(Document{Reports: make([]Report, 3)}, func(Report) { w.Printf("text"); added++ })
	if !errors.Is(err, errPipe) || added != 1 {
		t.Errorf("%v after %d reports", err, added)
	}
}
