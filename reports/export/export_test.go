package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

// The reports have several events across a change of the clock, unknown ends, no events and no
// instances at all, and texts that mean something to Markdown, to HTML and to spreadsheets.
func TestGoldenFiles(t *testing.T) {
	all := read(t)
	for _, f := range Formats() {
		t.Run(f.ID, func(t *testing.T) {
			golden(t, "testdata/golden"+f.Extension, written(t, f, all))
		})
		t.Run(f.ID+" of nothing", func(t *testing.T) {
			golden(t, "testdata/nothing"+f.Extension, written(t, f, nil))
		})
	}
}

func TestFind(t *testing.T) {
	for _, f := range Formats() {
		if found, err := Find(f.ID); err != nil || found.ID != f.ID {
			t.Errorf("Find(%q) = %q, %v", f.ID, found.ID, err)
		}
	}
	for _, id := range []string{"", "xml", "Markdown", ".csv"} {
		_, err := Find(id)
		if err == nil || !strings.HasSuffix(err.Error(), "allowed are markdown, json, csv") {
			t.Errorf("Find(%q): the error is %v; it names what is allowed", id, err)
		}
	}
}

// What is read back from CSV is what was written, line for line, but for the quote that defuses
// formulas.
func TestCSVReadsBack(t *testing.T) {
	all := read(t)
	text := written(t, Format{Write: CSV}, all)
	if lines := strings.Count(text, "\n"); lines != strings.Count(text, "\r\n") {
		t.Errorf("%d line ends are not CRLF, as RFC 4180 has them", lines-strings.Count(text, "\r\n"))
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(all)+1 {
		t.Fatalf("%d rows, want a header and %d", len(rows), len(all))
	}
	for i, r := range all {
		cell := map[string]string{}
		for column, name := range rows[0] {
			cell[name] = strings.TrimPrefix(rows[i+1][column], "'")
		}
		d := r.Detail()
		for name, want := range map[string]string{
			"id": d.ID, "title": d.Title, "products": strings.Join(d.Products, "; "), "datacenter": d.DataCenter,
			"region": d.Region, "discrepancies": strings.Join(d.Discrepancies, "; "), "source": d.Source,
			"impact": string(r.Impact()), "summary": words(r, reports.Summary), "timeline": words(r, reports.Timeline),
			"root_cause": words(r, reports.RootCause), "preventive_measures": words(r, reports.Measures),
		} {
			if cell[name] != want {
				t.Errorf("%s: %s is %q, want %q", r.ID, name, cell[name], want)
			}
		}
	}
}

func words(r *reports.Report, section int) string {
	return strings.TrimSpace(reports.Plain(r.Sections[section]))
}

// A spreadsheet takes a cell that begins with one of these for a formula and runs it.
func TestCSVHasNoFormulas(t *testing.T) {
	for _, r := range read(t) {
		for column, cell := range csvRow(r.Detail(), "") {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r") {
				t.Errorf("%s: the column %s begins like a formula: %q", r.ID, csvHeader[column], cell)
			}
		}
	}
	for cell, want := range map[string]string{
		"": "", "lamp": "lamp", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx",
		"1=1": "1=1", "'=1": "'=1", "ümläut": "ümläut",
	} {
		if got := harmless(cell); got != want {
			t.Errorf("%q is written as %q, want %q", cell, got, want)
		}
	}
}

func TestJSONIsTheDetails(t *testing.T) {
	all := read(t)
	var got []reports.Detail
	if err := json.Unmarshal([]byte(written(t, Format{Write: JSON}, all)), &got); err != nil {
		t.Fatal(err)
	}
	var want []reports.Detail
	for _, r := range all {
		want = append(want, r.Detail())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is read back differs (-want +got):\n%s", diff)
	}
}

func TestWords(t *testing.T) {
	for n, want := range map[int]string{
		0: "0 min", 1: "1 min", 59: "59 min", 60: "1 h", 61: "1 h 01 min", 84: "1 h 24 min", 2940: "49 h",
	} {
		if got := Minutes(n); got != want {
			t.Errorf("%d minutes are %q, want %q", n, got, want)
		}
	}
	for want, d := range map[string]reports.Downtime{
		"unknown": {}, "0 min": {Known: true}, "40 min": {Minutes: 40, Known: true},
		"at least 2 h": {Minutes: 120, Known: true, AtLeast: true},
	} {
		if got := Downtime(d); got != want {
			t.Errorf("%+v is %q, want %q", d, got, want)
		}
	}
}

func TestHeadingsStandBelowTheSection(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"text":                     "text",
		"# one\n## two\n### three": "### one\n#### two\n##### three",
		"##### five\n#hashtag":     "##### five\n#hashtag",
		"```\n# code\n```\n# text": "```\n# code\n```\n### text",
		"````\n```\n# code\n````":  "````\n```\n# code\n````",
		"~~~ sh\n# left open":      "~~~ sh\n# left open\n~~~",
	} {
		if got := lower(text); got != want {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
	}
}

// A writer that refuses, as a full disk does, is an error whatever the format buffers.
func TestAFailingWriterIsAnError(t *testing.T) {
	for _, f := range Formats() {
		if err := f.Write(full{}, read(t)); !errors.Is(err, errFull) {
			t.Errorf("%s to a full disk: %v", f.ID, err)
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func read(t *testing.T) []*reports.Report {
	t.Helper()
	files, err := reports.Files("testdata/reports")
	if err != nil {
		t.Fatal(err)
	}
	var all []*reports.Report
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, _, err := reports.Parse(filepath.Base(file), text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func written(t *testing.T, f Format, all []*reports.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares a text with a file, or writes the file with -update.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-golden +got); accept it with -update:\n%s", file, diff)
	}
}
