package page

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const small = "NA01 - RCA - May 1, 2020\n\nRoot Cause\n\nA disk was full.\n"

// write fills a folder with files, each a name and its text.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// outcomes lists file and title, or file and reason, below a folder.
func outcomes(dir string, results func(func(Result) bool)) []string {
	var all []string
	for r := range results {
		name, _ := filepath.Rel(dir, r.File)
		what := ""
		if r.Err != nil {
			what = "rejected: " + r.Err.Error()
		} else {
			what = r.Page.Title
		}
		all = append(all, filepath.ToSlash(name)+": "+what)
	}
	return all
}

func TestFolder(t *testing.T) {
	own := `<html><head><meta name="generator" content="RCA Viewer export"></head><body><h1>Reports</h1><p>x</p></body></html>`
	dir := write(t, map[string]string{
		"b.txt": small, "a/c.TXT": small, "a/z.html": "<h1>NA02 - RCA - May 2, 2020</h1><p>Text.</p>",
		".hidden.txt": small, ".git/x.txt": small, "a/z_files/part.html": "<p>part</p>", "table.csv": "a,b", "script.js": "x",
		"empty.txt": "", "index.html": own, "d.zip": zipped("x/y.txt", small, "x/z.png", "x", "__MACOSX/x.txt", "x", "index.html", own),
	})
	title := "NA01 - RCA - May 1, 2020"
	want := []string{"a/c.TXT: " + title, "a/z.html: NA02 - RCA - May 2, 2020", "b.txt: " + title, "d.zip!/x/y.txt: " + title, "empty.txt: rejected: it is empty"}
	if diff := cmp.Diff(want, outcomes(dir, Read(t.Context(), []string{dir}))); diff != "" {
		t.Error(diff)
	}
	if n := Count(t.Context(), []string{dir, filepath.Join(dir, "b.txt")}); n != 8 { // two of them are our own export's, which only reading tells
		t.Errorf("%d pages are counted", n)
	}
}

func TestNamed(t *testing.T) {
	own := `<html><head><meta name="generator" content="RCA Viewer export"></head><body><h1>Reports</h1><p>x</p></body></html>`
	dir := write(t, map[string]string{".hidden.txt": small, "page": small, "index.html": own, "empty/.x": "", "x.png": "\x89PNG\r\n\x1a\n", "z.zip": zipped("index.html", own)})
	var paths []string
	for _, name := range []string{".hidden.txt", "page", "index.html", "empty", "x.png", "none.txt", "z.zip"} {
		paths = append(paths, filepath.Join(dir, name))
	}
	want := []string{".hidden.txt: NA01 - RCA - May 1, 2020", "page: NA01 - RCA - May 1, 2020",
		"index.html: rejected: it is the page of a zip file that this program exported; import the zip file, or the Markdown files beside the page, instead",
		"empty: rejected: there are no pages in the folder", "x.png: rejected: it is a picture, not a page",
		"none.txt: rejected: it cannot be read: no such file or directory", "z.zip: rejected: there are no pages in the zip file"}
	if diff := cmp.Diff(want, outcomes(dir, Read(t.Context(), paths))); diff != "" {
		t.Error(diff)
	}
}

func TestStream(t *testing.T) {
	for _, text := range []string{small, zipped("a.txt", small)} {
		n := 0
		for r := range From(t.Context(), "-", strings.NewReader(text)) {
			if n++; r.Err != nil || r.Page.Title != "NA01 - RCA - May 1, 2020" || !strings.HasPrefix(r.File, "-") {
				t.Error(r)
			}
		}
		if n != 1 {
			t.Errorf("%d pages", n)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	dir := write(t, map[string]string{"a.txt": small, "b.txt": small, "c.txt": small})
	n := 0
	for range Read(ctx, []string{dir, dir}) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d pages were read", n)
	}
}

// TestStreamThatNeverEnds gives up a pipe that nobody writes to.
func TestStreamThatNeverEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	pipe, writer := io.Pipe()
	defer writer.Close()
	done := make(chan int)
	go func() {
		n := 0
		for range From(ctx, "-", pipe) {
			n++
		}
		done <- n
	}()
	if _, err := writer.Write([]byte("NA01")); err != nil { // it is being read
		t.Fatal(err)
	}
	cancel()
	select {
	case n := <-done:
		if n != 0 {
			t.Errorf("%d pages of a stream that was given up", n)
		}
	case <-time.After(5 * time.Second):
		t.Error("it waits for ever")
	}
}

