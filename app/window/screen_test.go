//go:build window

package window_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os/exec"
	"strings"
	"testing"
)

func tool(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	out, err := exec.CommandContext(ctx, name, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v", name, strings.Join(args, " "), err)
	}
	return out
}

// picture takes a picture of the screen.
func picture(t *testing.T) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(tool(t, "import", "-window", "root", "png:-")))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// page cuts the window out of a picture of the screen, by its place as the X server tells it.
func page(t *testing.T, screen image.Image) image.Image {
	t.Helper()
	place := placeOf(t)
	area := image.Rect(place.x, place.y, place.x+place.width, place.y+place.height)
	cut, ok := screen.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if !ok || !area.In(screen.Bounds()) {
		t.Fatalf("the window at %v is not wholly on the screen %v", area, screen.Bounds())
	}
	return cut.SubImage(area)
}

// ink measures a picture: how many colours it has, and the part of it that is not the most
// common one. A blank page has one colour and no ink.
func ink(img image.Image) (colours int, inked float64) {
	counts, most, area := map[color.RGBA]int{}, 0, img.Bounds()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
			counts[c]++
			most = max(most, counts[c])
		}
	}
	return len(counts), 1 - float64(most)/float64(area.Dx()*area.Dy())
}

type place struct{ x, y, width, height int }

func placeOf(t *testing.T) place {
	t.Helper()
	var p place
	var window, screen int
	// The shell form of xdotool: WINDOW=1 X=2 Y=3 WIDTH=4 HEIGHT=5 SCREEN=0, a line each.
	text := strings.Join(strings.Fields(string(tool(t, "xdotool",
		"search", "--sync", "--onlyvisible", "--name", "^RCA Viewer$", "getwindowgeometry", "--shell"))), " ")
	if _, err := fmt.Sscanf(text, "WINDOW=%d X=%d Y=%d WIDTH=%d HEIGHT=%d SCREEN=%d",
		&window, &p.x, &p.y, &p.width, &p.height, &screen); err != nil {
		t.Fatalf("xdotool said %q: %v", text, err)
	}
	return p
}
