package window

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rcaviewer/app"
	"rcaviewer/index"
)

// exporter is a program that exports, and notes how it was asked to.
type exporter struct {
	*fakeProgram
	options app.ExportOptions
	write   func(context.Context) error
}

func (e *exporter) ExportName([]string, app.ExportOptions) (string, error) {
	return "two reports", nil
}

func (e *exporter) Finds(_ context.Context, r index.Request, _ []string) bool {
	return r.Query == "found them"
}

func (e *exporter) PreviewExport(_ context.Context, _ []string, format string, o app.ExportOptions) (app.ExportPreview, error) {
	e.options = o
	if format == "csv" {
		return app.ExportPreview{Kind: "table"}, nil
	}
	return app.ExportPreview{Kind: "page", Page: []byte("<p>" + o.Title)}, nil
}

func (e *exporter) Export(ctx context.Context, ids []string, _, path string, o app.ExportOptions) (app.Exported, error) {
	e.options = o
	if e.write != nil {
		if err := e.write(ctx); err != nil {
			return app.Exported{}, err
		}
	}
	return app.Exported{Path: path, Folder: filepath.Dir(path), Reports: len(ids)}, nil
}

var two = []string{"a", "b"}

func TestExportDialog(t *testing.T) {
	folder := t.TempDir()
	desktop := &fakeDesktop{answer: filepath.Join(folder, "out"), folder: folder}
	api := &API{program: &exporter{fakeProgram: newProgram()}, desktop: desktop}
	tests := []struct {
		name, proposed, want string
		split, zip           bool
	}{
		{"a document", "two reports.md", "out.md", false, false},
		{"a file per report in a zip file", "two reports.zip", "out.zip", true, true},
		{"a file per report in a folder", "", "two reports", true, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			desktop.asked.Name = ""
			path, err := api.ChooseExportPath(two, "markdown", app.ExportOptions{Split: test.split}, test.zip)
			if want := filepath.Join(folder, test.want); err != nil || path != want {
				t.Errorf("the path is %q, %v, want %q", path, err, want)
			}
			if desktop.asked.Name != test.proposed {
				t.Errorf("the dialog proposed %q, want %q", desktop.asked.Name, test.proposed)
			}
		})
	}
	if _, err := api.ChooseExportPath(two, "xml", app.ExportOptions{}, false); err == nil {
		t.Error("an unknown format gave no error")
	}
}

// The next dialog opens where the last export went, and what it wrote can be opened.
func TestAfterAnExport(t *testing.T) {
	folder := t.TempDir()
	desktop := &fakeDesktop{answer: filepath.Join(folder, "out")}
	api := &API{program: &exporter{fakeProgram: newProgram()}, desktop: desktop}
	for _, act := range []func() error{api.OpenExported, api.ShowExported} {
		if err := act(); err == nil || !strings.Contains(err.Error(), "nothing was exported") {
			t.Errorf("before any export the error is %v", err)
		}
	}
	path := filepath.Join(folder, "gone.md")
	if _, err := api.Export(two, "markdown", path, app.ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := api.ChooseExportPath(two, "markdown", app.ExportOptions{}, false); err != nil || desktop.asked.Folder != folder {
		t.Errorf("the dialog opened in %q (%v), want the last folder %q", desktop.asked.Folder, err, folder)
	}
	for _, act := range []func() error{api.OpenExported, api.ShowExported} {
		if err := act(); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("a file that is gone: %v", err)
		}
	}
}

func TestCancelExport(t *testing.T) {
	running := make(chan struct{})
	program := &exporter{fakeProgram: newProgram(), write: func(ctx context.Context) error {
		close(running)
		<-ctx.Done()
		return ctx.Err()
	}}
	api := &API{program: program}
	api.CancelExport() // there is none
	ended := make(chan error)
	go func() {
		exported, err := api.Export(two, "pdf", "/x.pdf", app.ExportOptions{})
		if exported.Path != "" {
			err = errors.New("it says it wrote " + exported.Path)
		}
		ended <- err
	}()
	<-running
	api.CancelExport()
	if err := <-ended; err != nil {
		t.Errorf("an export that was cancelled gave %v", err)
	}
	if err := api.OpenExported(); err == nil {
		t.Error("what was cancelled can be opened")
	}
	program.write = func(context.Context) error { return errors.New("no space left") }
	if _, err := api.Export(two, "pdf", "/x.pdf", app.ExportOptions{}); err == nil {
		t.Error("an export that failed gave no error")
	}
}

// A cover names the search only when the search is what found the reports.
func TestExportNamesItsSearch(t *testing.T) {
	program := &exporter{fakeProgram: newProgram()}
	api := &API{program: program}
	for query, named := range map[string]bool{"found them": true, "found others": false} {
		o := app.ExportOptions{Request: &index.Request{Query: query}}
		if _, err := api.Export(two, "html", "/x.html", o); err != nil || (program.options.Request != nil) != named {
			t.Errorf("%s: the cover names it: %t, %v", query, program.options.Request != nil, err)
		}
		if _, err := api.PreviewExport(two, "html", o); err != nil || (program.options.Request != nil) != named {
			t.Errorf("%s: the preview names it: %t, %v", query, program.options.Request != nil, err)
		}
	}
}

// A frame shows the last page, under an address that it did not have before, and locked up.
func TestPreviewInAFrame(t *testing.T) {
	api := &API{program: &exporter{fakeProgram: newProgram()}}
	if w := fetch(api, previewPage); w.Code != http.StatusNotFound {
		t.Errorf("before any preview the status is %d", w.Code)
	}
	frames := map[string]bool{}
	for _, title := range []string{"one", "two"} {
		shown, err := api.PreviewExport(two, "html", app.ExportOptions{Title: title})
		if err != nil || frames[shown.Frame] {
			t.Fatalf("the frame is %q again, %v", shown.Frame, err)
		}
		frames[shown.Frame] = true
		w := fetch(api, shown.Frame)
		if w.Body.String() != "<p>"+title {
			t.Errorf("the frame shows %q", w.Body)
		}
		if policy := w.Header().Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "sandbox") {
			t.Errorf("the policy is %q", policy)
		}
	}
	if shown, err := api.PreviewExport(two, "csv", app.ExportOptions{}); err != nil || shown.Frame != "" {
		t.Errorf("a table has the frame %q, %v", shown.Frame, err)
	}
}
