package pdf

import (
	"bytes"
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	reader "github.com/ledongthuc/pdf"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// written is a document as a file, drawn with the program's own fonts alone.
func written(t testing.TB, d document.Document, fontFolders ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, d, fontFolders); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t testing.TB, file []byte) *reader.Reader {
	t.Helper()
	r, err := reader.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// pages are the texts of a file as another program reads them back, line by line.
func pages(t testing.TB, file []byte) []string {
	t.Helper()
	r := opened(t, file)
	var all []string
	for i := range r.NumPage() {
		all = append(all, linesOf(r.Page(i+1).Content().Text))
	}
	return all
}

// linesOf puts glyphs of one height on one line, columns apart by a tabulator.
func linesOf(glyphs []reader.Text) string {
	glyphs = slices.DeleteFunc(glyphs, func(g reader.Text) bool { return g.S == "\uFFFD" }) // the reader's own, after an operator
	slices.SortStableFunc(glyphs, func(a, b reader.Text) int { return cmp.Compare(math.Round(b.Y), math.Round(a.Y)) })
	var b strings.Builder
	for i, g := range glyphs {
		if i > 0 && math.Round(g.Y) != math.Round(glyphs[i-1].Y) {
			b.WriteByte('\n')
		} else if i > 0 && g.X-glyphs[i-1].X-glyphs[i-1].W > 2 {
			b.WriteByte('\t')
		}
		b.WriteString(g.S)
	}
	return b.String() + "\n"
}

func documentOf(t testing.TB, all []*reports.Report, o document.Options) document.Document {
	t.Helper()
	d, err := document.Make(context.Background(), all, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
