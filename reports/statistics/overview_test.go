package statistics

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// samples are the embedded reports and some that were made to be hard, each with what the recount
// reads in their files.
func samples(t *testing.T) map[string]sample {
	t.Helper()
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]sample{"corpus": {reports.NewColumns(corpus), tellCorpus(t)}}
	for seed := range uint64(5) {
		made := hardReports(t, 100+seed, 40)
		s := sample{columns: reports.NewColumns(made)}
		for _, r := range made {
			s.told = append(s.told, read(t, string(r.Markdown())))
		}
		all[fmt.Sprint("hard ", seed)] = s
	}
	return all
}

type sample struct {
	columns *reports.Columns
	told    []told
}

func (s sample) overview(period, split Key) Overview {
	return OverviewOf(s.columns, Ask{Rows: everyRow(s.columns), Days: reports.Always, Period: period, Split: split})
}

func figuresText(f Figures) string { return written(Row{Figures: f}) }

// Breakdowns and the total are those of the recount, in the order of a table.
func TestBreakdowns(t *testing.T) {
	for name, s := range samples(t) {
		o := s.overview("", "")
		if got, want := figuresText(o.Total), recountTotal(s.told); got != want {
			t.Errorf("%s: total %s\nwant %s", name, got, want)
		}
		for i, b := range o.Breakdowns {
			key := BreakdownKeys[i]
			want := recount(s.told, []string{string(key)})
			table := Count(s.columns, everyRow(s.columns), []Key{key})
			if b.Key != key || b.More != 0 || len(b.Rows) != len(want) {
				t.Fatalf("%s: by %s (%s) there are %d rows, want %d", name, key, b.Key, len(b.Rows), len(want))
			}
			for j, g := range b.Rows {
				row := "|" + g.Value
				if g.None {
					row = "|" + nothing
				}
				if got := figuresText(g.Figures); want[row] == nil || got != want[row].String() {
					t.Errorf("%s: by %s, %q: %s\nwant %s", name, key, row, got, want[row])
				}
				if rowName(table.Rows[j].Key) != row {
					t.Errorf("%s: by %s, place %d is of %q, in the table of %q", name, key, j, row, rowName(table.Rows[j].Key))
				}
			}
		}
	}
}

// A series has the numbers of the recount, and nothing in the periods between.
func TestSeries(t *testing.T) {
	for name, s := range samples(t) {
		for i, period := range Periods { // all together with all, over the samples
			for _, split := range []Key{"", "product", "region", "instance", "cause", "impact"}[2*i : 2*i+2] {
				about := fmt.Sprint(name, " ", period, " ", split)
				got := s.overview(period, split).Series
				checkSeries(t, about, got, s.told)
			}
		}
	}
}

func checkSeries(t *testing.T, about string, got Series, all []told) {
	t.Helper()
	want := recount(all, []string{string(got.Period)})
	if f := want["|"+nothing]; f != nil && f.incidents != got.Undated {
		t.Errorf("%s: %d are undated, want %d", about, got.Undated, f.incidents)
	}
	delete(want, "|"+nothing)
	for i, p := range got.Periods {
		f := want["|"+p]
		if f == nil {
			f = &figures{}
		}
		if got.Incidents[i] != f.incidents || got.DowntimeMinutes[i] != f.down {
			t.Errorf("%s: %s has %d incidents and %d minutes, want %s", about, p, got.Incidents[i], got.DowntimeMinutes[i], f)
		}
		delete(want, "|"+p)
	}
	if len(want) > 0 || !slices.IsSorted(got.Periods) {
		t.Errorf("%s: %d periods are missing, %v", about, len(want), got.Periods)
	}
	if got.Split != "" {
		checkGroups(t, about, got, recount(all, []string{string(got.Split), string(got.Period)}))
	}
}

// checkGroups compares the groups of a series with the recount.
func checkGroups(t *testing.T, about string, got Series, want map[string]*figures) {
	t.Helper()
	for _, g := range got.Groups {
		value := g.Value
		if g.None {
			value = nothing
		}
		for i, p := range got.Periods {
			name := "|" + value + "|" + p
			f := want[name]
			if f == nil {
				f = &figures{}
			}
			if g.Incidents[i] != f.incidents || g.DowntimeMinutes[i] != f.down {
				t.Errorf("%s: %s has %d incidents and %d minutes, want %s", about, name, g.Incidents[i], g.DowntimeMinutes[i], f)
			}
			delete(want, name)
		}
	}
	for name := range want {
		if !strings.HasSuffix(name, nothing) && got.More == 0 {
			t.Errorf("%s: %s is missing", about, name)
		}
	}
}

