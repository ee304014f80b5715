package collections

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// patience is how long a change waits for another program's.
const patience = 5 * time.Second

var errLocked = errors.New("another window has been changing the collections for too long")

// alone calls f while no other program changes the file. Opening the lock anew makes it hold
// between goroutines, too.
func (s *Store) alone(f func() error) error {
	if err := os.MkdirAll(filepath.Dir(s.file), 0o755); err != nil {
		return err
	}
	lock, err := os.OpenFile(s.file+".lock", os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	defer lock.Close() // which gives the lock back
	for end := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		locked, err := tryLock(lock)
		if err != nil {
			return fmt.Errorf("lock %s: %w", lock.Name(), err)
		}
		if locked {
			return f()
		}
		if time.Now().After(end) {
			return errLocked
		}
	}
}
