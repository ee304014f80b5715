package window

import (
	"rcaviewer/app"
	"rcaviewer/index"
)

// A basketProgram is what the window needs of the selected reports and of collections.
type basketProgram interface {
	Rows(ids []string) ([]index.Hit, error)
	Arrange(ids []string, order string) ([]string, error)
	Collections() (app.Collections, error)
	Collection(name string) (app.Collection, error)
	KeepCollection(name string, ids []string) (app.Collection, error)
	UpdateCollection(name string, ids []string, changed string) (app.Collection, error)
	RenameCollection(from, to string) (app.Collection, error)
	DeleteCollection(name string) (app.Collection, error)
	RestoreCollection(app.Collection) error
	SetCollectionsAside() (path string, err error)
}

// Rows gives a page of the selected reports as the list shows them; ids that no report has are
// left out.
func (a *API) Rows(ids []string) (rows []index.Hit, err error) {
	defer guard("show the selected reports", &err)
	return a.program.Rows(ids)
}

// Arrange gives ids in an order: newest, oldest or instance.
func (a *API) Arrange(ids []string, order string) (arranged []string, err error) {
	defer guard("arrange the selected reports", &err)
	return a.program.Arrange(ids, order)
}

// Collections lists the collections.
func (a *API) Collections() (all app.Collections, err error) {
	defer guard("list the collections", &err)
	return a.program.Collections()
}

// Collection gives one collection.
func (a *API) Collection(name string) (c app.Collection, err error) {
	defer guard("open the collection", &err)
	return a.program.Collection(name)
}

// KeepCollection keeps reports under a new name.
func (a *API) KeepCollection(name string, ids []string) (c app.Collection, err error) {
	defer guard("keep the collection", &err)
	return a.program.KeepCollection(name, ids)
}

// UpdateCollection gives a collection other reports, unless it was changed since the change that
// the page knows of.
func (a *API) UpdateCollection(name string, ids []string, changed string) (c app.Collection, err error) {
	defer guard("update the collection", &err)
	return a.program.UpdateCollection(name, ids, changed)
}

// RenameCollection gives a collection another name.
func (a *API) RenameCollection(from, to string) (c app.Collection, err error) {
	defer guard("rename the collection", &err)
	return a.program.RenameCollection(from, to)
}

// DeleteCollection takes a collection out and gives it, to be restored.
func (a *API) DeleteCollection(name string) (c app.Collection, err error) {
	defer guard("delete the collection", &err)
	return a.program.DeleteCollection(name)
}

// RestoreCollection brings a deleted collection back.
func (a *API) RestoreCollection(c app.Collection) (err error) {
	defer guard("bring the collection back", &err)
	return a.program.RestoreCollection(c)
}

// SetCollectionsAside gives a file that cannot be understood another name, and says which.
func (a *API) SetCollectionsAside() (path string, err error) {
	defer guard("set the collections aside", &err)
	return a.program.SetCollectionsAside()
}
