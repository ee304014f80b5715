package cli

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"rcaviewer/app"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden texts of the scripts")

// The scripts in testdata/script run the program as a user does, in a process of its own. Beside
// testscript's commands they have
//
//	rca-viewer ARGS...       run the program; with ! in front it must fail
//	status N                 the program's last status
//	json PATH WANT...        what the last output has at a path: a.b.0.c, * for every element, length for their number
//	files DIR WANT...        all that is in a folder, temporary files too
//	facet FIELD WANT...      the values of a facet as "value count", with * behind a selected one
//
// Every run starts on a machine of its own, with the reports of testdata/library as the user's
// library. The lanterns in it are ours: no published report has their words, codes or years.
func TestScripts(t *testing.T) {
	corpus, err := filepath.Abs("../../reports/corpus")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"DATA", "CONFIG", "CACHE", "STATE"} {
				env.Setenv("XDG_"+name+"_HOME", filepath.Join(env.WorkDir, "home", strings.ToLower(name)))
			}
			library := filepath.Join(env.WorkDir, "home", "data", "rca-viewer", "reports")
			env.Setenv("LIBRARY", library)
			env.Setenv("GOGC", "off") // the program ends before it is worth it
			env.Setenv("CORPUS", corpus)
			env.Values["run"] = &run{}
			return os.CopyFS(library, os.DirFS("testdata/library"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"rca-viewer": runProgram, "status": checkStatus, "json": checkJSON, "facet": checkFacet, "files": checkFiles,
		},
		UpdateScripts: *update,
	})
}

// TestMain lets the test's own binary be the program, under the name program.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"program": func() {
		open := func(o app.Options) error {
			fmt.Printf("a window on library %q, without it %v\n", o.Library, o.NoLibrary)
			return nil
		}
		os.Exit(Run(context.Background(), os.Args[1:], IO{os.Stdin, os.Stdout, os.Stderr}, open))
	}})
}

// run is the outcome of the last rca-viewer command of a script.
type run struct {
	status int
	output string
}

func runProgram(ts *testscript.TestScript, fails bool, args []string) {
	err := ts.Exec("program", args...)
	last := ts.Value("run").(*run)
	last.status, last.output = 0, ts.ReadFile("stdout")
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		last.status = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("run the program: %v", err)
	}
	if fails != (last.status != 0) {
		ts.Fatalf("status %d", last.status)
	}
	if wrong := rules(last, ts.ReadFile("stderr"), args); wrong != "" {
		ts.Fatalf("against the rules for every command: %s", wrong)
	}
}

// rules are what holds for every command: where messages go, and that JSON is JSON and has no
// null where a list belongs.
func rules(r *run, messages string, args []string) string {
	for line := range strings.Lines(messages) {
		if !strings.HasPrefix(line, "rca-viewer: ") && !strings.HasPrefix(line, "Exported ") && !strings.HasPrefix(line, "Completion ended") {
			return fmt.Sprintf("the message %q does not say who speaks", line)
		}
	}
	if r.status == statusUsage && (r.output != "" || strings.Count(messages, "\n") != 1) {
		return "a usage error is one line on standard error, and nothing else"
	}
	flags, _, _ := strings.Cut(strings.Join(args, "\n")+"\n", "\n--\n")
	if r.output == "" || !strings.Contains(flags+"\n", "--json\n") {
		return ""
	}
	var value any
	if err := json.Unmarshal([]byte(r.output), &value); err != nil {
		return fmt.Sprintf("the output is not JSON: %v", err)
	}
	return nullList(value, "")
}

// unknown are the names whose value may be null: what a report does not say.
var unknown = append([]string{"start", "end", "endUTC", "minutes", "downtimeMinutes", "report", "medianMinutes", "meanMinutes",
	"trend", "to", "medianDays", "shortestDays", "longestDays"}, app.Keys()...)

func nullList(value any, name string) string {
	switch v := value.(type) {
	case nil:
		if !slices.Contains(unknown, name) {
			return name + " is null"
		}
	case []any:
		for _, e := range v {
			if wrong := nullList(e, name); wrong != "" {
				return wrong
			}
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if wrong := nullList(v[key], key); wrong != "" {
				return wrong
			}
		}
	}
	return ""
}

func checkStatus(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 1 {
		ts.Fatalf("usage: status N")
	}
	if got := strconv.Itoa(ts.Value("run").(*run).status); got != args[0] {
		ts.Fatalf("the status is %s, want %s", got, args[0])
	}
}

func checkJSON(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) == 0 {
		ts.Fatalf("usage: json PATH WANT...")
	}
	var value any
	ts.Check(json.Unmarshal([]byte(ts.Value("run").(*run).output), &value))
	if got := at(value, strings.Split(args[0], ".")); !slices.Equal(got, args[1:]) {
		ts.Fatalf("%s is %q, want %q", args[0], got, args[1:])
	}
}

// at gives the values at a path, written as JSON but for strings.
func at(value any, path []string) []string {
	if len(path) == 0 {
		if text, ok := value.(string); ok {
			return []string{text}
		}
		text, err := json.Marshal(value)
		if err != nil {
			return []string{err.Error()}
		}
		return []string{string(text)}
	}
	switch v := value.(type) {
	case map[string]any:
		if inner, ok := v[path[0]]; ok {
			return at(inner, path[1:])
		}
	case []any:
		switch i, err := strconv.Atoi(path[0]); {
		case path[0] == "length":
			return []string{strconv.Itoa(len(v))}
		case path[0] == "*":
			var all []string
			for _, e := range v {
				all = append(all, at(e, path[1:])...)
			}
			return all
		case err == nil && i < len(v):
			return at(v[i], path[1:])
		}
	}
	return []string{"(nothing)"}
}

func checkFiles(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) == 0 {
		ts.Fatalf("usage: files DIR WANT...")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, args[1:]) {
		ts.Fatalf("in %s are %q, want %q", args[0], got, args[1:])
	}
}

func checkFacet(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) == 0 {
		ts.Fatalf("usage: facet FIELD WANT...")
	}
	var answer struct {
		Facets []struct {
			Field  string
			Values []struct {
				Value    string
				Count    int
				Selected bool
			}
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.Value("run").(*run).output), &answer))
	for _, f := range answer.Facets {
		if f.Field != args[0] {
			continue
		}
		var got []string
		for _, v := range f.Values {
			star := ""
			if v.Selected {
				star = "*"
			}
			got = append(got, fmt.Sprintf("%s %d%s", v.Value, v.Count, star))
		}
		if !slices.Equal(got, args[1:]) {
			ts.Fatalf("the facet %s is %q, want %q", f.Field, got, args[1:])
		}
		return
	}
	ts.Fatalf("there is no facet %s", args[0])
}
