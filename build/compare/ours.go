package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/synthetic"
)

// built is what building or opening took. Seconds are since the phase began, bytes plain bytes.
type built struct {
	Seconds, First, Words  float64
	Bytes, Peak, Anonymous int64
}

func generate(dir string, n int) error {
	g, err := synthetic.New(1)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for range n {
		if err := write(dir, g.Next()); err != nil {
			return err
		}
	}
	return nil
}

// write writes the file of a report, which is as old as its first event: Recoll sorts by that.
func write(dir string, r *reports.Report) error {
	path := filepath.Join(dir, r.ID+".md")
	if err := os.WriteFile(path, r.Markdown(), 0o644); err != nil || len(r.Events) == 0 {
		return err
	}
	return os.Chtimes(path, time.Time{}, r.Events[0].Start)
}

func openCatalog(dir string) (*catalog.Catalog, error) {
	return catalog.Open(filepath.Join(dir, "cache"), filepath.Join(dir, "library"))
}

func buildOurs(dir string) (any, error) {
	begun := time.Now()
	c, err := openCatalog(dir)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if err := c.Refresh(context.Background(), func(catalog.Progress) {}); err != nil {
		return nil, err
	}
	b := built{Seconds: time.Since(begun).Seconds(), Peak: memory("VmHWM")}
	b.Bytes, err = size(filepath.Join(dir, "cache"))
	return b, err
}

func openOurs(dir string) (any, error) {
	var b built
	begun := time.Now()
	c, err := openCatalog(dir)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if _, err := c.State().Index.Search(context.Background(), index.Request{Limit: 50}); err != nil {
		return nil, err
	}
	b.First = time.Since(begun).Seconds()
	err = c.Refresh(context.Background(), func(catalog.Progress) {
		if b.Words == 0 && c.State().Index.Ready() {
			b.Words = time.Since(begun).Seconds()
		}
	})
	if err != nil {
		return nil, err
	}
	for _, r := range requests() {
		if _, err := c.State().Index.Search(context.Background(), r.request); err != nil {
			return nil, err
		}
	}
	debug.FreeOSMemory()
	b.Anonymous = memory("RssAnon")
	return b, nil
}

// addOurs measures from the start of a program that finds a new file to the file's word found.
func addOurs(dir string) (any, error) {
	g, err := synthetic.New(2)
	if err != nil {
		return nil, err
	}
	r := g.Next()
	r.ID += "-added"
	r.Sections[reports.RootCause] += " Zyzzyva."
	if err := write(filepath.Join(dir, "library"), r); err != nil {
		return nil, err
	}
	begun := time.Now()
	c, err := openCatalog(dir)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	var b built
	err = c.Refresh(context.Background(), func(catalog.Progress) {
		a, err := c.State().Index.Search(context.Background(), index.Request{Query: "zyzzyva ", Limit: 1})
		if b.Words == 0 && err == nil && c.State().Index.Ready() && a.Total == 1 {
			b.Words = time.Since(begun).Seconds()
		}
	})
	return b, err
}

// memory reads a figure of this process from the system, in bytes; 0 where there is none.
func memory(name string) int64 {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		var kb int64
		if _, err := fmt.Sscanf(line, name+": %d kB", &kb); err == nil {
			return kb * 1024
		}
	}
	return 0
}

func size(dir string) (int64, error) {
	var sum int64
	err := filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return sum, err
}
