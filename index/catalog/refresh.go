package catalog

import (
	"context"
	"errors"
	"fmt"
	"maps"
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
	r.embedded = !slices.ContainsFunc(r.parts, func(p *part) bool { return p.words != nil && p.embedded() })
	if !r.embedded {
		r.publish()
		r.changed(r.progress)
	}
}

// readLibrary compares the library's files with what is known of them: what is new or different is
// pending, and what is different or gone is dead.
func (r *refresh) readLibrary() error {
	found, err := listFiles(r.library)
	if err != nil {
		return fmt.Errorf("read the library: %w", err)
	}
	r.problems = nil
	for _, p := range r.parts {
		if p.embedded() {
			continue
		}
		for row := range p.Len() {
			if p.dead[row] {
				continue
			}
			if f := p.file(row); found[f.Name] == f {
				delete(found, f.Name)
			} else {
				p.dead[row] = true
			}
		}
	}
	for _, f := range found {
		if known, ok := r.broken[f]; ok {
			r.problems = append(r.problems, known...)
		} else if !r.left[f] {
			r.pending = append(r.pending, f)
		}
	}
	r.dropDead()
	maps.DeleteFunc(r.broken, func(f file, _ []reports.Problem) bool { return found[f.Name] != f })
	slices.SortFunc(r.pending, func(a, b file) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// build makes parts of what is pending. A first small part is soon searchable; each next one is
// twice as large, so that there are few.
func (r *refresh) build() error {
	r.progress = Progress{0, len(r.pending)}
	// What has changed and what is gone shows together with what is new, so that no report is
	// missing for a moment.
	first := len(r.pending) == 0 || r.embedded
	if r.embedded {
		if err := r.buildEmbedded(); err != nil {
			return err
		}
	}
	if first {
		r.publish()
		r.changed(r.progress)
	}
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
	r.parts = slices.DeleteFunc(r.parts, func(old *part) bool { return old.embedded() })
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
			if f.report == nil && f.text != nil {
				r.broken[f.file] = f.problems
			}
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
		r.embedded = r.embedded || p.embedded()
		r.pending = append(r.pending, p.liveFiles()...)
		r.retire(p)
		os.RemoveAll(filepath.Join(r.cache.parts(), p.name))
	}
	if !damaged {
		return nil
	}
	r.parts = kept
	return r.build()
}

// leave notes what the refresh did not come to before it was stopped.
func (r *refresh) leave() {
	for _, f := range r.pending {
		r.left[f] = true
	}
}

// settle publishes what is not published yet.
func (r *refresh) settle() {
	before := r.State()
	if r.publish(); r.State() != before {
		r.changed(r.progress)
	}
}
