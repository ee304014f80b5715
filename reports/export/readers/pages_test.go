//go:build readers

package readers

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// dots are how fine pages are drawn: enough to see where ink is.
const dots = 50

// points is a length on a page in dots.
func points(n float64) int { return int(n * dots / 72) }

// Every page has something on it, and nothing reaches into its margins, where it would be cut off:
// of our own pages, of those that LibreOffice makes of a document for Word, and of a printed page.
func TestNoPageIsBlankOrCut(t *testing.T) {
	page, _ := printed(t)
	for _, test := range []struct {
		file   string
		margin float64 // points, at the sides
		top    float64
		bottom float64
	}{
		{exported(t, "hostile", "pdf"), 62, 36, 32},
		{exported(t, "alone", "pdf"), 62, 36, 32},
		{exported(t, "none", "pdf"), 62, 36, 32},
		{opened(t, "hostile.pdf"), 56.7, 40, 30},
		{opened(t, "alone.pdf"), 56.7, 40, 30},
		{page, 45, 48, 48},
	} {
		pages := drawn(t, test.file)
		for i, page := range pages {
			all := page.Bounds()
			text := image.Rect(points(test.margin)-1, points(test.top), all.Dx()-points(test.margin)+1, all.Dy()-points(test.bottom))
			if ink := inkOf(page, all); !ink.In(text) {
				t.Errorf("%s, page %d: there is ink in %v, outside of %v", test.file, i+1, ink, text)
			}
			body := image.Rect(0, points(60), all.Dx(), all.Dy()-points(60))
			if inkOf(page, body).Empty() {
				t.Errorf("%s: page %d is blank", test.file, i+1)
			}
		}
		if len(pages) == 0 {
			t.Errorf("%s has no pages", test.file)
		}
	}
}

// drawn are the pages of a PDF as poppler draws them.
func drawn(t testing.TB, file string) []*image.Gray {
	t.Helper()
	dir, err := os.MkdirTemp(folder, "pages-"+filepath.Base(file)+"-")
	if err != nil {
		t.Fatal(err)
	}
	tool(t, "pdftoppm", "-r", fmt.Sprint(dots), "-gray", file, filepath.Join(dir, "page"))
	names, err := filepath.Glob(filepath.Join(dir, "page-*.pgm"))
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	var all []*image.Gray
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		page := &image.Gray{}
		if _, err := fmt.Sscanf(string(text[:min(len(text), 20)]), "P5\n%d %d\n255\n", &page.Stride, &page.Rect.Max.Y); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		page.Rect.Max.X = page.Stride
		page.Pix = text[len(text)-page.Stride*page.Rect.Max.Y:]
		all = append(all, page)
	}
	return all
}

// inkOf is the smallest part of an area that holds all of its ink.
func inkOf(page *image.Gray, area image.Rectangle) image.Rectangle {
	var ink image.Rectangle
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if page.GrayAt(x, y).Y < 0xE0 {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return ink
}
