package atomicfile

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A Stage holds files that are written beside their places, to be put there together. The zero
// value holds none.
type Stage struct{ files []staged }

type staged struct{ from, to string }

// Write writes a file as the function Write does, but leaves what stands in its place until Place. It
// does not flush each file to the disk, which takes seconds for a thousand of them. The error does not
// name the file.
func (s *Stage) Write(path string, write func(io.Writer) error) error {
	target, keep, err := place(path)
	if err != nil {
		return err
	}
	f, err := written(target, keep, write)
	if err != nil {
		return reason(err)
	}
	if err := f.Close(); err != nil {
		os.Remove(f.Name())
		return reason(err)
	}
	s.files = append(s.files, staged{f.Name(), target})
	return nil
}

// Place puts the files in their places, one after the other. When one cannot be put there, those
// before it stay and the others are discarded.
func (s *Stage) Place() error {
	for i, file := range s.files {
		if err := replace(file.from, file.to); err != nil {
			s.files = s.files[i:]
			s.Discard()
			return fmt.Errorf("%s: %w", filepath.Base(file.to), reason(err))
		}
	}
	s.files = nil
	return nil
}

// Discard removes the files that were not put in their places. What cannot be removed does no harm.
func (s *Stage) Discard() {
	for _, file := range s.files {
		os.Remove(file.from)
	}
	s.files = nil
}
