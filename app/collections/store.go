package collections

import (
	"fmt"
	"slices"
	"time"
)

// A Collection is a list of reports with a name.
type Collection struct {
	// Name is as CleanName gives it. No other collection has it, also with other capitals.
	Name string `json:"name"`
	// Changed is when the list or its name was changed last: UTC, whole seconds.
	Changed time.Time `json:"changed"`
	// Reports are ids in the user's order, each once, never nil. Some may have no report any more.
	Reports []string `json:"reports"`
}

// A Store is the collections of a file. Several goroutines and programs may use one file.
type Store struct {
	file string
	now  func() time.Time
}

// Open gives the collections of a file, which need not exist yet. Nothing is read before it is
// asked for.
func Open(file string) *Store { return &Store{file, time.Now} }

// List gives all collections, ordered by name.
func (s *Store) List() ([]Collection, error) {
	list, err := s.read()
	if err != nil {
		return nil, fmt.Errorf("read the collections: %w", err)
	}
	return list, nil
}

// Get gives one collection.
func (s *Store) Get(name string) (Collection, error) {
	list, err := s.List()
	if err != nil {
		return Collection{}, err
	}
	i, err := at(list, name)
	if err != nil {
		return Collection{}, fmt.Errorf("open the collection: %w", err)
	}
	return list[i], nil
}

// Keep adds a collection. An id that comes twice counts where it comes first.
func (s *Store) Keep(name string, reports []string) error {
	return s.change("keep the collection", func(list []Collection) ([]Collection, error) {
		return s.added(list, Collection{name, s.stamp(), reports})
	})
}

// Restore adds a collection as Delete gave it, with the time of its last change.
func (s *Store) Restore(c Collection) error {
	return s.change("bring the collection back", func(list []Collection) ([]Collection, error) {
		return s.added(list, c)
	})
}

// Update gives a collection other reports. since is the change that the caller knows of: one that
// was changed meanwhile stays as it is, so that nobody writes over what somebody else did.
func (s *Store) Update(name string, reports []string, since time.Time) error {
	return s.change("update the collection", func(list []Collection) ([]Collection, error) {
		i, err := at(list, name)
		if err != nil {
			return nil, err
		}
		if !list[i].Changed.Equal(since) {
			return nil, fmt.Errorf("%q was changed by another window at %s; open it again, or keep the selection under another name",
				list[i].Name, list[i].Changed.Local().Format("2006-01-02 15:04:05"))
		}
		list[i].Reports, list[i].Changed = once(reports), s.later(since)
		return list, nil
	})
}

// Rename gives a collection another name, which may be the same one in other capitals.
func (s *Store) Rename(from, to string) error {
	return s.change("rename the collection", func(list []Collection) ([]Collection, error) {
		clean, err := CleanName(to)
		if err != nil {
			return nil, err
		}
		i, err := at(list, from)
		if err != nil {
			return nil, err
		}
		if other := find(list, clean); other >= 0 && other != i {
			return nil, taken(list[other].Name)
		}
		list[i].Name, list[i].Changed = clean, s.later(list[i].Changed)
		return list, nil
	})
}

// Delete takes a collection out and gives it, to be restored.
func (s *Store) Delete(name string) (gone Collection, err error) {
	err = s.change("delete the collection", func(list []Collection) ([]Collection, error) {
		i, err := at(list, name)
		if err != nil {
			return nil, err
		}
		gone = list[i]
		return slices.Delete(list, i, i+1), nil
	})
	return gone, err
}

func (s *Store) added(list []Collection, c Collection) ([]Collection, error) {
	clean, err := CleanName(c.Name)
	if err != nil {
		return nil, err
	}
	if i := find(list, clean); i >= 0 {
		return nil, taken(list[i].Name)
	}
	return append(list, Collection{clean, c.Changed.UTC().Truncate(time.Second), once(c.Reports)}), nil
}

func (s *Store) stamp() time.Time { return s.now().UTC().Truncate(time.Second) }

// later is now, or the second after a change that is not over yet: no two changes of a collection
// have the same time.
func (s *Store) later(than time.Time) time.Time {
	if now := s.stamp(); now.After(than) {
		return now
	}
	return than.Add(time.Second)
}

func once(ids []string) []string {
	list := make([]string, 0, len(ids))
	seen := make(map[string]bool, len(ids))
	for _, id := range ids {
		if id != "" && !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}
