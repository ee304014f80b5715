//go:build readers

package readers

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A value is a cell as LibreOffice has it.
type value struct {
	Type, Text string
	Formula    string
	Link       string
}

// sheet are the cells of a sheet, each as often as it is there, without the empty ones at the ends.
func sheet(t testing.TB, file string) [][]value {
	t.Helper()
	var rows [][]value
	for row := range read(t, file).all("table-row") {
		var cells []value
		for cell := range row.all("table-cell") {
			v := valueOf(cell)
			times, err := strconv.Atoi(cell.attr("number-columns-repeated"))
			if err != nil {
				times = 1
			}
			for range min(times, 100) {
				cells = append(cells, v)
			}
		}
		for len(cells) > 0 && cells[len(cells)-1] == (value{}) {
			cells = cells[:len(cells)-1]
		}
		if len(cells) > 0 {
			rows = append(rows, cells)
		}
	}
	return rows
}

// noTabs is a text without its tabs, which LibreOffice keeps but leaves out of files of this kind.
func noTabs(text string) string { return strings.ReplaceAll(text, "\t", "") }

// joiner is what keeps Excel from reading _x0041_ as a letter; it has no width.
const joiner = "\u2060"

func valueOf(cell *node) value {
	var lines []string
	v := value{Type: cell.attr("value-type"), Formula: cell.attr("formula")}
	for p := range cell.all("p") {
		lines = append(lines, noTabs(words(p)))
	}
	for a := range cell.all("a") {
		v.Link = a.attr("href")
	}
	if v.Formula == "of:=TRUE()" || v.Formula == "of:=FALSE()" { // what older versions make of truth
		v.Type, v.Formula = "boolean", ""
	}
	v.Text = strings.ReplaceAll(strings.Join(lines, "\n"), joiner, "")
	switch v.Type {
	case "date":
		if v.Text = cell.attr("date-value"); len(v.Text) == len(time.DateOnly) {
			v.Text += "T00:00:00" // midnight
		}
	case "float":
		v.Text = cell.attr("value")
	case "boolean":
		v.Text = strings.ToLower(v.Text)
	}
	return v
}

