package window

import (
	"context"
	"sync"
)

// latest is work of which only the newest is wanted: beginning it anew ends what runs, as its answer
// would come too late.
type latest struct {
	mu     sync.Mutex
	cancel context.CancelFunc // of the newest
}

// begin ends what runs, and begins anew. Whoever began calls done at the end.
func (l *latest) begin() (ctx context.Context, done context.CancelFunc) {
	ctx, done = context.WithCancel(context.Background())
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.cancel != nil {
		l.cancel()
	}
	l.cancel = done
	return ctx, done
}

// end ends what runs.
func (l *latest) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.cancel != nil {
		l.cancel()
	}
}
