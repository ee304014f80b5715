// Package atomicfile writes files whole or not at all, so that a crash, a full disk or a reader in
// the middle never sees half of one.
package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// newFile is what a new file's permissions are before the user's own mask is taken off.
const newFile = 0o666

// Write writes a file whole or not at all: beside its place first, flushed to the disk, then
// renamed. A file that was there keeps its permissions and stays as it is when anything fails, also
// when it is read-only; a link stays a link, and what it leads to is written, there or not.
func Write(path string, write func(io.Writer) error) (err error) {
	defer named(path, &err)
	target, keep, err := place(path)
	if err != nil {
		return err
	}
	return beside(target, keep, write, replace)
}

// place is where a file is to be written, links followed, and what gives it the permissions of the
// one that it replaces.
func place(path string) (target string, keep func(*os.File) error, err error) {
	if target, err = behind(path); err != nil {
		return "", nil, err
	}
	old, err := replaceable(target)
	if err != nil {
		return "", nil, err
	}
	return target, func(f *os.File) error {
		if old == nil {
			return nil
		}
		return f.Chmod(old.Mode().Perm())
	}, nil
}

// replaceable tells what stands where a file is to be written, nil when nothing does. It refuses what
// is no file, and one that may not be written to or that a program uses: a rename would replace those
// all the same on most systems.
func replaceable(path string) (fs.FileInfo, error) {
	old, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, nil // whatever keeps it from being seen keeps it from being written
	case old.IsDir():
		return nil, errors.New("it is a folder")
	case !old.Mode().IsRegular():
		return nil, errors.New("it is not a file but a pipe, a device or a socket")
	case old.Mode().Perm()&0o222 == 0: // even for those who may write everywhere
		return nil, errors.New("it is read-only")
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return old, f.Close()
}

// Create is Write for a file that is not there yet. One that is there, or that another program
// makes meanwhile, stays as it is; the error is fs.ErrExist then.
func Create(path string, write func(io.Writer) error) (err error) {
	defer named(path, &err)
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return beside(path, func(*os.File) error { return nil }, write, Move)
}

// Move renames a file to a name that nothing has yet; the error is fs.ErrExist when something has.
// os.Rename would replace it.
func Move(from, to string) error {
	err := os.Link(from, to) // unlike a rename it refuses to replace, in one step
	if err == nil {
		return os.Remove(from)
	}
	if errors.Is(err, fs.ErrExist) {
		return fs.ErrExist
	}
	return moveWithoutLinks(from, to)
}

// moveWithoutLinks is Move where the file system has no links: the name is taken first, so that
// nobody else takes it.
func moveWithoutLinks(from, to string) error {
	place, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
	if err != nil {
		return err
	}
	place.Close()
	if err := os.Rename(from, to); err != nil {
		os.Remove(to) // empty, and ours
		return err
	}
	return nil
}

func named(path string, err *error) {
	if *err != nil {
		*err = fmt.Errorf("write %s: %w", path, reason(*err))
	}
}

// beside writes a file beside its place and then puts it there.
func beside(target string, prepare func(*os.File) error, write func(io.Writer) error, put func(from, to string) error) (err error) {
	f, err := written(target, prepare, write)
	if err != nil {
		return err
	}
	for _, step := range []func() error{f.Sync, f.Close, func() error { return put(f.Name(), target) }} {
		if err := step(); err != nil {
			discard(f)
			return err
		}
	}
	return nil
}

// written is a file beside its place, open still, with everything in it.
func written(target string, prepare func(*os.File) error, write func(io.Writer) error) (*os.File, error) {
	f, err := temporary(filepath.Dir(target))
	if err != nil {
		return nil, err
	}
	finished := false
	defer func() {
		if !finished { // also when writing panics
			discard(f)
		}
	}()
	if err := prepare(f); err != nil {
		return nil, err
	}
	if err := write(f); err != nil {
		return nil, err
	}
	finished = true
	return f, nil
}

// discard removes a file: nothing half-written stays.
func discard(f *os.File) {
	f.Close()
	os.Remove(f.Name())
}

// temporary makes a new file in a folder. Unlike os.CreateTemp it gives it the permissions that
// the user's files have, which is what it becomes.
func temporary(dir string) (*os.File, error) {
	for {
		name := filepath.Join(dir, fmt.Sprintf("%s%d", prefix, rand.Uint64()))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, newFile)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

const prefix = ".rca-viewer-"

// Sweep removes the temporary files in a folder that were last written before a time: programs
// that were killed left them.
func Sweep(dir string, before time.Time) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		number, ours := strings.CutPrefix(e.Name(), prefix)
		if !ours || !e.Type().IsRegular() || strings.Trim(number, "0123456789") != "" {
			continue
		}
		if info, err := e.Info(); err == nil && info.ModTime().Before(before) {
			os.Remove(filepath.Join(dir, e.Name())) // what cannot be removed does no harm
		}
	}
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
