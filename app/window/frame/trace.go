package frame

import (
	"fmt"
	"io"
	"regexp"
	"sync"
	"time"
)

// TraceVariable is the environment variable that turns tracing on when it is "1".
const TraceVariable = "RCA_VIEWER_TRACE"

// Milestones of a start. The page reports FirstResults, in the second animation frame after
// its first list is in the document, which is when the list can be seen.
const (
	WindowShown  = "window"
	FirstResults = "first-results"
	IndexReady   = "index-ready"
)

// StatisticsDrawn is what took so long from a change of the search until its statistics can be seen.
const StatisticsDrawn = "statistics"

// A Trace prints how many milliseconds after the start of the process each milestone was
// reached first, and how long some acts took. A nil Trace prints nothing.
type Trace struct {
	out     io.Writer
	started time.Time

	mu   sync.Mutex
	seen map[string]bool
}

// NewTrace prints to out the milestones of the process that began at started.
func NewTrace(out io.Writer, started time.Time) *Trace {
	return &Trace{out: out, started: started, seen: map[string]bool{}}
}

// milestoneName keeps whatever a page sends to one tame line.
var milestoneName = regexp.MustCompile(`^[a-z][a-z-]{0,39}$`)

// Mark says that a milestone was reached. Only the first time counts.
func (t *Trace) Mark(milestone string) {
	if t == nil || !milestoneName.MatchString(milestone) {
		return
	}
	elapsed := time.Since(t.started).Milliseconds()
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.seen[milestone] {
		return
	}
	t.seen[milestone] = true
	fmt.Fprintf(t.out, "rca-viewer: trace: %s %d ms\n", milestone, elapsed)
}

// Took says how long something took that happens many times, in milliseconds. Each time counts.
func (t *Trace) Took(act string, milliseconds float64) {
	if t == nil || !milestoneName.MatchString(act) {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintf(t.out, "rca-viewer: trace: %s took %.0f ms\n", act, milliseconds)
}
