package reports

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

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
