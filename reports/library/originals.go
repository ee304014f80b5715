package library

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
)

// page is a published page as it was, and what its file's name tells of it.
type page struct {
	bytes                 []byte
	extension, textDigest string
}

// digestDigits is how many hexadecimal digits of a digest stand in a file's name: enough to tell
// any two pages apart that anybody will file.
const digestDigits = 12

// Digest stands for the text of an article, in the names of originals. White space does not count:
// the same page copied twice may differ in it.
func Digest(text string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(text), " ")))
	return hex.EncodeToString(sum[:])[:digestDigits]
}

var (
	originalName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)\.([0-9a-f]{12})\.[a-z0-9]{1,8}$`)
	extensions   = regexp.MustCompile(`^\.[a-z0-9]{1,8}$`)
	digests      = regexp.MustCompile(`^[0-9a-f]{12}$`)
)

// name is that of the page's file.
func (p page) name(id string) (string, error) {
	extension := strings.ToLower(p.extension)
	if !extensions.MatchString(extension) || !digests.MatchString(p.textDigest) {
		return "", fmt.Errorf("keep the original: %q and %q make no file name", p.textDigest, p.extension)
	}
	return id + "." + p.textDigest + extension, nil
}

func (f *Folder) originalsPath() string { return filepath.Join(f.dir, originalsDir) }

// keepPage writes a page beside its report. It gives the file's name when it was not there before.
func (f *Folder) keepPage(id string, p page) (made string, err error) {
	if len(p.bytes) == 0 {
		return "", nil
	}
	name, err := p.name(id)
	if err != nil {
		return "", err
	}
	if err := makeFolder(f.originalsPath()); err != nil {
		return "", fmt.Errorf("make the folder of originals: %w", err)
	}
	path := filepath.Join(f.originalsPath(), name)
	fresh := f.originals.fresh(f.originalsPath())
	err = atomicfile.Create(path, writes(p.bytes))
	switch {
	case errors.Is(err, fs.ErrExist):
		// Left behind by a report that was removed by hand, or being written by another process
		// that files the same text: the same page either way.
		return "", atomicfile.Write(path, writes(p.bytes))
	case err != nil:
		return "", err
	}
	f.originals.add(f.originalsPath(), name, fresh)
	return name, nil
}

func (f *Folder) removeOriginal(name string) {
	fresh := f.originals.fresh(f.originalsPath())
	os.Remove(filepath.Join(f.originalsPath(), name)) // what stays is only a page too many
	f.originals.drop(f.originalsPath(), name, fresh)
}

func (f *Folder) renamePage(old, name string) error {
	fresh := f.originals.fresh(f.originalsPath())
	if err := move(filepath.Join(f.originalsPath(), old), filepath.Join(f.originalsPath(), name)); err != nil {
		return err
	}
	f.originals.drop(f.originalsPath(), old, fresh)
	f.originals.add(f.originalsPath(), name, fresh)
	return nil
}

// Original is the page that a report was made from, where the library keeps it; of several the
// newest.
func (f *Folder) Original(id string) (path string, ok bool) {
	if !reports.ValidID(id) {
		return "", false
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	var newest time.Time
	for _, name := range f.originalsOf(id) {
		candidate := filepath.Join(f.originalsPath(), name)
		info, err := os.Lstat(candidate)
		if err == nil && info.Mode().IsRegular() && (!ok || info.ModTime().After(newest)) {
			path, ok, newest = candidate, true, info.ModTime()
		}
	}
	return path, ok
}

// PagesError is why the pages that are kept cannot be listed; nil where they can, or where none are.
func (f *Folder) PagesError() error {
	pages, err := os.Open(f.originalsPath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		defer pages.Close()
		if _, err = pages.ReadDir(1); errors.Is(err, io.EOF) {
			return nil
		}
	}
	return err
}

func (f *Folder) originalsOf(id string) []string {
	f.originals.read(f.originalsPath())
	return slices.Clone(f.originals.byID[id])
}

// listing is the names in the folder of originals, by id. Every report that is opened asks for its
// own, and a folder of a hundred thousand takes long to list.
type listing struct {
	byID    map[string][]string
	changed time.Time // the folder's time of change when it was listed; zero when it was not
}

// tick is how much later a change must be to show in a folder's time of change.
const tick = 50 * time.Millisecond

func changedAt(dir string) time.Time {
	info, err := os.Stat(dir)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// fresh tells whether the listing is that of the folder as it is.
func (l *listing) fresh(dir string) bool {
	return !l.changed.IsZero() && changedAt(dir).Equal(l.changed)
}

func (l *listing) read(dir string) {
	if l.fresh(dir) {
		return
	}
	changed := changedAt(dir)
	l.byID, l.changed = map[string][]string{}, changed
	if time.Since(changed) < tick {
		l.changed = time.Time{} // it may change once more without showing it
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		l.changed = time.Time{}
	}
	for _, e := range entries {
		if m := originalName.FindStringSubmatch(e.Name()); m != nil {
			l.byID[m[1]] = append(l.byID[m[1]], e.Name())
		}
	}
}

// add and drop keep the listing fresh, where it was, over a change of our own.
func (l *listing) add(dir, name string, fresh bool) {
	l.changed = time.Time{}
	if fresh {
		id, _, _ := strings.Cut(name, ".")
		l.byID[id] = append(l.byID[id], name)
		l.changed = changedAt(dir)
	}
}

func (l *listing) drop(dir, name string, fresh bool) {
	l.changed = time.Time{}
	if fresh {
		id, _, _ := strings.Cut(name, ".")
		l.byID[id] = slices.DeleteFunc(l.byID[id], func(n string) bool { return n == name })
		l.changed = changedAt(dir)
	}
}

// Digests are those of the texts of all pages kept, with the ids of their reports.
func (f *Folder) Digests() map[string]string {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.originals.read(f.originalsPath())
	ids := map[string]string{}
	for id, names := range f.originals.byID {
		for _, name := range names {
			ids[originalName.FindStringSubmatch(name)[2]] = id
		}
	}
	return ids
}
