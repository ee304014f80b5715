package export

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// previewed is a preview of reports that are there, and fails when it reads one that it does not show.
func previewed(t *testing.T, f Format, all []*reports.Report, o Options) (Preview, error) {
	t.Helper()
	return f.Preview(t.Context(), document.WholeOf(all), func(rows []int32) ([]*reports.Report, error) {
		if len(rows) > previewLines {
			t.Errorf("%d reports are read for a preview", len(rows))
		}
		read := make([]*reports.Report, len(rows))
		for i, row := range rows {
			read[i] = all[row]
		}
		return read, nil
	}, o)
}

// A preview is what the export begins with, so far as it goes.
func TestPreviewIsTheBeginning(t *testing.T) {
	all := read(t)
	for _, f := range Formats() {
		t.Run(f.ID, func(t *testing.T) {
			p, err := previewed(t, f, all, made)
			if err != nil {
				t.Fatal(err)
			}
			if p.Title != document.WholeOf(all).Title() || p.Shown != 3 {
				t.Errorf("the preview is of %q and %d reports", p.Title, p.Shown)
			}
			switch f.ID {
			case "markdown":
				if whole := written(t, f, all, made); !strings.HasPrefix(whole, p.Text) {
					t.Errorf("the text is not how the file begins (-file +preview):\n%s", cmp.Diff(whole[:len(p.Text)], p.Text))
				}
			case "json":
				if want := written(t, f, all[:3], made); p.Text != want {
					t.Errorf("the text is %s", p.Text)
				}
			case "csv", "xlsx":
				if len(p.Table.Rows) != len(all) || len(p.Table.Head) != len(p.Table.Rows[0]) {
					t.Errorf("the table has %d rows under %q", len(p.Table.Rows), p.Table.Head)
				}
			default:
				holds(t, p.Page, all)
			}
		})
	}
}

// holds checks that a page has the cover of all reports, and the text of the first three.
func holds(t *testing.T, page []byte, all []*reports.Report) {
	t.Helper()
	if !bytes.Contains(page, fmt.Appendf(nil, "<dt>Reports</dt><dd dir=\"auto\">%d</dd>", len(all))) {
		t.Errorf("the cover does not count %d reports", len(all))
	}
	if n := bytes.Count(page, []byte("<article ")); n != 3 {
		t.Errorf("the page shows %d reports, want 3", n)
	}
	if bytes.Contains(page, []byte("prefers-color-scheme")) {
		t.Error("a picture of paper follows dark")
	}
}

// What is long is cut, and says so.
func TestPreviewOfMuch(t *testing.T) {
	var all []*reports.Report
	for range 200 {
		all = append(all, scripts(t)...)
	}
	for _, id := range []string{"markdown", "json"} {
		p, err := previewed(t, found(t, id), all, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if n := len([]rune(p.Text)); n != previewText+1 || !strings.HasSuffix(p.Text, "…") {
			t.Errorf("the preview of %s has %d characters", id, n)
		}
	}
	p, err := previewed(t, found(t, "pdf"), all, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(p.Page, []byte("<tr>")); n != previewLines+1 {
		t.Errorf("the contents have %d lines", n)
	}
	p, err = previewed(t, found(t, "csv"), all, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(p.Table.Rows); n != previewRows {
		t.Errorf("the table has %d rows", n)
	}
}

// Options hold for a preview as for the file.
func TestPreviewAsChosen(t *testing.T) {
	o := chosen(t)
	p, err := previewed(t, found(t, "html"), read(t), o)
	if err != nil {
		t.Fatal(err)
	}
	for want, there := range map[string]bool{"Lamps &amp; &lt;wicks&gt;": true, "Preventive measures": true, "<h3>Root cause": false} {
		if strings.Contains(string(p.Page), want) != there {
			t.Errorf("%q is in the page: %t", want, !there)
		}
	}
	o.Order = "latest"
	if _, err := previewed(t, found(t, "csv"), nil, o); err == nil {
		t.Error("an order that is none was taken")
	}
}
