package page

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

func corpus(t testing.TB) []*reports.Report {
	t.Helper()
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// exported is reports in a format, as the command line and the window write them.
func exported(t testing.TB, format string, all []*reports.Report) []byte {
	t.Helper()
	f, err := export.Find(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	o := export.Options{Made: time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC), Corpus: "188 reports, sha256:0123456789ab"}
	if err := f.Write(t.Context(), &b, all, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// clipped is what the window copies of reports.
func clipped(t testing.TB, all []*reports.Report, draw func(export.Clip) (string, error)) []byte {
	t.Helper()
	c, err := export.NewClip(t.Context(), all)
	if err != nil {
		t.Fatal(err)
	}
	text, err := draw(c)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(text)
}

// saved are ways in which the text of exports comes back, by what other programs make of them. Where
// they keep nothing but text, that has to tell.
var saved = []struct {
	name, file string
	made       string // for whom; "text" where the number of reports is known as well
	bytes      func(testing.TB, []*reports.Report) []byte
}{
	{"HTML", "a.html", "text", func(t testing.TB, all []*reports.Report) []byte { return exported(t, "html", all) }},
	{"HTML without its mark", "a.html", "text", func(t testing.TB, all []*reports.Report) []byte { return nameless(exported(t, "html", all)) }},
	{"HTML saved by a browser", "a.html", "text", func(t testing.TB, all []*reports.Report) []byte {
		return bytes.Replace(exported(t, "html", all), []byte("<html"), []byte("<!-- saved from url=(0027)https://example.org/rca.html -->\n<html"), 1)
	}},
	{"HTML saved in a single file", "a.mhtml", "text", func(t testing.TB, all []*reports.Report) []byte { return inOneFile(exported(t, "html", all)) }},
	{"HTML copied as text", "a.txt", "text", func(t testing.TB, all []*reports.Report) []byte { return copied(t, exported(t, "html", all)) }},
	{"HTML pasted", "pasted text", "text", func(t testing.TB, all []*reports.Report) []byte {
		return append([]byte("<h1>Notes of the meeting</h1>"), clipped(t, all, export.Clip.HTML)...)
	}},
	{"plain text pasted", "pasted text", "text", func(t testing.TB, all []*reports.Report) []byte { return clipped(t, all, export.Clip.Text) }},
	{"Markdown pasted", "pasted text", "text", func(t testing.TB, all []*reports.Report) []byte { return clipped(t, all, export.Clip.Markdown) }},
	{"Markdown", "a.md", "text", func(t testing.TB, all []*reports.Report) []byte { return exported(t, "markdown", all) }},
	{"Markdown of Windows", "-", "text", func(t testing.TB, all []*reports.Report) []byte {
		return bytes.ReplaceAll(exported(t, "markdown", all), []byte("\n"), []byte("\r\n"))
	}},
	{"Markdown of a clipper", "a.md", "text", func(t testing.TB, all []*reports.Report) []byte {
		return append([]byte("---\ntitle: Exported\nsource: https://example.org/rca\n---\n\n"), exported(t, "markdown", all)...)
	}},
	{"PDF", "a.pdf", "text", func(t testing.TB, all []*reports.Report) []byte { return exported(t, "pdf", all) }},
	{"PDF without its marks", "-", "text", func(t testing.TB, all []*reports.Report) []byte { return nameless(exported(t, "pdf", all)) }},
	{"Word", "a.docx", forReading, func(t testing.TB, all []*reports.Report) []byte { return exported(t, "docx", all) }},
	{"Word saved again", "a.docx", forReading, func(t testing.TB, all []*reports.Report) []byte {
		return without(t, exported(t, "docx", all), "docProps/app.xml")
	}},
	{"Excel", "a.xlsx", forSpreadsheets, func(t testing.TB, all []*reports.Report) []byte { return exported(t, "xlsx", all) }},
	{"Excel printed", "a.pdf", forReading, func(testing.TB, []*reports.Report) []byte {
		return madeBy("/Author (RCA Viewer) /Creator (Calc)", "NA01 - RCA - May 1, 2020", "Root Cause", "A disk was full.")
	}},
	{"Excel as HTML", "a.html", forSpreadsheets, func(testing.TB, []*reports.Report) []byte {
		return []byte("<html><meta name=author content='RCA Viewer'><table><tr><td>ID<td>Title<td>Products<td>Instances<td>Region<tr><td>x<td>y")
	}},
	{"cells", "-", forSpreadsheets, func(testing.TB, []*reports.Report) []byte {
		return []byte("ID\tTitle\tProducts\tInstances\tRegion\nx\ty\t\t\t\n")
	}},
	{"CSV", "a.csv", forSpreadsheets, func(t testing.TB, all []*reports.Report) []byte { return exported(t, "csv", all) }},
	{"CSV with a mark", "-", forSpreadsheets, func(t testing.TB, all []*reports.Report) []byte {
		return append([]byte("\ufeff"), exported(t, "csv", all)...)
	}},
	{"JSON", "a.json", forPrograms, func(t testing.TB, all []*reports.Report) []byte { return exported(t, "json", all) }},
	{"JSON from a pipe", "-", forPrograms, func(t testing.TB, all []*reports.Report) []byte { return exported(t, "json", all) }},
}

// nameless is a file without the name of this program.
func nameless(data []byte) []byte {
	return bytes.ReplaceAll(data, []byte("RCA Viewer"), []byte("Other Name"))
}

func inOneFile(page []byte) []byte {
	var b bytes.Buffer
	b.WriteString("From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///tmp/rca.html\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n")
	w := quotedprintable.NewWriter(&b)
	w.Write(page)
	w.Close()
	b.WriteString("\r\n--b--\r\n")
	return b.Bytes()
}

// copied is the text of a page with a line for each piece, as browsers copy it.
func copied(t testing.TB, page []byte) []byte {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for n := range doc.Descendants() {
		if text := strings.TrimSpace(n.Data); n.Type == html.TextNode && n.Parent.Data != "style" && text != "" {
			b.WriteString(text + "\n")
		}
	}
	return b.Bytes()
}

// without is an archive without a member.
func without(t testing.TB, data []byte, name string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var members []string
	for _, m := range r.File {
		stream, err := m.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(stream)
		if err != nil {
			t.Fatal(err)
		}
		if m.Name != name {
			members = append(members, m.Name, string(text))
		}
	}
	return []byte(zipped(members...))
}

// madeBy is a PDF file of a page, with what its properties say.
func madeBy(properties string, lines ...string) []byte {
	text := "BT /F 11 Tf 14 TL 50 800 Td (" + strings.Join(lines, ") Tj T* (") + ") Tj ET"
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj\n<< /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Page /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>\nendobj\n"+
		"3 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n"+
		"5 0 obj\n<< %s >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 5 0 R >>\n", len(text), text, properties)
}

// An export of this program is no page, of one report or of several, in whatever form it comes back.
func TestOwnExports(t *testing.T) {
	all := corpus(t)
	for _, s := range saved {
		for _, n := range []int{1, 3} {
			t.Run(fmt.Sprintf("%s of %d", s.name, n), func(t *testing.T) {
				want := ownExport{made: s.made}
				switch s.made {
				case "text":
					want = ownExport{reports: n, made: forReading}
				case forPrograms:
					want.reports = n
				}
				data := s.bytes(t, all[:n])
				file := filepath.Join(t.TempDir(), "a"+filepath.Ext(s.file))
				if err := os.WriteFile(file, data, 0o600); err != nil {
					t.Fatal(err)
				}
				rejectedAs(t, Read(t.Context(), []string{file}), want)
				rejectedAs(t, From(t.Context(), "-", bytes.NewReader(data)), want)
				if !bytes.HasPrefix(data, []byte("PK")) {
					rejectedAs(t, func(yield func(Result) bool) { yield(FromText("pasted text", data)) }, want)
				}
			})
		}
	}
}

func rejectedAs(t *testing.T, results func(func(Result) bool), want ownExport) {
	t.Helper()
	n := 0
	for r := range results {
		n++
		var own *ownExport
		if !errors.As(r.Err, &own) || *own != want {
			t.Errorf("%s is rejected with %v, want %v", r.File, r.Err, &want)
		}
	}
	if n != 1 {
		t.Errorf("%d results", n)
	}
}

// Every report can be told by its text alone, whatever its facts are, and one file of all of them is
// no more than a longer one.
func TestOwnExportsOfEveryReport(t *testing.T) {
	all := corpus(t)
	for _, r := range all {
		one := []*reports.Report{r}
		for _, text := range [][]byte{clipped(t, one, export.Clip.HTML), clipped(t, one, export.Clip.Text), clipped(t, one, export.Clip.Markdown)} {
			if own := (*ownExport)(nil); !errors.As(FromText("-", text).Err, &own) || own.reports != 1 {
				t.Fatalf("%s is read:\n%s", r.ID, text)
			}
		}
	}
	for _, format := range []string{"html", "markdown", "pdf", "json"} {
		if own := (*ownExport)(nil); !errors.As(FromText("-", exported(t, format, all)).Err, &own) || own.reports != len(all) {
			t.Errorf("%s of all reports: %v", format, own)
		}
	}
}

// JSON of one report is an object.
func TestOwnJSONOfOneReport(t *testing.T) {
	text, err := json.MarshalIndent(corpus(t)[0].Detail(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	rejectedAs(t, From(t.Context(), "-", bytes.NewReader(text)), ownExport{reports: 1, made: forPrograms})
}

// Of a zip file with a document per report each says why, and of one with the reports' own files
// nothing is rejected.
func TestOwnZipFiles(t *testing.T) {
	all := corpus(t)[:3]
	html, err := export.Find("html")
	if err != nil {
		t.Fatal(err)
	}
	var split bytes.Buffer
	if err := html.WriteSplit(t.Context(), &split, all, export.Options{}); err != nil {
		t.Fatal(err)
	}
	n := 0
	for r := range From(t.Context(), "-", &split) {
		if own := (*ownExport)(nil); !errors.As(r.Err, &own) || own.reports != 1 {
			t.Errorf("%s: %v", r.File, r.Err)
		}
		n++
	}
	for r := range From(t.Context(), "-", bytes.NewReader(exported(t, "zip", all))) {
		if r.Err != nil || r.Page.Report == nil {
			t.Errorf("%s: %v", r.File, r.Err)
		}
		n++
	}
	if n != 2*len(all) {
		t.Errorf("%d results", n)
	}
}

// A report may tell of an export, and other people may label what they write.
func TestOthersAreRead(t *testing.T) {
	const title = "Lantern LT01 - RCA - May 2, 2031"
	report := *corpus(t)[0]
	report.Sections[reports.Timeline] = string(clipped(t, corpus(t)[1:2], export.Clip.Text))
	for name, text := range map[string]string{
		"a report that quotes an export": string(report.Markdown()),
		"labels of somebody else":        title + "\nRegion: Europe\nCauses: Network\nDowntime: 40 minutes\nImpact: nobody could read\nRoot Cause\nA cable.",
		"the same words, no values":      title + "\nCauses\nDowntime\nImpact\nRoot Cause\nA cable.",
		"a page of another generator":    "<html><meta name=generator content='MindTouch'><h1>" + title + "</h1><h2>Root Cause</h2><p>RCA Viewer was slow.",
		"a table of its own":             title + "\nID\tTitle\tDowntime\n1\tx\t3\nRoot Cause\nA cable.",
		"a link in brackets":             "[edit]\n" + title + "\nRoot Cause\nA cable.",
	} {
		if r := FromText("x", []byte(text)); r.Err != nil {
			t.Errorf("%s: %v", name, r.Err)
		}
	}
}

func TestOwnExportsSayWhatToDo(t *testing.T) {
	for want, e := range map[string]ownExport{
		"it is an export by this program, made for spreadsheets; to import its reports, export them as a zip file":                     {made: forSpreadsheets},
		"it is an export of one report by this program, made to be read; to import the report, export it as a zip file":                {reports: 1, made: forReading},
		"it is an export of 3 reports by this program, made for other programs; to import them, export them as a zip file":             {reports: 3, made: forPrograms},
		"it is the page of a zip file that this program exported; import the zip file, or the Markdown files beside the page, instead": {beside: true},
	} {
		if got := e.Error(); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
