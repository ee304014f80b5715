package docx

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

// The document has every kind of block, several events across a change of the clock, links that
// lead to the web and one that must not, and a report without anything.
func TestGolden(t *testing.T) {
	f := unzip(t, written(t, small()))
	for _, name := range []string{"word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "docProps/core.xml", "word/footer1.xml"} {
		golden(t, "testdata/"+strings.ReplaceAll(name, "/", "_"), broken(f[name]))
	}
}

// broken puts what is a line to people on a line.
func broken(part string) string {
	for _, tag := range []string{"<w:p>", "<w:tr>", "<w:tbl>", "<w:sdt>", "<w:sectPr>", "<w:bookmarkStart", "<w:num ", "<w:lvl ", "<w:abstractNum ", "<Relationship "} {
		part = strings.ReplaceAll(part, tag, "\n"+tag)
	}
	return part + "\n"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestSameBytes(t *testing.T) {
	d := documentOf(t, corpus(t), document.Options{Made: made})
	if !bytes.Equal(written(t, d), written(t, d)) {
		t.Error("writing a document twice gives two files")
	}
}

func TestDocumentOfOneReport(t *testing.T) {
	all := corpus(t)[:1]
	text := unzip(t, written(t, documentOf(t, all, document.Options{})))["word/document.xml"]
	for _, absent := range []string{"TOC", "<w:bookmarkStart", "<w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"3566\""} {
		if strings.Contains(text, absent) {
			t.Errorf("a document of one report has %s", absent)
		}
	}
	if n := strings.Count(text, all[0].Title); n != 2 { // the title, and the name of the table of facts
		t.Errorf("the title stands %d times", n)
	}
}

func TestNothing(t *testing.T) {
	f := unzip(t, written(t, documentOf(t, nil, document.Options{})))
	checkParts(t, f)
	if strings.Contains(f["word/document.xml"], "TOC") {
		t.Error("a document of nothing has contents")
	}
	checkParts(t, unzip(t, written(t, document.Document{})))
	checkParts(t, unzip(t, written(t, document.Document{Reports: make([]document.Report, 2)})))
}

func TestDateOfProperties(t *testing.T) {
	core := unzip(t, written(t, documentOf(t, nil, document.Options{Title: "A & B", Made: made})))["docProps/core.xml"]
	for _, want := range []string{"<dc:title>A &amp; B</dc:title>", ">2026-03-01T11:30:00Z</dcterms:created>", "<dc:language>en-GB<"} {
		if !strings.Contains(core, want) {
			t.Errorf("the properties lack %s: %s", want, core)
		}
	}
	core = unzip(t, written(t, documentOf(t, nil, document.Options{})))["docProps/core.xml"]
	if strings.Contains(core, "dcterms:created>") {
		t.Error("a document that was made nobody knows when has a date")
	}
}

var errStop = errors.New("stop")

func TestStops(t *testing.T) {
	d := documentOf(t, corpus(t), document.Options{})
	var done []int
	d.Written = func(n int) error {
		if done = append(done, n); n == 3 {
			return errStop
		}
		return nil
	}
	if err := Write(io.Discard, d); !errors.Is(err, errStop) || len(done) != 3 {
		t.Errorf("Write = %v after %v", err, done)
	}
}

// full is a disk with no space left.
type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errStop
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	d := documentOf(t, corpus(t), document.Options{})
	size := len(written(t, d))
	for _, left := range []int{0, 1000, size / 2, size - 1} {
		if err := Write(&full{left}, d); !errors.Is(err, errStop) {
			t.Errorf("with space for %d bytes: %v", left, err)
		}
	}
}

var made = time.Date(2026, 3, 1, 12, 30, 0, 0, time.FixedZone("", 3600))

func corpus(t testing.TB) []*reports.Report {
	t.Helper()
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func written(t testing.TB, d document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func documentOf(t testing.TB, all []*reports.Report, o document.Options) document.Document {
	t.Helper()
	d, err := document.Make(context.Background(), all, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
