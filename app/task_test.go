package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rcaviewer/index"
)

// Closing the program in the middle of an export leaves nothing half-written behind: it waits until
// the export has ended, and that does not go on to its end.
func TestCloseEndsAnExport(t *testing.T) {
	for _, test := range []struct {
		format string
		split  bool
	}{{"pdf", false}, {"docx", false}, {"xlsx", false}, {"zip", false}, {"pdf", true}, {"markdown", true}} {
		t.Run(fmt.Sprintf("%s, split: %v", test.format, test.split), func(t *testing.T) {
			home(t)
			a := New(Options{NoLibrary: true})
			ids, err := a.AllIDs()
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			path := filepath.Join(dir, "out")
			writing, stopped := make(chan struct{}), make(chan struct{})
			a.OnChange(func(c Change) {
				if c.Kind == "exporting" && c.Done == 1 {
					close(writing)
					<-a.ctx.Done() // so that the export is not over before it is closed
				}
			})
			go func() {
				defer close(stopped)
				if _, err := a.Export(context.Background(), ids, test.format, path, ExportOptions{Split: test.split}); !errors.Is(err, context.Canceled) {
					t.Errorf("the export ended with %v", err)
				}
			}()
			<-writing
			if err := a.Close(); err != nil {
				t.Error(err)
			}
			select {
			case <-stopped:
			case <-time.After(time.Second): // its last line
				t.Error("it is closed, and the export goes on")
				<-stopped
			}
			if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
				t.Errorf("%v is left behind (%v)", left, err)
			}
			if _, err := a.Export(context.Background(), ids, "csv", path, ExportOptions{}); !errors.Is(err, errClosed) {
				t.Errorf("an export of a program that is closed: %v", err)
			}
		})
	}
}

// Whoever has no use for an answer any more is not kept waiting for reports to be read.
func TestReadingReportsIsCancelled(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ids, err := a.AllIDs()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for name, ask := range map[string]func() error{
		"preview":   func() error { _, err := a.PreviewExport(ctx, ids, "csv", ExportOptions{}); return err },
		"stream":    func() error { _, err := a.ExportTo(ctx, new(bytes.Buffer), ids, "json", ExportOptions{}); return err },
		"citations": func() error { _, err := a.Citations(ctx, ids); return err },
		"links":     func() error { _, err := a.Links(ctx, ids); return err },
		"markdown":  func() error { _, err := a.Markdown(ctx, ids); return err },
		"printout":  func() error { _, err := a.Printout(ctx, ids); return err },
		"chain":     func() error { _, err := a.Chain(ctx, ids[:2]); return err },
		"search":    func() error { _, err := a.Search(ctx, index.Request{Limit: 1 << 30}); return err },
		"check":     func() error { _, err := Check(ctx, []string{folderOf(t, map[string]string{"a.md": ""})}); return err },
	} {
		if err := ask(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

// Closing ends filing a batch between two pages.
func TestCloseEndsFiling(t *testing.T) {
	files := map[string]string{}
	for day := range 28 {
		for _, code := range []string{"AP01", "AP02", "AP09", "EU01", "EU02", "NA01", "NA02", "NA04"} {
			files[fmt.Sprintf("%s-%02d.txt", code, day)] = strings.ReplaceAll(published(day+1), "AP09", code)
		}
	}
	a, batch, dir := reviewing(t, files)
	if len(batch.Items) != len(files) {
		t.Fatalf("%d pages of %d", len(batch.Items), len(files))
	}
	filed := func() int {
		files, err := filepath.Glob(filepath.Join(dir, "*.md"))
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	ended := make(chan error)
	go func() {
		_, err := a.AcceptClean(context.Background())
		ended <- err
	}()
	for filed() == 0 {
		time.Sleep(time.Millisecond)
	}
	go a.Close()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if n := filed(); n == 0 || n > len(files)/2 {
		t.Errorf("%d of %d pages are filed", n, len(files))
	}
}

// A list of ids that nobody has is named whole, and not compared with all there are id by id.
func TestManyUnknownIDs(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	var ids []string
	for n := range 50 {
		ids = append(ids, fmt.Sprintf("2018-11-07-na04%02d", n))
	}
	_, err := a.Citations(context.Background(), ids)
	if err == nil || strings.Count(err.Error(), "no report has the id") != 50 || strings.Count(err.Error(), "the nearest is") != mostNearest {
		t.Errorf("the error is %v", err)
	}
}
