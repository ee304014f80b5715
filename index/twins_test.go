package index

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// The pairs of the corpus that tell of one incident, found by reading all reports whose windows
// lie within a day of one another.
var corpusTwins = map[string][]string{
	"2016-07-26-apac":                             {"2016-07-26-primo-apac"},
	"2016-07-26-primo-apac":                       {"2016-07-26-apac"},
	"2022-01-27-ap01":                             {"2022-01-27-primo-mt-apac01-apac03-tc-apac02"},
	"2022-01-27-primo-mt-apac01-apac03-tc-apac02": {"2022-01-27-ap01"},
}

// Pairs of the corpus that look like twins at first sight.
var notTwins = []struct{ a, b, because string }{
	{"2025-03-09-campusm-na01", "2025-03-09-cn01", "43 minutes in Chicago lie in six weeks in China"},
	{"2025-07-19-ap02", "2025-07-19-na05", "they overlap in Sydney and Seattle, from changes of their own"},
	{"2025-10-06-campusm-eu01", "2025-10-07-eu03-eu04-eu05-eu06", "two data centers, three hours apart"},
	{"2015-09-24-na01-na02-na03", "2015-09-28-primo-eu", "the same firewall fault, four days and an ocean apart"},
	{"2020-08-18-campusm-na01", "2020-08-18-cdi", "the same day, another time and cause"},
	{"2020-05-04-primo-mt-ca01", "2020-05-04-primo-tc-eu00", "the same day, another time and cause"},
	{"2021-02-01-eu02", "2021-02-04-eu00", "three days apart"},
	{"2023-03-01-na07", "2023-03-05-na07", "the same instance"},
	{"2018-04-09-360-services", "2018-04-09-primo-mt-apac01", "the same day, another place and cause"},
}

func TestTwinsOfCorpus(t *testing.T) {
	x := corpusIndex(t)
	got := map[string][]string{}
	for _, r := range everyReport(x) {
		if twins := similarTo(t, x, r.ID).Twins; len(twins) > 0 {
			got[r.ID] = twins
		}
	}
	if diff := cmp.Diff(corpusTwins, got); diff != "" {
		t.Errorf("twins differ (-want +got):\n%s", diff)
	}
	for _, pair := range notTwins {
		for _, id := range []string{pair.a, pair.b} {
			if _, err := x.row(id); err != nil {
				t.Fatalf("no report %s", id)
			}
		}
		if slices.Contains(got[pair.a], pair.b) {
			t.Errorf("%s and %s are twins, though: %s", pair.a, pair.b, pair.because)
		}
	}
}

