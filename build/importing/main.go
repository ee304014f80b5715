// Command importing measures how fast pages are read, and how much memory a folder of many takes:
// importing N. The pages are made up. Times are processor time, so that other work on the machine
// does not count; the slowest page is by the clock.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"rcaviewer/app"
	"rcaviewer/reports"
	"rcaviewer/reports/importing"
	"rcaviewer/reports/importing/page"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "importing:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("usage: importing N")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil {
		return fmt.Errorf("number of pages: %w", err)
	}
	dir, err := os.MkdirTemp("", "rca-viewer-importing-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache")); err != nil {
		return err
	}
	if err := memory(dir, n); err != nil {
		return err
	}
	return speed(dir, min(n, 1000))
}

// memory imports a folder of pages, on the command line's way and on the window's.
func memory(dir string, n int) error {
	pages := filepath.Join(dir, "pages")
	if err := writePages(pages, n, formats...); err != nil {
		return err
	}
	runtime.GC()
	before := peak()
	for _, way := range []struct {
		name string
		read func(*app.App) (int, error)
	}{
		{"filed in a library", func(a *app.App) (int, error) {
			filed := 0
			_, err := a.Import(context.Background(), []string{pages}, nil, app.ImportOptions{}, func(_, _ int, last app.Imported) {
				if last.Status == app.StatusImported {
					filed++
				}
			})
			return filed, err
		}},
		{"read for review", func(a *app.App) (int, error) {
			batch, err := a.ReadPages(context.Background(), []string{pages})
			return len(batch.Items), err
		}},
	} {
		begun := time.Now()
		done, err := within(filepath.Join(dir, way.name), way.read)
		if err != nil {
			return err
		}
		fmt.Printf("%d pages %s, %d: %.1f s, peak memory %d MB (before: %d; at most 200)\n",
			n, way.name, done, time.Since(begun).Seconds(), peak(), before)
	}
	return nil
}

// within runs an import in a program with a library of its own.
func within(library string, read func(*app.App) (int, error)) (int, error) {
	a := app.New(app.Options{Library: library})
	defer a.Close()
	if err := a.Ready(context.Background()); err != nil {
		return 0, err
	}
	return read(a)
}

// speed reads pages of each format on one core.
func speed(dir string, n int) error {
	runtime.GOMAXPROCS(1)
	all, err := reports.Corpus()
	if err != nil {
		return err
	}
	known := importing.Learn(all)
	for _, f := range formats {
		pages := filepath.Join(dir, "pages"+f.extension)
		if err := writePages(pages, n, f); err != nil {
			return err
		}
		begun, last, slowest, understood := processorTime(), time.Now(), time.Duration(0), 0
		for result := range page.Read(context.Background(), []string{pages}) {
			if result.Err != nil {
				return fmt.Errorf("%s: %w", result.File, result.Err)
			}
			if _, err := known.Understand(result.Page); err == nil {
				understood++
			}
			slowest = max(slowest, time.Since(last))
			last = time.Now()
		}
		used := processorTime() - begun
		fmt.Printf("%s: %.0f pages a second on one core (at least 200); slowest page %d ms; %d of %d made a report\n",
			f.extension, float64(n)/used.Seconds(), slowest.Milliseconds(), understood, n)
	}
	return nil
}
