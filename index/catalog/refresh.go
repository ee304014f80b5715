package catalog

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// refresh is one run of Catalog.Refresh.
type refresh struct {
	*Catalog
	ctx     context.Context
	changed func(Progress)
	folder  string // of parts to write; empty to build in memory
	pending []file // library files to read
	// embedded says that the embedded corpus has to be indexed.
	embedded bool
	progress Progress
}

// openWords opens the words of the parts that come from the cache. Parts whose words cannot be
// opened are dropped: library finds their files unknown and reads them again.
func (r *refresh) openWords() {
	kept := r.parts[:0:0]
	for _, p := range r.parts {
		if p.name != "" && p.openWords(r.cache.parts()) != nil {
			os.RemoveAll(filepath.Join(r.cache.parts(), p.name))
			continue
		}
		kept = append(kept, p)
	}
	r.parts = kept
	r.embedded = !slices.ContainsFunc(r.parts, func(p *part) bool { return p.words != nil && p.hasEmbedded() })
	if !r.embedded {
		r.publish()
		r.changed(r.progress)
	}
}

func (p *part) hasEmbedded() bool {
	return slices.ContainsFunc(p.Files, func(f file) bool { return f.Name == "" })
}

// readLibrary compares the library's files with what is known of them: what is new or different is
// pending, and what is different or gone is dead.
func (r *refresh) readLibrary() error {
	found, err := listFiles(r.library)
	if err != nil {
		return fmt.Errorf("read the library: %w", err)
	}
	for _, p := range r.parts {
		for row, f := range p.Files {
			if f.Name == "" || p.dead[row] {
				continue
			}
			if found[f.Name] == f {
				delete(found, f.Name)
			} else {
				p.dead[row] = true
			}
		}
	}
	for _, f := range found {
		r.pending = append(r.pending, f)
	}
	r.compact()
	slices.SortFunc(r.pending, func(a, b file) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// listFiles finds the *.md files of a folder. A folder that does not exist has none.
func listFiles(library string) (map[string]file, error) {
	found := map[string]file{}
	if library == "" {
		return found, nil
	}
	entries, err := os.ReadDir(library)
	if errors.Is(err, fs.ErrNotExist) {
		return found, nil
	}
	if err != nil {
		return nil, err
	}
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

// Limits on how many parts there may be: each costs a little in every search.
const (
	smallPart = 1000
	mostSmall = 8
)

// compact takes apart what is mostly dead, and small parts when there are many: their live files
// are read again into a new part.
func (r *refresh) compact() {
	small := 0
	for _, p := range r.parts {
		if !p.hasEmbedded() && p.Columns.Len() < smallPart {
			small++
		}
	}
	kept := r.parts[:0:0]
	for _, p := range r.parts {
		live := p.Columns.Len() - len(p.dead)
		tooDead := live*2 < p.Columns.Len()
		tooSmall := small > mostSmall && p.Columns.Len() < smallPart
		if p.hasEmbedded() || !tooDead && !tooSmall {
			kept = append(kept, p)
			continue
		}
		for row, f := range p.Files {
			if !p.dead[row] {
				r.pending = append(r.pending, f)
			}
		}
		r.retire(p)
	}
	r.parts = kept
}

// build makes parts of what is pending. A first small part is soon searchable; each next one is
// twice as large, so that there are few.
func (r *refresh) build() error {
	r.progress = Progress{0, len(r.pending)}
	if r.embedded {
		if err := r.buildEmbedded(); err != nil {
			return err
		}
	}
	r.publish()
	r.changed(r.progress)
	for size := firstPart; len(r.pending) > 0; size = min(2*size, lastPart) {
		n := min(size, len(r.pending))
		if err := r.buildPart(r.pending[:n]); err != nil {
			return err
		}
		r.pending = r.pending[n:]
		r.publish()
		r.changed(r.progress)
	}
	return nil
}

const (
	firstPart = 1000
	lastPart  = 32000
)

// buildEmbedded indexes the embedded corpus, in the place of its unindexed part.
func (r *refresh) buildEmbedded() error {
	files, err := reports.CorpusFiles()
	if err != nil {
		return err
	}
	p, err := r.inFolderOrMemory(func(b *builder) error {
		for _, f := range files {
			parsed, _, err := reports.Parse(f.ID+".md", f.Text)
			if err != nil {
				return fmt.Errorf("embedded report: %w", err)
			}
			if err := b.add(parsed, f.Text, file{}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	r.parts = slices.DeleteFunc(r.parts, func(old *part) bool { return old.hasEmbedded() })
	r.parts = append([]*part{p}, r.parts...)
	r.embedded = false
	r.verified[p.name] = true
	return nil
}

// buildPart reads files into a part. Files that are no reports are noted as problems.
func (r *refresh) buildPart(files []file) error {
	done, problems := r.progress.Done, len(r.problems)
	valid := 0
	p, err := r.inFolderOrMemory(func(b *builder) error {
		r.progress.Done, r.problems, valid = done, r.problems[:problems], 0
		for f := range r.readAhead(files) {
			if err := r.ctx.Err(); err != nil {
				return err
			}
			r.problems = append(r.problems, f.problems...)
			if f.report != nil {
				valid++
				if err := b.add(f.report, f.text, f.file); err != nil {
					return err
				}
			}
			if r.progress.Done++; r.progress.Done%progressEvery == 0 {
				r.changed(r.progress)
			}
		}
		if valid == 0 {
			return errNothing
		}
		return nil
	})
	if errors.Is(err, errNothing) {
		return nil
	}
	if err != nil {
		return err
	}
	r.verified[p.name] = true
	r.parts = append(r.parts, p)
	return nil
}

const progressEvery = 250

var errNothing = errors.New("no valid report")

// parsed is a file that was read: a report, or the problems it has instead.
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
		return parsed{file: f, problems: firstErrors(problems)}
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

// inFolderOrMemory builds a part in the cache or, when that fails for any reason but the context,
// once more in memory: a full or read-only disk must not keep anybody from searching.
func (r *refresh) inFolderOrMemory(fill func(*builder) error) (*part, error) {
	p, err := r.buildIn(r.folder, fill)
	if err == nil || r.folder == "" || errors.Is(err, errNothing) || r.ctx.Err() != nil {
		return p, err
	}
	r.folder = ""
	return r.buildIn("", fill)
}

func (r *refresh) buildIn(folder string, fill func(*builder) error) (*part, error) {
	b, err := newBuilder(r.ctx, folder)
	if err != nil {
		return nil, err
	}
	if err := fill(b); err != nil {
		b.discard()
		return nil, err
	}
	return b.finish()
}

// verify compares the parts that come from the cache with their checksums, once. Damaged ones are
// dropped, and what was in them is read and indexed anew.
func (r *refresh) verify() error {
	damaged := false
	kept := r.parts[:0:0]
	for _, p := range r.parts {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if r.verified[p.name] || p.intact(r.cache.parts()) {
			r.verified[p.name] = true
			kept = append(kept, p)
			continue
		}
		damaged = true
		r.embedded = r.embedded || p.hasEmbedded()
		for row, f := range p.Files {
			if f.Name != "" && !p.dead[row] {
				r.pending = append(r.pending, f)
			}
		}
		r.retire(p)
		os.RemoveAll(filepath.Join(r.cache.parts(), p.name))
	}
	if !damaged {
		return nil
	}
	r.parts = kept
	return r.build()
}
