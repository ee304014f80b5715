package frame

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestTrace(t *testing.T) {
	var out strings.Builder
	trace := NewTrace(&out, time.Now().Add(-123*time.Millisecond))
	trace.Mark(WindowShown)
	trace.Mark(FirstResults)
	trace.Mark(FirstResults) // counts once
	trace.Mark("no line\nbreaks")
	trace.Mark("")
	trace.Took(StatisticsDrawn, 41.6)
	trace.Took(StatisticsDrawn, 8)
	trace.Took("no line\nbreaks", 1)
	want := regexp.MustCompile(`^rca-viewer: trace: window \d+ ms\nrca-viewer: trace: first-results \d+ ms\nrca-viewer: trace: statistics took 42 ms\nrca-viewer: trace: statistics took 8 ms\n$`)
	if !want.MatchString(out.String()) {
		t.Errorf("trace printed %q", out.String())
	}
	if !strings.Contains(out.String(), " 12") && !strings.Contains(out.String(), " 13") {
		t.Errorf("trace printed %q, want about 123 ms", out.String())
	}
}

func TestNoTrace(t *testing.T) {
	var trace *Trace
	trace.Mark(WindowShown)
	trace.Took(StatisticsDrawn, 1)
}

func TestProcessStart(t *testing.T) {
	age := time.Since(ProcessStart())
	if age < 0 || age > 10*time.Minute {
		t.Errorf("this process is said to be %v old", age)
	}
	if later := time.Since(ProcessStart()); later < age-20*time.Millisecond {
		t.Errorf("the process became younger: %v, then %v", age, later)
	}
}
