//go:build window

// These tests start the built program as a user does, on the display they find; build/test runs
// them on one of Xvfb. They need build/bin/rca-viewer, ImageMagick, xdotool, xclip, poppler and
// dbus-daemon.
package window_test

import (
	"bufio"
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestWindowShowsReports(t *testing.T) {
	program := start(t, home{dir: t.TempDir()})
	program.reach("first-results")
	img := page(t, picture(t))
	colours, inked := ink(img)
	t.Logf("%d colours, %.1f %% of the page is not its ground", colours, inked*100)
	if colours < 50 || inked < 0.05 {
		keep := filepath.Join(os.TempDir(), "rca-viewer-blank.png")
		var file bytes.Buffer
		if err := png.Encode(&file, img); err == nil {
			_ = os.WriteFile(keep, file.Bytes(), 0o600)
		}
		t.Errorf("the window is blank: %d colours, %.2f %% of it inked (kept as %s)", colours, inked*100, keep)
	}
	program.reach("index-ready")
	program.end()
}

func TestBlankIsSeenAsBlank(t *testing.T) {
	blank := image.NewRGBA(image.Rect(0, 0, 1280, 800))
	if colours, inked := ink(blank); colours != 1 || inked != 0 {
		t.Errorf("a blank picture has %d colours and %.2f ink", colours, inked)
	}
}

func TestPlaceIsRemembered(t *testing.T) {
	h := home{dir: t.TempDir()}
	program := start(t, h)
	program.reach("first-results")
	if got := placeOf(t); got.width != 1280 || got.height != 800 {
		t.Errorf("the first window is %+v, want 1280x800", got)
	}
	want := place{x: 120, y: 60, width: 1000, height: 700}
	tool(t, "xdotool", "search", "--name", "^RCA Viewer$", "windowsize", "--sync", "1000", "700",
		"windowmove", "--sync", "120", "60")
	time.Sleep(time.Second) // until the program has heard of it
	program.end()

	program = start(t, h)
	program.reach("first-results")
	if got := placeOf(t); got != want {
		t.Errorf("the second window is %+v, want %+v", got, want)
	}
	program.end()
}

func TestSecondStartBringsTheFirstForward(t *testing.T) {
	bus := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address=1")
	out, err := bus.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := bus.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bus.Process.Kill(); _ = bus.Wait() })
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	h := home{dir: t.TempDir(), bus: strings.TrimSpace(address)}
	first := start(t, h)
	first.reach("first-results")
	second := start(t, h)
	second.expectEnd(1)
	if !first.alive() {
		t.Error("the first window closed")
	}
	other := start(t, h, "--no-library")
	other.reach("first-results")
	other.end()
	first.end()
}

func TestNoDisplay(t *testing.T) {
	for _, display := range []string{"", ":987"} {
		cmd := exec.Command(binary(t))
		cmd.Env = append(home{dir: t.TempDir()}.environment(), "DISPLAY="+display)
		out, err := cmd.CombinedOutput()
		if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != 1 {
			t.Errorf("DISPLAY=%q: %v, want status 1", display, err)
		}
		if !strings.Contains(string(out), "display") || strings.Contains(string(out), "goroutine") {
			t.Errorf("DISPLAY=%q: the program said %q", display, out)
		}
	}
}
