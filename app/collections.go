package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"

	"rcaviewer/app/collections"
)

// Collections are the named lists of reports that the user keeps.
type Collections struct {
	// List is ordered by name.
	List []CollectionLine `json:"list"`
	// Unreadable says which file cannot be understood and why; empty when it can be. The list is
	// empty then, and nothing can be kept before SetCollectionsAside.
	Unreadable string `json:"unreadable"`
}

// A CollectionLine is a collection without its reports.
type CollectionLine struct {
	Name    string `json:"name"`
	Changed string `json:"changed"` // RFC 3339, in UTC
	Reports int    `json:"reports"` // how many
}

// A Collection is one with the ids of its reports, in their order.
type Collection struct {
	Name    string   `json:"name"`
	Changed string   `json:"changed"` // RFC 3339, in UTC
	Reports []string `json:"reports"`
}

func collectionStore() *collections.Store {
	return collections.Open(filepath.Join(xdg.ConfigHome, folder, "collections.json"))
}

// Collections lists what the user keeps.
func (a *App) Collections() (Collections, error) {
	all, err := collectionStore().List()
	answer := Collections{List: []CollectionLine{}}
	var unreadable *collections.Unreadable
	if errors.As(err, &unreadable) {
		answer.Unreadable = unreadable.Error()
		return answer, nil
	}
	for _, c := range all {
		answer.List = append(answer.List, CollectionLine{c.Name, c.Changed.Format(time.RFC3339), len(c.Reports)})
	}
	return answer, err
}

// Collection gives one collection.
func (a *App) Collection(name string) (Collection, error) {
	c, err := collectionStore().Get(name)
	if err != nil {
		return Collection{}, err
	}
	return crossing(c), nil
}

// KeepCollection keeps reports under a new name, and gives the collection as it is kept.
func (a *App) KeepCollection(name string, ids []string) (Collection, error) {
	if err := collectionStore().Keep(name, ids); err != nil {
		return Collection{}, err
	}
	return a.Collection(name)
}

// UpdateCollection gives a collection other reports; changed is its last change that the caller
// knows of. One that was changed since then stays as it is, which is an error.
func (a *App) UpdateCollection(name string, ids []string, changed string) (Collection, error) {
	since, err := time.Parse(time.RFC3339, changed)
	if err != nil {
		return Collection{}, fmt.Errorf("update the collection: its last change: %w", err)
	}
	if err := collectionStore().Update(name, ids, since); err != nil {
		return Collection{}, err
	}
	return a.Collection(name)
}

// RenameCollection gives a collection another name.
func (a *App) RenameCollection(from, to string) (Collection, error) {
	if err := collectionStore().Rename(from, to); err != nil {
		return Collection{}, err
	}
	return a.Collection(to)
}

// DeleteCollection takes a collection out and gives it, for RestoreCollection.
func (a *App) DeleteCollection(name string) (Collection, error) {
	c, err := collectionStore().Delete(name)
	if err != nil {
		return Collection{}, err
	}
	return crossing(c), nil
}

// RestoreCollection brings a collection back as DeleteCollection gave it.
func (a *App) RestoreCollection(c Collection) error {
	changed, err := time.Parse(time.RFC3339, c.Changed)
	if err != nil {
		return fmt.Errorf("bring the collection back: its last change: %w", err)
	}
	return collectionStore().Restore(collections.Collection{Name: c.Name, Changed: changed, Reports: c.Reports})
}

// SetCollectionsAside gives a file that cannot be understood another name beside it, and says
// which; empty when there was none.
func (a *App) SetCollectionsAside() (path string, err error) { return collectionStore().SetAside() }

func crossing(c collections.Collection) Collection {
	return Collection{c.Name, c.Changed.Format(time.RFC3339), c.Reports}
}
