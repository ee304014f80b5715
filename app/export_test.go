package app

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index"
	"rcaviewer/reports"
)

func TestExport(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ids := []string{"2025-07-19-na05", "2018-11-07-na04", "2025-07-19-na05"}
	for _, format := range ListExportChoices().Formats {
		path := filepath.Join(t.TempDir(), "out"+format.Extension)
		got, err := a.Export(context.Background(), ids, format.ID, path, ExportOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if want := (Exported{path, filepath.Dir(path), 2}); got != want {
			t.Errorf("%s: %+v, want %+v: each report once", format.ID, got, want)
		}
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var stream bytes.Buffer
		if got, err := a.ExportTo(context.Background(), &stream, ids, format.ID, ExportOptions{}); err != nil || got != (Exported{Reports: 2}) {
			t.Errorf("%s to a stream: %+v, %v", format.ID, got, err)
		}
		if !bytes.Equal(file, stream.Bytes()) {
			t.Errorf("%s: the file and the stream differ", format.ID)
		}
		if !slices.Contains([]string{"markdown", "html", "csv", "json"}, format.ID) {
			continue
		}
		if first, second := bytes.Index(file, []byte(ids[0])), bytes.Index(file, []byte(ids[1])); first < 0 || second < first {
			t.Errorf("%s: the reports are not in the order of the ids", format.ID)
		}
	}
}

// What a search lists can be exported as it is listed.
func TestExportOfASearch(t *testing.T) {
	a := indexed(t, Options{NoLibrary: true})
	request := index.Request{Query: "oracle", Sort: index.SortOldest, Limit: 1000}
	answer, err := a.Search(context.Background(), request)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := a.IDs(context.Background(), request)
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, h := range answer.Hits[:answer.Total] {
		listed = append(listed, h.ID)
	}
	if diff := cmp.Diff(listed, ids); diff != "" || answer.Total < 2 {
		t.Errorf("%d found (-listed +ids):\n%s", answer.Total, diff)
	}
	var b bytes.Buffer
	if _, err := a.ExportTo(context.Background(), &b, ids, "json", ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	var exported []reports.Detail
	if err := json.Unmarshal(b.Bytes(), &exported); err != nil || len(exported) != len(ids) {
		t.Errorf("%d exported of %d (%v)", len(exported), len(ids), err)
	}
}

// Whatever goes wrong, the file that was there is there.
func TestExportThatFails(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	dir := t.TempDir()
	path := filepath.Join(dir, "out")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	good := []string{"2025-07-19-na05"}
	for _, test := range []struct {
		name      string
		ctx       context.Context
		ids       []string
		format    string
		path, why string
	}{
		{"cancelled", cancelled, good, "csv", path, context.Canceled.Error()},
		{"no ids", context.Background(), nil, "csv", path, "export: no report is chosen"},
		{"unknown ids", context.Background(), []string{"none", "2025-07-19-na05", "2018-11-07-na0"}, "csv", path,
			`export: no report has the id "none"; no report has the id "2018-11-07-na0"; the nearest is "2018-11-07-na04"`},
		{"an unknown id", context.Background(), []string{"2025-07-19-na05", "none"}, "csv", path, `export: no report has the id "none"`},
		{"an unknown format", context.Background(), good, "xml", path, `export: unknown format "xml"; allowed are markdown, html, `},
		{"a folder", context.Background(), good, "csv", dir, "export: write " + dir + ": it is a folder"},
		{"under a file", context.Background(), good, "csv", filepath.Join(path, "x"), "export: write " + path},
		{"a missing folder", context.Background(), good, "csv", filepath.Join(dir, "no", "x"), "export: write "},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := a.Export(test.ctx, test.ids, test.format, test.path, ExportOptions{})
			if err == nil || !strings.Contains(err.Error(), test.why) || got != (Exported{}) {
				t.Errorf("%+v, %v; want the error %q", got, err, test.why)
			}
			text, err := os.ReadFile(path)
			if err != nil || string(text) != "old" {
				t.Errorf("the old file holds %.20q (%v)", text, err)
			}
			if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
				t.Errorf("something is left beside it: %v (%v)", entries, err)
			}
		})
	}
	if _, err := a.ExportTo(context.Background(), brokenPipe{}, good, "markdown", ExportOptions{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("to a stream that is closed: %v", err)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, os.ErrClosed }
