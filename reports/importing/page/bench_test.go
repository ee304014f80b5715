package page

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkRead reads a page of each format on one processor. The aim is 200 pages of text or HTML a second.
func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"full.txt", "site.html", "site.mhtml", "clipped.md", "printed.pdf"} {
		b.Run(name, func(b *testing.B) {
			data := fixture(b, name)
			for b.Loop() {
				if r := FromText(name, data); r.Err != nil {
					b.Fatal(r.Err)
				}
			}
			perSecond(b)
		})
	}
	b.Run("site.html with 100 KB around", func(b *testing.B) {
		menu := strings.Repeat(`<li class="elm-nav-item"><a href="/x" title="y">A page of the site</a></li>`+"\n", 500)
		script := "<script>" + strings.Repeat("var x = {\"a\": 1};\n", 3500) + "</script>"
		data := []byte(strings.Replace(string(fixture(b, "site.html")), "<main", "<ul>"+menu+"</ul>"+script+"<main", 1))
		for b.Loop() {
			if r := FromText("site.html", data); r.Err != nil {
				b.Fatal(r.Err)
			}
		}
		perSecond(b)
	})
}

func perSecond(b *testing.B) {
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func fixture(t testing.TB, name string) []byte {
	data, err := os.ReadFile("testdata/pages/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
