package library

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
)

// Read reads a report to be edited, and the version of its file that Save asks for.
func (f *Folder) Read(id string) (r *reports.Report, version string, err error) {
	text, err := f.read(id)
	if err != nil {
		return nil, "", err
	}
	r, _, err = reports.Parse(f.Path(id), text)
	return r, versionOf(text), err
}

// versionOf stands for a file's contents as they were when it was opened; that of no file is empty.
func versionOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func (f *Folder) read(id string) ([]byte, error) {
	switch has, err := f.holds(id); {
	case err != nil:
		return nil, err
	case !has:
		return nil, ErrNone
	}
	return reports.ReadFile(f.Path(id))
}

// Save writes a report that was opened as old, when its file was of the given version; the
// file is put aside as it was. Where the report has got another id, its file and its page move with it.
func (f *Folder) Save(old, version string, r *reports.Report) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.save(old, version, r); err != nil {
		return fmt.Errorf("save the report %s: %w", r.ID, err)
	}
	return nil
}

func (f *Folder) save(old, version string, r *reports.Report) error {
	text, err := f.prepare(r)
	if err != nil {
		return err
	}
	was, err := f.read(old)
	switch {
	case errors.Is(err, ErrNone) && version == "":
		return f.create(r.ID, old, text)
	case errors.Is(err, ErrNone):
		return ErrRemoved
	case err != nil:
		return err
	case versionOf(was) != version:
		return ErrChanged
	case r.ID == old:
		return f.overwrite(old, was, text)
	}
	if err := f.create(r.ID, old, text); err != nil {
		return err
	}
	return f.moved(old, r.ID)
}

// create writes a file for an id that nobody has, or that the program carries and old is.
func (f *Folder) create(id, old string, text []byte) error {
	if id != old && Embedded(id) {
		return ErrTaken
	}
	return f.write(id, text)
}

// overwrite replaces a file that is still as it was.
func (f *Folder) overwrite(id string, was, text []byte) error {
	if string(was) == string(text) {
		return nil
	}
	if _, err := f.putAside(id, was); err != nil {
		return err
	}
	return atomicfile.Write(f.Path(id), func(w io.Writer) error {
		now, err := f.read(id)
		switch {
		case errors.Is(err, ErrNone):
			return ErrRemoved
		case err != nil:
			return err
		case string(now) != string(was):
			return ErrChanged
		}
		_, err = w.Write(text)
		return err
	})
}

// moved puts the file of a report's old id aside, and gives its pages the new id.
func (f *Folder) moved(old, id string) error {
	for _, name := range f.originalsOf(old) {
		if err := f.renamePage(name, id+name[len(old):]); err != nil {
			return err
		}
	}
	_, err := f.delete(old)
	return err
}

// Replace files a report in the place of the one that has its id, an embedded one also, with the
// page that it was made from. What was there is put aside.
func (f *Folder) Replace(r *reports.Report, original []byte, extension, textDigest string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.replace(r, page{original, extension, textDigest}); err != nil {
		return fmt.Errorf("replace the report %s: %w", r.ID, err)
	}
	return nil
}

func (f *Folder) replace(r *reports.Report, original page) error {
	was, err := f.read(r.ID)
	if errors.Is(err, ErrNone) {
		return f.add(r, original)
	}
	if err != nil {
		return err
	}
	text, err := f.prepare(r)
	if err != nil {
		return err
	}
	aside, err := f.putAside(r.ID, was)
	if err != nil {
		return err
	}
	if len(original.bytes) == 0 {
		return atomicfile.Write(f.Path(r.ID), writes(text))
	}
	pages := f.pagesAside(r.ID, aside)
	made, err := f.keepPage(r.ID, original)
	if err == nil {
		err = atomicfile.Write(f.Path(r.ID), writes(text))
	}
	if err != nil { // all as it was
		if made != "" {
			f.removeOriginal(made)
		}
		for _, name := range pages {
			err = errors.Join(err, f.takeBack(aside, name))
		}
	}
	return err
}
