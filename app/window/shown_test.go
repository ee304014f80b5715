//go:build window

// These tests start the built program as a user does, on the display they find; build/test runs
// them on one of Xvfb. They need build/bin/rca-viewer, ImageMagick, xdotool and dbus-daemon.
package window_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience is how long a window may take on a slow and busy machine.
const patience = 60 * time.Second

// A home is a place of its own for everything the program keeps.
type home struct {
	dir string
	bus string // the session bus, or none
}

func (h home) environment() []string {
	env := []string{
		"RCA_VIEWER_TRACE=1", "NO_AT_BRIDGE=1", "HOME=" + h.dir,
		"XDG_CONFIG_HOME=" + filepath.Join(h.dir, "config"),
		"XDG_DATA_HOME=" + filepath.Join(h.dir, "data"),
		"XDG_CACHE_HOME=" + filepath.Join(h.dir, "cache"),
		"PATH=" + os.Getenv("PATH"), "DISPLAY=" + os.Getenv("DISPLAY"), "XAUTHORITY=" + os.Getenv("XAUTHORITY"),
	}
	if h.bus != "" {
		env = append(env, "DBUS_SESSION_BUS_ADDRESS="+h.bus)
	}
	return env
}

func binary(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs("../../build/bin/rca-viewer")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("build the program first, with build/run or build/test: %v", err)
	}
	return path
}

// A running is a started program.
type running struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines chan string
	ended chan error
}

func start(t *testing.T, h home, args ...string) *running {
	t.Helper()
	cmd := exec.Command(binary(t), args...)
	cmd.Env = h.environment()
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r := &running{t: t, cmd: cmd, lines: make(chan string, 1000), ended: make(chan error, 1)}
	go func() {
		for scanner := bufio.NewScanner(stderr); scanner.Scan(); {
			r.lines <- scanner.Text()
		}
		r.ended <- cmd.Wait()
	}()
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return r
}

// reach waits until a milestone was traced.
func (r *running) reach(milestone string) {
	r.t.Helper()
	var heard []string
	timeout := time.After(patience)
	for {
		select {
		case line := <-r.lines:
			heard = append(heard, line)
			if strings.HasPrefix(line, "rca-viewer: trace: "+milestone+" ") {
				r.t.Log(line)
				return
			}
		case err := <-r.ended:
			r.t.Fatalf("the program ended (%v) before %s; it said:\n%s", err, milestone, strings.Join(heard, "\n"))
		case <-timeout:
			r.t.Fatalf("no %s after %v; the program said:\n%s", milestone, patience, strings.Join(heard, "\n"))
		}
	}
}

// end asks the program to close and expects it to.
func (r *running) end() {
	r.t.Helper()
	if err := r.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		r.t.Fatal(err)
	}
	r.expectEnd(0)
}

func (r *running) expectEnd(status int) {
	r.t.Helper()
	select {
	case <-r.ended:
		if got := r.cmd.ProcessState.ExitCode(); got != status {
			r.t.Errorf("the program ended with status %d, want %d", got, status)
		}
	case <-time.After(patience):
		r.t.Fatal("the program did not end")
	}
}

func (r *running) alive() bool {
	select {
	case err := <-r.ended:
		r.ended <- err
		return false
	default:
		return true
	}
}

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
