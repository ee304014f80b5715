//go:build readers

package readers

import (
	"image"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
)

// browser prints the exported page as a PDF, and gives what is said meanwhile.
var browser = sync.OnceValues(func() (string, error) {
	out, err := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr",
		"--user-data-dir="+filepath.Join(folder, "browser"), "--no-pdf-header-footer",
		"--print-to-pdf="+filepath.Join(folder, "printed.pdf"), "file://"+filepath.Join(folder, "hostile.html")).CombinedOutput()
	return string(out), err
})

// printed is the page in print, and what Chromium said.
func printed(t testing.TB) (file, said string) {
	t.Helper()
	exported(t, "hostile", "html")
	said, err := browser()
	if err != nil {
		t.Fatalf("chromium: %v\n%s", err, said)
	}
	return filepath.Join(folder, "printed.pdf"), said
}

// The console stays empty, whatever stands in the reports.
func TestPageSaysNothing(t *testing.T) {
	_, said := printed(t)
	for line := range strings.Lines(said) {
		if strings.Contains(line, "CONSOLE") {
			t.Errorf("the console says %s", line)
		}
	}
}

// All text is on the printed page, in its order. Of what this machine has no font for the
// browser prints boxes.
func TestPageInPrint(t *testing.T) {
	file, _ := printed(t)
	tool(t, "qpdf", "--check", file)
	text := tool(t, "pdftotext", file, "-")
	_, contents, _ := strings.Cut(text, "\f")
	_, contents, _ = strings.Cut(contents, "\f") // of the two pages of contents
	pages := squeezed(contents)
	for _, r := range hostile(t) {
		for _, want := range texts(r) {
			if rightToLeft(want) {
				carriesTurned(t, r, contents, want)
				continue
			}
			at := whereFonts(want).FindStringIndex(pages)
			if at == nil {
				t.Errorf("%s: this is not there, or not in its order: %q", r.ID, want)
				continue
			}
			pages = pages[at[1]:]
		}
	}
}

// The bullet of an item that runs from right to left stands to its right, and is drawn.
func TestBulletsInPrint(t *testing.T) {
	file, _ := printed(t)
	places := filepath.Join(folder, "places.xml")
	tool(t, "pdftotext", "-bbox", file, places)
	pages := drawn(t, file)
	items := 0
	number := -1
	for n := range read(t, places).all("page", "word") {
		if n.name == "page" {
			number++
			continue
		}
		if words(n) != "העשב" { // בשעה; here pdftotext keeps the order of the page
			continue
		}
		items++
		right, top, bottom := points(length(t, n, "xMax")), points(length(t, n, "yMin")), points(length(t, n, "yMax"))
		if inkOf(pages[number], image.Rect(right+2, top, right+points(20), bottom)).Empty() {
			t.Errorf("item %d on page %d has no bullet", items, number+1)
		}
	}
	if items != 3 {
		t.Errorf("%d items are there, want 3", items)
	}
}

func length(t testing.TB, n *node, attr string) float64 {
	t.Helper()
	points, err := strconv.ParseFloat(n.attr(attr), 64)
	if err != nil {
		t.Fatal(err)
	}
	return points
}

// whereFonts finds a text that may lack the characters of scripts that few machines have fonts for.
func whereFonts(text string) *regexp.Regexp {
	var b strings.Builder
	for _, r := range squeezed(text) {
		b.WriteString(regexp.QuoteMeta(string(r)))
		if r > 0x80 && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Mn) || r > 0x2000 {
			b.WriteString("?")
		}
	}
	return regexp.MustCompile(b.String())
}
