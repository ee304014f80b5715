package app

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

func TestCheck(t *testing.T) {
	good := folderOf(t, map[string]string{lamp + ".md": lantern(lamp), "notes.txt": "not read"})
	other := folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})
	broken := folderOf(t, map[string]string{"2031-03-06-x.md": lantern("2031-03-06-x", "region: europe"), "b.md": ""})
	file := filepath.Join(good, lamp+".md")
	if err := os.Mkdir(filepath.Join(good, "originals.md"), 0o755); err != nil {
		t.Fatal(err)
	}
	at := func(dir, name string) string { return filepath.Join(dir, name) }
	region := reports.Problem{File: at(broken, "2031-03-06-x.md"), Line: 6, Column: 9, Field: "region", Severity: "error",
		Message: `unknown region "europe"; allowed are North America, Europe, Asia Pacific, Global`, Fix: "Europe"}
	empty := reports.Problem{File: at(broken, "b.md"), Line: 1, Column: 1, Severity: "error",
		Message: "no front matter; a report begins with a line of three hyphens"}
	for _, test := range []struct {
		name  string
		paths []string
		want  []reports.Problem
	}{
		{"a good file", []string{file}, nil},
		{"a good folder, with what is no report in it", []string{good}, nil},
		{"a file twice", []string{file, good, file}, nil},
		{"a broken folder", []string{broken}, []reports.Problem{region, empty}},
		{"good and broken", []string{good, broken}, []reports.Problem{region, empty}},
		{"the same id in two folders", []string{good, other}, []reports.Problem{{File: at(other, lamp+".md"), Line: 1, Column: 1,
			Field: "id", Severity: "error", Message: file + " has the same id; an id is unique"}}},
		{"nothing there", []string{at(good, "none")}, []reports.Problem{{File: at(good, "none"), Line: 1, Column: 1,
			Severity: "error", Message: "the file cannot be read: no such file or directory"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Check(t.Context(), test.paths)
			if err != nil {
				t.Fatal(err)
			}
			if got == nil {
				t.Error("the list is nil; it would be null in JSON")
			}
			if test.want == nil {
				test.want = []reports.Problem{}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTheCorpusIsSound(t *testing.T) {
	problems, err := CheckCorpus()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]reports.Problem{}, problems); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
