package window

import (
	"context"
	"testing"

	"rcaviewer/app"
	"rcaviewer/index"
)

func (p *fakeProgram) Insight(ctx context.Context, r app.InsightRequest) (app.Insight, error) {
	if r.Split == "cause" { // it waits until another is asked for
		<-ctx.Done()
		return app.Insight{}, ctx.Err()
	}
	return app.Insight{Reports: 3}, nil
}

func (p *fakeProgram) Availability(context.Context, app.AvailabilityRequest) (app.Availability, error) {
	panic("a mistake")
}

// A question of the statistics view ends the one before it, and a mistake is an error.
func TestANewInsightEndsTheOneBefore(t *testing.T) {
	a := &API{program: newProgram()}
	first := make(chan error)
	go func() {
		_, err := a.Insight(app.InsightRequest{Split: "cause"})
		first <- err
	}()
	for asked := false; !asked; {
		a.insight.mu.Lock()
		asked = a.insight.cancel != nil
		a.insight.mu.Unlock()
	}
	second, err := a.Insight(app.InsightRequest{Search: index.Request{Query: "oracle"}})
	if err != nil || second.Reports != 3 {
		t.Errorf("%+v, %v", second, err)
	}
	if err := <-first; err == nil {
		t.Error("the first one was not ended")
	}
	if _, err := a.Availability(app.AvailabilityRequest{}); err == nil {
		t.Error("a panic is no error")
	}
}
