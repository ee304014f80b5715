package window

import (
	"fmt"
	"net/http"
)

// previewPage is the address of the page of the last preview.
const previewPage = "/export-preview.html"

// A preview is a page to be shown in a frame, and how many there were: a frame loads an address
// that it had before no second time.
type preview struct {
	page   []byte
	number int
}

// keepPreview keeps a page for the frame, and gives its address.
func (a *API) keepPreview(page []byte) string {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.export.preview = preview{page, a.export.preview.number + 1}
	return fmt.Sprintf("%s?%d", previewPage, a.export.preview.number)
}

// servePreview serves the last page that was kept. Its text is strangers' text: it is escaped, and
// besides nothing in it may run, load or send anything.
func (a *API) servePreview(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	page := a.export.preview.page
	a.mu.Unlock()
	if page == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(page) // a frame that has gone needs none
}
