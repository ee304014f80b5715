// Package window is the program's window: it shows the pages of package frontend and lets them
// call the methods of package app. It decides nothing about reports; what it adds is what only
// a window has: the native dialogs, the clipboard, the browser, and its own place on the screen.
package window

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"rcaviewer/app"
	"rcaviewer/app/window/frame"
	"rcaviewer/index"
)

// A program is what the window needs of app.App.
type program interface {
	Start() (app.Start, error)
	Search(context.Context, index.Request) (index.Answer, error)
	IDs(context.Context, index.Request) ([]string, error)
	Open(ctx context.Context, id, query string) (app.Page, error)
	SeenBefore(ctx context.Context, id string) (index.SeenBefore, error)
	Why(ctx context.Context, id, query string) (index.Why, error)
	Suggest(text string, caret int) ([]index.Suggestion, error)
	Summarise(ids []string) (app.Selection, error)
	Source(id string) (string, error)
	SaveSettings(app.Settings) error
	SaveBounds(app.Bounds) error
	Ready(context.Context) error
	StopReading()
	exportProgram
	copyProgram
	printProgram
	libraryProgram
	importProgram
	basketProgram
	statisticsProgram
}

// API holds the methods that the page may call. Each returns a promise there; an error is its
// rejection. A panic becomes an error too: the page can say so, and the window stays.
type API struct {
	program program
	trace   *frame.Trace
	index   sync.Once // begins to index the words

	searching, reading                latest // a search; pages that are imported
	insight, availability, recurrence latest // questions of the statistics view

	mu      sync.Mutex
	first   func() []byte // the opening that was prepared, until a page has it
	desktop frame.Desktop
	export  exporting
	pages   string // where the last imported pages came from
}

// Start gives the page what it needs once, before its first search.
func (a *API) Start() (start app.Start, err error) {
	defer guard("start", &err)
	start, err = a.program.Start()
	time.AfterFunc(indexAfter, a.indexWords)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.export.folder = cmp.Or(a.export.folder, start.Settings.Export.Folder)
	return start, err
}

// Search answers one request. A new search ends the one before it; one that asks for counts alone runs
// beside it, because it is for no list that somebody waits for.
func (a *API) Search(request index.Request) (answer index.Answer, err error) {
	defer guard("search", &err)
	if strings.TrimSpace(request.Query) != "" {
		a.indexWords()
	}
	if request.Limit == 0 {
		return a.program.Search(context.Background(), request)
	}
	ctx, done := a.searching.begin()
	defer done()
	return a.program.Search(ctx, request)
}

// IDs lists all reports that match in full, in their order.
func (a *API) IDs(request index.Request) (ids []string, err error) {
	defer guard("list the reports found", &err)
	return a.program.IDs(context.Background(), request)
}

// Open gives one report with the words of the query marked.
func (a *API) Open(id, query string) (page app.Page, err error) {
	defer guard("open the report", &err)
	return a.program.Open(context.Background(), id, query)
}

// Similar finds what a reader of a report wants to know of the others.
func (a *API) Similar(id string) (seen index.SeenBefore, err error) {
	defer guard("find similar reports", &err)
	return a.program.SeenBefore(context.Background(), id)
}

// Why explains a report as a hit of a query.
func (a *API) Why(id, query string) (why index.Why, err error) {
	defer guard("explain the hit", &err)
	return a.program.Why(context.Background(), id, query)
}

// Suggest proposes ways to go on with the text in the search box. caret is counted in UTF-16 units.
func (a *API) Suggest(text string, caret int) (suggestions []index.Suggestion, err error) {
	defer guard("suggest", &err)
	return a.program.Suggest(text, caret)
}

// Summarise sums up the selected reports for the tray.
func (a *API) Summarise(ids []string) (selection app.Selection, err error) {
	defer guard("sum up the selection", &err)
	return a.program.Summarise(ids)
}

// OpenSource opens the published page of a report in the browser.
func (a *API) OpenSource(id string) (err error) {
	defer guard("open the published page", &err)
	source, err := a.program.Source(id)
	if err != nil {
		return err
	}
	address, err := browserAddress(source)
	if err != nil {
		return err
	}
	desktop, err := a.window()
	if err != nil {
		return err
	}
	desktop.OpenInBrowser(address)
	return nil
}

// SaveSettings keeps what the window remembers, with its place on the screen: a window that
// ends without being closed then loses little.
func (a *API) SaveSettings(settings app.Settings) (err error) {
	defer guard("save the settings", &err)
	if err := a.program.SaveSettings(settings); err != nil {
		return err
	}
	desktop, err := a.window()
	if err != nil {
		return err
	}
	return a.program.SaveBounds(app.Bounds(desktop.Bounds()))
}

// StopReading ends reading the library; what was read so far stays.
func (a *API) StopReading() (err error) {
	defer guard("stop reading the library", &err)
	a.program.StopReading()
	return nil
}

// Trace notes a milestone of the start; see frame.Trace.
func (a *API) Trace(milestone string) {
	a.trace.Mark(milestone)
	if milestone == frame.FirstResults {
		a.indexWords()
	}
}

// Took notes how long the page took for something; see frame.Trace.
func (a *API) Took(act string, milliseconds float64) { a.trace.Took(act, milliseconds) }

// guard turns a panic of the act into an error.
func guard(act string, err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%s: the program made a mistake: %v", act, r)
	}
}
