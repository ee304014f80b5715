package window

import (
	"context"

	"rcaviewer/app"
)

// An importProgram is what the window needs to import pages.
type importProgram interface {
	ReadPages(ctx context.Context, paths []string) (app.ImportBatch, error)
	ReadText(ctx context.Context, text string) (app.ImportBatch, error)
	ReviewImport(key int) (app.Review, error)
	AcceptImport(key int, form app.Form, replace bool) (id string, err error)
	AcceptClean(ctx context.Context) (app.ImportBatch, error)
	SkipImport(key int) error
	EndImport()
}

// ReadPages reads pages for review; nothing is filed. CancelReading ends it.
func (a *API) ReadPages(paths []string) (batch app.ImportBatch, err error) {
	defer guard("read the pages", &err)
	ctx, done := a.reading.begin()
	defer done()
	return a.program.ReadPages(ctx, paths)
}

// ReadText reads a page that was pasted.
func (a *API) ReadText(text string) (batch app.ImportBatch, err error) {
	defer guard("read the text", &err)
	ctx, done := a.reading.begin()
	defer done()
	return a.program.ReadText(ctx, text)
}

// CancelReading ends reading pages, and filing those in which nothing was found.
func (a *API) CancelReading() { a.reading.end() }

// ReviewImport gives a page of the import with its form.
func (a *API) ReviewImport(key int) (review app.Review, err error) {
	defer guard("show the page", &err)
	return a.program.ReviewImport(key)
}

// AcceptImport files a page as its form is, and gives the id of the report.
func (a *API) AcceptImport(key int, form app.Form, replace bool) (id string, err error) {
	defer guard("file the report", &err)
	return a.program.AcceptImport(key, form, replace)
}

// AcceptClean files the new pages in which nothing was found. CancelReading ends it; what is filed
// stays.
func (a *API) AcceptClean() (batch app.ImportBatch, err error) {
	defer guard("file the reports", &err)
	ctx, done := a.reading.begin()
	defer done()
	return a.program.AcceptClean(ctx)
}

// SkipImport leaves a page out.
func (a *API) SkipImport(key int) (err error) {
	defer guard("skip the page", &err)
	return a.program.SkipImport(key)
}

// EndImport forgets the pages that were read.
func (a *API) EndImport() (err error) {
	defer guard("end the import", &err)
	a.program.EndImport()
	return nil
}