func similarTo(t testing.TB, x *Index, id string) Similar {
	t.Helper()
	s, err := x.Similar(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// lantern is a report of our own, which the cases below change.
func lantern() *reports.Report {
	r := &reports.Report{
		Title: "Lantern", Products: []string{"Lantern"}, Instances: []string{"LT01"}, Region: "Europe",
		Causes: []reports.Cause{"network", "third-party"},
	}
	r.Sections[reports.RootCause] = "The lamplighter cut the rope between both towers."
	r.Events = []reports.Event{window("2031-03-05T09:00:00+01:00", "2031-03-05T10:00:00+01:00")}
	return r
}

// window is an event; without an end its end is unknown.
func window(start, end string) reports.Event {
	e := reports.Event{Zone: "Europe/Vienna", Impact: reports.ImpactUnavailable}
	e.Start, _ = time.Parse(time.RFC3339, start)
	e.End, _ = time.Parse(time.RFC3339, end)
	return e
}

func unlike(r *reports.Report) {
	r.Causes = []reports.Cause{"storage"}
	r.Sections[reports.RootCause] = "A cellar was full of paraffin."
}

func TestTwins(t *testing.T) {
	during := window("2031-03-05T09:30:00+01:00", "2031-03-05T12:00:00+01:00")
	for _, c := range []struct {
		name   string
		change func(*reports.Report)
		want   bool
	}{
		{"another product", func(r *reports.Report) { r.Products = []string{"Torch"} }, true},
		{"another instance", func(r *reports.Report) { r.Instances = []string{"LT02"} }, true},
		{"the data center alone", func(r *reports.Report) { r.Instances = nil }, true},
		{"nothing else", func(*reports.Report) {}, false},
		{"the code written otherwise", func(r *reports.Report) { r.Instances = []string{"lt-01"} }, false},
		{"it begins during the other", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, during
		}, true},
		{"it begins when the other ends", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, window("2031-03-05T10:00:00+01:00", "2031-03-05T12:00:00+01:00")
		}, false},
		{"the second of its windows meets", func(r *reports.Report) {
			r.Products = []string{"Torch"}
			r.Events = []reports.Event{window("2031-03-01T09:00:00+01:00", "2031-03-01T10:00:00+01:00"), during}
		}, true},
		{"the same moment in another zone", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, window("2031-03-05T22:30:00+14:00", "2031-03-05T23:30:00+14:00")
		}, true},
		{"weeks around the other", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, window("2031-02-01T09:00:00+01:00", "2031-04-01T09:00:00+01:00")
		}, false},
		{"an unknown end, half an hour later", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, window("2031-03-05T09:30:00+01:00", "")
		}, true},
		{"an unknown end, three hours later", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, window("2031-03-05T12:00:00+01:00", "")
		}, false},
		{"no events", func(r *reports.Report) { r.Products, r.Events = []string{"Torch"}, nil }, false},
		{"another cause", func(r *reports.Report) {
			r.Products, r.Events[0] = []string{"Torch"}, during
			unlike(r)
		}, false},
		{"another cause in exactly the same window", func(r *reports.Report) {
			r.Products = []string{"Torch"}
			unlike(r)
		}, true},
		{"other causes in the same words", func(r *reports.Report) {
			r.Products, r.Events[0], r.Causes = []string{"Torch"}, during, []reports.Cause{"data-center"}
		}, true},
		{"another region", func(r *reports.Report) {
			r.Region = "Asia Pacific"
			r.Products, r.Sections[reports.RootCause] = []string{"Torch"}, "Planned work at a provider."
		}, false},
		{"another region, told in the same words", func(r *reports.Report) {
			r.Products, r.Region = []string{"Torch"}, "Asia Pacific"
		}, true},
		{"everywhere, told in other words", func(r *reports.Report) {
			r.Region, r.Events[0] = "Global", during
			r.Products, r.Sections[reports.RootCause] = []string{"Torch"}, "Planned work at a provider."
		}, false},
		{"everywhere in exactly the same window", func(r *reports.Report) {
			r.Region = "Global"
			r.Products, r.Sections[reports.RootCause] = []string{"Torch"}, "Planned work at a provider."
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			one, other := lantern(), lantern()
			one.ID, other.ID = "2031-03-05-one", "2031-03-05-other"
			c.change(other)
			x := Of([]*reports.Report{one, other})
			for _, id := range []string{one.ID, other.ID} {
				s := similarTo(t, x, id)
				if got := len(s.Twins) == 1; got != c.want {
					t.Errorf("%s is a twin: %v, want %v", id, got, c.want)
				}
				if c.want && (len(s.Similar) != 1 || s.Similar[0].ID != s.Twins[0]) {
					t.Errorf("the twin is not among the similar reports: %+v", s.Similar)
				}
			}
		})
	}
}

// Two services that are the same everywhere are not at one place.
func TestGlobalIsNoPlace(t *testing.T) {
	one, other := lantern(), lantern()
	one.ID, other.ID, other.Products = "2031-03-05-one", "2031-03-05-other", []string{"Torch"}
	one.Region, other.Region = "Global", "Global"
	other.Events[0] = window("2031-03-05T09:30:00+01:00", "2031-03-05T12:00:00+01:00")
	other.Sections[reports.RootCause] = "A cellar was full of paraffin."
	x := Of([]*reports.Report{one, other})
	if s := similarTo(t, x, one.ID); len(s.Twins) > 0 {
		t.Errorf("they are twins: %+v", s)
	}
}

// The relation is symmetric whatever the reports.
func TestTwinsAreMutual(t *testing.T) {
	all := newGenerator(t, 7).reports(200)
	for i, r := range all { // so that many begin on the same days
		for j := range r.Events {
			e := &r.Events[j]
			shift := time.Date(2031, 3, 1+i%5, e.Start.Hour(), e.Start.Minute(), 0, 0, e.Start.Location()).Sub(e.Start)
			e.Start = e.Start.Add(shift)
			if !e.End.IsZero() {
				e.End = e.End.Add(shift)
			}
		}
	}
	x := Of(all)
	twins := map[string]bool{}
	for _, r := range all {
		for _, twin := range similarTo(t, x, r.ID).Twins {
			twins[fmt.Sprint(r.ID, " ", twin)] = true
		}
	}
	for _, r := range all {
		for _, o := range all {
			if twins[r.ID+" "+o.ID] != twins[o.ID+" "+r.ID] {
				t.Errorf("of %s and %s one is the other's twin", r.ID, o.ID)
			}
		}
	}
	if len(twins) == 0 {
		t.Error("there were no twins to compare")
	}
}
