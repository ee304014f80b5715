package file

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

func TestFileIsReadBack(t *testing.T) {
	var b bytes.Buffer
	f := New(&b)
	later := f.Reserve()
	stream := f.Stream([]byte(strings.Repeat("content ", 100)), "/Kind/Sample")
	f.Put(later, "<</Title"+Text("Tōkyō 😀")+"/Address"+Bytes("https://example.org/(a b)\\é")+">>")
	catalog := f.Add("<</Type/Catalog/Info " + later.String() + "/Data " + stream.String() + ">>")
	if err := f.Close(catalog, later); err != nil {
		t.Fatal(err)
	}
	r, err := pdf.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	root := r.Trailer().Key("Root")
	if got := root.Key("Info").Key("Title").Text(); got != "Tōkyō 😀" {
		t.Errorf("the text is %q", got)
	}
	if got := root.Key("Info").Key("Address").RawString(); got != `https://example.org/(a%20b)\%C3%A9` {
		t.Errorf("the address is %q", got)
	}
	var data bytes.Buffer
	if _, err := data.ReadFrom(root.Key("Data").Reader()); err != nil || data.Len() != 800 {
		t.Errorf("the stream has %d bytes, %v", data.Len(), err)
	}
}

var errFull = errors.New("no space left")

// full takes a few bytes.
type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestFullDisk(t *testing.T) {
	f := New(&full{room: 40})
	root := f.Add("<<>>")
	if err := f.Close(root, f.Add("<<>>")); !errors.Is(err, errFull) {
		t.Errorf("the error is %v", err)
	}
}
