package reports

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Library is what was read from a folder of the user's own reports.
type Library struct {
	Reports []*Report // valid ones, by id
	// Problems are those of files that could not be read as reports. Such a file is left out and
	// stays as it is; the others work.
	Problems []Problem
}

// ReadLibrary reads *.md directly in a folder. A folder that does not exist is an empty library;
// a path that is a file or cannot be read is an error.
func ReadLibrary(dir string) (Library, error) {
	names, err := Files(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return Library{}, nil
	}
	if err != nil {
		return Library{}, fmt.Errorf("read the library: %w", err)
	}
	var library Library
	for _, name := range names {
		text, err := ReadFile(name)
		if err != nil {
			library.Problems = append(library.Problems, Unreadable(name, err))
			continue
		}
		r, problems, err := Parse(name, text)
		if err != nil {
			library.Problems = append(library.Problems, problems...)
			continue
		}
		library.Reports = append(library.Reports, r)
	}
	slices.SortFunc(library.Reports, func(a, b *Report) int { return strings.Compare(a.ID, b.ID) })
	return library, nil
}

// Files lists the paths of the *.md files directly in a folder, by name.
func Files(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && filepath.Ext(e.Name()) == ".md" {
			names = append(names, filepath.Join(dir, e.Name()))
		}
	}
	return names, nil
}

var errNoFile = errors.New("it is not a file")

// ReadFile reads a report's file, but no more of it than tells that it is too long, and nothing
// that is no file: a pipe named x.md would block for ever.
func ReadFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errNoFile}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxSize+1))
}

// CheckFile lists the problems of a file, that it cannot be read among them.
func CheckFile(name string) []Problem {
	text, err := ReadFile(name)
	if err != nil {
		return []Problem{Unreadable(name, err)}
	}
	return Check(name, text)
}

// Unreadable is the problem of a file that cannot be read.
func Unreadable(name string, err error) Problem {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err // the file is named beside it
	}
	return Problem{name, 1, 1, "", SeverityError, fmt.Sprintf("the file cannot be read: %v", err), ""}
}

// Merge puts a library over the embedded corpus: a report of the library replaces the embedded
// one of the same id. The result is ordered by id.
func Merge(embedded, library []*Report) []*Report {
	byID := make(map[string]*Report, len(embedded)+len(library))
	for _, r := range slices.Concat(embedded, library) {
		byID[r.ID] = r
	}
	merged := make([]*Report, 0, len(byID))
	for _, r := range byID {
		merged = append(merged, r)
	}
	slices.SortFunc(merged, func(a, b *Report) int { return strings.Compare(a.ID, b.ID) })
	return merged
}
