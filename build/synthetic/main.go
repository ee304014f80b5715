// Command synthetic writes made-up reports into a folder: synthetic N FOLDER. See package
// reports/synthetic.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"rcaviewer/reports/synthetic"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: synthetic N FOLDER")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil {
		return fmt.Errorf("number of reports: %w", err)
	}
	g, err := synthetic.New(1)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(args[1], 0o755); err != nil {
		return err
	}
	for range n {
		r := g.Next()
		if err := os.WriteFile(filepath.Join(args[1], r.ID+".md"), r.Markdown(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
