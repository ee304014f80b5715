//go:build unix

package page

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestNoFiles(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, dir, "/dev/zero"} {
		for r := range Read(t.Context(), []string{path}) {
			if r.Err == nil || !strings.Contains(r.Err.Error(), "it is not a file") {
				t.Errorf("%s: %v", r.File, r.Err)
			}
		}
	}
}
