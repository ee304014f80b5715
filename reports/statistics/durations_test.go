package statistics

import (
	"fmt"
	"slices"
	"testing"

	"rcaviewer/reports"
)

// What lasted how long, counted from the minutes of the recount.
func TestDurations(t *testing.T) {
	for name, s := range samples(t) {
		o := s.overview("", "")
		var known []int
		var longest []string
		for _, r := range s.told {
			for _, m := range r.count(nil) {
				if m.known {
					known = append(known, m.down)
					longest = append(longest, fmt.Sprintf("%08d", m.down))
				}
			}
		}
		d := o.Durations
		if d.Known != len(known) || d.Unknown != len(s.told)-len(known) || d.Classes[4].Count != d.Unknown {
			t.Errorf("%s: %d are known and %d not, want %d", name, d.Known, d.Unknown, len(known))
		}
		for i, edges := range [][2]int{{0, 15}, {15, 60}, {60, 240}, {240, 1 << 30}} {
			if n := between(known, edges[0], edges[1]); d.Classes[i].Count != n || d.Classes[i].Value != reports.Durations[i] {
				t.Errorf("%s: class %v, want %d", name, d.Classes[i], n)
			}
		}
		for _, b := range d.Bins {
			to := 1 << 30
			if b.To != nil {
				to = *b.To
			}
			if n := between(known, b.From, to); b.Count != n {
				t.Errorf("%s: from %d to %d are %d, want %d", name, b.From, to, b.Count, n)
			}
		}
		slices.Sort(longest)
		slices.Reverse(longest)
		for i, incident := range o.Longest {
			if got := fmt.Sprintf("%08d", *incident.DowntimeMinutes); got != longest[i] {
				t.Errorf("%s: longest %d lasted %s, want %s", name, i, got, longest[i])
			}
		}
		if len(o.Longest) != min(10, len(known)) {
			t.Errorf("%s: %d are listed", name, len(o.Longest))
		}
	}
}

func between(list []int, from, to int) (n int) {
	for _, v := range list {
		if from <= v && v < to {
			n++
		}
	}
	return n
}