// table is what our own CSV file has, by row and column.
func table(t testing.TB, file string) [][]string {
	t.Helper()
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// LibreOffice reads a workbook as the table that it is: every cell has the value that our CSV file has
// at its place, with its type, and no text is a formula.
func TestWorkbook(t *testing.T) {
	for _, set := range []string{"hostile", "corpus"} {
		rows, want := sheet(t, opened(t, set+"-xlsx.fods")), table(t, exported(t, set, "csv"))
		if len(rows) != len(want) || len(rows[0]) != len(want[0]) {
			t.Fatalf("%s: %d rows of %d columns, want %d of %d", set, len(rows), len(rows[0]), len(want), len(want[0]))
		}
		for i, fields := range want[1:] {
			for j, field := range fields {
				var got value
				if cells := rows[i+1]; j < len(cells) {
					got = cells[j]
				}
				if wanted := typed(want[0][j], noTabs(field)); got != wanted {
					t.Errorf("%s, %s of %s: %s", set, want[0][j], fields[0], cmp.Diff(wanted, got))
				}
			}
		}
	}
}

// typed is the value that a field of CSV is in a workbook. There is no apostrophe before what looks
// like a formula, because the type of a cell says that it is a text.
func typed(column, field string) value {
	switch column {
	case "start", "start_utc", "end":
		if at, err := time.Parse(time.RFC3339, field); err == nil {
			return value{Type: "date", Text: at.Format("2006-01-02T15:04:05")}
		}
	case "downtime_minutes", "events":
		if field != "" {
			return value{Type: "float", Text: field}
		}
	case "downtime_at_least":
		return value{Type: "boolean", Text: field}
	case "source":
		if field != "" {
			return value{Type: "string", Text: field, Link: field}
		}
	}
	if field == "" {
		return value{}
	}
	if rest, ok := strings.CutPrefix(field, "'"); ok && strings.ContainsAny(rest[:1], "=+-@") {
		field = rest
	}
	return value{Type: "string", Text: field}
}

// The header filters, over all rows, and stays in view.
func TestWorkbookHeader(t *testing.T) {
	rows := table(t, exported(t, "hostile", "csv"))
	filters := 0
	for n := range read(t, opened(t, "hostile-xlsx.fods")).all("database-range") {
		filters++
		area := "Reports.A1:Reports." + string(rune('A'+len(rows[0])-1)) + strconv.Itoa(len(rows))
		if n.attr("display-filter-buttons") != "true" || n.attr("target-range-address") != area {
			t.Errorf("the filter is over %s, want %s", n.attr("target-range-address"), area)
		}
	}
	if filters != 1 {
		t.Errorf("%d filters", filters)
	}
	// Without a screen LibreOffice forgets what stays in view, so libxml2 says what the file has.
	pane := tool(t, "xmllint", "--xpath", "//*[local-name()='pane']/@state | //*[local-name()='pane']/@ySplit",
		filepath.Join(unpacked(t, exported(t, "hostile", "xlsx")), "xl", "worksheets", "sheet1.xml"))
	if got := strings.Fields(pane); len(got) != 2 || !strings.Contains(pane, `state="frozen"`) || !strings.Contains(pane, `ySplit="1"`) {
		t.Errorf("the header does not stay: %s", pane)
	}
}

// Every printed page begins with the header, and says TRUE and FALSE and no number.
func TestWorkbookInPrint(t *testing.T) {
	headers := 0
	for n := range read(t, opened(t, "hostile-xlsx.fods")).all("table-header-rows") {
		for range n.all("table-row") {
			headers++
		}
	}
	if headers != 1 {
		t.Errorf("%d rows are repeated", headers)
	}
	labels := strings.Join(table(t, opened(t, "hostile-xlsx-Reports.csv"))[0], "|")
	text := tool(t, "pdftotext", "-layout", opened(t, "hostile-xlsx.pdf"), "-")
	if n := strings.Count(text, "FALSE"); n != len(hostile(t)) {
		t.Errorf("FALSE is there %d times", n)
	}
	for i, page := range strings.SplitAfter(strings.TrimSuffix(text, "\f"), "\f") {
		if first, _, _ := strings.Cut(strings.TrimSpace(page), "\n"); !strings.Contains(labels, strings.Fields(first)[0]) {
			t.Errorf("page %d begins with %q", i+1, first)
		}
	}
}

// A cell whose text begins in a script that is written from right to left runs that way.
func TestWorkbookDirections(t *testing.T) {
	root := read(t, opened(t, "hostile-xlsx.fods"))
	turnedStyles := map[string]bool{}
	for style := range root.all("style") {
		for n := range style.all("paragraph-properties") {
			turnedStyles[style.attr("name")] = n.attr("writing-mode") == "rl-tb"
		}
	}
	found := 0
	for cell := range root.all("table-cell") {
		// The numbers of a list have no direction of their own.
		at := turned.FindStringIndex(strings.TrimLeft(valueOf(cell).Text, "0123456789. "))
		want := at != nil && at[0] == 0
		if want {
			found++
		}
		if got := turnedStyles[cell.attr("style-name")]; got != want {
			t.Errorf("%q runs from right to left: %v", valueOf(cell).Text, got)
		}
	}
	if found < 10 {
		t.Errorf("%d cells run from right to left", found)
	}
}

// LibreOffice's own CSV of the workbook has the same texts, and a workbook of nothing has its header.
func TestWorkbookAsCSV(t *testing.T) {
	for _, set := range []string{"hostile", "corpus"} {
		got, want := table(t, opened(t, set+"-xlsx-Reports.csv")), table(t, exported(t, set, "csv"))
		for i, fields := range want[1:] {
			for j, field := range fields {
				if v := typed(want[0][j], field); v.Type == "string" && strings.ReplaceAll(got[i+1][j], joiner, "") != v.Text {
					t.Errorf("%s, %s of %s: %s", set, want[0][j], fields[0], cmp.Diff(v.Text, got[i+1][j]))
				}
			}
		}
	}
	if rows := sheet(t, opened(t, "none-xlsx.fods")); len(rows) != 1 || rows[0][0].Text != "ID" {
		t.Errorf("a workbook of nothing has %v", rows)
	}
}

// LibreOffice reads our CSV as what it says, to the letter, and runs nothing of it.
func TestCSV(t *testing.T) {
	rows, want := sheet(t, opened(t, "hostile-csv.fods")), table(t, exported(t, "hostile", "csv"))
	if len(rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(rows), len(want))
	}
	for i, fields := range want {
		for j, field := range fields {
			var got value
			if j < len(rows[i]) {
				got = rows[i][j]
			}
			if got.Text != noTabs(field) || got.Formula != "" {
				t.Errorf("%s of %s: %q %s, want %q", want[0][j], fields[0], got.Text, got.Formula, field)
			}
		}
	}
	if rows := sheet(t, opened(t, "none-csv.fods")); len(rows) != 1 || rows[0][0].Text != "id" {
		t.Errorf("CSV of nothing has %v", rows)
	}
}
