// Command compare measures searching at scale beside SQLite's FTS5 and, where it is installed,
// Recoll, in one run on one machine:
//
//	compare 1000 10000 100000
//
// All get the same synthetic reports and answer the same requests: the hits of a page with snippets
// and, but for Recoll, every facet counted and the histogram. Recoll indexes the reports' files
// under a configuration of its own and is asked by its command, a process for every request; its
// times include the start of that. Debian has it as recollcmd. Without it the columns are left out,
// and a line says so.
//
// It is a module of its own so that the program does not carry SQLite. Build it with -tags
// sqlite_fts5.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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
	var recoll *built
	if hasRecoll() {
		b, err := phase[built](dir, "build-recoll")
		if err != nil {
			return err
		}
		recoll = &b
	}
	opened, err := phase[built](dir, "open-ours")
	if err != nil {
		return err
	}
	added, err := phase[built](dir, "add-ours")
	if err != nil {
		return err
	}
	printBuilds(ours, theirs, recoll, opened, added)
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
		"build-ours": buildOurs, "build-fts5": buildFTS5, "build-recoll": buildRecoll,
		"open-ours": openOurs, "add-ours": addOurs, "search": searchAll,
	}
	result, err := phases[name](dir)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}
