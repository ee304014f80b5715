// Command exporting measures how long the program takes for an export, and how much memory, in every
// format: exporting PROGRAM LIBRARY. What is measured is the whole command, from its start to its
// end, as a person waits for it; the middle of five runs counts, of the memory the most.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"rcaviewer/reports/export"
)

// runs is how often each format is written.
const runs = 5

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "exporting:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: exporting PROGRAM LIBRARY")
	}
	dir, err := os.MkdirTemp("", "rca-viewer-exporting-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache")); err != nil {
		return err
	}
	write := func(f export.Format) *exec.Cmd {
		return exec.Command(args[0], "--library", args[1], "export", "--all", "--format", f.ID, "--output", filepath.Join(dir, "out"+f.Extension))
	}
	formats := export.Formats()
	if _, err := write(formats[0]).Output(); err != nil { // the library is read once, and is in the cache then
		return fmt.Errorf("the first export: %w", err)
	}
	for _, f := range formats {
		if err := measure(f, write); err != nil {
			return fmt.Errorf("%s: %w", f.ID, err)
		}
	}
	return nil
}

func measure(f export.Format, write func(export.Format) *exec.Cmd) error {
	var took []time.Duration
	most, size := 0, int64(0)
	for range runs {
		c, begun := write(f), time.Now()
		if _, err := c.Output(); err != nil {
			return err
		}
		took = append(took, time.Since(begun))
		most = max(most, memory(c.ProcessState))
		about, err := os.Stat(c.Args[len(c.Args)-1])
		if err != nil {
			return err
		}
		size = about.Size()
	}
	slices.Sort(took)
	limit := 5.0
	if text := []string{"markdown", "html", "csv", "json"}; slices.Contains(text, f.ID) {
		limit = 0.5
	}
	fmt.Printf("%-8s %.2f s (at most %g), peak memory %3d MB (at most 300), file %.1f MB\n",
		f.ID, took[runs/2].Seconds(), limit, most, float64(size)/1e6)
	return nil
}
