// Package jsonfile is what the program's JSON files have in common, which people may edit too: on
// which line a mistake is, and another name for a file that cannot be understood, so that nothing
// in it is lost when the file is written anew.
package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"rcaviewer/reports/atomicfile"
)

// Read reads a file, if there is one. After an error what could be understood has been read.
func Read(file string, into any) error {
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, into); err != nil {
		return fmt.Errorf("%s: %w", file, Placed(text, err))
	}
	return nil
}

// Write writes a file whole or not at all, in a folder that need not exist yet.
func Write(file string, value any) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return atomicfile.Write(file, func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(value)
	})
}

// Placed says on which line of the text an error of package json was met, where it knows.
func Placed(text []byte, err error) error {
	offset := int64(-1)
	if e := (*json.SyntaxError)(nil); errors.As(err, &e) {
		offset = e.Offset
	} else if e := (*json.UnmarshalTypeError)(nil); errors.As(err, &e) {
		offset = e.Offset
	}
	if offset < 0 || offset > int64(len(text)) {
		return err
	}
	return fmt.Errorf("line %d: %w", 1+bytes.Count(text[:offset], []byte("\n")), err)
}

// SetAside renames a file to NAME-aside-DATE beside it, with a number behind where that is taken,
// and gives the new path.
func SetAside(file string, now time.Time) (path string, err error) {
	extension := filepath.Ext(file)
	base := strings.TrimSuffix(file, extension) + "-aside-" + now.Format(time.DateOnly)
	for n := 1; ; n++ {
		path := base + extension
		if n > 1 {
			path = fmt.Sprintf("%s-%d%s", base, n, extension)
		}
		err := atomicfile.Move(file, path)
		switch {
		case err == nil:
			return path, nil
		case !errors.Is(err, fs.ErrExist):
			return "", fmt.Errorf("set %s aside: %w", file, err)
		}
	}
}
