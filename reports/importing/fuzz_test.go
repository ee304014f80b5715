package importing

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// Whatever a page says, it is rejected or makes a report that can be filed and read back, and all
// evidence lies in the page.
func FuzzUnderstand(f *testing.F) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
	}
	k := learned(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		result := page.FromText("page.txt", text)
		if result.Err != nil {
			return
		}
		d, err := k.Understand(result.Page)
		if err != nil {
			return
		}
		if _, _, err := reports.Parse(d.Report.ID+".md", d.Report.Markdown()); err != nil {
			t.Errorf("the report cannot be read back: %v\n%s", err, d.Report.Markdown())
		}
		for _, e := range d.Evidence {
			for _, at := range e.At {
				if at.Start < 0 || at.Start >= at.End || at.End > len(result.Page.Text) {
					t.Errorf("%s: the evidence %v is outside the page", e.Field, at)
				}
			}
		}
	})
}
