package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"rcaviewer/reports"
	"rcaviewer/reports/importing"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/library"
)

// An importer makes reports of pages, and knows which pages have been filed.
type importer struct {
	known *importing.Known
	filed *library.Filed
}

// mostTeachers bounds how many of the library's reports are learned from: names, zones and causes
// repeat, and a library may have a hundred thousand.
const mostTeachers = 1000

func (a *App) importer(ctx context.Context) (*importer, error) {
	filed, err := a.filed()
	if err != nil {
		return nil, err
	}
	all, err := a.teachers(ctx)
	if err != nil {
		return nil, err
	}
	return &importer{importing.Learn(all), filed}, nil
}

// teachers are the embedded reports, and the newest of the library.
func (a *App) teachers(ctx context.Context) ([]*reports.Report, error) {
	all, err := reports.Corpus()
	if err != nil {
		return nil, err
	}
	s, err := a.state()
	if err != nil {
		return nil, err
	}
	own := 0
	for row := s.Index.Columns().Len() - 1; row >= 0 && own < mostTeachers; row-- {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !s.Own(row) {
			continue
		}
		if r, err := s.Report(row); err == nil { // a file that is gone meanwhile teaches nothing
			all = append(all, r)
			own++
		}
	}
	return all, nil
}

// A taken page is one that was read: as a draft, or with the reason why there is none.
type takenPage struct {
	file        string
	draft       *importing.Draft
	digest      string
	duplicateOf string // id of the report that the page became when it was filed before
	err         error
}

// take understands a page that was read, and finds out whether it has been filed.
func (i *importer) take(result page.Result) takenPage {
	t := takenPage{file: result.File, err: result.Err}
	if t.err != nil {
		return t
	}
	if t.draft, t.err = understand(i.known, result.Page); t.err != nil {
		return t
	}
	t.digest = library.Digest(result.Page.Text)
	if id, found := i.filed.Find(t.draft.Report, t.digest); found {
		t.duplicateOf = id
	}
	return t
}

// understand costs a mistake of the program one page and not the pages beside it: what people paste
// and save is endless.
func understand(known *importing.Known, p *page.Page) (draft *importing.Draft, err error) {
	defer func() {
		if r := recover(); r != nil {
			draft, err = nil, fmt.Errorf("reading it led to a mistake of the program: %v", r)
		}
	}()
	return known.Understand(p)
}

// note remembers a report as filed.
func (i *importer) note(r *reports.Report, digest string) {
	i.filed.Put(r.ID, r.Title, reports.AddressKey(r.Source), digest)
}

// reason is why a page was rejected, in words that follow its file's name.
func (t takenPage) reason() string {
	var rejected *importing.Rejected
	if errors.As(t.err, &rejected) {
		return rejected.Reason
	}
	return t.err.Error()
}

// standardInput is the path that means standard input.
const standardInput = "-"

// pages reads the pages of paths in their order. Without standard input its path is a file's.
func pages(ctx context.Context, paths []string, stdin io.Reader) iter.Seq[page.Result] {
	return func(yield func(page.Result) bool) {
		for _, path := range paths {
			read := page.Read(ctx, []string{path})
			if path == standardInput && stdin != nil {
				read = page.From(ctx, standardInput, stdin)
			}
			for result := range read {
				if !yield(result) {
					return
				}
			}
		}
	}
}

// countPages tells how many pages there will be, as far as that is known.
func countPages(ctx context.Context, paths []string) int {
	n := 0
	for _, path := range paths {
		if path == standardInput {
			n++
		} else {
			n += page.Count(ctx, []string{path})
		}
	}
	return n
}
