package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

// The reports have several events across a change of the clock, unknown ends, no events and no
// instances at all, and texts that mean something to Markdown, to HTML and to spreadsheets.
func TestGoldenFiles(t *testing.T) {
	all := read(t)
	for _, f := range Formats() {
		if !slices.Contains([]string{"markdown", "html", "csv", "json"}, f.ID) {
			continue // those that are no text have tests of their own
		}
		t.Run(f.ID, func(t *testing.T) {
			golden(t, "testdata/golden"+f.Extension, written(t, f, all, made))
		})
		t.Run(f.ID+" of nothing", func(t *testing.T) {
			golden(t, "testdata/nothing"+f.Extension, written(t, f, nil, made))
		})
		t.Run(f.ID+" as chosen", func(t *testing.T) {
			golden(t, "testdata/chosen"+f.Extension, written(t, f, all, chosen(t)))
		})
	}
}

// made are options as a usual export has them, on a day that does not change.
var made = Options{
	Made: time.Date(2032, 4, 1, 0, 0, 0, 0, time.UTC), Searched: `"lamps | <out>"; product Lantern`,
	Corpus: "188 reports, sha256:0123456789ab",
}

// chosen are options of which none is the usual one.
func chosen(t *testing.T) Options {
	t.Helper()
	mine, err := time.LoadLocation("Asia/Kolkata")
	if err != nil {
		t.Fatal(err)
	}
	return Options{
		Title: "Lamps & <wicks>\n# of *Friday*", Order: "newest", Times: []string{"mine", "utc"}, Mine: mine,
		Sections: []string{"measures", "summary"}, Rows: "events",
	}
}

// The same reports and options give the same bytes.
func TestTheSameBytesAgain(t *testing.T) {
	all := read(t)
	for _, f := range Formats() {
		first := written(t, f, all, made)
		if again := written(t, f, all, made); again != first {
			t.Errorf("%s is not the same again", f.ID)
		}
	}
}

// One report under its own title has no contents and its title once.
func TestOneReport(t *testing.T) {
	for _, id := range []string{"markdown", "html"} {
		f, _ := Find(id)
		golden(t, "testdata/one"+f.Extension, written(t, f, read(t)[:1], Options{}))
	}
}

func TestOptionsThatAreNone(t *testing.T) {
	for want, o := range map[string]Options{
		`order: "latest" is none; allowed are given, newest, oldest, instance`:                {Order: "latest"},
		`times: "UTC" is none; allowed are local, utc, mine`:                                  {Times: []string{"local", "UTC"}},
		`sections: "" is none; allowed are summary, timeline, cause, measures, discrepancies`: {Sections: []string{""}},
		`rows: "x" is none; allowed are reports, events`:                                      {Rows: "x"},
		`columns: "lamp" is none; allowed are id, title, `:                                    {Columns: []string{"id", "lamp"}},
	} {
		err := Formats()[0].Write(context.Background(), io.Discard, nil, o)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("the error is\n%v, want\n%s", err, want)
		}
	}
}

// Writing stops with the context, and tells how far it is until then.
func TestCancel(t *testing.T) {
	all := read(t)
	for _, f := range Formats() {
		ctx, cancel := context.WithCancel(context.Background())
		var steps []int
		err := f.Write(ctx, io.Discard, all, Options{Step: func(done int) {
			steps = append(steps, done)
			if done == 2 {
				cancel()
			}
		}})
		if !errors.Is(err, context.Canceled) || !slices.Equal(steps, []int{1, 2}) {
			t.Errorf("%s: the error is %v after %v", f.ID, err, steps)
		}
		cancel()
	}
}

func TestFind(t *testing.T) {
	for _, f := range Formats() {
		for _, id := range []string{f.ID, strings.ToUpper(f.ID)} {
			if found, err := Find(id); err != nil || found.ID != f.ID {
				t.Errorf("Find(%q) = %q, %v", id, found.ID, err)
			}
		}
	}
	for _, id := range []string{"", "xml", "mark down", ".csv"} {
		_, err := Find(id)
		if err == nil || !strings.HasSuffix(err.Error(), "allowed are "+allowed()) {
			t.Errorf("Find(%q): the error is %v; it names what is allowed", id, err)
		}
	}
}

func allowed() string {
	var ids []string
	for _, f := range Formats() {
		ids = append(ids, f.ID)
	}
	return strings.Join(ids, ", ")
}

func TestJSONIsTheDetails(t *testing.T) {
	all := read(t)
	var got []reports.Detail
	if err := json.Unmarshal([]byte(written(t, found(t, "json"), all, made)), &got); err != nil {
		t.Fatal(err)
	}
	var want []reports.Detail
	for _, r := range all {
		want = append(want, r.Detail())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is read back differs (-want +got):\n%s", diff)
	}
}

// A writer that refuses, as a full disk does, is an error whatever the format buffers.
func TestAFailingWriterIsAnError(t *testing.T) {
	for _, f := range Formats() {
		if err := f.Write(context.Background(), full{}, read(t), made); !errors.Is(err, errFull) {
			t.Errorf("%s to a full disk: %v", f.ID, err)
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func read(t *testing.T) []*reports.Report {
	t.Helper()
	files, err := reports.Files("testdata/reports")
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

func found(t *testing.T, id string) Format {
	t.Helper()
	f, err := Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func written(t *testing.T, f Format, all []*reports.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(context.Background(), &b, all, o); err != nil {
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
