package library

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"rcaviewer/reports/atomicfile"
)

// An Undo brings back what was deleted.
type Undo struct {
	ID     string
	folder *Folder
	aside  string   // the folder that holds it
	pages  []string // names of its originals
}

// Delete takes a report out of the library, with the page that it was made from.
func (f *Folder) Delete(id string) (Undo, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	undo, err := f.delete(id)
	if err != nil {
		return Undo{}, fmt.Errorf("delete the report %s: %w", id, err)
	}
	return undo, nil
}

func (f *Folder) delete(id string) (Undo, error) {
	switch has, err := f.holds(id); {
	case err != nil:
		return Undo{}, err
	case !has:
		return Undo{}, ErrNone
	}
	aside, err := f.makeAside(id)
	if err != nil {
		return Undo{}, err
	}
	if err := move(f.Path(id), filepath.Join(aside, id+".md")); err != nil {
		os.Remove(aside) // empty
		return Undo{}, err
	}
	return Undo{id, f, aside, f.pagesAside(id, aside)}, nil
}

// pagesAside moves the originals of an id into a folder, and gives their names.
func (f *Folder) pagesAside(id, aside string) []string { return f.putPages(f.originalsOf(id), aside) }

// putPages moves originals into a folder. One that cannot be moved stays where it is, which does
// no harm.
func (f *Folder) putPages(names []string, aside string) []string {
	var moved []string
	for _, name := range names {
		fresh := f.originals.fresh(f.originalsPath())
		if move(filepath.Join(f.originalsPath(), name), filepath.Join(aside, name)) == nil {
			moved = append(moved, name)
			f.originals.drop(f.originalsPath(), name, fresh)
		}
	}
	return moved
}

// Restore brings the report and its page back as they were. Where a report of that id has come
// meanwhile, nothing is done.
func (u Undo) Restore() error {
	if u.folder == nil {
		return errors.New("nothing was deleted")
	}
	u.folder.mu.Lock()
	defer u.folder.mu.Unlock()
	err := u.restore()
	switch {
	case errors.Is(err, ErrTaken):
		err = fmt.Errorf("%w; the deleted one is kept for a month in %s", err, u.aside)
	case errors.Is(err, fs.ErrNotExist):
		err = fmt.Errorf("somebody has removed it from %s (%w)", u.aside, fs.ErrNotExist)
	}
	if err != nil {
		return fmt.Errorf("bring back the report %s: %w", u.ID, err)
	}
	return nil
}

// Final tells whether an error of Restore will be there at every other try: another file is in the
// report's place or its page's, or what was put aside is gone.
func Final(err error) bool {
	return errors.Is(err, ErrTaken) || errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist)
}

func (u Undo) restore() error {
	f := u.folder
	switch has, err := f.holds(u.ID); {
	case err != nil:
		return err
	case has:
		return ErrTaken
	}
	for i, name := range u.pages {
		if err := f.takeBack(u.aside, name); err != nil {
			f.putPages(u.pages[:i], u.aside)
			return err
		}
	}
	if err := move(filepath.Join(u.aside, u.ID+".md"), f.Path(u.ID)); err != nil {
		f.putPages(u.pages, u.aside)
		if errors.Is(err, fs.ErrExist) {
			return ErrTaken
		}
		return err
	}
	os.Remove(u.aside) // empty now, but for what somebody put there
	return nil
}

func (f *Folder) takeBack(aside, name string) error {
	fresh := f.originals.fresh(f.originalsPath())
	if err := move(filepath.Join(aside, name), filepath.Join(f.originalsPath(), name)); err != nil {
		return err
	}
	f.originals.add(f.originalsPath(), name, fresh)
	return nil
}

// asideFor is how long what was put aside is kept.
const asideFor = 30 * 24 * time.Hour

var asideName = regexp.MustCompile(`^\d{8}-\d{6}-`)

// makeAside makes a folder for what an act takes away, and removes what is older than a month.
func (f *Folder) makeAside(id string) (string, error) {
	all := filepath.Join(f.originalsPath(), deletedDir)
	if err := makeFolder(all); err != nil {
		return "", fmt.Errorf("make the folder for what is deleted: %w", err)
	}
	now := time.Now()
	sweep(all, now.Add(-asideFor))
	base := filepath.Join(all, now.Format("20060102-150405-")+id)
	for n := 1; ; n++ {
		err := os.Mkdir(numbered(base, n), 0o755)
		if !errors.Is(err, fs.ErrExist) {
			return numbered(base, n), err
		}
	}
}

func sweep(all string, before time.Time) {
	entries, err := os.ReadDir(all)
	if err != nil {
		return
	}
	for _, e := range entries { // the oldest first
		info, err := e.Info()
		if err != nil || !e.IsDir() || !asideName.MatchString(e.Name()) {
			continue
		}
		if info.ModTime().After(before) {
			return
		}
		os.RemoveAll(filepath.Join(all, e.Name()))
	}
}

// putAside copies a report's file as it is, for the day that somebody wants it back.
func (f *Folder) putAside(id string, text []byte) (aside string, err error) {
	if aside, err = f.makeAside(id); err != nil {
		return "", err
	}
	return aside, atomicfile.Create(filepath.Join(aside, id+".md"), writes(text))
}

// move moves a file to a name that nothing has, to another disk if need be.
func move(from, to string) error {
	err := atomicfile.Move(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	source, failed := os.Open(from)
	if failed != nil {
		return err
	}
	defer source.Close()
	if err := atomicfile.Create(to, func(w io.Writer) error { _, err := io.Copy(w, source); return err }); err != nil {
		return err
	}
	return os.Remove(from)
}
