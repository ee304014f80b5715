package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rcaviewer/index"
	"rcaviewer/reports/export/document"
)

func TestExportChoices(t *testing.T) {
	c := ListExportChoices()
	var ids []string
	for _, f := range c.Formats {
		ids = append(ids, f.ID)
		if f.Label == "" || f.Description == "" || f.Kind == "" || !strings.HasPrefix(f.Extension, ".") {
			t.Errorf("the format %+v", f)
		}
		if found, err := FindFormat(f.ID); err != nil || found != f {
			t.Errorf("FindFormat(%q) = %+v, %v", f.ID, found, err)
		}
	}
	if got, want := strings.Join(ids, " "), "markdown html pdf docx csv xlsx json zip"; got != want {
		t.Errorf("the formats are %s, want %s", got, want)
	}
	if len(c.Orders) != 4 || len(c.Times) != 3 || len(c.Sections) != 5 {
		t.Errorf("the choices are %+v", c)
	}
	for name, columns := range map[string][]Column{"reports": c.ReportColumns, "events": c.EventColumns} {
		if len(columns) < 20 || columns[0] != (Column{"id", "ID", true}) {
			t.Errorf("the columns of %s are %+v", name, columns)
		}
	}
}

func TestPreviewExport(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ids := []string{"2025-07-19-na05", "2018-11-07-na04", "2015-07-10-na01", "2025-07-19-na05"}
	for _, test := range []struct {
		format, kind string
		options      ExportOptions
		reports      int
		want         string // somewhere in it
	}{
		{"markdown", "text", ExportOptions{Title: "For Friday"}, 3, "# For Friday\n"},
		{"pdf", "page", ExportOptions{Sections: []string{"cause"}}, 3, "<h3>Root cause</h3>"},
		{"csv", "table", ExportOptions{Columns: []string{"id", "minutes"}, Rows: "events", Order: "oldest"}, 3, "2015-07-10-na01"},
		{"json", "text", ExportOptions{}, 3, `"id": "2025-07-19-na05"`},
		{"html", "page", ExportOptions{Split: true, Order: "oldest"}, 1, `id="2015-07-10-na01"`},
	} {
		got, err := a.PreviewExport(t.Context(), ids, test.format, test.options)
		if err != nil {
			t.Fatal(err)
		}
		all := got.Text + string(got.Page)
		for _, row := range got.Rows {
			all += strings.Join(row, "\n")
		}
		if got.Kind != test.kind || got.Reports != test.reports || !strings.Contains(all, test.want) {
			t.Errorf("%s: a %s of %d reports, without %q:\n%.500s", test.format, got.Kind, got.Reports, test.want, all)
		}
	}
	for want, o := range map[string]ExportOptions{"order": {Order: "x"}, "columns": {Columns: []string{"x"}}} {
		if _, err := a.PreviewExport(t.Context(), ids, "csv", o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: the error is %v", o, err)
		}
	}
	if _, err := a.PreviewExport(t.Context(), []string{"x", "y"}, "csv", ExportOptions{}); err == nil || !strings.Contains(err.Error(), `"y"`) {
		t.Errorf("ids that are none: %v", err)
	}
}

// What a preview says of all reports, from the columns, is what the export says that has read them.
func TestPreviewSaysWhatTheExportWrites(t *testing.T) {
	a := indexed(t, Options{NoLibrary: true})
	all, err := a.AllIDs()
	if err != nil {
		t.Fatal(err)
	}
	na05, err := a.IDs(t.Context(), index.Request{Filters: index.Filters{Instance: []string{"NA05"}, Product: []string{"Alma"}}})
	if err != nil || len(na05) < 2 {
		t.Fatalf("%v, %v", na05, err)
	}
	for _, ids := range [][]string{all[:100], all[60:160], na05, all[7:8], {all[5], all[3], all[5]}} {
		for _, order := range document.Names(document.Orders) {
			o := ExportOptions{Order: order, Times: []string{"utc"}}
			preview, err := a.PreviewExport(t.Context(), ids, "markdown", o)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if _, err := a.ExportTo(t.Context(), &b, ids, "markdown", o); err != nil {
				t.Fatal(err)
			}
			if begins := strings.TrimSuffix(preview.Text, "…"); !strings.HasPrefix(b.String(), begins) || len(begins) < 500 {
				t.Errorf("%d reports, %s: the export does not begin as its preview:\n%.300s\nthe export:\n%.300s", len(ids), order, begins, b.String())
			}
		}
	}
}

