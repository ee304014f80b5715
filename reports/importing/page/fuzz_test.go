package page

import (
	"os"
	"strings"
	"testing"
)

// check holds what is true of every page, whatever it was read from.
func check(t *testing.T, r Result) {
	if r.Err != nil {
		return
	}
	checkSpans(t, r.Page)
	for _, part := range r.Page.Parts {
		part.Markdown()
		if r.Page.Report != nil {
			t.Error("a report has parts")
		}
	}
}

func FuzzFromText(f *testing.F) {
	for _, seed := range fixtures(f) {
		f.Add(seed)
	}
	for _, s := range saved {
		f.Add(s.bytes(f, corpus(f)[:2]))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, FromText("x", data)) })
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{"<h1>T</h1><ul><li>a<ul><li>b</ul>c<p>d</ul>", "<table><tr><td>a<td>b</table>", "<ol><li><h2>Root cause</h2></ol>x<br>y", "<section class=mt-content-container>x</section><h1 id=title>T</h1>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, FromText("x.html", []byte("<html>"+text))) })
}

func FuzzMIME(f *testing.F) {
	f.Add(fixture(f, "site.mhtml"))
	f.Add([]byte(mimeHead + "\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+dGV4dDwvcD4=\r\n--b--\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if s, err := readMIME(data); err == nil {
			if p, err := s.page(); err == nil {
				checkSpans(t, p)
			}
		}
	})
}

func FuzzZip(f *testing.F) {
	f.Add(fixture(f, "several.zip"))
	f.Add(exported(f, "docx", corpus(f)[:1]))
	f.Add([]byte(zipped("a.zip", zipped("b.txt", small), "../c.md", small)))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := &reader{ctx: t.Context(), yield: func(r Result) bool { check(t, r); return true }}
		r.zip("z", strings.NewReader(string(data)), int64(len(data)), &budget{left: 10 << 20})
	})
}

func fixtures(f *testing.F) (all [][]byte) {
	entries, err := os.ReadDir("testdata/pages")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); name != "printed.pdf" && name != "several.zip" { // they have targets of their own
			all = append(all, fixture(f, name))
		}
	}
	return all
}
