package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"

	"rcaviewer/app"
)

// home gives the program folders of its own, so that a test neither sees nor changes those of the
// person who runs it.
func home(t *testing.T) {
	t.Helper()
	for _, name := range []string{"DATA", "CONFIG", "CACHE", "STATE"} {
		t.Setenv("XDG_"+name+"_HOME", filepath.Join(t.TempDir(), name))
	}
	xdg.Reload() // it reads the environment only once by itself
	t.Cleanup(xdg.Reload)
}

func noWindow(app.Options) error { return errors.New("a window was opened") }

// do runs the program in this process.
func do(args ...string) (status int, out, messages string) {
	var stdout, stderr bytes.Buffer
	status = Run(context.Background(), args, IO{strings.NewReader(""), &stdout, &stderr}, noWindow)
	return status, stdout.String(), stderr.String()
}

// mustDo runs a command that works and gives its output.
func mustDo(t *testing.T, args ...string) string {
	t.Helper()
	status, out, messages := do(args...)
	if status != statusDone {
		t.Fatalf("rca-viewer %s: status %d, %s", strings.Join(args, " "), status, messages)
	}
	return out
}

func TestTheWindowOpensWithoutACommand(t *testing.T) {
	home(t)
	for _, test := range []struct {
		args string
		want app.Options
	}{
		{"", app.Options{}},
		{"--library own", app.Options{Library: "own"}},
		{"--library=own", app.Options{Library: "own"}},
		{"--no-library", app.Options{NoLibrary: true}},
	} {
		var opened []app.Options
		status := Run(context.Background(), strings.Fields(test.args), IO{}, func(o app.Options) error {
			opened = append(opened, o)
			return nil
		})
		if status != statusDone || !slices.Equal(opened, []app.Options{test.want}) {
			t.Errorf("%q: status %d, opened with %+v, want once with %+v", test.args, status, opened, test.want)
		}
	}
}

// Without a display, or in a build without a window, the reason is all there is to say.
func TestAWindowThatCannotOpen(t *testing.T) {
	home(t)
	status, out, messages := do()
	if status != statusFails || out != "" || messages != "rca-viewer: a window was opened\n" {
		t.Errorf("status %d, %q, %q", status, out, messages)
	}
}

func TestNothingElseOpensTheWindow(t *testing.T) {
	home(t)
	for _, args := range []string{
		"search --limit 0", "show 2025-07-19-na05", "check --corpus", "version", "completion bash", "help", "--help", "--version",
		"search --help", "nothing", "--nothing", "search --nothing", "--library x --no-library", "__complete search",
	} {
		if _, _, messages := do(strings.Fields(args)...); strings.Contains(messages, "a window was opened") {
			t.Errorf("%q opened the window", args)
		}
	}
}

// Search never fails on any text, and what it prints is JSON whatever was typed.
func TestSearchTakesAnyText(t *testing.T) {
	home(t)
	for name, text := range map[string]string{
		"operators alone":     `OR AND NOT - -- ( ) " : :: OR`,
		"open brackets":       strings.Repeat("(", 60_000),
		"closing brackets":    strings.Repeat(")", 60_000),
		"quotes":              strings.Repeat(`"`, 59_999),
		"nested exclusions":   strings.Repeat("-(", 30_000) + "lamp",
		"one long word":       strings.Repeat("x", 60_000),
		"many words":          strings.Repeat("oracle ", 8_500),
		"many unknown words":  strings.Repeat("orracle ", 7_500),
		"many alternatives":   strings.Repeat("cpu OR ", 8_500),
		"many filters":        strings.Repeat("cause:database ", 4_000),
		"control characters":  "\x00\x01\x1b[31m\r\n\t\x7f\u0085\u2028 oracle",
		"broken UTF-8":        "\xff\xfe\xc3(\xed\xa0\x80",
		"other writing":       "данные базы データ 数据库 🔥 e\u0301 İ ß ﬁ",
		"right to left":       "\u202eoracle\u202c \u200b\ufeff",
		"regular expressions": `.*+?^$[a-z]{2,}\d|(?i)/x/~2`,
		"empty phrases":       `"" title:"" root:() cause: instance:""`,
	} {
		status, out, messages := do("search", "--json", "--limit", "3", "--", text)
		if status != statusDone || !json.Valid([]byte(out)) {
			t.Errorf("%s: status %d, %.80q, %.200q", name, status, out, messages)
		}
	}
}

