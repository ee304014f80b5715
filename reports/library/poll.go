package library

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"time"
)

// poll lists the folder and notes whether it is different. A folder that takes long to list is
// listed less often.
func (w *watch) poll() {
	begun := time.Now()
	if now := stateOf(w.dir); now != w.polled {
		w.polled = now
		w.note()
	}
	w.next = begun.Add(max(pollEach, 10*time.Since(begun)))
}

// stateOf stands for the names, sizes and times of the *.md files in a folder.
func stateOf(dir string) uint64 {
	state := fnv.New64a()
	entries, err := os.ReadDir(dir)
	if err != nil {
		fmt.Fprint(state, err)
	}
	for _, e := range entries {
		if e.IsDir() || filepath.Ext(e.Name()) != ".md" {
			continue
		}
		fmt.Fprintln(state, e.Name())
		if info, err := os.Stat(filepath.Join(dir, e.Name())); err == nil { // a link's file counts
			fmt.Fprintln(state, info.Size(), info.ModTime().UnixNano())
		}
	}
	return state.Sum64()
}

// hasLinks tells whether a report in the folder is a link.
func hasLinks(dir string) bool {
	entries, _ := os.ReadDir(dir) // one that cannot be read has nothing to tell
	for _, e := range entries {
		if e.Type()&os.ModeSymlink != 0 && filepath.Ext(e.Name()) == ".md" {
			return true
		}
	}
	return false
}

func isLink(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode()&os.ModeSymlink != 0
}
