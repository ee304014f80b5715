package app

import (
	"context"
	"sync"
)

// tasks are what must not be cut off in the middle, as the writing of a file.
type tasks struct {
	mu     sync.Mutex
	closed bool
	all    sync.WaitGroup
}

// task begins something that Close waits for. Its context ends with the program's, so that Close does
// not wait long. Whoever began calls done at the end.
func (a *App) task(ctx context.Context) (_ context.Context, done func(), err error) {
	a.tasks.mu.Lock()
	defer a.tasks.mu.Unlock()
	if a.tasks.closed || a.ctx.Err() != nil {
		return nil, nil, errClosed
	}
	a.tasks.all.Add(1)
	ctx, cancel := context.WithCancel(ctx)
	unhook := context.AfterFunc(a.ctx, cancel)
	return ctx, func() {
		unhook()
		cancel()
		a.tasks.all.Done()
	}, nil
}

// endTasks waits for the tasks that run, and lets no other begin.
func (a *App) endTasks() {
	a.tasks.mu.Lock()
	a.tasks.closed = true
	a.tasks.mu.Unlock()
	a.tasks.all.Wait()
}
