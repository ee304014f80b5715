package table

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports/export/document"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

func TestGoldenCSV(t *testing.T) {
	all := read(t)
	zone := time.FixedZone("mine", 5*3600+1800)
	for name, o := range map[string]Options{
		"reports":          {},
		"reports-mine":     {Clocks: []document.Clock{document.Mine, document.UTC}, Parts: []document.Part{document.Cause}, Mine: zone},
		"reports-columns":  {Columns: []string{"source", "id", "downtime", "start_mine", "cause_labels", "stated"}, Mine: zone, BOM: true},
		"reports-one":      {Columns: []string{"datacenter"}},
		"events":           {Rows: Events},
		"events-all":       {Rows: Events, Columns: idsOf(eventColumns()), Mine: zone},
		"reports-all":      {Columns: idsOf(reportColumns()), Mine: zone},
		"events-utc-parts": {Rows: Events, Clocks: []document.Clock{document.UTC}, Parts: []document.Part{document.Summary}},
	} {
		t.Run(name, func(t *testing.T) { golden(t, "testdata/"+name+".csv", csvOf(t, all, o)) })
	}
}

// The columns without options are what scripts rely on.
func TestDefaultColumns(t *testing.T) {
	for _, test := range []struct {
		o    Options
		want string
	}{
		{Options{}, "id title products instances region datacenter causes impact start start_utc end zone downtime_minutes " +
			"downtime_at_least events summary timeline root_cause preventive_measures discrepancies source"},
		{Options{Clocks: []document.Clock{document.Local, document.UTC}, Parts: document.Parts}, "id title products instances " +
			"region datacenter causes impact start start_utc end zone downtime_minutes downtime_at_least events " +
			"summary timeline root_cause preventive_measures discrepancies source"},
		{Options{Clocks: []document.Clock{document.UTC}, Parts: []document.Part{document.Measures}}, "id title products instances " +
			"region datacenter causes impact start_utc end_utc downtime_minutes downtime_at_least events preventive_measures source"},
		{Options{Rows: Events}, "id title products instances region datacenter causes event impact start start_utc end end_utc zone minutes stated source"},
		{Options{Rows: Events, Parts: document.Parts}, "id title products instances region datacenter causes event impact " +
			"start start_utc end end_utc zone minutes stated source"},
		{Options{Rows: Events, Clocks: []document.Clock{document.Mine}}, "id title products instances region datacenter causes event " +
			"impact start_mine end_mine minutes stated source"},
		{Options{Columns: []string{"source", " ID ", "Start_UTC"}, Clocks: []document.Clock{document.Mine}}, "source id start_utc"},
	} {
		columns, err := test.o.chosen()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(idsOf(columns), " "); got != test.want {
			t.Errorf("%+v:\n got %s\nwant %s", test.o, got, test.want)
		}
	}
}

func TestWhatCannotBeChosen(t *testing.T) {
	for _, test := range []struct {
		o    Options
		says string
	}{
		{Options{Rows: "pages"}, `rows: "pages" is none; allowed are reports, events`},
		{Options{Columns: []string{"id", "colour"}}, `columns: "colour" is none; allowed are id, title, products`},
		{Options{Columns: []string{""}}, `columns: "" is none`},
		{Options{Columns: []string{"minutes"}}, `columns: "minutes" is none`},
		{Options{Columns: []string{"id", "title", "ID"}}, `columns: "id" is named twice`},
		{Options{Clocks: []document.Clock{"moon"}}, `"moon"`},
		{Options{Parts: []document.Part{"end"}}, `"end"`},
	} {
		_, _, shown := Preview(nil, test.o, 1)
		for _, err := range []error{test.o.Check(), CSV(&bytes.Buffer{}, nil, test.o), XLSX(&bytes.Buffer{}, nil, test.o), shown} {
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%+v: the error is %v, want %s", test.o, err, test.says)
			}
		}
	}
	for _, k := range append(RowKinds, "") {
		if err := (Options{Rows: k}).Check(); err != nil {
			t.Errorf("rows %q: %v", k, err)
		}
	}
}

func TestColumnsAreDistinct(t *testing.T) {
	for _, k := range RowKinds {
		ids, labels := map[string]bool{}, map[string]bool{}
		for _, c := range Columns(k) {
			if ids[c.ID] || labels[c.Label] || c.ID == "" || c.Label == "" {
				t.Errorf("%s: %q %q stands twice, or is empty", k, c.ID, c.Label)
			}
			ids[c.ID], labels[c.Label] = true, true
		}
	}
	if Columns("pages") != nil {
		t.Error("there are columns for rows that are none")
	}
}

func TestPreview(t *testing.T) {
	all := read(t)
	all[1].Title = strings.Repeat("ü", 1000)
	head, rows, err := Preview(all, Options{Rows: Events, Columns: []string{"title", "event", "start"}}, 4)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{all[0].Title, "1", "2031-10-25T22:30:00+02:00"},
		{all[0].Title, "2", "2031-10-26T02:30:00+02:00"},
		{all[0].Title, "3", "2031-10-26T09:00:00+01:00"},
		{strings.Repeat("ü", 300) + "…", "", ""},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Title", "Event", "Start (local)"}, head); diff != "" {
		t.Errorf("head (-want +got):\n%s", diff)
	}
	if _, rows, _ := Preview(nil, Options{}, 4); rows == nil || len(rows) > 0 {
		t.Errorf("a preview of nothing has the rows %v", rows)
	}
}

// Whoever waits is told how far the writing is, and can end it.
func TestWritingCanBeEnded(t *testing.T) {
	all, enough := read(t), errors.New("enough")
	for name, write := range writers {
		var told []int
		o := Options{Rows: Events, Written: func(done int) error {
			told = append(told, done)
			if done == 2 {
				return enough
			}
			return nil
		}}
		if err := write(&bytes.Buffer{}, all, o); !errors.Is(err, enough) {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff([]int{1, 2}, told); diff != "" {
			t.Errorf("%s told (-want +got):\n%s", name, diff)
		}
	}
}

func TestAFailingWriterIsAnError(t *testing.T) {
	for name, write := range writers {
		for _, o := range []Options{{}, {BOM: true}, {Columns: []string{"datacenter"}}} {
			if err := write(full{}, read(t), o); !errors.Is(err, errFull) {
				t.Errorf("%s to a full disk: %v", name, err)
			}
		}
	}
}

// The README lists the columns as they are.
func TestReadmeListsColumns(t *testing.T) {
	text, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range RowKinds {
		var usual, others []string
		for _, c := range Columns(kind) {
			if c.Default {
				usual = append(usual, c.ID)
			} else {
				others = append(others, c.ID)
			}
		}
		line := "| `" + string(kind) + "` | " + strings.Join(usual, ", ") + " | " + strings.Join(others, ", ") + " |\n"
		if !strings.Contains(string(text), line) {
			t.Errorf("README.md lacks the line\n%s", line)
		}
	}
}
