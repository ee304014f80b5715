package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what is read as the expected outcome")

// TestPages reads every file in testdata/pages and compares what comes out with the .golden file
// of its name in testdata/golden. A new case is a new file; -update writes its outcome.
func TestPages(t *testing.T) {
	entries, err := os.ReadDir("testdata/pages")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			var b strings.Builder
			for r := range Read(t.Context(), []string{"testdata/pages/" + e.Name()}) {
				b.WriteString(described(t, r))
			}
			compare(t, filepath.Join("testdata/golden", e.Name()+".golden"), b.String())
		})
	}
}

func compare(t *testing.T, golden, got string) {
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// described shows a page as people can check it.
func described(t *testing.T, r Result) string {
	if r.Err != nil {
		return fmt.Sprintf("%s\nrejected: %v\n", r.File, r.Err)
	}
	checkSpans(t, r.Page)
	p := r.Page
	var b strings.Builder
	fmt.Fprintf(&b, "%s\ntitle: %s\nextension: %s\nbreadcrumb: %s\naddress: %s\npublished: %s\nupdated: %s\ntags: %s\n",
		p.File, p.Title, p.Extension, strings.Join(p.Breadcrumb, " > "), p.Address, p.Published, p.Updated, strings.Join(p.Tags, ", "))
	if p.Report != nil {
		fmt.Fprintf(&b, "report: %s\n", p.Report.ID)
	}
	for _, part := range p.Parts {
		fmt.Fprintf(&b, "\n== %s: %s\n%s\n", part.Kind, part.Heading, part.Markdown())
	}
	fmt.Fprintf(&b, "\n== text\n%s\n", p.Text)
	return b.String()
}

// checkSpans holds that every piece of a page stands in its text where it says.
func checkSpans(t *testing.T, p *Page) {
	t.Helper()
	at := func(s Span) string { return p.Text[s.Start:s.End] }
	if at(p.TitleAt) != p.Title {
		t.Errorf("the title %q is %q in the text", p.Title, at(p.TitleAt))
	}
	for _, part := range p.Parts {
		if at(part.HeadingAt) != part.Heading {
			t.Errorf("the heading %q is %q in the text", part.Heading, at(part.HeadingAt))
		}
		for _, b := range part.Blocks {
			if at(b.At) != b.Text || b.Text == "" || strings.ContainsAny(b.Text, "\n\r") || b.Text != clean(b.Text) {
				t.Errorf("the block %q is %q in the text", b.Text, at(b.At))
			}
		}
	}
}

// TestSameHoweverSaved holds that one page says the same in every format. printed.pdf was printed by
// Chromium (--headless --print-to-pdf), with the date and address that browsers add.
func TestSameHoweverSaved(t *testing.T) {
	want := FromText("full.txt", fixture(t, "full.txt")).Page
	for _, name := range []string{"site.html", "site.mhtml", "clipped.md", "printed.pdf"} {
		r := FromText(name, fixture(t, name))
		if r.Err != nil {
			t.Fatal(r.Err)
		}
		if diff := cmp.Diff(want.Text, r.Page.Text); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(want.Parts, r.Page.Parts); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestBrowserWithoutBullets(t *testing.T) {
	want, got := FromText("", fixture(t, "full.txt")).Page, FromText("", fixture(t, "no-bullets.txt")).Page
	if diff := cmp.Diff(want.Text, got.Text); diff != "" {
		t.Error(diff)
	}
}
