package page

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Read yields the pages of paths (files, folders, zip files) in the order given, one at a time, so
// that a folder of any size takes the memory of its largest page. A page that cannot be read has Err
// with its reason. Reading ends early when the context does.
func Read(ctx context.Context, paths []string) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		r := &reader{ctx: ctx, yield: yield}
		for _, path := range paths {
			if !r.path(path) {
				return
			}
		}
	}
}

// From yields the pages of a stream, such as standard input: one, or those of a zip file. file is
// how messages name it.
func From(ctx context.Context, file string, stream io.Reader) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		r := &reader{ctx: ctx, yield: yield}
		data, err := readAll(ctx, io.LimitReader(stream, maxFile+1))
		switch {
		case ctx.Err() != nil:
		case err != nil:
			r.fail(file, fmt.Errorf("it cannot be read: %w", err))
		case len(data) > maxFile:
			r.fail(file, fmt.Errorf("it is larger than %s, the most that is read", bytesOf(maxFile)))
		default:
			r.data(file, data)
		}
	}
}

// readAll reads a stream, but waits no longer than its context: nothing may ever come from a pipe, and
// a read that waits cannot be called off. One that was given up ends with the program.
func readAll(ctx context.Context, stream io.Reader) ([]byte, error) {
	type outcome struct {
		data []byte
		err  error
	}
	read := make(chan outcome, 1)
	go func() {
		data, err := io.ReadAll(stream)
		read <- outcome{data, err}
	}()
	select {
	case all := <-read:
		return all.data, all.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// FromText reads one page that is in memory, such as a pasted one. The format is found out from the
// content; file is how messages name it.
func FromText(file string, text []byte) Result {
	if len(text) > maxFile {
		return Result{file, nil, tooLarge("it", int64(len(text)), maxFile)}
	}
	p, err := guarded(one, file, text)
	return Result{file, p, err}
}

// guarded lets a mistake of a parser cost one page and not the pages beside it: what people save is
// endless.
func guarded(parse func(string, []byte) (*Page, error), file string, data []byte) (p *Page, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("reading it led to a mistake of the program: %v", r)
		}
	}()
	return parse(file, data)
}

// Count tells how many pages Read will yield, as far as that is known without unpacking. When the
// context ends it tells how many it has seen.
func Count(ctx context.Context, paths []string) int {
	n := 0
	for _, path := range paths {
		files, _ := filesBelow(path)
		for file := range files {
			if ctx.Err() != nil {
				return n
			}
			n += countIn(file)
		}
	}
	return n
}

// reader hands out pages until nobody wants more. Its methods tell whether somebody does.
type reader struct {
	ctx   context.Context
	yield func(Result) bool
	found int // pages and failures so far
}

func (r *reader) give(result Result) bool {
	r.found++
	return r.yield(result) && r.ctx.Err() == nil
}

func (r *reader) fail(file string, err error) bool {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = fmt.Errorf("it cannot be read: %w", path.Err) // the file is named beside it
	}
	return r.give(Result{File: file, Err: err})
}

func (r *reader) path(path string) bool {
	if r.ctx.Err() != nil {
		return false
	}
	files, err := filesBelow(path)
	if err != nil {
		return r.fail(path, err)
	}
	before := r.found
	for file, err := range files {
		if err != nil && !r.fail(file, err) || err == nil && !r.file(file, file == path) {
			return false
		}
	}
	if info, err := os.Stat(path); r.found == before && err == nil && info.IsDir() {
		return r.fail(path, errors.New("there are no pages in the folder"))
	}
	return true
}

// filesBelow lists a file by itself, and of a folder the files that may be pages: none that are
// hidden, and none of what browsers save beside a page.
func filesBelow(path string) (iter.Seq2[string, error], error) {
	info, err := os.Stat(path)
	if err != nil {
		return func(func(string, error) bool) {}, err
	}
	if !info.IsDir() {
		return func(yield func(string, error) bool) { yield(path, nil) }, nil
	}
	if link, err := os.Lstat(path); err != nil || link.IsDir() {
		return func(yield func(string, error) bool) { walk(path, yield) }, nil
	}
	folder, err := filepath.EvalSymlinks(path) // a walk follows no link, not even the one it begins at
	if err != nil {
		return func(func(string, error) bool) {}, err
	}
	return func(yield func(string, error) bool) {
		walk(folder, func(file string, err error) bool {
			if below, outside := filepath.Rel(folder, file); outside == nil {
				file = filepath.Join(path, below) // as the user knows it
			}
			return yield(file, err)
		})
	}, nil
}

// walk calls f with the files below a folder that may be pages, until it wants no more.
func walk(root string, f func(file string, err error) bool) {
	filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		name := filepath.Base(file)
		_, known := formatOf(name)
		switch {
		case err != nil:
			if !f(file, err) {
				return fs.SkipAll
			}
		case file != root && d.IsDir() && passedOver(name):
			return fs.SkipDir
		case !d.IsDir() && known && !passedOver(name) && !f(file, nil):
			return fs.SkipAll
		}
		return nil
	})
}

// passedOver tells whether a file or folder is hidden, or holds the parts of a page saved beside it.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "_files") || name == "__MACOSX"
}

var errNoFile = errors.New("it is not a file but a pipe, a device or a socket")

// file reads a file's pages. named says that the user gave its path.
func (r *reader) file(path string, named bool) bool {
	info, err := os.Stat(path)
	if err != nil {
		return r.fail(path, err)
	}
	if !info.Mode().IsRegular() {
		if !named && info.IsDir() { // a link to a folder may lead round in circles
			return true
		}
		return r.fail(path, errNoFile)
	}
	f, err := os.Open(path)
	if err != nil {
		return r.fail(path, err)
	}
	defer f.Close()
	if isZip(f) {
		return r.zip(path, f, info.Size(), &budget{left: maxTotal})
	}
	if info.Size() > maxFile {
		return r.fail(path, tooLarge("it", info.Size(), maxFile))
	}
	data, err := io.ReadAll(io.LimitReader(f, maxFile))
	if err != nil {
		return r.fail(path, err)
	}
	return r.page(path, data, named)
}

// page reads one page. One of our own export's that was not named is passed over: the reports it
// was made from lie beside it.
func (r *reader) page(file string, data []byte, named bool) bool {
	p, err := guarded(one, file, data)
	if own := (*ownExport)(nil); errors.As(err, &own) && own.beside && !named {
		return true
	}
	return r.give(Result{file, p, err})
}

// data reads the pages of what is in memory.
func (r *reader) data(file string, data []byte) bool {
	if strings.HasPrefix(string(data[:min(len(data), 2)]), "PK") {
		return r.zip(file, strings.NewReader(string(data)), int64(len(data)), &budget{left: maxTotal})
	}
	return r.page(file, data, true)
}
