package window

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"

	"rcaviewer/app"
	"rcaviewer/index"
)

// openingScript is fetched with the page, before its own scripts.
const openingScript = "/start.js"

// firstPage is how many hits the page asks for at once.
const firstPage = 50

// An opening is what the page shows first, ready before it can ask. Asking costs two rounds
// through the web view, each longer than the search itself.
type opening struct {
	Start   app.Start     `json:"start"`
	Request index.Request `json:"request"`
	Answer  index.Answer  `json:"answer"`
}

// serveMade serves what the page fetches and no file holds.
func (a *API) serveMade(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case openingScript:
		a.serveOpening(w)
	case previewPage:
		a.servePreview(w, r)
	default:
		http.NotFound(w, r)
	}
}

// serveOpening writes the opening as a script that sets window.opening. Where it cannot be made
// the script is empty: the page then asks, and shows the error.
func (a *API) serveOpening(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(a.nextOpening()()) // a page that has gone needs none
}

// prepare makes the first opening ahead of the page, while the system makes the window.
func (a *API) prepare() {
	first := sync.OnceValue(a.openingScript)
	a.mu.Lock()
	a.first = first
	a.mu.Unlock()
	first()
}

// nextOpening gives what was prepared to the first page that asks; one that was loaded again gets
// another, of what is true by then.
func (a *API) nextOpening() func() []byte {
	a.mu.Lock()
	defer a.mu.Unlock()
	next := a.first
	a.first = nil
	if next == nil {
		return a.openingScript
	}
	return next
}

// openingScript is empty where there is no opening.
func (a *API) openingScript() []byte {
	opening, err := a.opening()
	if err != nil {
		return nil
	}
	text, err := json.Marshal(opening)
	if err != nil {
		return nil
	}
	return append([]byte("window.opening = "), text...)
}

func (a *API) opening() (o opening, err error) {
	defer guard("start", &err)
	if o.Start, err = a.Start(); err != nil {
		return o, err
	}
	o.Request = index.Request{Sort: index.SortRelevance, Limit: firstPage}
	if last := o.Start.Settings.Request; last != nil {
		o.Request = *last
	}
	o.Answer, err = a.program.Search(context.Background(), o.Request)
	return o, err
}
