package window

import (
	"context"
	"encoding/json"
	"net/http"

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

// serveOpening writes the opening as a script that sets window.opening. Where it cannot be made
// the script is empty: the page then asks, and shows the error.
func (a *API) serveOpening(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != openingScript {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	opening, err := a.opening()
	if err != nil {
		return
	}
	text, err := json.Marshal(opening)
	if err != nil {
		return
	}
	_, _ = w.Write(append([]byte("window.opening = "), text...)) // a page that has gone needs none
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
