package page

import (
	"context"
	"errors"
	"iter"
)

var errNotYet = errors.New("reading pages is not built yet")

// Read yields the pages of paths (files, folders, zip files) in the order given, one at a time.
// A page that cannot be read has Err with its reason.
func Read(ctx context.Context, paths []string) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for _, path := range paths {
			if ctx.Err() != nil || !yield(Result{File: path, Err: errNotYet}) {
				return
			}
		}
	}
}

// FromText reads one page that is in memory: pasted text, standard input. The format is found out
// from the content; file is how messages name it.
func FromText(file string, text []byte) Result {
	return Result{File: file, Err: errNotYet}
}

// Count tells how many pages Read will yield, as far as that is known without unpacking.
func Count(paths []string) int { return len(paths) }
