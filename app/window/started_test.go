//go:build window

package window_test

import (
	"bufio"
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
	heard []string
	ended chan error
}

func start(t *testing.T, h home, args ...string) *running {
	t.Helper()
	cmd := exec.Command(binary(t), args...)
	cmd.Env, cmd.Dir = h.environment(), h.dir
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
	timeout := time.After(patience)
	for !r.reached(milestone) {
		select {
		case line := <-r.lines:
			r.heard = append(r.heard, line)
		case err := <-r.ended:
			r.t.Fatalf("the program ended (%v) before %s; it said:\n%s", err, milestone, strings.Join(r.heard, "\n"))
		case <-timeout:
			r.t.Fatalf("no %s after %v; the program said:\n%s", milestone, patience, strings.Join(r.heard, "\n"))
		}
	}
}

func (r *running) reached(milestone string) bool {
	for _, line := range r.heard {
		if strings.HasPrefix(line, "rca-viewer: trace: "+milestone+" ") {
			r.t.Log(line)
			return true
		}
	}
	return false
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
