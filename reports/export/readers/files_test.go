//go:build readers

package readers

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

var keep = flag.String("keep", "", "a folder for the files and pictures, to look at them afterwards")

// folder is where all tests of a run find their files: LibreOffice starts once for many.
var folder string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	flag.Parse()
	made, err := os.MkdirTemp(*keep, "readers-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if *keep == "" {
		defer os.RemoveAll(made)
	}
	folder = made
	return m.Run()
}

// sets are the reports that are exported, by the name of their files.
var sets = []string{"hostile", "alone", "none", "corpus"}

func reportsOf(t testing.TB, set string) []*reports.Report {
	t.Helper()
	switch set {
	case "hostile":
		return hostile(t)
	case "alone":
		return hostile(t)[4:5]
	case "corpus":
		all, err := reports.Corpus()
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	return nil
}

var options = export.Options{
	Title: "Lamps – for Friday’s “meeting”", Made: time.Date(2041, 12, 24, 0, 0, 0, 0, time.UTC),
	Searched: `"oil" & <lamp>; product Lantern`, Corpus: "188 reports, sha256:0123456789ab",
}

// exported is a set as a file of a format, written once. A table has a name of its own, so that what
// others make of it does not get the name of a document.
func exported(t testing.TB, set, format string) string {
	t.Helper()
	f, err := export.Find(format)
	if err != nil {
		t.Fatal(err)
	}
	name := set
	if f.Kind == export.Table {
		name += "-" + format
	}
	path := filepath.Join(folder, name+f.Extension)
	if _, err := os.Stat(path); err == nil {
		return path
	}
	o := options
	if set == "alone" {
		o.Title = ""
	}
	var b bytes.Buffer
	if err := f.Write(t.Context(), &b, reportsOf(t, set), o); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// tool runs a program that is to find nothing to complain about, and gives what it prints.
func tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	c := exec.CommandContext(t.Context(), name, args...)
	c.Stdout, c.Stderr = &out, &said
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TZ=UTC")
	if err := c.Run(); err != nil || said.Len() > 0 {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, out.String(), said.String())
	}
	return out.String()
}

// office lets LibreOffice read all documents and tables at once, for each of the formats that the
// tests look at. Its profile is one that nobody has used.
var office = sync.OnceValue(func() error {
	for _, job := range []struct {
		to    string
		in    string // how files are to be read; empty: as their endings say
		files []string
	}{
		{"fodt", "", []string{"hostile.docx", "alone.docx", "none.docx", "corpus.docx"}},
		{"fods", "", []string{"hostile-xlsx.xlsx", "none-xlsx.xlsx", "corpus-xlsx.xlsx"}},
		{"fods", "Text - txt - csv (StarCalc):44,34,76,1", []string{"hostile-csv.csv", "none-csv.csv"}},
		{"pdf", "", []string{"hostile.docx", "alone.docx", "none.docx", "hostile-xlsx.xlsx"}},
		{"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "", []string{"hostile-xlsx.xlsx", "corpus-xlsx.xlsx"}},
	} {
		args := []string{"-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless", "--convert-to", job.to,
			"--outdir", filepath.Join(folder, "office")}
		if job.in != "" {
			args = append(args, "--infilter="+job.in)
		}
		c := exec.Command("soffice", append(args, job.files...)...)
		c.Dir = folder
		c.Env = append(os.Environ(), "HOME="+folder, "LC_ALL=C.UTF-8", "TZ=UTC")
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("soffice to %s: %w\n%s", job.to, err, out)
		}
	}
	return nil
})

// opened is a file of the export as LibreOffice wrote it again, in a format of its own.
func opened(t testing.TB, name string) string {
	t.Helper()
	for _, set := range sets {
		for _, format := range []string{"docx", "xlsx", "csv"} {
			exported(t, set, format)
		}
	}
	if err := office(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "office", name)
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("LibreOffice made no %s of what it was given", name)
	}
	return path
}
