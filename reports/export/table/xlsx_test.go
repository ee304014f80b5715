package table

import (
	"archive/zip"
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"rcaviewer/reports"
)

// What the library reads back are the cells of CSV, with their types.
func TestXLSXReadsBack(t *testing.T) {
	all := read(t)
	for _, kind := range RowKinds {
		o := Options{Rows: kind, Columns: idsOf(columnsOf(kind)), Mine: time.UTC}
		book := open(t, all, o)
		rows, err := book.GetRows(sheetName(o), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(labelsOf(columnsOf(kind)), rows[0]); diff != "" {
			t.Errorf("%s: header (-want +got):\n%s", kind, diff)
		}
		line := 1
		_ = o.each(all, func(r row) error {
			for i, c := range columnsOf(kind) {
				same(t, c.ID, c.value(r), cellAt(rows[line], i))
			}
			line++
			return nil
		})
		if line != len(rows) {
			t.Errorf("%s: %d rows, want %d", kind, len(rows), line)
		}
	}
}

func cellAt(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return "" // empty cells at the end are not read
}

func same(t *testing.T, column string, want cell, got string) {
	t.Helper()
	switch want.kind {
	case dateTime, date:
		serial, err := strconv.ParseFloat(got, 64)
		if err != nil {
			t.Errorf("%s is %q, no date", column, got)
			return
		}
		at, err := excelize.ExcelDateToTime(serial, false)
		if err != nil || !at.Round(time.Second).Equal(wallClock(want.at)) {
			t.Errorf("%s is %v, want the wall clock of %v", column, at, want.at)
		}
	case yesNo:
		if (got == "1") != want.yes {
			t.Errorf("%s is %q, want %v", column, got, want.yes)
		}
	default:
		if got != want.text {
			t.Errorf("%s is %q, want %q", column, got, want.text)
		}
	}
}

func TestXLSXTypes(t *testing.T) {
	o := Options{Columns: []string{"title", "start", "published", "downtime_minutes", "downtime_at_least", "source"}}
	all := read(t)
	all[0].Published = "2031-11-02"
	book := open(t, all, o)
	for cell, want := range map[string]excelize.CellType{
		"A2": excelize.CellTypeInlineString, "B2": excelize.CellTypeUnset, "C2": excelize.CellTypeUnset, // a number
		"D2": excelize.CellTypeUnset, "E2": excelize.CellTypeBool, "F2": excelize.CellTypeInlineString,
	} {
		if got, err := book.GetCellType("Reports", cell); err != nil || got != want {
			t.Errorf("%s has the type %v, want %v (%v)", cell, got, want, err)
		}
	}
	for cell, want := range map[string]string{
		"B2": "2031-10-25 22:30", "C2": "2031-11-02", "D2": "205", "E2": "TRUE", "B3": "", "D3": "",
	} {
		if got, err := book.GetCellValue("Reports", cell); err != nil || got != want {
			t.Errorf("%s shows %q, want %q (%v)", cell, got, want, err)
		}
	}
	linked(t, book, "F2", "https://example.org/lantern/RCA_(October_2031)")
	linked(t, book, "F3", "")
	linked(t, book, "F4", "https://example.org/a%20b?%3Cscript%3E")
}

func linked(t *testing.T, book *excelize.File, cell, want string) {
	t.Helper()
	is, target, err := book.GetCellHyperLink("Reports", cell)
	if err != nil || target != want || is != (want != "") {
		t.Errorf("%s leads to %q, want %q (%v)", cell, target, want, err)
	}
}

func TestXLSXHeaderStaysAndFilters(t *testing.T) {
	for name, all := range map[string][]*reports.Report{"3 reports": read(t), "nothing": nil} {
		book := open(t, all, Options{})
		frozen(t, book, 1)
		frozen(t, open(t, all, Options{Columns: []string{"id"}}), 0)
		frozen(t, open(t, all, Options{Columns: []string{"summary", "id"}}), 0)
		want := "'Reports'!$A$1:$U$" + strconv.Itoa(len(all)+1)
		for _, n := range book.GetDefinedName() {
			if n.Name == "_xlnm._FilterDatabase" && n.RefersTo == want {
				want = ""
			}
		}
		if want != "" {
			t.Errorf("%s: there is no filter over %s: %v", name, want, book.GetDefinedName())
		}
	}
}

func frozen(t *testing.T, book *excelize.File, columns int) {
	t.Helper()
	panes, err := book.GetPanes("Reports")
	if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != columns {
		t.Errorf("panes are %+v, %v", panes, err)
	}
}

// A text is a text, whatever it begins with: no cell has a formula, and what looks like one has
// Excel's mark that keeps it text when somebody edits the cell.
func TestXLSXHasNoFormulas(t *testing.T) {
	r := read(t)[0]
	for _, text := range []string{"=1+1", "+1", "-1", "@x", "\tx", "＝1", "=HYPERLINK(\"https://example.org\")"} {
		r.Title = text
		book := open(t, []*reports.Report{r}, Options{Columns: []string{"title"}})
		formula, err := book.GetCellFormula("Reports", "A2")
		value, _ := book.GetCellValue("Reports", "A2")
		if err != nil || formula != "" || value != text {
			t.Errorf("%q is read back as the formula %q, the value %q (%v)", text, formula, value, err)
		}
		style, err := book.GetCellStyle("Reports", "A2")
		if err != nil {
			t.Fatal(err)
		}
		if q := book.Styles.CellXfs.Xf[style].QuotePrefix; q == nil || !*q {
			t.Errorf("%q has no quote prefix", text)
		}
	}
}

// Texts that are hard for XML or for Excel come back whole.
func TestXLSXText(t *testing.T) {
	r := read(t)[0]
	for text, want := range map[string]string{
		"a <b> & \"c\"": "", "שלום עולם": "", "灯が消えた": "", "😀\u200d🔥 x": "", " spaces  around ": "", "one\ntwo\n": "",
		"_x0041_x0042_, _xD83D_": "_\u2060x0041_\u2060x0042_, _\u2060xD83D_", strings.Repeat("w", 300): "", "a\r\nb\rc": "a\nb\nc", "a\x00b\x1bc\ufffe": "a\ufffdb\ufffdc\ufffd", "\xffz": "\ufffdz",
	} {
		r.Title = text
		if want == "" {
			want = text
		}
		if got, err := open(t, []*reports.Report{r}, Options{}).GetCellValue("Reports", "B2"); err != nil || got != want {
			t.Errorf("%q is read back as %q (%v)", text, got, err)
		}
	}
}

// A cell holds so much and no more: what is cut is cut in sight.
func TestXLSXLongText(t *testing.T) {
	r := read(t)[0]
	for _, text := range []string{
		strings.Repeat("a", 32767), strings.Repeat("😀", 16383), strings.Repeat("a", 32768), strings.Repeat("😀", 16384),
		"x" + strings.Repeat("😀 ", 40000), strings.Repeat("<&\n", 50000),
	} {
		r.Sections[0] = text
		got, err := open(t, []*reports.Report{r}, Options{Columns: []string{"summary"}}).GetCellValue("Reports", "A2")
		if err != nil {
			t.Fatal(err)
		}
		units := len(utf16.Encode([]rune(words(text).text)))
		if units <= 32767 {
			if got != text {
				t.Errorf("%d units come back as %d characters", units, len(got))
			}
			continue
		}
		note := "… [Cut here: this text has " + strconv.Itoa(units) + " characters, a cell holds 32767. The other formats have all of it.]"
		begins, ok := strings.CutSuffix(got, note)
		if n := len(utf16.Encode([]rune(got))); !ok || !strings.HasPrefix(text, begins) || n > 32767 || n < 32765 {
			t.Errorf("%d units come back as %d that end in %q", units, n, got[len(got)-150:])
		}
	}
}

// A date that spreadsheets do not have, and an address that is none of the web, stay text.
func TestXLSXStaysText(t *testing.T) {
	r := read(t)[0]
	r.Events[0].Start = time.Date(1899, 12, 31, 23, 0, 0, 0, time.UTC)
	r.Published = "soon"
	for _, source := range []string{"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/", "//example.org", "https://", "https://[", "https://example.org/" + strings.Repeat("x", 3000)} {
		r.Source = source
		book := open(t, []*reports.Report{r}, Options{Columns: []string{"start", "published", "source"}})
		row, err := book.GetRows("Reports")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"1899-12-31T23:00:00Z", "soon", source}, row[1]); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		linked(t, book, "C2", "")
	}
}

