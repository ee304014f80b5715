package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/library"
)

// own is the library as far as it is written to.
type own struct {
	once    sync.Once
	folder  *library.Folder
	mu      sync.Mutex
	deleted []library.Undo // the last one last
}

var errNoLibrary = errors.New("your own library is left out (--no-library)")

// folder is the library's folder, to write to.
func (a *App) folder() (*library.Folder, error) {
	if a.options.NoLibrary {
		return nil, errNoLibrary
	}
	a.own.once.Do(func() { a.own.folder = library.Open(libraryDir(a.options)) })
	return a.own.folder, nil
}

// filed knows the pages that have been filed, the embedded reports' among them.
func (a *App) filed() (*library.Filed, error) {
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	columns := s.Index.Columns()
	filed := library.NewFiled(columns.Len())
	for row, id := range columns.IDs {
		filed.Put(id, columns.Titles[row], s.Address(row), "")
	}
	if folder, err := a.folder(); err == nil {
		for digest, id := range folder.Digests() {
			filed.PutText(digest, id)
		}
	}
	return filed, nil
}

// Choices are the values that reports have, and all time zones.
func (a *App) Choices() (Choices, error) {
	s, err := a.state()
	if err != nil {
		return Choices{}, err
	}
	values := func(f reports.Field) []string {
		sorted := slices.Clone(s.Index.Columns().Values(f))
		slices.SortFunc(sorted, func(x, y string) int { return strings.Compare(f.Key(x), f.Key(y)) })
		return append([]string{}, sorted...)
	}
	return Choices{
		values(reports.FieldProduct), values(reports.FieldInstance), values(reports.FieldDataCenter), reports.Zones(),
	}, nil
}

// EditForm is a report to be edited. An embedded one is copied into the library when it is saved.
func (a *App) EditForm(id string) (Form, error) {
	folder, err := a.folder()
	if err != nil {
		return Form{}, err
	}
	if folder.Has(id) {
		return editFile(folder, id)
	}
	r, err := a.Report(id)
	if err != nil {
		return Form{}, err
	}
	return formOf(r), nil
}

// editFile reads the library's file as it is now, whatever was indexed.
func editFile(folder *library.Folder, id string) (Form, error) {
	r, version, err := folder.Read(id)
	if err != nil {
		return Form{}, fmt.Errorf("edit the report %s: %w", id, err)
	}
	form := formOf(r)
	form.Version = version
	return form, nil
}

// SaveForm writes a report that was opened as oldID into the library, and gives its id.
func (a *App) SaveForm(oldID string, f Form) (id string, err error) {
	folder, err := a.folder()
	if err != nil {
		return "", err
	}
	r, err := f.toReport()
	if err != nil {
		return "", err
	}
	if err := folder.Save(oldID, f.Version, r); err != nil {
		return "", err
	}
	a.wrote()
	return r.ID, nil
}

// DeleteReport takes a report out of the library. UndoDelete brings it back.
func (a *App) DeleteReport(id string) error {
	folder, err := a.folder()
	if err != nil {
		return err
	}
	undo, err := folder.Delete(id)
	if errors.Is(err, library.ErrNone) && library.Embedded(id) {
		return fmt.Errorf("delete the report %s: the program carries it; only reports of your library can be deleted", id)
	}
	if err != nil {
		return err
	}
	a.own.mu.Lock()
	a.own.deleted = append(a.own.deleted, undo)
	a.own.mu.Unlock()
	a.wrote()
	return nil
}

// UndoDelete brings back the report that was deleted last, and gives its id. One that can never be
// brought back is an error once; the next undo goes on with the one before.
func (a *App) UndoDelete() (id string, err error) {
	a.own.mu.Lock()
	defer a.own.mu.Unlock()
	last := len(a.own.deleted) - 1
	if last < 0 {
		return "", errors.New("nothing was deleted since the program started")
	}
	undo := a.own.deleted[last]
	err = undo.Restore()
	if err == nil || library.Final(err) {
		a.own.deleted = a.own.deleted[:last]
	}
	if err != nil {
		return "", err
	}
	a.wrote()
	return undo.ID, nil
}

// OriginalOf is the file of the page that a report was made from.
func (a *App) OriginalOf(id string) (path string, err error) {
	folder, err := a.folder()
	if err != nil {
		return "", err
	}
	if path, ok := folder.Original(id); ok {
		return path, nil
	}
	if err := folder.PagesError(); err != nil {
		return "", fmt.Errorf("look for the page of the report %s: %w", id, err)
	}
	return "", fmt.Errorf("no page is kept of the report %s", id)
}

// FileOf is the file of a library report.
func (a *App) FileOf(id string) (path string, err error) {
	err = a.use(func(s *catalog.State) error {
		at, err := row(s, id)
		if err != nil {
			return err
		}
		if path = s.File(at); path == "" {
			return fmt.Errorf("the program carries the report %s; it has no file", id)
		}
		return nil
	})
	return path, err
}

// besides adds to a page what the library knows of its report.
func (a *App) besides(page *Page) {
	if page.Embedded {
		return
	}
	page.Overrides = library.Embedded(page.Report.ID)
	if folder, err := a.folder(); err == nil {
		_, page.Original = folder.Original(page.Report.ID)
	}
}
