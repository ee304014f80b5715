package app

import (
	"context"
	"strings"
	"testing"
)

func TestSimilar(t *testing.T) {
	a := indexed(t, Options{NoLibrary: true})
	ctx := context.Background()
	similar, err := a.Similar(ctx, "2022-01-27-ap01")
	if err != nil || len(similar.Twins) != 1 || similar.Similar[0].ID != similar.Twins[0] {
		t.Errorf("similar: %+v, %v", similar, err)
	}
	seen, err := a.SeenBefore(ctx, "2022-01-27-ap01")
	if err != nil || len(seen.Hits) == 0 || !seen.Indexed {
		t.Errorf("seen before: %+v, %v", seen, err)
	}
	why, err := a.Why(ctx, "2022-01-27-ap01", "misconfigured provider")
	if err != nil || len(why.Clauses) != 2 || why.Score == 0 {
		t.Errorf("why: %+v, %v", why, err)
	}
}

// The answer is there before the index is, and takes in the user's own reports.
func TestSimilarOfLibrary(t *testing.T) {
	later := "2031-04-05-lantern-lt01"
	dir := folderOf(t, map[string]string{
		lamp + ".md":  lantern(lamp),
		later + ".md": lantern(later, "  - start: 2031-04-05T09:20:00+08:00", "    end: 2031-04-05T10:00:00+08:00"),
	})
	a := open(t, Options{Library: dir})
	seen, err := a.SeenBefore(context.Background(), lamp)
	if err != nil || seen.After != 1 || len(seen.Recurrences) != 1 || seen.Recurrences[0].Reports[0].ID != later {
		t.Errorf("%+v, %v", seen, err)
	}
}

func TestSimilarNamesTheNearest(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	ctx := context.Background()
	_, similar := a.Similar(ctx, "2022-01-27-ap02")
	_, seen := a.SeenBefore(ctx, "2022-01-27-ap02")
	_, why := a.Why(ctx, "2022-01-27-ap02", "network")
	for _, err := range []error{similar, seen, why} {
		if err == nil || !strings.Contains(err.Error(), `the nearest is "2022-01-27-ap01"`) {
			t.Errorf("the error is %v", err)
		}
	}
}
