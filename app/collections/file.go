package collections

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rcaviewer/reports/atomicfile"
	"rcaviewer/reports/jsonfile"
)

// version of the file's format. One with a higher number was written by a newer program.
const version = 1

// largest is how many bytes of a file are read: hundreds of collections of everything.
const largest = 64 << 20

// contents are what the file holds.
type contents struct {
	Version     int          `json:"version"`
	Collections []Collection `json:"collections"`
}

// Unreadable says why a file of collections cannot be understood.
type Unreadable struct {
	File   string
	Reason error
}

func (u *Unreadable) Error() string { return fmt.Sprintf("%s: %v", u.File, u.Reason) }

func (u *Unreadable) Unwrap() error { return u.Reason }

// read gives what the file holds now; without a file, nothing.
func (s *Store) read() ([]Collection, error) {
	info, err := os.Stat(s.file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a file", s.file)
	}
	if info.Size() > largest {
		return nil, &Unreadable{s.file, fmt.Errorf("it has more than %d MB", largest>>20)}
	}
	text, err := os.ReadFile(s.file)
	if err != nil {
		return nil, err
	}
	list, err := parse(text)
	if err != nil {
		return nil, &Unreadable{s.file, err}
	}
	return list, nil
}

// parse reads a file's text. What it does not know is an error rather than left out: it would be
// lost when the file is written again.
func parse(text []byte) ([]Collection, error) {
	if !utf8.Valid(text) {
		return nil, errors.New("it is not UTF-8")
	}
	var head struct{ Version int }
	if err := json.Unmarshal(text, &head); err != nil {
		return nil, jsonfile.Placed(text, err)
	}
	if head.Version > version {
		return nil, fmt.Errorf("a newer RCA Viewer wrote it (format %d; this one knows %d)", head.Version, version)
	}
	var all contents
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&all); err != nil {
		return nil, jsonfile.Placed(text, err)
	}
	if all.Version != version {
		return nil, fmt.Errorf("it does not say that its format is %d", version)
	}
	return checked(all.Collections)
}

func checked(list []Collection) ([]Collection, error) {
	known := map[string]bool{}
	for i, c := range list {
		clean, err := CleanName(c.Name)
		if err != nil {
			return nil, fmt.Errorf("collection %d: %w", i+1, err)
		}
		if known[key(clean)] {
			return nil, fmt.Errorf("two collections are called %q", clean)
		}
		known[key(clean)] = true
		changed := c.Changed.UTC().Truncate(time.Second)
		if year := changed.Year(); year < 0 || year >= 9999 {
			return nil, fmt.Errorf("collection %q: it cannot have been changed in the year %d", clean, year)
		}
		list[i] = Collection{clean, changed, once(c.Reports)}
	}
	return sorted(list), nil
}

func sorted(list []Collection) []Collection {
	slices.SortStableFunc(list, func(a, b Collection) int {
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return list
}

// change lets f change the collections and writes them. act is what the user wanted.
func (s *Store) change(act string, f func([]Collection) ([]Collection, error)) error {
	err := s.alone(func() error {
		list, err := s.read()
		if err != nil {
			return err
		}
		if list, err = f(list); err != nil {
			return err
		}
		text, err := readable(list)
		if err != nil {
			return err
		}
		return atomicfile.Write(s.file, func(w io.Writer) error { _, err := w.Write(text); return err })
	})
	if err != nil {
		return fmt.Errorf("%s: %w", act, err)
	}
	return nil
}

// readable gives the file's text, or why it could not be read again. That must be known before it
// is written over what can be.
func readable(list []Collection) ([]byte, error) {
	var text bytes.Buffer
	if err := write(&text, list); err != nil {
		return nil, err
	}
	if size := text.Len(); size > largest {
		return nil, fmt.Errorf("the file of all collections would have %d MB, and may have %d; delete a collection, or keep fewer reports in one",
			1+size>>20, largest>>20)
	}
	if _, err := parse(text.Bytes()); err != nil {
		return nil, err
	}
	return text.Bytes(), nil
}

// write gives the file's text.
func write(w io.Writer, list []Collection) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(contents{version, sorted(list)})
}

// SetAside gives a file that cannot be understood another name beside it, and says which. A file
// that can be, or none, is left alone, and the path is empty.
func (s *Store) SetAside() (path string, err error) {
	err = s.alone(func() error {
		var unreadable *Unreadable
		if _, err := s.read(); err == nil || !errors.As(err, &unreadable) {
			return err
		}
		path, err = jsonfile.SetAside(s.file, s.now())
		return err
	})
	if err != nil {
		return "", fmt.Errorf("set the collections aside: %w", err)
	}
	return path, nil
}
