package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"rcaviewer/reports"
)

var longWord = strings.Repeat("Lampenölvorratsbehälter", 13)[:300]

// scripts are reports in other scripts than most, with a word as long as a line, with very many
// measures, with no events, and with what means something to HTML.
func scripts(t testing.TB) []*reports.Report {
	t.Helper()
	var measures strings.Builder
	for i := range 500 {
		fmt.Fprintf(&measures, "- Measure %d of 500.\n", i+1)
	}
	texts := []string{
		"המנורות כבו בשעה 10:15 (LT01)", "停电导致服务中断。サービスが停止しました。", "Firefighters 👩‍🚒 came, 🇵🇹 and ❤️.",
		longWord, "Ελληνικά, кириллица, العربية and हिन्दी", "</style></title><script>alert(1)</script><!-- & \"x\" 'y' -->",
	}
	var all []*reports.Report
	for i, text := range texts {
		r := &reports.Report{
			ID: fmt.Sprintf("2031-01-%02d-lantern", i+1), Title: "RCA: " + text, Products: []string{"Lantern"}, Region: "Global",
			Causes: []reports.Cause{"storage"}, Discrepancies: []string{text},
			Sections: [4]string{text, "- " + text, text, strings.TrimSuffix(measures.String(), "\n")},
		}
		file := r.ID + ".md"
		parsed, _, err := reports.Parse(file, r.Markdown())
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, parsed)
	}
	return all
}

// Every word of every report is in every text format, in its order.
func TestAllTextIsThere(t *testing.T) {
	all := scripts(t)
	for _, test := range []struct {
		id   string
		read func(t *testing.T, text string) string
	}{
		{"html", htmlText}, {"csv", csvText}, {"json", func(_ *testing.T, s string) string { return s }},
		{"markdown", func(_ *testing.T, s string) string { return strings.ReplaceAll(s, `\`, "") }},
	} {
		text := test.read(t, written(t, found(t, test.id), all, made))
		for _, r := range all {
			for _, want := range []string{r.Sections[0], "Measure 1 of 500.", "Measure 500 of 500."} {
				if test.id == "json" {
					want = strings.ReplaceAll(want, `"`, `\"`)
				}
				if n := strings.Count(text, want); n < 4 {
					t.Errorf("%s of %s has %q %d times, want it in the title, the sections and the discrepancies", test.id, r.ID, want, n)
				}
			}
		}
	}
}

func htmlText(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type == html.ElementNode && n.Data == "script":
			t.Error("the page has a script")
		case n.Type == html.CommentNode:
			t.Error("the page has a comment of a report")
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func csvText(t *testing.T, text string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, "\n") + "\n")
	}
	return b.String()
}

// The page is well formed, every link in it leads somewhere, and no two places have one name.
func TestHTMLIsWellFormed(t *testing.T) {
	for name, all := range map[string][]*reports.Report{"ours": read(t), "scripts": scripts(t), "none": nil} {
		page := written(t, found(t, "html"), all, made)
		balanced(t, name, page)
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]int{}
		var links []string
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				switch {
				case a.Key == "id":
					ids[a.Val]++
				case a.Key == "href" && n.Data == "a":
					links = append(links, a.Val)
				case strings.HasPrefix(a.Key, "on"), a.Key == "src":
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: %d places are called %q", name, n, id)
			}
		}
		for _, link := range links {
			inside, ok := strings.CutPrefix(link, "#")
			if ok && ids[inside] == 0 || !ok && !strings.HasPrefix(link, "https://") {
				t.Errorf("%s: a link leads to %q", name, link)
			}
		}
	}
}

// balanced checks that every element is closed in its turn, as a strict reader wants it.
func balanced(t *testing.T, name, page string) {
	t.Helper()
	var open []string
	void := map[string]bool{"meta": true, "link": true, "br": true}
	tokens := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := tokens.Next()
		tag, _ := tokens.TagName()
		switch {
		case kind == html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s: left open: %v", name, open)
			}
			return
		case kind == html.StartTagToken && !void[string(tag)]:
			open = append(open, string(tag))
		case kind == html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != string(tag) {
				t.Fatalf("%s: </%s> closes %v", name, tag, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// A zip file holds the reports as they are, a page that import knows, and the date of the export.
func TestZipHoldsTheReports(t *testing.T) {
	all := append(read(t), scripts(t)...)
	files := members(t, written(t, found(t, "zip"), all, made))
	if len(files) != len(all)+1 {
		t.Errorf("%d files, want a page and %d reports", len(files), len(all))
	}
	if page := string(files["index.html"]); !strings.Contains(page, `<meta name="generator" content="RCA Viewer export">`) ||
		strings.Count(page, "<article ") != len(all) {
		t.Error("the page has no mark, or not all reports")
	}
	for _, r := range all {
		if !bytes.Equal(files[r.ID+".md"], r.Markdown()) {
			t.Errorf("%s is not what the report's file holds", r.ID)
		}
	}
}

func TestSplit(t *testing.T) {
	all := read(t)
	var b bytes.Buffer
	f := found(t, "html")
	if err := f.WriteSplit(t.Context(), &b, all, made); err != nil {
		t.Fatal(err)
	}
	files := members(t, b.String())
	for _, r := range all {
		if got := string(files[r.ID+".html"]); got != written(t, f, []*reports.Report{r}, made) {
			t.Errorf("%s.html is not the export of the report alone", r.ID)
		}
	}
	if err := found(t, "zip").WriteSplit(t.Context(), io.Discard, all, made); err == nil {
		t.Error("a zip file of zip files was written")
	}
}

func members(t *testing.T, archive string) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range r.File {
		if !f.Modified.Equal(time.Date(2032, 4, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	return files
}
