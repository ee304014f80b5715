package table

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

// A spreadsheet takes a cell that begins with one of these for a formula and runs it.
func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "lamp": "lamp", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx", "\n=x": "'\n=x",
		"＝1": "'＝1", "＠x": "'＠x", "1=1": "1=1", "'=1": "'=1", "ümläut": "ümläut", "\xff=1": "\xff=1",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	with, without := csvOf(t, read(t), Options{BOM: true}), csvOf(t, read(t), Options{})
	if with != "\ufeff"+without || strings.HasPrefix(without, "\ufeff") {
		t.Error("a byte-order mark is not exactly what is asked for")
	}
}

// Any text is read back as it was written, but for the apostrophe before what looks like a formula,
// the ends of lines, and bytes that are no UTF-8. No row is lost, and none is won.
func FuzzCSVReadsBack(f *testing.F) {
	for _, seed := range []string{
		"", "lamp", "=1", "'=1", "a,b", "a;b", "\"", "\"\"", "a\r\nb", "a\rb", "\r", "\n", " x ", "\t", `\.`, "\x00", "\xff",
		"שלום", "灯", "😀\u200d🔥", "\u202ereversed", "\ufeff", strings.Repeat("w", 300), "＝1", "1\u2028 2",
	} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, title, summary string) {
		r := &reports.Report{ID: "2031-01-01-x", Title: title, Sections: [4]string{summary}, Discrepancies: []string{title, summary}}
		for _, columns := range [][]string{{"title", "summary", "discrepancies"}, {"title"}, {"summary"}} {
			o := Options{Columns: columns}
			rows, err := csv.NewReader(bytes.NewReader([]byte(csvOf(t, []*reports.Report{r, r}, o)))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if len(rows) != 3 {
				t.Fatalf("%d rows, want a header and 2", len(rows))
			}
			chosen, err := o.chosen()
			if err != nil {
				t.Fatal(err)
			}
			for i, c := range chosen {
				readsBack(t, c.ID, c.value(row{report: r, event: -1, mine: time.UTC}).text, rows[1][i])
			}
		}
	})
}

func readsBack(t *testing.T, column, wrote, got string) {
	t.Helper()
	want := lineEnds.Replace(strings.ToValidUTF8(wrote, "\ufffd"))
	if likeFormula(wrote) {
		want = "'" + want
	}
	if likeFormula(got) {
		t.Errorf("%s begins like a formula: %q", column, got)
	}
	if got != want {
		t.Errorf("%s is %q, want %q", column, got, want)
	}
}