// shape has every key of an answer, to compare with: what a list holds stands for each element.
var shape = parsed(`{
	"query": "", "searchedFor": "", "note": "", "didYouMean": "", "relaxed": false, "total": 0, "wide": 0,
	"hits": [{
		"id": "", "title": "", "score": 0, "partial": false, "start": "", "downtimeMinutes": 0, "downtimeAtLeast": false,
		"products": [""], "instances": [""], "region": "", "causes": [""], "impact": "",
		"snippets": [{"section": "", "text": [{"s": "", "hit": true}]}]
	}],
	"facets": [{"field": "", "values": [{"value": "", "count": 0, "selected": false}]}],
	"histogram": [{"month": "", "count": 0}]
}`)

// reportShape has every key of a report, as show, export and later commands give it.
var reportShape = parsed(`{
	"id": "", "title": "", "products": [""], "instances": [""], "region": "", "datacenter": "", "causes": [""],
	"events": [{
		"start": "", "end": "", "zone": "", "stated": "", "impact": "", "startUTC": "", "endUTC": "", "minutes": 0
	}],
	"published": "", "updated": "", "source": "", "discrepancies": [""],
	"sections": [{"heading": "", "markdown": ""}], "downtimeMinutes": 0, "downtimeAtLeast": false
}`)

func parsed(text string) any {
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		panic(err)
	}
	return value
}

