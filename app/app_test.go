package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// home gives the program folders of its own, so that a test neither sees nor changes those of the
// person who runs it.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"DATA", "CONFIG", "CACHE", "STATE"} {
		t.Setenv("XDG_"+name+"_HOME", filepath.Join(dir, strings.ToLower(name)))
	}
	xdg.Reload() // it reads the environment only once by itself
	t.Cleanup(xdg.Reload)
	return dir
}

// open makes a program that is closed at the test's end.
func open(t *testing.T, options Options) *App {
	t.Helper()
	home(t)
	a := New(options)
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	if !options.NoLibrary {
		_ = a.Ready(context.Background()) // tests of a library that cannot be read look at the error
	}
	return a
}

// indexed is a program whose words can be searched.
func indexed(t *testing.T, options Options) *App {
	t.Helper()
	a := open(t, options)
	if err := a.Ready(context.Background()); err != nil {
		t.Fatal(err)
	}
	return a
}

// folderOf makes a folder of files, by name.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// lantern is a small report of ours. Its facts can be overwritten, a line each.
func lantern(id string, facts ...string) string {
	text := `---
id: ` + id + `
title: "Lantern LT01 - RCA - March 5, 2031"
products: [Lantern]
instances: [LT01]
region: Asia Pacific
causes: [storage]
events:
  - start: 2031-03-05T09:20:00+08:00
    end: 2031-03-05T10:00:00+08:00
    zone: Australia/Perth
    impact: unavailable
---

## Summary

Readers saw no lamps.

## Timeline

- 09:20: the lamps went out.

## Root cause

The paraffin volume was full.

## Preventive measures

- An alarm.
`
	for _, fact := range facts {
		name, _, _ := strings.Cut(fact, ":")
		start := strings.Index(text, "\n"+name+":") + 1
		end := start + strings.Index(text[start:], "\n")
		text = text[:start] + fact + text[end:]
	}
	return text
}

const lamp = "2031-03-05-lantern-lt01"

// Nothing exists on a new machine: the program starts, and writes nothing before it is asked to.
func TestStartOnANewMachine(t *testing.T) {
	a := open(t, Options{})
	start, err := a.Start()
	if err != nil {
		t.Fatal(err)
	}
	if start.Reports != 188 || start.Version != "development" || len(start.Causes) != 15 || len(start.Impacts) != 5 {
		t.Errorf("it starts with %d reports, version %q, %d causes and %d impacts",
			start.Reports, start.Version, len(start.Causes), len(start.Impacts))
	}
	if start.Notices == nil || len(start.Notices) > 0 {
		t.Errorf("notices are %v, want an empty list", start.Notices)
	}
	if start.Settings.Theme != "system" {
		t.Errorf("the theme is %q, want the system's", start.Settings.Theme)
	}
	for _, dir := range []string{xdg.ConfigHome, xdg.DataHome} {
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("starting wrote %s", dir)
		}
	}
}

func TestTheLibraryJoinsTheCorpus(t *testing.T) {
	dir := folderOf(t, map[string]string{
		lamp + ".md":           lantern(lamp),
		"2025-07-19-na05.md":   lantern("2025-07-19-na05", `title: "Ours"`),
		"2031-03-06-broken.md": lantern("2031-03-06-broken", "region: Mars", "causes: [lamps]"),
		"notes.txt":            "no report",
	})
	a := open(t, Options{Library: dir})
	start, err := a.Start()
	if err != nil {
		t.Fatal(err)
	}
	if start.Reports != 189 {
		t.Errorf("%d reports, want the embedded 188 and one more", start.Reports)
	}
	want := []Notice{{filepath.Join(dir, "2031-03-06-broken.md"), 6,
		`unknown region "Mars"; allowed are North America, Europe, Asia Pacific, Global`}}
	if diff := cmp.Diff(want, start.Notices); diff != "" {
		t.Errorf("a broken file is one notice, its first error (-want +got):\n%s", diff)
	}
	for id, embedded := range map[string]bool{lamp: false, "2025-07-19-na05": false, "2018-11-07-na04": true} {
		page, err := a.Open(context.Background(), id, "")
		if err != nil || page.Embedded != embedded {
			t.Errorf("%s: embedded is %v, want %v (%v)", id, page.Embedded, embedded, err)
		}
	}
	if r, err := a.Report("2025-07-19-na05"); err != nil || r.Title != "Ours" {
		t.Errorf("the library's report does not replace the embedded one of its id (%v)", err)
	}
	without := open(t, Options{Library: dir, NoLibrary: true})
	if ids, err := without.AllIDs(); err != nil || len(ids) != 188 {
		t.Errorf("without the library there are %d reports, want 188 (%v)", len(ids), err)
	}
}

// The usual place of the library is the data folder.
func TestTheUsualLibrary(t *testing.T) {
	home(t)
	a := New(Options{})
	t.Cleanup(func() { a.Close() })
	dir := filepath.Join(xdg.DataHome, "rca-viewer", "reports")
	if err := os.MkdirAll(filepath.Join(dir, "originals"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{lamp + ".md", "originals/page.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(lantern(lamp)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Ready(context.Background()); err != nil {
		t.Fatal(err)
	}
	if problems, err := a.Problems(); err != nil || len(problems) > 0 {
		t.Errorf("problems %v, %v; what is in originals is not read", problems, err)
	}
	if _, err := a.Report(lamp); err != nil {
		t.Error(err)
	}
}

// A path that is no folder is an error of reading it, the same every time; what the program
// carries works all the same.
func TestALibraryThatCannotBeRead(t *testing.T) {
	file := filepath.Join(folderOf(t, map[string]string{"file": ""}), "file")
	a := open(t, Options{Library: file})
	for range 2 {
		err := a.Ready(context.Background())
		if err == nil || !strings.Contains(err.Error(), "read the library") || !strings.Contains(err.Error(), file) {
			t.Fatalf("the error is %v; it says what was done with which file", err)
		}
		answer, err := a.Search(context.Background(), index.Request{Query: "oracle"})
		if err != nil || answer.Total == 0 || !answer.Panel.Indexed {
			t.Errorf("the embedded reports give %d hits (%v)", answer.Total, err)
		}
	}
}

func TestUnknownIDs(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	for id, want := range map[string]string{
		"2025-07-19-na5":  `no report has the id "2025-07-19-na5"; the nearest is "2025-07-19-na05"`,
		"2025-07-19-NA05": `no report has the id "2025-07-19-NA05"; the nearest is "2025-07-19-na05"`,
		"lamp":            `no report has the id "lamp"`,
		"":                `no report has the id ""`,
	} {
		if _, err := a.Report(id); err == nil || err.Error() != want {
			t.Errorf("%q: the error is %v, want %s", id, err, want)
		}
	}
}

func TestValuesForCompletion(t *testing.T) {
	a := open(t, Options{Library: folderOf(t, map[string]string{lamp + ".md": lantern(lamp)})})
	for field, want := range map[reports.Field]string{
		reports.FieldProduct: "Lantern", reports.FieldInstance: "LT01", reports.FieldYear: "2031", reports.FieldCause: "storage",
	} {
		if values, err := a.Values(field); err != nil || !slices.Contains(values, want) {
			t.Errorf("the values of %s are %v, without %s (%v)", reports.FieldNames[field], values, want, err)
		}
	}
	if ids, err := a.AllIDs(); err != nil || len(ids) != 189 || !slices.IsSorted(ids) || !slices.Contains(ids, lamp) {
		t.Errorf("%d ids, want 189 in order, %s among them (%v)", len(ids), lamp, err)
	}
}
