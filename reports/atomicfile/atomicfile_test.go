package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.md")
	for _, text := range []string{"first", "second and longer", ""} {
		if err := Write(file, writes(text)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, file); got != text {
			t.Errorf("the file holds %q, want %q", got, text)
		}
		alone(t, file)
	}
}

// A writer that fails midway has written something already: into the temporary file alone.
func TestAFailureLeavesEverythingAsItWas(t *testing.T) {
	broken := errors.New("the pen broke")
	half := func(w io.Writer) error {
		if _, err := io.WriteString(w, strings.Repeat("half ", 100_000)); err != nil {
			return err
		}
		return broken
	}
	t.Run("over a file", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "report.md")
		if err := Write(file, writes("old")); err != nil {
			t.Fatal(err)
		}
		err := Write(file, half)
		if !errors.Is(err, broken) || !strings.Contains(err.Error(), file) {
			t.Errorf("the error is %v; it wraps the writer's and names %s", err, file)
		}
		if got := read(t, file); got != "old" {
			t.Errorf("the old file holds %.20q now", got)
		}
		alone(t, file)
	})
	t.Run("in an empty folder", func(t *testing.T) {
		dir := t.TempDir()
		if err := Write(filepath.Join(dir, "report.md"), half); !errors.Is(err, broken) {
			t.Errorf("the error is %v, want the writer's", err)
		}
		if left := names(t, dir); len(left) != 0 {
			t.Errorf("%v is left behind", left)
		}
	})
}

func TestPlacesThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := Write(file, writes("old")); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, path, why string }{
		{"a folder", dir, "it is a folder"},
		{"in a folder that does not exist", filepath.Join(dir, "none", "x"), ""},
		{"under a file", filepath.Join(file, "x"), ""},
		{"no path", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := Write(test.path, func(io.Writer) error { t.Error("the writer was called"); return nil })
			if err == nil {
				t.Fatal("no error")
			}
			if text := err.Error(); !strings.HasPrefix(text, "write "+test.path+": ") ||
				!strings.Contains(text, test.why) || strings.Contains(text, ".rca-viewer-") {
				t.Errorf("the error is %q; it names the path and the reason and no temporary file", text)
			}
		})
	}
	if got := read(t, file); got != "old" {
		t.Errorf("the file beside holds %q now", got)
	}
	alone(t, file)
}

// A rename would replace a read-only file, which somebody has made so to keep it.
func TestReadOnly(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(file, 0o644) // or it could not be removed on Windows
	err := Write(file, func(io.Writer) error { t.Error("the writer was called"); return nil })
	if want := "write " + file + ": it is read-only"; err == nil || err.Error() != want {
		t.Errorf("the error is %v, want %s", err, want)
	}
	if got := read(t, file); got != "old" {
		t.Errorf("the file holds %q now", got)
	}
	alone(t, file)
}

// A stick that is pulled out takes the folder with it.
func TestTheFolderDisappears(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // keeps a folder in which a file is open
	}
	dir := filepath.Join(t.TempDir(), "stick")
	file := filepath.Join(dir, "file")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	err := Write(file, func(w io.Writer) error {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
		_, err := io.WriteString(w, "new")
		return err
	})
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "write "+file+": ") {
		t.Errorf("the error is %v; it names %s", err, file)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder is there again: %v", err)
	}
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // has no permission bits
	}
	dir := t.TempDir()
	for _, mode := range []os.FileMode{0o600, 0o640, 0o755} {
		file := filepath.Join(dir, fmt.Sprintf("old-%o", mode))
		if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(file, mode); err != nil {
			t.Fatal(err)
		}
		if err := Write(file, writes("new")); err != nil {
			t.Fatal(err)
		}
		if got := permissions(t, file); got != mode {
			t.Errorf("a file with %o has %o after it is written", mode, got)
		}
	}
	// What is new has the permissions of any new file, under the user's own mask.
	plain, ours := filepath.Join(dir, "plain"), filepath.Join(dir, "ours")
	f, err := os.Create(plain)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if err := Write(ours, writes("new")); err != nil {
		t.Fatal(err)
	}
	if got, want := permissions(t, ours), permissions(t, plain); got != want {
		t.Errorf("a new file has %o, want %o", got, want)
	}
}

