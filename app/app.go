package app

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// Options say which reports the program works on.
type Options struct {
	// Library is the folder of the user's own reports; empty means the usual place.
	Library string
	// NoLibrary leaves the library out: the embedded corpus alone.
	NoLibrary bool
}

// An App is a running program. It reads nothing before it is first used. Its methods may be
// called by several goroutines.
type App struct {
	options Options

	load    sync.Once
	loadErr error
	shelf   shelf

	build    sync.Once
	built    chan struct{} // closed when the index is built or cannot be
	buildErr error
	ctx      context.Context
	stop     context.CancelFunc
	using    sync.RWMutex // held by those who search, and alone by Close

	mu       sync.Mutex
	onChange func(Change)
	settings sync.Mutex // held while a settings file is written
}

// shelf is what was read: all reports, and where each is found.
type shelf struct {
	columns  *reports.Columns
	index    *index.Index
	byID     map[string]*reports.Report
	embedded int
	own      map[string]bool // ids that come from the library
	problems []reports.Problem
}

// A Change tells the window that something behind it is different now.
type Change struct {
	// Kind is "indexed" when words can be searched, or "failed" when they never will be.
	Kind    string `json:"kind"`
	Message string `json:"message"`
}

// New makes a program. Close it when done.
func New(options Options) *App {
	ctx, stop := context.WithCancel(context.Background())
	return &App{options: options, built: make(chan struct{}), ctx: ctx, stop: stop}
}

var errClosed = errors.New("the program is closed")

// Close stops what runs in the background, waits for searches that run, and frees the index.
func (a *App) Close() error {
	a.stop()
	a.load.Do(func() { a.loadErr = errClosed }) // nothing is read or built any more
	a.build.Do(func() {
		a.buildErr = errClosed
		close(a.built)
	})
	<-a.built
	a.using.Lock()
	defer a.using.Unlock()
	if a.shelf.index != nil {
		a.shelf.index.Close()
	}
	return nil
}

// OnChange names the function that is told of changes.
func (a *App) OnChange(f func(Change)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.onChange = f
}

func (a *App) changed(c Change) {
	a.mu.Lock()
	f := a.onChange
	a.mu.Unlock()
	if f != nil {
		f(c)
	}
}

// read loads the reports once.
func (a *App) read() (*shelf, error) {
	a.load.Do(func() { a.shelf, a.loadErr = readShelf(a.options) })
	return &a.shelf, a.loadErr
}

func readShelf(options Options) (shelf, error) {
	embedded, err := reports.Corpus()
	if err != nil {
		return shelf{}, err
	}
	var library reports.Library
	if !options.NoLibrary {
		if library, err = reports.ReadLibrary(libraryDir(options)); err != nil {
			return shelf{}, err
		}
	}
	all := reports.Merge(embedded, library.Reports)
	s := shelf{
		columns: reports.NewColumns(all), byID: make(map[string]*reports.Report, len(all)),
		embedded: len(embedded), own: map[string]bool{}, problems: library.Problems,
	}
	for _, r := range all {
		s.byID[r.ID] = r
	}
	for _, r := range library.Reports {
		s.own[r.ID] = true
	}
	s.index = index.New(s.columns)
	return s, nil
}

// find gives the report of an id.
func (s *shelf) find(id string) (*reports.Report, error) {
	if r, ok := s.byID[id]; ok {
		return r, nil
	}
	return nil, fmt.Errorf("no report has the id %q%s", id, s.suggestion(id))
}

func (s *shelf) findAll(ids []string) ([]*reports.Report, error) {
	found := make([]*reports.Report, 0, len(ids))
	seen := map[string]bool{}
	for _, id := range ids {
		r, err := s.find(id)
		if err != nil {
			return nil, err
		}
		if !seen[id] {
			seen[id] = true
			found = append(found, r)
		}
	}
	return found, nil
}

func (s *shelf) suggestion(id string) string {
	ids := make([]string, 0, len(s.byID))
	for known := range s.byID {
		ids = append(ids, known)
	}
	if near := index.Nearest(id, ids); near != "" {
		return fmt.Sprintf("; the nearest is %q", near)
	}
	return ""
}

// startBuild indexes the words in the background, once.
func (a *App) startBuild(s *shelf) {
	a.build.Do(func() {
		go func() {
			defer close(a.built)
			a.buildErr = s.index.Build(a.ctx)
			switch {
			case a.ctx.Err() != nil:
				return // closed: there is nobody to tell
			case a.buildErr != nil:
				a.changed(Change{Kind: "failed", Message: fmt.Sprintf("Words cannot be searched: %v", a.buildErr)})
			default:
				a.changed(Change{Kind: "indexed"})
			}
		}()
	})
}

// Ready waits until words can be searched.
func (a *App) Ready(ctx context.Context) error {
	s, err := a.read()
	if err != nil {
		return err
	}
	a.startBuild(s)
	select {
	case <-a.built:
		return a.buildErr
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Start reads the reports, begins to index their words in the background and gives what the
// window shows first.
func (a *App) Start() (Start, error) {
	s, err := a.read()
	if err != nil {
		return Start{}, err
	}
	a.startBuild(s)
	start := Start{
		Version: Version(), Reports: s.columns.Len(), Causes: terms(reports.Causes), Impacts: terms(reports.Impacts),
		Formats: formats(), Settings: a.Settings(), Notices: notices(s.problems), Indexed: s.index.Ready(),
	}
	return start, nil
}

// Problems lists what is wrong in the library's files.
func (a *App) Problems() ([]reports.Problem, error) {
	s, err := a.read()
	if err != nil {
		return nil, err
	}
	return s.problems, nil
}

// notices is the first error of each broken file.
func notices(problems []reports.Problem) []Notice {
	list := []Notice{}
	seen := map[string]bool{}
	for _, p := range problems {
		if p.Severity == reports.SeverityError && !seen[p.File] {
			seen[p.File] = true
			list = append(list, Notice{p.File, p.Line, p.Message})
		}
	}
	return list
}

func terms(list []reports.Term) []Term {
	out := make([]Term, len(list))
	for i, t := range list {
		out[i] = Term(t)
	}
	return out
}
