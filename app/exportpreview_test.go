package app

import (
	"strings"
	"testing"

	"rcaviewer/index"
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
		got, err := a.ExportName(t.Context(), test.ids, ExportOptions{Title: test.title})
		if err != nil || got != test.want {
			t.Errorf("%.20q of %d reports is called %q, %v, want %q", test.title, len(test.ids), got, err, test.want)
		}
	}
	if _, err := a.ExportName(t.Context(), nil, ExportOptions{}); err == nil {
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
