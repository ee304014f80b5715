// Package atomicfile writes files whole or not at all, so that a crash, a full disk or a reader in
// the middle never sees half of one.
package atomicfile

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Write writes a file whole or not at all: beside its place first, flushed to the disk, then
// renamed. A file that was there keeps its permissions and stays as it is when anything fails.
func Write(path string, write func(io.Writer) error) (err error) {
	mode := os.FileMode(0o644)
	if old, err := os.Stat(path); err == nil {
		if !old.Mode().IsRegular() {
			return fmt.Errorf("write %s: it is not a file", path)
		}
		mode = old.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".rca-viewer-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name()) // nothing half-written stays
		}
	}()
	for _, step := range []func() error{
		func() error { return write(f) },
		func() error { return f.Chmod(mode) },
		f.Sync,
		f.Close,
		func() error { return os.Rename(f.Name(), path) },
	} {
		if err := step(); err != nil {
			return fmt.Errorf("write %s: %w", path, reason(err))
		}
	}
	return nil
}

// reason is the cause of an error on a temporary file, whose name would tell a user nothing.
func reason(err error) error {
	switch e := err.(type) {
	case *os.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}