func TestHeat(t *testing.T) {
	for name, s := range samples(t) {
		h := s.overview("", "").Heat
		want := recount(s.told, []string{"instance", "cause"})
		for y, instance := range h.Instances {
			for x, cause := range h.Causes {
				row := "|" + instance.Value + "|" + cause.Value
				if instance.None {
					row = "|" + nothing + "|" + cause.Value
				}
				f := want[row]
				if f == nil {
					f = &figures{}
				}
				if h.Incidents[y][x] != f.incidents || h.DowntimeMinutes[y][x] != f.down {
					t.Errorf("%s: %s: %d and %d, want %s", name, row, h.Incidents[y][x], h.DowntimeMinutes[y][x], f)
				}
				delete(want, row)
			}
		}
		if left := len(want); (h.More == 0) != (left == 0) {
			t.Errorf("%s: %d cells are missing, %d instances are left out", name, left, h.More)
		}
	}
}

// Weekdays and hours are those that the clock of each event showed.
func TestHours(t *testing.T) {
	for name, s := range samples(t) {
		want, working, outside := map[string]int{}, 0, 0
		for _, r := range s.told {
			cells, in, out := map[string]bool{}, false, false
			for _, e := range r.events {
				cells[e.start.Format("Monday 15")] = true
				day, hour := e.start.Format("Mon"), e.start.Format("15")
				if day != "Sat" && day != "Sun" && "08" <= hour && hour <= "17" {
					in = true
				} else {
					out = true
				}
			}
			for cell := range cells {
				want[cell]++
			}
			working, outside = working+one(in), outside+one(out)
		}
		h := s.overview("", "").Hours
		for day, hours := range h.Incidents {
			for hour, n := range hours {
				cell := fmt.Sprintf("%s %02d", time.Weekday((day+1)%7), hour)
				if n != want[cell] {
					t.Errorf("%s: %s: %d, want %d", name, cell, n, want[cell])
				}
			}
		}
		if h.Working != working || h.Outside != outside {
			t.Errorf("%s: %d in working hours and %d outside, want %d and %d", name, h.Working, h.Outside, working, outside)
		}
	}
}

// Twins count once on a platform, and their overlapping windows once.
func TestPlatforms(t *testing.T) {
	report := func(id, product, start, end string) *reports.Report {
		return &reports.Report{ID: id, Products: []string{product}, Region: "Europe", Events: []reports.Event{
			event(t, "Europe/Lisbon", start, end, reports.ImpactPartial)}}
	}
	c := reports.NewColumns([]*reports.Report{
		report("a", "Alma", "2031-03-05T09:00:00Z", "2031-03-05T10:00:00Z"),
		report("b", "Primo VE", "2031-03-05T09:30:00Z", "2031-03-05T10:30:00Z"),
		report("c", "Primo", "2031-03-05T09:10:00Z", "2031-03-05T09:20:00Z"),
		report("d", "Alma", "2031-03-05T09:10:00Z", "2031-03-05T09:20:00Z"),
		report("e", "Primo", "2031-03-05T09:10:00Z", ""),
		report("f", "Lantern", "2031-04-05T09:10:00Z", ""),
		report("g", "Lantern", "2031-04-05T09:10:00Z", ""),
	})
	twins := [][2]int32{{0, 1}, {1, 2}, {2, 4}, {5, 6}}
	by, all := Platforms(c, everyRow(c), twins)
	want := []Platform{{"Higher-Ed Platform", 2, 100, 0, 1}, {"Lantern", 1, 0, 1, 1}, {"Primo", 1, 10, 0, 1}}
	if diff := cmp.Diff(want, by); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Platform{"", 3, 100, 1, 4}, all); diff != "" {
		t.Errorf("together (-want +got):\n%s", diff)
	}
	by, _ = Platforms(c, []int32{0, 2, 3}, twins) // a twin that was not found connects nothing
	if diff := cmp.Diff([]Platform{{"Higher-Ed Platform", 2, 70, 0, 0}, {"Primo", 1, 10, 0, 0}}, by); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What reports lack, as their files show it.
func TestQuality(t *testing.T) {
	for name, s := range samples(t) {
		want := map[string]int{}
		for _, r := range s.told {
			open := len(r.events) == 0
			for _, e := range r.events {
				open = open || e.end.IsZero()
			}
			want[UnknownEnds] += one(open)
			want[Discrepancies] += one(strings.Contains(r.raw, "\ndiscrepancies:"))
			want[NoSource] += one(!strings.Contains(r.raw, "\nsource:"))
			want[NoCause] += one(slices.Contains(r.values["cause"], "under-investigation"))
		}
		for _, q := range s.overview("", "").Quality {
			if q.Count != want[q.Kind] || len(q.Rows) != q.Count {
				t.Errorf("%s: %s: %d, want %d", name, q.Kind, q.Count, want[q.Kind])
			}
		}
	}
}
