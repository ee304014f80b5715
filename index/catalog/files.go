package catalog

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"rcaviewer/reports"
)

// listFiles finds the *.md files of a folder. A folder that does not exist has none.
func listFiles(library string) (map[string]file, error) {
	if library == "" {
		return map[string]file{}, nil
	}
	folder, err := os.Open(library)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]file{}, nil
	}
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	entries, err := folder.ReadDir(-1) // os.ReadDir would sort them
	if err != nil {
		return nil, err
	}
	found := make(map[string]file, len(entries))
	for _, e := range entries {
		if e.IsDir() || filepath.Ext(e.Name()) != ".md" {
			continue
		}
		f := file{Name: e.Name(), Size: -1} // one that cannot be looked at is read, and says why not
		if info, err := os.Stat(filepath.Join(library, e.Name())); err == nil {
			f.Size, f.ModTime = info.Size(), info.ModTime().UnixNano()
		}
		found[f.Name] = f
	}
	return found, nil
}

// parsed is a file that was read: a report, or the problems it has instead. It has no text when it
// cannot be read.
type parsed struct {
	file
	text     []byte
	report   *reports.Report
	problems []reports.Problem
}

// ahead is how many files are read before they are indexed. Reading and indexing take about as
// long, so one processor reads while another indexes.
const ahead = 64

// readAhead reads files in their order, a few ahead of who takes them.
func (r *refresh) readAhead(files []file) iter.Seq[parsed] {
	return func(yield func(parsed) bool) {
		read, stopped := make(chan parsed, ahead), make(chan struct{})
		defer close(stopped)
		go func() {
			defer close(read)
			for _, f := range files {
				select {
				case read <- r.readFile(f):
				case <-stopped:
					return
				}
			}
		}()
		for p := range read {
			if !yield(p) {
				return
			}
		}
	}
}

func (r *refresh) readFile(f file) parsed {
	name := filepath.Join(r.library, f.Name)
	text, err := reports.ReadFile(name)
	if err != nil {
		return parsed{file: f, problems: []reports.Problem{reports.Unreadable(name, err)}}
	}
	report, problems, err := reports.Parse(name, text)
	if err != nil {
		return parsed{file: f, text: text, problems: firstErrors(problems)}
	}
	return parsed{file: f, text: text, report: report}
}

// mostOfFile bounds the problems kept of one file, for a folder of thousands of broken ones.
const mostOfFile = 5

func firstErrors(problems []reports.Problem) []reports.Problem {
	var errs []reports.Problem
	for _, p := range problems {
		if p.Severity == reports.SeverityError && len(errs) < mostOfFile {
			errs = append(errs, p)
		}
	}
	return errs
}
