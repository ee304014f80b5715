package table

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

var writers = map[string]func(io.Writer, []*reports.Report, Options) error{"csv": CSV, "xlsx": XLSX}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// read are the reports that all formats are tested with: several events across a change of the
// clock, no events and no instances, and texts that mean something to spreadsheets.
func read(t testing.TB) []*reports.Report {
	t.Helper()
	files, err := reports.Files("../testdata/reports")
	if err != nil {
		t.Fatal(err)
	}
	var all []*reports.Report
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, _, err := reports.Parse(filepath.Base(file), text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func csvOf(t testing.TB, all []*reports.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := CSV(&b, all, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares a text with a file, or writes the file with -update.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-golden +got); accept it with -update:\n%s", file, diff)
	}
}
