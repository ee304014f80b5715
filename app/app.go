package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/adrg/xdg"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
)

// Options say which reports the program works on.
type Options struct {
	// Library is the folder of the user's own reports; empty means the usual place.
	Library string
	// NoLibrary leaves the library out: the embedded corpus alone.
	NoLibrary bool
	// Watch keeps up with what other programs do to the library, once it is read.
	Watch bool
}

// An App is a running program. It reads nothing before it is first used. Its methods may be
// called by several goroutines.
type App struct {
	options Options

	open    sync.Once
	openErr error
	catalog *catalog.Catalog

	fresh  freshness
	own    own
	batch  batch
	tasks  tasks
	ctx    context.Context
	stop   context.CancelFunc
	twins  atomic.Bool  // are being found
	using  sync.RWMutex // held by those who search, and alone by who frees the index
	closed bool

	mu       sync.Mutex
	onChange func(Change)
	settings remembered
}

// A Change tells the window that something behind it is different now.
type Change struct {
	// Kind is "indexed" when words can be searched, "reports" when there are other reports than
	// before, "progress" while files are read, "ready" when all are, "failed" when they
	// cannot be, "importing" while pages are read, "exporting" while reports are written, and "twins"
	// when an Insight that was asked for without them would now count twins once.
	Kind    string   `json:"kind"`
	Message string   `json:"message"`
	Done    int      `json:"done"`
	Total   int      `json:"total"`
	Notices []Notice `json:"notices"`
}

// New makes a program. Close it when done.
func New(options Options) *App {
	ctx, stop := context.WithCancel(context.Background())
	return &App{options: options, fresh: newFreshness(), ctx: ctx, stop: stop}
}

var errClosed = errors.New("the program is closed")

// Close stops what runs in the background and what is being written, waits for both and for searches
// that run, and frees the index. A file that is not written whole by then is as it was.
func (a *App) Close() error {
	a.OnChange(nil) // there is nobody to tell any more
	a.stop()
	a.open.Do(func() { a.openErr = errClosed }) // nothing is read any more
	a.fresh.end()
	a.endTasks()
	a.EndImport()
	a.using.Lock()
	defer a.using.Unlock()
	if a.catalog != nil && !a.closed {
		a.catalog.Close()
	}
	a.closed = true
	return nil
}

// use calls f with the reports as they are known now, and keeps them open meanwhile. When f meets
// damage in the index, it is mended and f is called once more.
func (a *App) use(f func(*catalog.State) error) error {
	err := a.useOnce(f)
	if !errors.Is(err, index.ErrDamaged) {
		return err
	}
	if err := a.catalog.Mend(a.ctx); err != nil {
		return err
	}
	return a.useOnce(f)
}

func (a *App) useOnce(f func(*catalog.State) error) error {
	a.using.RLock()
	defer a.using.RUnlock()
	s, err := a.state()
	if err != nil {
		return err
	}
	if a.closed {
		return errClosed
	}
	return f(s)
}

// OnChange names the function that is told of changes.
func (a *App) OnChange(f func(Change)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.onChange = f
}

func (a *App) tell(c Change) {
	a.mu.Lock()
	f := a.onChange
	a.mu.Unlock()
	if f == nil {
		return
	}
	if c.Notices == nil {
		c.Notices = []Notice{}
	}
	f(c)
}

// state gives the reports as they are known now.
func (a *App) state() (*catalog.State, error) {
	a.open.Do(func() {
		library := ""
		if !a.options.NoLibrary {
			library = libraryDir(a.options)
		}
		a.catalog, a.openErr = catalog.Open(cacheDir(), library)
	})
	if a.openErr != nil {
		return nil, a.openErr
	}
	return a.catalog.State(), nil
}

func cacheDir() string { return filepath.Join(xdg.CacheHome, folder) }

// Start gives what the window shows first. Reading the library and opening the words waits for
// Ready, so that nothing runs beside the first list.
func (a *App) Start() (Start, error) {
	s, err := a.state()
	if err != nil {
		return Start{}, err
	}
	return Start{
		Version: Version(), Reports: s.Index.Columns().Len(), Causes: terms(reports.Causes), Impacts: terms(reports.Impacts),
		Settings: a.Settings(), SettingsProblem: a.settingsProblem(), Notices: notices(s.Problems), Indexed: s.Index.Ready(),
	}, nil
}

// Problems lists what is wrong in the library's files, as far as they were read.
func (a *App) Problems() ([]reports.Problem, error) {
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	return s.Problems, nil
}

// row finds the row of an id.
func row(s *catalog.State, id string) (int, error) {
	if row, ok := s.Row(id); ok {
		return row, nil
	}
	return 0, errors.New(noReport(id) + nearest(s, id))
}

func noReport(id string) string { return fmt.Sprintf("no report has the id %q", id) }

// nearest tells which id was perhaps meant, if any is near.
func nearest(s *catalog.State, id string) string {
	near := reports.Nearest(id, s.Index.Columns().IDs)
	if near == "" {
		return ""
	}
	return fmt.Sprintf("; the nearest is %q", near)
}

func find(s *catalog.State, id string) (*reports.Report, error) {
	row, err := row(s, id)
	if err != nil {
		return nil, err
	}
	return s.Report(row)
}

// mostNearest bounds of how many unknown ids the nearest is looked for among all that there are.
const mostNearest = 3

// rowsOf finds the rows of ids, each once. Its error names all ids that no report has.
func rowsOf(s *catalog.State, ids []string) ([]int32, error) {
	rows := make([]int32, 0, len(ids))
	var unknown []string
	seen := make(map[string]bool, len(ids))
	for _, id := range ids {
		if seen[id] {
			continue
		}
		seen[id] = true
		at, ok := s.Row(id)
		if ok {
			rows = append(rows, int32(at))
			continue
		}
		why := noReport(id)
		if len(unknown) < mostNearest {
			why += nearest(s, id)
		}
		unknown = append(unknown, why)
	}
	if len(unknown) > 0 {
		return nil, errors.New(strings.Join(unknown, "; "))
	}
	return rows, nil
}

// read reads the reports of rows, unless the context ends before.
func read(ctx context.Context, s *catalog.State, rows []int32) ([]*reports.Report, error) {
	found := make([]*reports.Report, len(rows))
	for i, at := range rows {
		err := ctx.Err()
		if err == nil {
			found[i], err = s.Report(int(at))
		}
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// findAll reads the reports of ids, each once. Its error names all ids that no report has.
func findAll(ctx context.Context, s *catalog.State, ids []string) ([]*reports.Report, error) {
	rows, err := rowsOf(s, ids)
	if err != nil {
		return nil, err
	}
	return read(ctx, s, rows)
}

// mostNotices bounds what the window is told of a folder with thousands of broken files.
const mostNotices = 200

// notices is the first error of each broken file.
func notices(problems []reports.Problem) []Notice {
	list := []Notice{}
	seen := map[string]bool{}
	for _, p := range problems {
		if p.Severity == reports.SeverityError && !seen[p.File] && len(list) < mostNotices {
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
