package app

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Imports run one way, main to app to index to reports: the rules are in the right column.
func TestImportsRunOneWay(t *testing.T) {
	for _, rule := range []struct {
		dir     string
		refused []string // beginnings of import paths
	}{
		{"../reports", []string{"rcaviewer/index", "rcaviewer/app", "rcaviewer/frontend", "github.com/blevesearch/bleve", "github.com/wailsapp/"}},
		{"../index", []string{"rcaviewer/app", "rcaviewer/frontend", "github.com/wailsapp/"}},
		{"../frontend", []string{"rcaviewer/", "github.com/"}},
		{"cli", []string{"rcaviewer/app/window", "rcaviewer/frontend", "github.com/wailsapp/", "github.com/blevesearch/"}},
		{"render", []string{"rcaviewer/app", "rcaviewer/frontend", "github.com/wailsapp/", "github.com/blevesearch/"}},
		{"collections", []string{"rcaviewer/app", "rcaviewer/index", "rcaviewer/frontend", "github.com/wailsapp/", "github.com/blevesearch/"}},
		{"window", []string{"rcaviewer/app/cli", "github.com/blevesearch/"}},
	} {
		for file, imports := range importsUnder(t, rule.dir) {
			for _, path := range imports {
				for _, refused := range rule.refused {
					if strings.HasPrefix(path, refused) {
						t.Errorf("%s imports %s", file, path)
					}
				}
			}
		}
	}
}

// Package app itself has no face: neither a window nor a command line.
func TestTheProgramKnowsNoFace(t *testing.T) {
	for file, imports := range importsUnder(t, ".") {
		if filepath.Dir(file) != "." {
			continue
		}
		for _, path := range imports {
			for _, face := range []string{"rcaviewer/app/cli", "rcaviewer/app/window", "rcaviewer/frontend", "github.com/wailsapp/", "github.com/spf13/"} {
				if strings.HasPrefix(path, face) {
					t.Errorf("%s imports %s", file, path)
				}
			}
		}
	}
}

// One file can be replaced, with everything in Wails that may change.
func TestOneFileKnowsTheWailsRuntime(t *testing.T) {
	var found []string
	for file, imports := range importsUnder(t, "..") {
		for _, path := range imports {
			if path == "github.com/wailsapp/wails/v2/pkg/runtime" {
				found = append(found, file)
			}
		}
	}
	if len(found) != 1 || !strings.HasPrefix(filepath.ToSlash(found[0]), "../app/") {
		t.Errorf("files that import the Wails runtime: %v; want one, in app", found)
	}
}

// importsUnder are the imports of the Go files below a folder, by file, whatever system or build
// tag they are for. Tests may import what they like.
func importsUnder(t *testing.T, dir string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == ".git"):
			return fs.SkipDir
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		imports := []string{}
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, name)
		}
		found[path] = imports
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatalf("no Go files in %s", dir)
	}
	return found
}
