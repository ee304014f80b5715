package index

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

func seenBefore(t *testing.T, x *Index, id string) SeenBefore {
	t.Helper()
	s, err := x.SeenBefore(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func ofKind(s SeenBefore, kind string) []string {
	ids := []string{}
	for _, h := range s.Hits {
		if h.Kind == kind {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

func TestSeenBefore(t *testing.T) {
	s := seenBefore(t, corpusIndex(t), "2022-01-27-ap01")
	if diff := cmp.Diff([]string{"Higher-Ed Platform AP01"}, s.Environments); diff != "" {
		t.Errorf("environments:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"2022-01-27-primo-mt-apac01-apac03-tc-apac02"}, ofKind(s, SeenSameIncident)); diff != "" {
		t.Errorf("same incident:\n%s", diff)
	}
	before, after := ofKind(s, SeenSameInstance), ofKind(s, SeenCameAfter)
	if s.Before != 10 || len(before) != 10 || before[0] != "2021-05-17-ap01" {
		t.Errorf("before it were %d: %v", s.Before, before)
	}
	if diff := cmp.Diff([]string{"2022-02-05-ap01", "2022-02-17-ap01", "2022-05-11-primo-ve-ap01"}, after[:min(3, len(after))]); diff != "" {
		t.Errorf("after it:\n%s", diff)
	}
	if len(s.Recurrences) == 0 || s.Recurrences[0].Cause != "network" || !s.Recurrences[0].Main || s.Recurrences[0].Reports[0].ID != "2022-02-17-ap01" {
		t.Errorf("came back: %+v", s.Recurrences)
	}
	if !s.Promised || !s.Indexed {
		t.Errorf("promised %v, indexed %v", s.Promised, s.Indexed)
	}
}

// Four incidents of one lantern, of which the second has two events and the third lies between
// them: measures are promised once all is over.
func TestRecurrences(t *testing.T) {
	at := func(id, start, end string, causes ...reports.Cause) *reports.Report {
		r := lantern()
		r.ID, r.Title, r.Causes = id, id, causes
		r.Events = []reports.Event{window(start, end)}
		return r
	}
	first := at("2031-01-01-lt01", "2031-01-01T09:00:00+01:00", "2031-01-01T10:00:00+01:00", "network")
	second := at("2031-02-01-lt01", "2031-02-01T09:00:00+01:00", "", "storage", "network")
	second.Events = append(second.Events, window("2031-04-01T09:00:00+02:00", "2031-04-01T10:00:00+02:00"))
	third := at("2031-03-01-lt01", "2031-03-01T09:00:00+01:00", "", "storage", "network")
	fourth := at("2031-05-01-lt01", "2031-05-01T09:00:00+02:00", "", "network", "under-investigation")
	elsewhere := at("2031-05-02-lt02", "2031-05-02T09:00:00+02:00", "", "network")
	elsewhere.Instances = []string{"LT02"}
	undated := at("2031-05-03-lt01", "", "", "network", "under-investigation")
	undated.Events = nil
	x := Of([]*reports.Report{first, second, third, fourth, elsewhere, undated})
	for _, c := range []struct {
		of   *reports.Report
		want map[string][]string
	}{
		{first, map[string][]string{"network": {second.ID, third.ID, fourth.ID}}},
		{second, map[string][]string{"network": {fourth.ID}}},
		{third, map[string][]string{"network": {fourth.ID}}},
		{fourth, map[string][]string{}},
		{undated, map[string][]string{}},
	} {
		got := map[string][]string{}
		for _, r := range seenBefore(t, x, c.of.ID).Recurrences {
			for _, h := range r.Reports {
				got[r.Cause] = append(got[r.Cause], h.ID)
				if diff := cmp.Diff([]string{"LT01"}, h.Instances); diff != "" {
					t.Errorf("%s: instances:\n%s", h.ID, diff)
				}
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("after %s came back (-want +got):\n%s", c.of.ID, diff)
		}
	}
	s := seenBefore(t, x, third.ID)
	if diff := cmp.Diff([]string{second.ID, first.ID, undated.ID}, ofKind(s, SeenSameInstance)); diff != "" {
		t.Errorf("before the third:\n%s", diff)
	}
	if s.Promised || s.Indexed {
		t.Errorf("promised %v, indexed %v", s.Promised, s.Indexed)
	}
}

// A twin on the same platform is no recurrence of itself.
func TestTwinIsNoRecurrence(t *testing.T) {
	one, other := lantern(), lantern()
	one.ID, other.ID = "2031-03-05-one", "2031-03-05-other"
	one.Products, other.Products = []string{"Alma"}, []string{"Primo VE"}
	other.Events[0] = window("2031-03-05T10:30:00+01:00", "")
	one.Events[0].End = one.Events[0].Start
	one.Events = append(one.Events, window("2031-03-05T10:00:00+01:00", "2031-03-05T10:20:00+01:00"))
	x := Of([]*reports.Report{one, other})
	s := seenBefore(t, x, one.ID)
	if len(ofKind(s, SeenSameIncident)) != 1 || len(s.Recurrences) != 0 {
		t.Errorf("%+v", s)
	}
}
