//go:build !windows

package collections

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// tryLock locks a file for this program alone; false when another has it. A file system without
// locks gives it to everybody.
func tryLock(f *os.File) (bool, error) {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, unix.EWOULDBLOCK), errors.Is(err, unix.EINTR):
		return false, nil
	case errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.ENOSYS), errors.Is(err, unix.ENOLCK):
		return true, nil
	}
	return false, err
}
