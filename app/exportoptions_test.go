package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rcaviewer/index"
	"rcaviewer/reports/export"
)

// The cover says what was searched and which reports the program carries, on the day that is given.
func TestCoverOfAnExport(t *testing.T) {
	t.Setenv(sourceDate, "1956528000")
	a := open(t, Options{NoLibrary: true})
	var b bytes.Buffer
	o := ExportOptions{Title: "For Friday", Request: &index.Request{Query: ` "connection  pool" `, IncludeWide: true, Filters: index.Filters{
		Product: []string{"Alma", "Primo"}, Instance: []string{"NA05"}, Cause: []string{"Human-Error"}, Impact: []string{"partial"}, From: "2020", To: "2021-06",
	}}}
	if _, err := a.ExportTo(context.Background(), &b, []string{"2025-07-19-na05"}, "markdown", o); err != nil {
		t.Fatal(err)
	}
	about, err := About()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# For Friday\n\n- Date: 1 January 2032\n",
		`- Searched: "connection pool"; product Alma or Primo; instance NA05; cause Human error; impact Partly available; ` +
			"from 2020; to 2021-06; with incidents of the region that name no instance\n",
		"- Corpus: 188 reports, " + about.Corpus.Digest[:19] + "\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the document has no %q:\n%.600s", want, b.String())
		}
	}
}

func TestExportOptionsThatAreNone(t *testing.T) {
	for want, o := range map[string]ExportOptions{"order": {Order: "x"}, "times": {Times: []string{"x"}}, "columns": {Columns: []string{"x"}}} {
		if err := o.Check(); err == nil || !strings.HasPrefix(err.Error(), want+`: "x" is none; allowed are `) {
			t.Errorf("%s: the error is %v", want, err)
		}
	}
	if err := (ExportOptions{Order: export.Orders[1], Times: export.Times, Sections: export.Sections, Rows: "events"}).Check(); err != nil {
		t.Error(err)
	}
}

// A folder that cannot be written to gets nothing, and one that was made for the export is gone.
func TestSplitThatFails(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ids, split := []string{"2025-07-19-na05", "2018-11-07-na04"}, ExportOptions{Split: true}
	ctx, cancel := context.WithCancel(context.Background())
	a.OnChange(func(c Change) {
		if c.Kind == "exporting" && c.Done == 1 {
			cancel()
		}
	})
	dir := filepath.Join(t.TempDir(), "out")
	if got, err := a.Export(ctx, ids, "html", dir, split); err == nil || got != (Exported{}) {
		t.Errorf("cancelled: %+v, %v", got, err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the folder is there: %v", err)
	}
	a.OnChange(nil)
	inTheWay := filepath.Join(dir, ids[1]+".html", "kept")
	if err := os.MkdirAll(inTheWay, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Export(context.Background(), ids, "html", dir, split); err == nil || !strings.Contains(err.Error(), ids[1]+".html") {
		t.Errorf("a folder in the way: %v", err)
	}
	if _, err := os.Stat(inTheWay); err != nil {
		t.Errorf("the folder in the way is gone: %v", err)
	}
}
