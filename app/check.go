package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"rcaviewer/reports"
)

// Check lists the problems of files, and of the *.md files directly in folders. A path that
// cannot be read is a problem too. The error is the context's.
func Check(ctx context.Context, paths []string) ([]reports.Problem, error) {
	problems := []reports.Problem{}
	ids := map[string]string{} // file that has an id
	for _, path := range paths {
		files, problem := filesAt(path)
		if problem != nil {
			problems = append(problems, *problem)
		}
		for _, file := range files {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			problems = append(problems, reports.CheckFile(file)...)
			problems = append(problems, sameID(file, ids)...)
		}
	}
	return problems, nil
}

func filesAt(path string) ([]string, *reports.Problem) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		var files []string
		if files, err = reports.Files(path); err == nil {
			return files, nil
		}
	}
	if err != nil {
		p := reports.Unreadable(path, err)
		return nil, &p
	}
	return []string{path}, nil
}

// sameID reports a file whose id another file has already. The name is the id plus .md, so this
// happens only between folders.
func sameID(file string, ids map[string]string) []reports.Problem {
	name := filepath.Base(file)
	first, taken := ids[name]
	if !taken {
		ids[name] = file
		return nil
	}
	if same(first, file) {
		return nil
	}
	return []reports.Problem{{
		File: file, Line: 1, Column: 1, Field: "id", Severity: reports.SeverityError,
		Message: fmt.Sprintf("%s has the same id; an id is unique", first),
	}}
}

// same tells whether two paths name one file, given twice.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// CheckCorpus lists the problems of the embedded reports: none, in a good build.
func CheckCorpus() ([]reports.Problem, error) {
	files, err := reports.CorpusFiles()
	if err != nil {
		return nil, err
	}
	problems := []reports.Problem{}
	for _, f := range files {
		problems = append(problems, reports.Check(f.ID+".md", f.Text)...)
	}
	return problems, nil
}