// unlike says where a value has other keys or kinds than a shape. Only a hit may be left out, and
// only what may be unknown may be null.
func unlike(value, shape any, where string) string {
	switch s := shape.(type) {
	case map[string]any:
		v, ok := value.(map[string]any)
		if !ok {
			return where + " is no object"
		}
		for _, key := range slices.Sorted(maps.Keys(s)) {
			if _, has := v[key]; !has && key != "hit" {
				return where + " has no " + key
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if _, known := s[key]; !known {
				return where + " has an unknown " + key
			}
			if v[key] == nil && slices.Contains(unknown, key) {
				continue
			}
			if wrong := unlike(v[key], s[key], where+"."+key); wrong != "" {
				return wrong
			}
		}
	case []any:
		v, ok := value.([]any)
		if !ok {
			return where + " is no list"
		}
		for i, e := range v {
			if wrong := unlike(e, s[0], fmt.Sprintf("%s[%d]", where, i)); wrong != "" {
				return wrong
			}
		}
	default:
		if fmt.Sprintf("%T", value) != fmt.Sprintf("%T", shape) {
			return fmt.Sprintf("%s is %v", where, value)
		}
	}
	return ""
}

func TestAnswersHaveTheirShape(t *testing.T) {
	home(t)
	for _, args := range []string{
		"--limit 1000", "--limit 0", "oracle crash", "oracel crash", "--instance NA05 --include-wide", "firewall zebra memory storage",
		"nothingatall", "--year 1999", `"connection`, "--offset 500",
	} {
		out := mustDo(t, append([]string{"search", "--json"}, strings.Fields(args)...)...)
		if wrong := unlike(parsed(out), shape, "the answer"); wrong != "" {
			t.Errorf("search %s: %s", args, wrong)
		}
	}
}

// What export writes as JSON is what show shows, in one list.
func TestExportedJSONIsWhatShowShows(t *testing.T) {
	home(t)
	ids := []string{"2025-07-19-na05", "2016-07-26-primo-apac", "2018-11-07-na04"}
	out := mustDo(t, append([]string{"export", "--format", "json", "--output", "-"}, ids...)...)
	exported, ok := parsed(out).([]any)
	if !ok || len(exported) != len(ids) {
		t.Fatalf("%d reports are exported, want %d", len(exported), len(ids))
	}
	for i, id := range ids {
		shown := parsed(mustDo(t, "show", "--json", id))
		if diff := cmp.Diff(shown, exported[i]); diff != "" {
			t.Errorf("%s (-shown +exported):\n%s", id, diff)
		}
		if wrong := unlike(shown, reportShape, id); wrong != "" {
			t.Error(wrong)
		}
	}
}

// Every embedded report survives CSV, in the order in which a search lists it.
func TestExportedCSVReadsBack(t *testing.T) {
	home(t)
	rows, err := csv.NewReader(strings.NewReader(mustDo(t, "export", "--all", "--format", "csv", "--output", "-"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var answer struct{ Hits []struct{ ID, Title string } }
	if err := json.Unmarshal([]byte(mustDo(t, "search", "--json", "--limit", "1000")), &answer); err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(answer.Hits)+1 || len(rows) != 189 {
		t.Fatalf("%d rows and %d hits, want a header and 188", len(rows), len(answer.Hits))
	}
	for i, h := range answer.Hits {
		if row := rows[i+1]; row[0] != h.ID || row[1] != h.Title {
			t.Errorf("row %d is of %s, want %s", i+1, row[0], h.ID)
		}
	}
}

// The digest is over "id\n" and the bytes of each file in the order of the ids; this is computed
// from the files themselves.
func TestVersionNamesTheCorpus(t *testing.T) {
	files, err := os.ReadDir("../../reports/corpus")
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, f := range files {
		ids = append(ids, strings.TrimSuffix(f.Name(), ".md"))
	}
	slices.Sort(ids)
	h := sha256.New()
	for _, id := range ids {
		text, err := os.ReadFile("../../reports/corpus/" + id + ".md")
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(h, "%s\n%s", id, text)
	}
	got := parsed(mustDo(t, "version", "--json")).(map[string]any)
	if commit, ok := got["commit"].(string); !ok || commit == "" {
		t.Errorf("the commit is %v", got["commit"])
	}
	delete(got, "commit")
	want := map[string]any{"version": app.Version(), "corpus": map[string]any{
		"reports": float64(len(ids)), "digest": fmt.Sprintf("sha256:%x", h.Sum(nil)),
	}}
	if diff := cmp.Diff(any(want), any(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A reader that has gone, or a full disk, makes every command fail: half an output is no output.
func TestOutputThatCannotBeWritten(t *testing.T) {
	home(t)
	broken := filepath.Join(t.TempDir(), "x.md")
	for _, args := range []string{
		"search", "search --json", "show 2025-07-19-na05", "show 2025-07-19-na05 --json", "show 2025-07-19-na05 --markdown",
		"export --all --format markdown --output -", "export --all --format json --output -", "export --all --format csv --output -",
		"version", "version --json", "check --corpus --json", "check " + broken, "completion bash", "completion zsh",
		"completion fish", "completion powershell",
	} {
		var messages bytes.Buffer
		status := Run(context.Background(), strings.Fields(args), IO{Out: full{}, Err: &messages}, noWindow)
		if status != statusFails || !strings.Contains(messages.String(), errFull.Error()) {
			t.Errorf("%s: status %d, %q", args, status, messages.String())
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestInterrupted(t *testing.T) {
	home(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, messages bytes.Buffer
	status := Run(ctx, []string{"search", "oracle"}, IO{Out: &out, Err: &messages}, noWindow)
	if status != statusFails || out.Len() > 0 || messages.String() != "rca-viewer: search: it was stopped before it was done\n" {
		t.Errorf("status %d, %q, %q", status, out.String(), messages.String())
	}
}

// No text of a report or name of a file moves a terminal's cursor or changes its colours.
func TestNothingReachesTheTerminal(t *testing.T) {
	for text, want := range map[string]string{
		"plain – text": "plain – text", "a\x1b[31mb": "a [31mb", "a\r\nb\tc": "a  b c", "\u009b31m\x7f": " 31m ", "é\u00a0…": "é\u00a0…",
	} {
		if got := line(text); got != want {
			t.Errorf("%q is printed as %q, want %q", text, got, want)
		}
	}
	if runtime.GOOS == "windows" {
		return // no such names there
	}
	home(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a\x1b[31m.md"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, out, messages := do("search", "--library", dir, "--limit", "0")
	_, checked, _ := do("check", dir)
	if all := out + messages + checked; strings.Contains(all, "\x1b") || strings.Count(all, "a [31m.md") != 2 {
		t.Errorf("the name of a broken file is printed as %q", all)
	}
	status, _, messages := do("export", "--all", "--format", "csv", "--output", "no\x1b[31m/folder")
	if want := "rca-viewer: export: write no [31m/folder: no such file or directory\n"; status != statusFails || messages != want {
		t.Errorf("status %d, %q, want %q", status, messages, want)
	}
}