func TestALinkStaysALink(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Logf("no symbolic links here: %v", err)
		return
	}
	if err := Write(link, writes("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is a file now (%v)", err)
	}
	if got := read(t, file); got != "new" {
		t.Errorf("the file behind the link holds %q", got)
	}
}

// Readers of a file that is written again and again see one whole text or the other.
func TestReadersSeeNoHalfFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	texts := []string{strings.Repeat("a", 50_000), strings.Repeat("b", 80_000)}
	if err := Write(file, writes(texts[0])); err != nil {
		t.Fatal(err)
	}
	var writers sync.WaitGroup
	for _, text := range texts {
		writers.Go(func() {
			for range 5 {
				if err := Write(file, writes(text)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 50 {
		if got := read(t, file); got != texts[0] && got != texts[1] {
			t.Fatalf("a reader saw %d bytes that nobody wrote", len(got))
		}
	}
	writers.Wait()
	alone(t, file)
}

// Create and Move take a name that nothing has, and leave what has it as it is.
func TestCreate(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "report.md")
	if err := Create(file, writes("first")); err != nil {
		t.Fatal(err)
	}
	if err := Create(file, writes("second")); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), file) {
		t.Errorf("created twice: %v", err)
	}
	meanwhile := filepath.Join(dir, "meanwhile.md")
	err := Create(meanwhile, func(w io.Writer) error { return os.WriteFile(meanwhile, []byte("somebody's"), 0o644) })
	if !errors.Is(err, fs.ErrExist) || read(t, meanwhile) != "somebody's" {
		t.Errorf("created over what came meanwhile: %v", err)
	}
	for _, move := range []func(from, to string) error{Move, moveWithoutLinks} {
		if err := move(file, meanwhile); !errors.Is(err, fs.ErrExist) || read(t, file) != "first" {
			t.Errorf("moved over a file: %v", err)
		}
		if err := move(filepath.Join(dir, "none"), filepath.Join(dir, "x")); err == nil {
			t.Error("moved what is not there")
		}
		moved := filepath.Join(dir, "moved.md")
		if err := move(file, moved); err != nil || read(t, moved) != "first" {
			t.Errorf("moved: %v", err)
		}
		file, moved = moved, file
		if err := move(file, moved); err != nil {
			t.Error(err)
		}
		file = moved
	}
	if got := names(t, dir); !slices.Equal(got, []string{"meanwhile.md", "report.md"}) {
		t.Errorf("in the folder are %v", got)
	}
}

// Many who create one file: one of them does.
func TestCreateAtOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	var all sync.WaitGroup
	var made atomic.Int64
	for i := range 20 {
		all.Go(func() {
			if err := Create(file, writes(fmt.Sprint(i))); err == nil {
				made.Add(1)
			} else if !errors.Is(err, fs.ErrExist) {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if made.Load() != 1 {
		t.Errorf("%d created it", made.Load())
	}
	alone(t, file)
}

func TestSweep(t *testing.T) {
	dir := t.TempDir()
	old := time.Now().Add(-48 * time.Hour)
	for _, name := range []string{".rca-viewer-1", ".rca-viewer-x", "report.md", ".rca-viewer-2"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if name == ".rca-viewer-2" {
			continue
		}
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	Sweep(dir, time.Now().Add(-24*time.Hour))
	Sweep(filepath.Join(dir, "none"), time.Now())
	if got := names(t, dir); !slices.Equal(got, []string{".rca-viewer-2", ".rca-viewer-x", "report.md"}) {
		t.Errorf("left are %v", got)
	}
}

func writes(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func permissions(t *testing.T, file string) os.FileMode {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, e := range entries {
		found = append(found, e.Name())
	}
	return found
}

// alone checks that nothing stands beside a file: no temporary file above all.
func alone(t *testing.T, file string) {
	t.Helper()
	if found := names(t, filepath.Dir(file)); len(found) != 1 {
		t.Errorf("beside the file stands something else: %v", found)
	}
}