// A preview reads no more than it shows: of the reports behind that, the files may even be gone.
func TestPreviewReadsWhatItShows(t *testing.T) {
	files := map[string]string{}
	var ids []string
	for n := range 150 {
		id := fmt.Sprintf("2031-03-05-lantern-%03d", n)
		ids, files[id+".md"] = append(ids, id), lantern(id)
	}
	dir := folderOf(t, files)
	a := indexed(t, Options{Library: dir})
	for _, id := range ids[100:] {
		if err := os.Remove(filepath.Join(dir, id+".md")); err != nil {
			t.Fatal(err)
		}
	}
	for _, format := range ListExportChoices().Formats {
		p, err := a.PreviewExport(t.Context(), ids, format.ID, ExportOptions{})
		if err != nil || p.Reports != len(ids) {
			t.Errorf("%s: a preview of %d reports, %v", format.ID, p.Reports, err)
		}
	}
	if name, err := a.ExportName(ids, ExportOptions{}); err != nil || name != "LT01 - 150 Root Cause Analysis reports, 2031" {
		t.Errorf("the name is %q, %v", name, err)
	}
	if _, err := a.ExportTo(t.Context(), new(bytes.Buffer), ids, "csv", ExportOptions{}); err == nil {
		t.Error("reports that are gone are exported")
	}
}

func TestExportName(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	one, two := []string{"2025-07-19-na05"}, []string{"2018-11-07-na04", "2015-07-10-na01"}
	for _, test := range []struct {
		ids         []string
		title, want string
	}{
		{one, "", "2025-07-19-na05"},
		{one, "For Friday: NA05", "For Friday - NA05"},
		{two, "", "2 Root Cause Analysis reports, 2015 to 2018"},
		{two, "../" + strings.Repeat("x", 1000), strings.Repeat("x", 100)},
		{two, "con", "RCA con"},
		{two, " / ", "rca-reports"},
	} {
		got, err := a.ExportName(test.ids, ExportOptions{Title: test.title})
		if err != nil || got != test.want {
			t.Errorf("%.20q of %d reports is called %q, %v, want %q", test.title, len(test.ids), got, err, test.want)
		}
	}
	if _, err := a.ExportName(nil, ExportOptions{}); err == nil {
		t.Error("nothing has a name")
	}
}

func TestFinds(t *testing.T) {
	a := indexed(t, Options{NoLibrary: true})
	request := index.Request{Filters: index.Filters{Instance: []string{"NA05"}, Year: []string{"2025"}}}
	ids, err := a.IDs(t.Context(), request)
	if err != nil || len(ids) < 1 {
		t.Fatalf("%v found: %v", ids, err)
	}
	misspelt := index.Request{Query: "oracel crash"}
	instead, err := a.IDs(t.Context(), index.Request{Query: "oracle crash"})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name    string
		request index.Request
		ids     []string
		want    bool
	}{
		{"what it finds", request, ids, true},
		{"one less", request, ids[1:], false},
		{"another", request, append([]string{"2018-11-07-na04"}, ids[1:]...), false},
		{"what it finds with a word corrected", misspelt, instead, false},
		{"nothing", index.Request{Query: "xyzzy"}, nil, true},
	} {
		if got := a.Finds(t.Context(), test.request, test.ids); got != test.want {
			t.Errorf("%s: %t", test.name, got)
		}
	}
}
