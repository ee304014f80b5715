package app

import (
	"context"
	"sync"
	"time"

	"rcaviewer/index/catalog"
	"rcaviewer/reports/library"
)

// freshness is how the reports are kept up to date: by one goroutine, which reads the library
// again whenever somebody asks, once for all who asked meanwhile.
type freshness struct {
	begin  sync.Once
	first  chan struct{} // closed after the first reading
	err    error         // of the first reading
	ended  chan struct{} // closed when there will be none any more
	wanted chan struct{} // holds one when somebody asks

	mu      sync.Mutex
	waiting []chan struct{}
	cancel  context.CancelFunc // ends the reading that goes on
}

func newFreshness() freshness {
	return freshness{first: make(chan struct{}), ended: make(chan struct{}), wanted: make(chan struct{}, 1)}
}

// end waits until nothing is read any more. The context has ended before.
func (f *freshness) end() {
	f.begin.Do(func() {
		f.err = errClosed
		close(f.first)
		close(f.ended)
	})
	<-f.ended
}

// ask wants the library to be read. The channel is closed after a reading that began later.
func (f *freshness) ask() <-chan struct{} {
	done := make(chan struct{})
	f.mu.Lock()
	f.waiting = append(f.waiting, done)
	f.mu.Unlock()
	select {
	case f.wanted <- struct{}{}:
	default: // somebody has asked already
	}
	return done
}

// asked takes those who wait for the reading that begins now.
func (f *freshness) asked(cancel context.CancelFunc) []chan struct{} {
	f.mu.Lock()
	defer f.mu.Unlock()
	waiting := f.waiting
	f.waiting, f.cancel = nil, cancel
	return waiting
}

// startRefresh begins to keep the reports up to date, once.
func (a *App) startRefresh() { a.fresh.begin.Do(func() { go a.keepFresh() }) }

// keepFresh reads the library once, and then whenever somebody asks.
func (a *App) keepFresh() {
	defer close(a.fresh.ended)
	a.fresh.err = a.refreshOnce()
	close(a.fresh.first)
	var watching sync.WaitGroup
	defer watching.Wait()
	if a.options.Watch && !a.options.NoLibrary {
		watching.Go(a.watch)
	}
	for {
		select {
		case <-a.ctx.Done():
			return
		case <-a.fresh.wanted:
		}
		_ = a.refreshOnce() // who listens was told
	}
}

// watch asks for a reading whenever the folder changes. Then it rests for as long as was worked:
// while thousands of files are copied into a large library, reading would never end.
func (a *App) watch() {
	err := library.Watch(a.ctx, libraryDir(a.options), func() {
		begun := time.Now()
		select {
		case <-a.fresh.ask():
		case <-a.ctx.Done():
			return
		}
		select {
		case <-time.After(min(time.Since(begun), time.Second)):
		case <-a.ctx.Done():
		}
	})
	if err != nil {
		a.tell(Change{Kind: "failed", Message: err.Error(), Notices: a.notices()})
	}
}

func (a *App) refreshOnce() error {
	ctx, cancel := context.WithCancel(a.ctx)
	defer cancel()
	waiting := a.fresh.asked(cancel)
	err := a.catalog.Refresh(ctx, a.refreshing())
	for _, w := range waiting {
		close(w)
	}
	if a.using.TryLock() { // else at the next time
		a.catalog.CloseRetired()
		a.using.Unlock()
	}
	end := Change{Kind: "ready", Notices: a.notices()}
	if err != nil && ctx.Err() == nil {
		end.Kind, end.Message = "failed", err.Error()
	}
	a.tell(end)
	return err
}

func (a *App) notices() []Notice { return notices(a.catalog.State().Problems) }

// refreshing passes the steps of a refresh on as changes.
func (a *App) refreshing() func(catalog.Progress) {
	last := a.catalog.State()
	return func(p catalog.Progress) {
		now := a.catalog.State()
		same := now.Same(last)
		if !same {
			a.tell(Change{Kind: "reports", Done: p.Done, Total: p.Total})
		}
		if now.Index.Ready() && (!same || !last.Index.Ready()) {
			a.tell(Change{Kind: "indexed"})
		}
		last = now
		if p.Total > 0 {
			a.tell(Change{Kind: "progress", Done: p.Done, Total: p.Total})
		}
	}
}

// Ready waits until the library is read and words can be searched.
func (a *App) Ready(ctx context.Context) error {
	if _, err := a.state(); err != nil {
		return err
	}
	a.startRefresh()
	select {
	case <-a.fresh.first:
		return a.fresh.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// patience is how long an act that writes to the library waits until its outcome shows.
const patience = 2 * time.Second

// wrote brings the reports up to date after this program has written to the library. It waits
// until they are, but not for a library that takes long to read: who listens hears of it then.
func (a *App) wrote() {
	if _, err := a.state(); err != nil {
		return // nothing is shown that could be out of date
	}
	a.startRefresh()
	select {
	case <-a.fresh.ask():
	case <-a.ctx.Done():
	case <-time.After(patience):
	}
}

// StopReading ends reading the library. What was read so far can be searched, and what changes
// later is read; the next start goes on from there.
func (a *App) StopReading() {
	a.fresh.mu.Lock()
	defer a.fresh.mu.Unlock()
	if a.fresh.cancel != nil {
		a.fresh.cancel()
	}
}
