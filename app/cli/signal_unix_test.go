//go:build unix

package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// running is the program in a process of its own, on a machine of its own.
func running(t *testing.T, args ...string) (command *exec.Cmd, in io.WriteCloser, out io.ReadCloser, messages *bytes.Buffer) {
	t.Helper()
	home(t)
	command, messages = exec.Command("program", args...), new(bytes.Buffer)
	command.Env, command.Stderr = os.Environ(), messages
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if out, err = command.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill() })
	return command, in, out, messages
}

// ended waits for a process, and fails when it does not end.
func ended(t *testing.T, command *exec.Cmd) *os.ProcessState {
	t.Helper()
	late := time.AfterFunc(10*time.Second, func() {
		t.Error("it goes on")
		_ = command.Process.Kill()
	})
	defer late.Stop()
	var exit *exec.ExitError
	if err := command.Wait(); err != nil && !errors.As(err, &exit) {
		t.Error(err)
	}
	return command.ProcessState
}

// Nobody writes any more to the pipe that import reads.
func TestInterruptedWhileWaitingForStandardInput(t *testing.T) {
	command, in, _, messages := running(t, "import", "-", "--dry-run")
	if _, err := in.Write(make([]byte, 1<<20)); err != nil { // more than a pipe holds, so it is being read
		t.Fatal(err)
	}
	if err := command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if status := ended(t, command).ExitCode(); status != statusFails || messages.String() != "rca-viewer: import: it was stopped before it was done\n" {
		t.Errorf("status %d, %q", status, messages)
	}
}

// What cannot be stopped, here a write that nobody takes, ends with the second signal. The pipe has to
// be full for that when the first one comes, so a busy machine gets more time.
func TestSecondSignal(t *testing.T) {
	var state *os.ProcessState
	for _, pause := range []time.Duration{100 * time.Millisecond, time.Second, 5 * time.Second} {
		command, _, out, _ := running(t, "export", "--all", "--format", "json", "--output", "-")
		if _, err := out.Read(make([]byte, 1)); err != nil { // it is writing
			t.Fatal(err)
		}
		time.Sleep(pause)
		state = signalled(t, command)
		if s, ok := state.Sys().(syscall.WaitStatus); ok && s.Signaled() {
			return
		}
	}
	t.Errorf("it ended with %v, and not by the second signal", state)
}

// signalled sends a signal until the process has ended.
func signalled(t *testing.T, command *exec.Cmd) *os.ProcessState {
	t.Helper()
	over := make(chan *os.ProcessState)
	go func() { over <- ended(t, command) }()
	for {
		_ = command.Process.Signal(syscall.SIGTERM) // it may have ended
		select {
		case state := <-over:
			return state
		case <-time.After(100 * time.Millisecond):
		}
	}
}
