//go:build window

package window_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const darkStatistics = `{"theme": "dark", "address": "#tab=statistics", "statistics": {"by": "region"}}`

// The page puts a picture of a chart on the clipboard of the system by itself: light, with its legend.
func TestPictureOnTheClipboard(t *testing.T) {
	program := opened(t, home{dir: t.TempDir()}, darkStatistics)
	time.Sleep(time.Second)
	// The button with the choices of the first chart, the second of which is the picture.
	tool(t, "xdotool", "search", "--onlyvisible", "--name", "^RCA Viewer$", "mousemove", "--window", "%1", "1228", "256", "click", "1")
	var picture image.Image
	until(t, "Down", func() bool {
		tool(t, "xdotool", "key", "Down", "Return")
		time.Sleep(500 * time.Millisecond)
		raw := tool(t, "sh", "-c", "xclip -selection clipboard -target image/png -out 2>/dev/null || true")
		read, err := png.Decode(bytes.NewReader(raw))
		picture = read
		return err == nil
	})
	size := picture.Bounds().Size()
	if size.X < 1600 || size.Y < 400 {
		t.Errorf("the picture has %v, want it twice as large as the chart on the screen", size)
	}
	if got := color.RGBAModel.Convert(picture.At(0, 0)); got != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("the ground is %v, want white: a dark picture in a mail is a hole", got)
	}
	below := picture.Bounds()
	below.Min.Y = below.Max.Y - 100
	for _, region := range []color.RGBA{{0x1f, 0x5f, 0xbf, 255}, {0xb9, 0x51, 0x0f, 255}, {0x1f, 0x85, 0x7a, 255}} {
		if n := pixels(picture, picture.Bounds(), region); n < 1000 {
			t.Errorf("%d pixels of the bars have the colour %v", n, region)
		}
		if n := pixels(picture, below, region); n < 50 {
			t.Errorf("%d pixels of the legend have the colour %v", n, region)
		}
	}
	program.end()
}

func pixels(picture image.Image, in image.Rectangle, want color.RGBA) (n int) {
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if color.RGBAModel.Convert(picture.At(x, y)) == want {
				n++
			}
		}
	}
	return n
}

// The charts fit the paper: their last labels are on it, and nothing of the window.
func TestStatisticsOnPaper(t *testing.T) {
	h := home{dir: t.TempDir()}
	program := opened(t, h, darkStatistics)
	file := printed(t, h)
	text := string(tool(t, "pdftotext", "-layout", file, "-"))
	for _, want := range []string{"Statistics: Overview", "All reports", "Incidents by quarter, by region", "Q1 2025", "Asia Pacific", "Sun", "Longest"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	for _, no := range []string{"Search root causes", "A click", "Availability", "more instances"} {
		if strings.Contains(text, no) {
			t.Errorf("the paper has %q of the window:\n%s", no, text)
		}
	}
	// What is drawn too wide for the paper is cut at its edge: the edge must be white.
	tool(t, "pdftoppm", "-r", "50", "-png", file, filepath.Join(h.dir, "page"))
	pages, err := filepath.Glob(filepath.Join(h.dir, "page-*.png"))
	if err != nil || len(pages) < 2 {
		t.Fatalf("the paper has %d pages (%v)", len(pages), err)
	}
	for _, page := range pages {
		raw, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		drawn, err := png.Decode(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		margin := drawn.Bounds()
		margin.Min.X = margin.Max.X - margin.Dx()/25
		if white := pixels(drawn, margin, color.RGBA{255, 255, 255, 255}); white != margin.Dx()*margin.Dy() {
			t.Errorf("%s is drawn on to its edge", filepath.Base(page))
		}
	}
	program.end()
}
