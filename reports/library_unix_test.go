//go:build unix

package reports

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadLibraryPassesOverWhatIsNoFile: a pipe and links that lead nowhere, to a folder or to
// themselves are problems beside the good reports; a link to a report is a report. The tests may
// run as root, who can read files of any mode, so no file is made unreadable by its mode.
func TestReadLibraryPassesOverWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "2024-05-01-a.md"), reportText(t, "2024-05-01-a"))
	write(t, filepath.Join(dir, "elsewhere", "text"), reportText(t, "2024-05-02-b"))
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{
		"2024-05-02-b.md": "elsewhere/text", "dangling.md": "nowhere", "folder.md": "elsewhere", "loop.md": "loop.md",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	var library Library
	soon(t, func() {
		var err error
		if library, err = ReadLibrary(dir); err != nil {
			t.Errorf("ReadLibrary: %v", err)
		}
	})
	if diff := cmp.Diff([]string{"2024-05-01-a", "2024-05-02-b"}, ids(library.Reports)); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	var files []string
	for _, p := range library.Problems {
		files = append(files, filepath.Base(p.File))
		if !strings.HasPrefix(p.Message, "the file cannot be read: ") || strings.Contains(p.Message, dir) {
			t.Errorf("the problem of %s is %q, want the reason alone", p.File, p.Message)
		}
	}
	if diff := cmp.Diff([]string{"dangling.md", "folder.md", "loop.md", "pipe.md"}, files); diff != "" {
		t.Errorf("files with problems (-want +got):\n%s", diff)
	}
}
