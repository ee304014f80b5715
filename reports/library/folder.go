package library

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
)

// A Folder is a library that can be written to. Its methods may be called by several goroutines.
type Folder struct {
	dir       string
	mu        sync.Mutex // held by who writes: two acts of this program do not mix
	originals listing
	tidied    bool // what killed programs left half-written was looked for
}

// Open makes a Folder of a path. Nothing is read, and nothing is created before the first write.
func Open(dir string) *Folder { return &Folder{dir: dir} }

const (
	originalsDir = "originals"
	deletedDir   = ".deleted" // in originals
)

// Errors that a caller may want to tell apart.
var (
	// ErrTaken says that another report has the id.
	ErrTaken = errors.New("another report has this id")
	// ErrChanged says that the file is not as it was when it was opened.
	ErrChanged = errors.New("another program has changed the file meanwhile; open it again to see how it is now")
	// ErrRemoved says that the file that was opened is gone.
	ErrRemoved = errors.New("another program has removed the file meanwhile")
	// ErrNone says that the library has no such report.
	ErrNone = errors.New("your library has no such report")
)

// Path is where the report of an id is, or would be.
func (f *Folder) Path(id string) string { return filepath.Join(f.dir, id+".md") }

// Has tells whether the library has a file for an id, valid or not, as far as that can be seen.
func (f *Folder) Has(id string) bool {
	has, err := f.holds(id)
	return has && err == nil
}

// holds is Has, or why that cannot be told: a folder that may not be looked into is no empty one.
func (f *Folder) holds(id string) (bool, error) {
	if !reports.ValidID(id) {
		return false, nil
	}
	_, err := os.Lstat(f.Path(id))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Taken tells whether an id belongs to a report already, to an embedded one also.
func (f *Folder) Taken(id string) bool { return Embedded(id) || f.Has(id) }

// Embedded tells whether the program carries a report of this id.
func Embedded(id string) bool {
	_, err := reports.CorpusFileOf(id)
	return err == nil
}

// mostNumbered bounds how many reports share an id but for their numbers.
const mostNumbered = 1000

// numbered is an id with a number behind it, from the second on.
func numbered(id string, n int) string {
	if n == 1 {
		return id
	}
	return fmt.Sprintf("%s-%d", id, n)
}

// Add files a new report with the page that it was made from, and gives the id that it got: its
// own, or with -2, -3 ... behind it where that is taken. textDigest is the Digest of the article's
// text. Without an original only the report is filed.
func (f *Folder) Add(r *reports.Report, original []byte, extension, textDigest string) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for n := 1; n <= mostNumbered; n++ {
		id := numbered(r.ID, n)
		if f.Taken(id) {
			continue
		}
		err := f.add(renamed(r, id), page{original, extension, textDigest})
		if errors.Is(err, ErrTaken) {
			continue // another program was quicker
		}
		if err != nil {
			return "", fmt.Errorf("file the report %s: %w", id, err)
		}
		return id, nil
	}
	return "", fmt.Errorf("file the report %s: %d reports have this id and a number", r.ID, mostNumbered)
}

func renamed(r *reports.Report, id string) *reports.Report {
	other := *r
	other.ID = id
	return &other
}

// add writes the original before the report: a page without a report is no harm, while a report
// must not be seen without its page.
func (f *Folder) add(r *reports.Report, original page) error {
	text, err := f.prepare(r)
	if err != nil {
		return err
	}
	made, err := f.keepPage(r.ID, original)
	if err != nil {
		return err
	}
	if err := f.write(r.ID, text); err != nil {
		if made != "" {
			f.removeOriginal(made)
		}
		return err
	}
	return nil
}

// write writes a file for an id that nobody has; ErrTaken when somebody has it. That a name is
// there already means this only of the report's own file.
func (f *Folder) write(id string, text []byte) error {
	err := atomicfile.Create(f.Path(id), writes(text))
	if errors.Is(err, fs.ErrExist) {
		return ErrTaken
	}
	return err
}

// prepare makes the folder, and the text of a report that reads back: what is in the library can
// be read.
func (f *Folder) prepare(r *reports.Report) ([]byte, error) {
	if !reports.ValidID(r.ID) {
		return nil, fmt.Errorf("%q is no id of a report", r.ID)
	}
	text := r.Markdown()
	if _, _, err := reports.Parse(r.ID+".md", text); err != nil {
		return nil, fmt.Errorf("it is no valid report: %w", err)
	}
	if err := makeFolder(f.dir); err != nil {
		return nil, fmt.Errorf("make the library: %w", err)
	}
	f.tidy()
	return text, nil
}

// makeFolder makes a folder and those above it. The system says only that the name exists where it
// is that of a link that leads nowhere.
func makeFolder(dir string) error {
	err := os.MkdirAll(dir, 0o755)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		if to, failed := os.Readlink(at.Path); failed == nil {
			return fmt.Errorf("%s is a link to %s, which is not there", at.Path, to)
		}
	}
	return err
}

// halfWritten is how old a half-written file is when nobody can be writing it any more.
const halfWritten = 24 * time.Hour

// tidy removes, once, what programs that were killed left half-written.
func (f *Folder) tidy() {
	if f.tidied {
		return
	}
	f.tidied = true
	for _, dir := range []string{f.dir, f.originalsPath()} {
		atomicfile.Sweep(dir, time.Now().Add(-halfWritten))
	}
}

func writes(text []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}
}
