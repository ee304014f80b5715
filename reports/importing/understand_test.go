package importing

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden texts")

func learned(t testing.TB) *Known {
	t.Helper()
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	return Learn(all)
}

// Each file in testdata/pages has a page, in our own words but in a layout that pages have, and the
// report and the findings that it makes.
func TestPages(t *testing.T) {
	k := learned(t)
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { checkPage(t, k, file) })
	}
}

func checkPage(t *testing.T, k *Known, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	result := page.FromText("page.txt", archive.Files[0].Data)
	if result.Err != nil {
		t.Fatal(result.Err)
	}
	d, err := k.Understand(result.Page)
	if err != nil {
		t.Fatal(err)
	}
	if _, problems, err := reports.Parse("", d.Report.Markdown()); err != nil || len(problems) > 0 {
		t.Errorf("check would say: %v %v", err, problems)
	}
	got := []txtar.File{archive.Files[0], {Name: "report.md", Data: d.Report.Markdown()}, {Name: "findings", Data: told(d)}}
	if *update {
		archive.Files = got
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := txtar.Format(archive)
	archive.Files = got
	if diff := cmp.Diff(string(want), string(txtar.Format(archive))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// told is what a draft tells beside the report: the findings, and the evidence with its words.
func told(d *Draft) []byte {
	var b strings.Builder
	for _, f := range d.Findings {
		fmt.Fprintf(&b, "%s: %s: %s\n", f.Severity, f.Field, f.Message)
	}
	for _, e := range d.Evidence {
		fmt.Fprintf(&b, "evidence: %s:", e.Field)
		if e.Why != "" && e.Field != "causes" { // the words of a classifier change with what it learned
			fmt.Fprintf(&b, " %s", e.Why)
		}
		for _, at := range e.At {
			if e.Field != "causes" {
				fmt.Fprintf(&b, " %q", d.Page.Text[at.Start:at.End])
			}
		}
		b.WriteString("\n")
	}
	return []byte(b.String())
}

func TestRejected(t *testing.T) {
	k := learned(t)
	const rest = "\n\nEvent Timeline\n\nAlma NA01 was down on May 4, 2020 from 10:00 until 10:30 Chicago time.\n\n"
	cases := []struct{ name, text, reason string }{
		{"no cause", "Alma NA01 - RCA - May 4, 2020" + rest + "Preventive Measures\n\nMore memory.", "it has no text on the root cause"},
		{"an empty cause", "Alma NA01 - RCA - May 4, 2020" + rest + "Root Cause\n\n\n", "it has no text on the root cause"},
		{"no date", "Alma NA01 - RCA\n\nEvent Timeline\n\nAlma NA01 was down.\n\nRoot Cause\n\nA disk was full.", "it names no date"},
		{"a recipe", "Pancakes\n\nTake two eggs, a cup of flour and a cup of milk, and stir them in a bowl until the batter is even.", "it is no Root Cause Analysis report"},
		{"German", "Alma EU01 - RCA - 4. Mai 2020\n\nZeitlicher Ablauf\n\n" + strings.Repeat("Der Dienst war nicht erreichbar, weil eine Festplatte voll war und niemand das bemerkt hat. ", 6), "it is not in English"},
		{"Chinese", "CN01 2020\n\n" + strings.Repeat("服务在上午九点到十点之间不可用。 ", 12), "it is not in English"},
	}
	for _, c := range cases {
		result := page.FromText(c.name, []byte(c.text))
		if result.Err != nil {
			t.Fatal(c.name, result.Err)
		}
		_, err := k.Understand(result.Page)
		var rejected *Rejected
		if !errors.As(err, &rejected) || !strings.HasPrefix(rejected.Reason, c.reason) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.reason)
		}
	}
	if _, err := k.Understand(&page.Page{Text: "x", Parts: []page.Part{{Kind: page.Cause, Blocks: []page.Block{{Text: "A disk."}}}}}); err == nil || err.Error() != "it has no title" {
		t.Errorf("without a title: got %v", err)
	}
}