// Beyond so many links the addresses are text.
func TestXLSXHasALinkLimit(t *testing.T) {
	s, err := newSheet(excelize.NewFile(), "Reports", columnsOf(Reports))
	if err != nil {
		t.Fatal(err)
	}
	for _, links := range []int{0, mostLinks - 1, mostLinks} {
		s.links = links
		made, err := s.cell(cell{kind: link, text: "https://example.org/"}, 1)
		if c, ok := made.(excelize.Cell); err != nil || !ok || (c.StyleID == s.styles.link) != (links < mostLinks) {
			t.Errorf("after %d links: %+v, %v", links, made, err)
		}
	}
}

func TestXLSXIsTheSameEachTime(t *testing.T) {
	first := xlsxOf(t, read(t), Options{})
	for range 5 {
		if !bytes.Equal(first, xlsxOf(t, read(t), Options{})) {
			t.Fatal("the same reports give other bytes")
		}
	}
	archive, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		if !f.Modified.Equal(firstDate()) {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
	}
}

func TestXLSXHasARowLimit(t *testing.T) {
	many := make([]*reports.Report, 1<<20)
	for i := range many {
		many[i] = &reports.Report{}
	}
	for _, kind := range RowKinds {
		err := XLSX(full{}, many, Options{Rows: kind, Columns: []string{"id"}})
		if err == nil || !strings.Contains(err.Error(), "1048576 rows are too many for a spreadsheet, which holds 1048575") {
			t.Errorf("%s: the error is %v", kind, err)
		}
	}
}

func TestLinesOf(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "one": 1, "0123456789": 1, "0123456789x": 2, "a\nb\n\nc": 4, "灯灯灯灯灯灯": 2, strings.Repeat("\n", 100): mostLines,
		strings.Repeat("x", 1<<20): mostLines,
	} {
		if got := linesOf(text, 10); got != want {
			t.Errorf("%.20q takes %d lines, want %d", text, got, want)
		}
	}
}

func xlsxOf(t testing.TB, all []*reports.Report, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := XLSX(&b, all, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, all []*reports.Report, o Options) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(xlsxOf(t, all, o)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}
