package atomicfile

import (
	"errors"

	"golang.org/x/sys/windows"
)

// held tells whether a file could not be replaced because another program has it open. Windows
// refuses that as if it were not allowed.
func held(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
}
