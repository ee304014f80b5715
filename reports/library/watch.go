package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A change has to show within two seconds. Programs write files in several steps and copy them by
// the thousand, so a change is told when nothing has happened for a while, or at the latest after
// a second.
const (
	quiet    = 300 * time.Millisecond
	latest   = time.Second
	lookEach = 500 * time.Millisecond
	pollEach = 900 * time.Millisecond
)

// Watch calls changed after the *.md files directly in a folder have changed, until the context
// ends, and once at the beginning, for what happened before anybody watched. The folder may not
// exist yet, or go and come back. The calls come one after the other, and changes that happen
// during a call are told by one more. Where the system tells nothing, on network drives or when it
// watches as much as it can, the folder is listed again and again.
func Watch(ctx context.Context, dir string, changed func()) error {
	w := &watch{dir: filepath.Clean(dir), changed: changed}
	system, err := fsnotify.NewWatcher()
	if err == nil {
		defer system.Close()
		w.system = system
	}
	w.run(ctx)
	if err := ctx.Err(); err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("watch the library: %w", err)
	}
	return nil
}

type watch struct {
	dir     string
	changed func()
	system  *fsnotify.Watcher // nil where there is none
	watched os.FileInfo       // the folder that the system watches; nil for none
	exists  bool
	// telling says that the system tells of changes. Where it does not, polled stands for the
	// folder as it was last listed, and next is when to list it again.
	telling bool
	linked  bool // a report is a link to a file elsewhere, of which the system does not tell
	polled  uint64
	next    time.Time
	// first and last are when the changes that nobody has heard of began and ended.
	first, last time.Time
}

// run is the only one that touches the watch, so nothing needs a lock.
func (w *watch) run(ctx context.Context) {
	look := time.NewTicker(lookEach)
	defer look.Stop()
	var events chan fsnotify.Event
	var failures chan error
	if w.system != nil {
		events, failures = w.system.Events, w.system.Errors
	}
	w.look()
	w.note()
	for {
		var due <-chan time.Time
		if !w.first.IsZero() {
			due = time.After(time.Until(w.dueAt()))
		}
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			w.heed(e)
		case <-failures:
			w.note() // more has happened than the system could tell
		case <-look.C:
			w.look()
		case <-due:
			w.first = time.Time{}
			w.changed()
		}
	}
}

// heed takes in what the system tells. It ends watching a folder that is removed or renamed, also
// when another is there at once, which may well have the first one's number on its disk.
func (w *watch) heed(e fsnotify.Event) {
	if e.Name == w.dir && e.Op.Has(fsnotify.Remove|fsnotify.Rename) {
		w.forget()
		w.look()
	}
	if filepath.Ext(e.Name) == ".md" || e.Name == w.dir {
		w.linked = w.linked || isLink(e.Name)
		w.note()
	}
}

// note remembers that something has changed.
func (w *watch) note() {
	w.last = time.Now()
	if w.first.IsZero() {
		w.first = w.last
	}
}

func (w *watch) dueAt() time.Time {
	due := w.last.Add(quiet)
	if limit := w.first.Add(latest); limit.Before(due) {
		return limit
	}
	return due
}

// look finds out whether the folder is another one than before, which the system does not tell: it
// was made or removed, or a link leads elsewhere. Where the system tells nothing it lists.
func (w *watch) look() {
	info, err := os.Stat(w.dir)
	if exists := err == nil; exists != w.exists {
		w.exists = exists
		w.note()
	}
	if err != nil || !info.IsDir() {
		w.forget()
		return
	}
	if w.watched == nil || !os.SameFile(info, w.watched) || w.dropped() {
		w.forget()
		w.arm(info)
		w.note()
	}
	if (!w.telling || w.linked) && !time.Now().Before(w.next) {
		w.poll()
	}
}

// arm lets the system watch the folder.
func (w *watch) arm(info os.FileInfo) {
	w.watched, w.linked = info, hasLinks(w.dir)
	w.telling = w.system != nil && tells(w.dir) && w.system.Add(w.dir) == nil
}

// dropped tells whether the system has ended watching: with the folder, or with its disk.
func (w *watch) dropped() bool { return w.telling && len(w.system.WatchList()) == 0 }

func (w *watch) forget() {
	if w.watched != nil && w.telling {
		// The folder may be gone, and the watch with it.
		_ = w.system.Remove(w.dir)
	}
	w.watched, w.telling = nil, false
}
