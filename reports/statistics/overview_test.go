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
	if got.Split == "" {
		return
	}
	want = recount(all, []string{string(got.Split), string(got.Period)})
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

// The trend has the minutes that lie in the days, and the reports that begin in them.
func TestTrend(t *testing.T) {
	for name, s := range samples(t) {
		for _, days := range [][4]string{
			{"2024", "2024", "2023-01-01", "2023-12-31"}, {"2024-02", "2024-03", "2023-12-01", "2024-01-31"},
			{"2024-03-30", "2024-04-02", "2024-03-26", "2024-03-29"}, {"2012-01", "2012-01-01", "2011-12-31", "2011-12-31"},
			{"2024-01-01", "2024-01-31", "2023-12-01", "2023-12-31"},
		} {
			period, err := reports.ParseRange(days[0], days[1])
			if err != nil {
				t.Fatal(err)
			}
			trend := TrendOf(s.columns, everyRow(s.columns), nil, period)
			if trend.Before.From != days[2] || trend.Before.To != days[3] {
				t.Errorf("before %v are %s to %s", days, trend.Before.From, trend.Before.To)
			}
			for _, stretch := range []Stretch{trend.Current, trend.Before} {
				if got, want := figuresText(stretch.Figures), recountDays(s.told, stretch.From, stretch.To); got != want {
					t.Errorf("%s, %s to %s: %s\nwant %s", name, stretch.From, stretch.To, got, want)
				}
			}
		}
	}
}

// recountDays counts what lies in some days, minute by minute.
func recountDays(all []told, from, to string) string {
	f := &figures{}
	inside := func(at time.Time) bool {
		day := at.Format(time.DateOnly)
		return from <= day && day <= to
	}
	for _, r := range all {
		begins, known := false, false
		down, full := map[int64]bool{}, map[int64]bool{} // by the first event that has the minute
		minutes, minutesFull := 0, 0
		for _, e := range r.events {
			begins = begins || inside(e.start)
			known = known || inside(e.start) && !e.end.IsZero()
			for at := e.start; at.Before(e.end); at = at.Add(time.Minute) {
				minute := at.Unix() / 60
				if !down[minute] && inside(at) {
					known = true
					minutes++
				}
				if e.impact == "unavailable" && !full[minute] && inside(at) {
					minutesFull++
				}
				down[minute] = true
				full[minute] = full[minute] || e.impact == "unavailable"
			}
		}
		f.incidents += one(begins)
		if known {
			f.down, f.unavailable, f.known = f.down+minutes, f.unavailable+minutesFull, append(f.known, minutes)
		} else {
			f.unknown += one(begins)
		}
	}
	return f.String()
}

// Without bounds a trend is of twelve months, and without something before there is none.
func TestTrendDays(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c := reports.NewColumns(corpus)
	last := slices.Max(c.Dates.All)
	trend := TrendOf(c, everyRow(c), nil, reports.Always)
	if !strings.HasPrefix(trend.Current.To, fmt.Sprintf("%d-%02d", last/10000, last/100%100)) ||
		timeOf(last).AddDate(-1, 0, 0).Format("2006") != trend.Current.From[:4] || trend.Current.From[8:] != "01" {
		t.Errorf("the last twelve months are %s to %s; the last event was on %d", trend.Current.From, trend.Current.To, last)
	}
	for _, days := range []reports.Period{{First: reports.Always.First, Last: 20200101}, {First: 20990101, Last: reports.Always.Last}} {
		if trend := TrendOf(c, everyRow(c), nil, days); trend != nil {
			t.Errorf("%v: %v", days, trend)
		}
	}
	empty := lantern()
	if trend := TrendOf(empty, []int32{0}, nil, reports.Always); trend != nil {
		t.Errorf("of no event: %v", trend)
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
