//go:build unix

package system

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A command that fails makes room for the next; when all fail, each says why.
func TestRunTriesOneAfterTheOther(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run("open", file, [][]string{{"no-such-command"}, {"false"}, {"true"}}); err != nil {
		t.Errorf("with a command that works: %v", err)
	}
	err := run("open", file, [][]string{{"no-such-command"}, {"false"}})
	if err == nil || !strings.Contains(err.Error(), "no-such-command") || !strings.Contains(err.Error(), "false") {
		t.Errorf("with none that works: %v, want both named", err)
	}
}
