package window

import (
	"context"
	"testing"
	"time"

	"rcaviewer/app"
)

// slowReader reads until it is told to stop.
type slowReader struct {
	program
	reading chan struct{}
}

func (r *slowReader) ReadPages(ctx context.Context, _ []string) (app.ImportBatch, error) {
	r.reading <- struct{}{}
	<-ctx.Done()
	return app.ImportBatch{Items: []app.ImportItem{}}, nil
}

func (r *slowReader) ReadText(ctx context.Context, text string) (app.ImportBatch, error) {
	return app.ImportBatch{Items: []app.ImportItem{{Title: text}}}, ctx.Err()
}

func (r *slowReader) AcceptClean(ctx context.Context) (app.ImportBatch, error) {
	return r.ReadPages(ctx, nil)
}

func TestFilingIsCancelled(t *testing.T) {
	program := &slowReader{reading: make(chan struct{})}
	api := &API{program: program}
	ended := make(chan error)
	go func() {
		_, err := api.AcceptClean()
		ended <- err
	}()
	<-program.reading
	api.CancelReading()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("filing went on")
	}
}

func TestReadingIsCancelled(t *testing.T) {
	ends := map[string]func(*API){
		"by the user":          (*API).CancelReading,
		"by reading once more": func(a *API) { _, _ = a.ReadText("x") },
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			program := &slowReader{reading: make(chan struct{})}
			api := &API{program: program}
			ended := make(chan error)
			go func() {
				_, err := api.ReadPages([]string{"/pages"})
				ended <- err
			}()
			<-program.reading
			end(api)
			select {
			case err := <-ended:
				if err != nil {
					t.Error(err)
				}
			case <-time.After(10 * time.Second):
				t.Fatal("reading went on")
			}
		})
	}
}

func TestCancelledReadingEndsNoOther(t *testing.T) {
	api := &API{program: &slowReader{}}
	api.CancelReading()
	batch, err := api.ReadText("a page")
	if err != nil || batch.Items[0].Title != "a page" {
		t.Errorf("ReadText gave %v, %v", batch, err)
	}
}
