package catalog

import (
	"os"
	"path/filepath"
)

// flush waits until everything in a folder is on the disk. A folder that is renamed before can
// hold empty files when the machine stops.
func flush(dir string) error {
	return filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			flushFolder(path)
			return nil
		}
		return flushFile(path)
	})
}

func flushFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0) // Windows flushes only what may be written to
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// flushFolder flushes the names in a folder, where the system can: Windows does so by itself.
func flushFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync()
		f.Close()
	}
}
