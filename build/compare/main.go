// Command compare measures searching at scale beside SQLite's FTS5, in one run on one machine:
//
//	compare 1000 10000 100000
//
// Both get the same synthetic reports and answer the same requests: the hits of a page with
// snippets, every facet counted, and the histogram. It is a module of its own so that the program
// does not carry SQLite. Build it with -tags sqlite_fts5.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 1 && args[0] == phaseArgument {
		return runPhase(args[1:])
	}
	for _, arg := range args {
		n, err := strconv.Atoi(arg)
		if err != nil {
			return fmt.Errorf("number of reports: %w", err)
		}
		if err := compare(n); err != nil {
			return fmt.Errorf("%d reports: %w", n, err)
		}
	}
	return nil
}

// compare measures one size. Every phase is a process of its own, so that the memory of one is
// not counted for another.
func compare(n int) error {
	dir, err := os.MkdirTemp("", "rca-viewer-compare-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fmt.Printf("\n## %d reports\n\n", n)
	if err := generate(filepath.Join(dir, "library"), n); err != nil {
		return err
	}
	ours, err := phase[built](dir, "build-ours")
	if err != nil {
		return err
	}
	theirs, err := phase[built](dir, "build-fts5")
	if err != nil {
		return err
	}
	opened, err := phase[built](dir, "open-ours")
	if err != nil {
		return err
	}
	added, err := phase[built](dir, "add-ours")
	if err != nil {
		return err
	}
	printBuilds(ours, theirs, opened, added)
	answers, err := phase[[]timing](dir, "search")
	if err != nil {
		return err
	}
	printTimings(answers)
	return nil
}

const phaseArgument = "-phase"

// phase runs a part of the comparison in a process of its own and reads what it measured.
func phase[T any](dir, name string) (T, error) {
	var result T
	self, err := os.Executable()
	if err != nil {
		return result, err
	}
	command := exec.Command(self, phaseArgument, name, dir)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return result, fmt.Errorf("%s: %w", name, err)
	}
	return result, json.Unmarshal(out, &result)
}

func runPhase(args []string) error {
	name, dir := args[0], args[1]
	phases := map[string]func(string) (any, error){
		"build-ours": buildOurs, "build-fts5": buildFTS5, "open-ours": openOurs, "add-ours": addOurs, "search": searchBoth,
	}
	result, err := phases[name](dir)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}

func printBuilds(ours, theirs, opened, added built) {
	fmt.Println("| | RCA Viewer | FTS5 | ratio |")
	fmt.Println("| --- | --- | --- | --- |")
	fmt.Printf("| build | %.1f s | %.1f s | %.2f |\n", ours.Seconds, theirs.Seconds, ours.Seconds/theirs.Seconds)
	fmt.Printf("| size on disk | %.1f MB | %.1f MB | %.2f |\n", mega(ours.Bytes), mega(theirs.Bytes), mega(ours.Bytes)/mega(theirs.Bytes))
	fmt.Printf("| peak memory of the build | %.0f MB | %.0f MB | |\n", mega(ours.Peak), mega(theirs.Peak))
	fmt.Printf("| from the cache to the first list | %.0f ms | | |\n", opened.First*1000)
	fmt.Printf("| from the cache to words searched | %.0f ms | | |\n", opened.Words*1000)
	fmt.Printf("| anonymous memory afterwards | %.0f MB | | |\n", mega(opened.Anonymous))
	fmt.Printf("| one report added until it is found | %.2f s | | |\n\n", added.Words)
}

func mega(bytes int64) float64 { return float64(bytes) / 1e6 }

func printTimings(all []timing) {
	fmt.Println("| request | hits | FTS5 hits | p50 ms | p99 ms | FTS5 p50 ms | p50 ratio |")
	fmt.Println("| --- | --- | --- | --- | --- | --- | --- |")
	for _, t := range all {
		fmt.Printf("| %s | %d | %d | %.2f | %.2f | %.2f | %.2f |\n", strings.ReplaceAll(t.Name, "|", "/"),
			t.Hits, t.TheirHits, t.P50, t.P99, t.TheirP50, t.P50/t.TheirP50)
	}
}
