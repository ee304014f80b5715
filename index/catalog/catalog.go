package catalog

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// A Catalog is the reports of the embedded corpus and of one library.
type Catalog struct {
	cache   cache
	library string // folder; empty for none
	key     string // of the manifest
	state   atomic.Pointer[State]

	refreshing sync.Mutex // held by Refresh: one at a time
	parts      []*part
	problems   []reports.Problem
	retired    []*index.Segment // no longer searched by new states, perhaps still by old ones
	verified   map[string]bool  // parts whose checksums were looked at
	published  []version        // what the last state was made of
	written    []version        // what the manifest names
	// broken are files that were read and are no reports, so that they are not read again as
	// long as they stay as they are.
	broken map[file][]reports.Problem
	// left are files that a refresh did not come to before it was stopped. The next start does.
	left map[file]bool
}

// version is a part as it was at one moment: rows of a part only ever die.
type version struct {
	part *part
	dead int
	open bool // its words are
}

func (v version) sameRows(other version) bool { return v.part == other.part && v.dead == other.dead }

func versions(all []*part) []version {
	list := make([]version, len(all))
	for i, p := range all {
		list[i] = version{p, len(p.dead), p.words != nil}
	}
	return list
}

// Open makes a catalog of what the cache below dir holds, without looking at the library's files:
// Refresh does. With an empty cache it holds the embedded corpus. library is a folder, or empty
// for none.
func Open(dir, library string) (*Catalog, error) {
	kept, err := openCache(dir)
	if err != nil {
		return nil, err
	}
	key, err := keyOf(library)
	if err != nil {
		return nil, err
	}
	c := &Catalog{
		cache: kept, library: library, key: key, verified: map[string]bool{},
		broken: map[file][]reports.Problem{}, left: map[file]bool{},
	}
	c.parts = c.cache.load(c.key)
	if len(c.parts) == 0 {
		all, err := reports.Corpus()
		if err != nil {
			return nil, err
		}
		p, err := unindexed(all)
		if err != nil {
			return nil, err
		}
		c.parts = []*part{p}
	}
	c.publish()
	return c, nil
}

// keyOf is what a library's manifest is kept under: another corpus, and another folder, are another
// catalog. The same name is another folder in another place.
func keyOf(library string) (string, error) {
	digest, err := reports.CorpusDigest()
	if err != nil || library == "" {
		return digest + " ", err
	}
	folder, err := filepath.Abs(library)
	if err != nil {
		return "", fmt.Errorf("find the library %s: %w", library, err)
	}
	return digest + " " + folder, nil
}

// unindexed is a part whose words are still to be built.
func unindexed(all []*reports.Report) (*part, error) {
	g := newGathered()
	for _, r := range all {
		g.add(r, file{})
	}
	f, err := g.pack()
	return &part{facts: f, dead: map[int]bool{}}, err
}

// State is the catalog as it is now.
func (c *Catalog) State() *State { return c.state.Load() }

// publish makes a new state, when there is anything new in it: a state that stays keeps what its
// index has worked out so far.
func (c *Catalog) publish() {
	problems := slices.Clone(c.problems)
	slices.SortStableFunc(problems, func(a, b reports.Problem) int { return strings.Compare(a.File, b.File) })
	now, last := versions(c.parts), c.state.Load()
	switch {
	case last == nil || !slices.EqualFunc(now, c.published, version.sameRows):
		c.state.Store(newState(c.library, c.parts, problems))
	case !slices.Equal(now, c.published):
		c.state.Store(last.withWords().withProblems(problems))
	case !slices.Equal(last.Problems, problems):
		c.state.Store(last.withProblems(problems))
	}
	c.published = now
}

// Progress tells how far a refresh is: files read of those to read.
type Progress struct{ Done, Total int }

// Refresh brings the catalog up to date with the library's files, and makes its words searchable.
// It may be called again and again: only files that are new or different since are read. What is
// done so far can be searched at any time: changed is called after every step, with the catalog in
// a new state. It stops with the context's error when that ends; what was done stays, and what it
// did not come to is left for the next start.
//
// The error of a library that cannot be read leaves the catalog searchable as it is.
func (c *Catalog) Refresh(ctx context.Context, changed func(Progress)) error {
	c.refreshing.Lock()
	defer c.refreshing.Unlock()
	r := refresh{Catalog: c, ctx: ctx, changed: changed, folder: c.cache.parts()}
	if !c.cache.writable() {
		r.folder = ""
	}
	r.openWords()
	libraryErr := r.readLibrary()
	err := r.build()
	if err == nil {
		err = r.verify()
	}
	if err == nil {
		err = r.compact()
	}
	if ctx.Err() != nil {
		r.leave()
	}
	r.settle() // wherever it stopped: what is retired is searched by no later state
	if now := versions(c.parts); !slices.Equal(now, c.written) {
		// A cache that cannot be written costs time at the next start and no answer now.
		if c.cache.writeManifest(c.key, c.parts) == nil {
			c.written = now
		}
		c.cache.sweep(time.Now())
	}
	return errors.Join(libraryErr, err)
}

// Mend is Refresh after damage was met in a search: every part is compared with its checksums.
func (c *Catalog) Mend(ctx context.Context) error {
	c.refreshing.Lock()
	clear(c.verified)
	c.refreshing.Unlock()
	return c.Refresh(ctx, func(Progress) {})
}

// Close frees the words. The catalog must not be used after.
func (c *Catalog) Close() {
	c.refreshing.Lock()
	defer c.refreshing.Unlock()
	for _, p := range c.parts {
		if p.words != nil {
			p.words.Close()
		}
	}
	c.closeRetired()
}

// CloseRetired frees the words that only states before the present one search. Nobody may be
// searching those any more.
func (c *Catalog) CloseRetired() {
	c.refreshing.Lock()
	defer c.refreshing.Unlock()
	c.closeRetired()
}

func (c *Catalog) closeRetired() {
	for _, s := range c.retired {
		s.Close()
	}
	c.retired = nil
}

// retire lets go of a part's words. States that were published before may still be searching
// them, so they are closed with the catalog.
func (c *Catalog) retire(p *part) {
	if p.words != nil {
		c.retired = append(c.retired, p.words)
		p.words = nil
	}
}
