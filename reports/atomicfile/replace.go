package atomicfile

import (
	"os"
	"time"
)

// patience is how long a file that another program holds is waited for, looked at every pause.
const (
	patience = time.Second
	pause    = 20 * time.Millisecond
)

// replace renames a file over another, or to where there is none.
func replace(from, to string) error {
	return persist(func() error { return os.Rename(from, to) }, held)
}

// persist calls act until another program does not hold what it wants, for a second at most.
// Programs that read a file, search it or look for viruses in it let go of it soon.
func persist(act func() error, held func(error) bool) error {
	for end := time.Now().Add(patience); ; time.Sleep(pause) {
		err := act()
		if err == nil || !held(err) || time.Now().After(end) {
			return err
		}
	}
}
