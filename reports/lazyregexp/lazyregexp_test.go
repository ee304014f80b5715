package lazyregexp

import (
	"sync"
	"testing"
)

func TestCompiledOnceByMany(t *testing.T) {
	expression := New(`(\d{4})-(\d\d)`)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if !expression.MatchString("in 2023-06") || expression.FindString("in 2023-06") != "2023-06" {
				t.Error("2023-06 is not found")
			}
		})
	}
	all.Wait()
	if got := expression.FindStringSubmatch("2023-06"); len(got) != 3 || got[2] != "06" {
		t.Errorf("got %q", got)
	}
}

func TestNothingIsCompiledBeforeItIsUsed(t *testing.T) {
	wrong := New(`(`)
	defer func() {
		if recover() == nil {
			t.Error("an expression that is none was compiled")
		}
	}()
	wrong.MatchString("")
}
