package atomicfile

import (
	"errors"
	"testing"
	"time"
)

func TestReplacingWhatAnotherProgramHolds(t *testing.T) {
	busy, broken := errors.New("busy"), errors.New("broken")
	isBusy := func(err error) bool { return err == busy }
	for what, test := range map[string]struct {
		outcomes []error // one after the other; the last one stays
		want     error
		calls    int // 0 for as many as it likes
	}{
		"nobody":             {[]error{nil}, nil, 1},
		"for a moment":       {[]error{busy, busy, busy, nil}, nil, 4},
		"something else":     {[]error{broken}, broken, 1},
		"something else yet": {[]error{busy, broken}, broken, 2},
		"for good":           {[]error{busy}, busy, 0},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			calls, begun := 0, time.Now()
			err := persist(func() error {
				calls++
				return test.outcomes[min(calls, len(test.outcomes))-1]
			}, isBusy)
			took := time.Since(begun)
			if err != test.want || test.calls > 0 && calls != test.calls {
				t.Errorf("%v after %d calls, want %v after %d", err, calls, test.want, test.calls)
			}
			if long := took >= patience; long != (test.calls == 0) || took > 3*patience {
				t.Errorf("it took %v", took)
			}
		})
	}
}