// TestCountIsCancelled counts no further than it is wanted.
func TestCountIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if n := Count(ctx, []string{write(t, map[string]string{"a.txt": small, "b.txt": small})}); n != 0 {
		t.Errorf("%d pages are counted", n)
	}
}

// TestDamagedBesideGood reads the good page of a folder, whatever the other file does to its parser.
func TestDamagedBesideGood(t *testing.T) {
	damaged := "%PDF-1.4\n1 0 obj <</Pages 2 0 R>> endobj\n2 0 obj <</Kids [3 0 R]>> endobj\n3 0 obj <</Type /Page>> endobj\n" +
		"4 0 obj <</Type 5 0 R/Note(/ObjStm)>> endobj\n5 0 obj <</A>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
	dir := write(t, map[string]string{"a.pdf": damaged, "b.txt": small})
	want := []string{"a.pdf: rejected: the PDF has no text, only pictures of it perhaps", "b.txt: NA01 - RCA - May 1, 2020"}
	if diff := cmp.Diff(want, outcomes(dir, Read(t.Context(), []string{dir}))); diff != "" {
		t.Error(diff)
	}
}

// TestMistakeOfAParser costs the page and nothing else.
func TestMistakeOfAParser(t *testing.T) {
	p, err := guarded(func(string, []byte) (*Page, error) { var none []int; return nil, fmt.Errorf("%d", none[3]) }, "a.txt", nil)
	if p != nil || err == nil || !strings.Contains(err.Error(), "a mistake of the program: runtime error: index out of range") {
		t.Errorf("%v, %v", p, err)
	}
}

// TestFolderTakesLittleMemory reads many pages and holds none.
func TestFolderTakesLittleMemory(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range 10_000 {
		m, _ := w.Create(fmt.Sprintf("%05d.txt", i))
		m.Write([]byte(small))
	}
	w.Close()
	file := filepath.Join(t.TempDir(), "many.zip")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	b.Reset()
	n := 0
	var before, m runtime.MemStats
	runtime.ReadMemStats(&before)
	for r := range Read(t.Context(), []string{file}) {
		if n++; r.Err != nil {
			t.Fatal(r.Err)
		}
		if n%2000 == 0 {
			runtime.ReadMemStats(&m)
			if m.HeapAlloc > before.HeapAlloc+64<<20 {
				t.Fatalf("%d MB after %d pages", m.HeapAlloc>>20, n)
			}
		}
	}
	if n != 10_000 || Count(t.Context(), []string{file}) != n {
		t.Errorf("%d pages", n)
	}
}

// TestZipIsLimitedAsAWhole uses a small limit, because to unpack a gigabyte takes seconds.
func TestZipIsLimitedAsAWhole(t *testing.T) {
	var members []string
	for i := range 20 {
		members = append(members, fmt.Sprintf("%02d.txt", i), strings.Repeat("\x00", 1<<20))
	}
	text := zipped("a.zip", zipped(members...))
	var last Result
	n := 0
	r := &reader{ctx: t.Context(), yield: func(r Result) bool { last = r; n++; return true }}
	r.zip("z", strings.NewReader(text), int64(len(text)), &budget{left: 5 << 20})
	if last.Err != errBomb || n > 8 {
		t.Errorf("%d results, the last %v", n, last.Err)
	}
}

// TestLongList reads a report of our own whose measures are many: a list is no long paragraph.
func TestLongList(t *testing.T) {
	text := "# NA01 - RCA - May 1, 2020\n\n## Root cause\n\nA disk was full.\n\n## Preventive measures\n\n" +
		strings.Repeat("- Another disk is looked at every day.\n", 500)
	r := FromText("a.md", []byte(text))
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	if n := strings.Count(r.Page.Text, "Another disk"); n != 500 {
		t.Errorf("%d measures are read", n)
	}
}
