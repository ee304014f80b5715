package statistics

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// toldEnvironments are those of a report, as the design says: Alma and its siblings run on one
// platform, and codes that begin with MT or TC are Primo's where Primo is told of.
func (r *told) environments() []string {
	var found []string
	for _, instance := range r.values["instance"] {
		for _, product := range r.values["product"] {
			platform := product
			if slices.Contains([]string{"Alma", "Primo VE", "Leganto", "Esploro", "Rapido", "Rialto"}, product) {
				platform = "Higher-Ed Platform"
			}
			isPrimo := strings.HasPrefix(instance, "MT") || strings.HasPrefix(instance, "TC")
			if isPrimo && slices.Contains(r.values["product"], "Primo") {
				platform = "Primo"
			}
			found = append(found, platform+" "+strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(instance)))
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// recountRecurrence writes a line for each environment, cause and chain.
func recountRecurrence(all []told) []string {
	dated := slices.DeleteFunc(slices.Clone(all), func(r told) bool { return len(r.events) == 0 })
	slices.SortFunc(dated, func(a, b told) int {
		if !a.events[0].start.Equal(b.events[0].start) {
			return a.events[0].start.Compare(b.events[0].start)
		}
		return strings.Compare(a.id, b.id)
	})
	trails := map[string][]told{}
	for _, r := range dated {
		for _, env := range r.environments() {
			trails[env] = append(trails[env], r)
			for _, cause := range r.values["cause"] {
				chain := "chain " + env + " " + cause
				before := trails[chain]
				if cause != "under-investigation" && (len(before) == 0 || r.events[0].start.After(before[len(before)-1].over())) {
					trails[chain] = append(before, r)
				}
			}
		}
		for _, cause := range r.values["cause"] {
			trails["cause "+cause] = append(trails["cause "+cause], r)
		}
	}
	var lines []string
	for name, trail := range trails {
		if len(trail) > 1 || !strings.HasPrefix(name, "chain") {
			lines = append(lines, name+": "+trailText(trail))
		}
	}
	slices.Sort(lines)
	return lines
}

func (r *told) over() time.Time {
	last := r.events[0].start
	for _, e := range r.events {
		for _, at := range []time.Time{e.start, e.end} {
			if at.After(last) {
				last = at
			}
		}
	}
	return last
}

func trailText(trail []told) string {
	text := fmt.Sprintf("%d, %s to %s", len(trail), trail[0].events[0].start.Format(time.DateOnly),
		trail[len(trail)-1].events[0].start.Format(time.DateOnly))
	var days []float64
	for i := 1; i < len(trail); i++ {
		days = append(days, trail[i].events[0].start.Sub(trail[i-1].events[0].start).Seconds())
	}
	if len(days) == 0 {
		return text
	}
	slices.Sort(days)
	digits := func(seconds float64) float64 { return math.Round(seconds/86400*10000) / 10000 }
	middle := (days[(len(days)-1)/2] + days[len(days)/2]) / 2
	return text + fmt.Sprintf(", %.4f %.4f %.4f", digits(days[0]), digits(middle), digits(days[len(days)-1]))
}

func gapsText(g Gaps) string {
	text := fmt.Sprintf("%d, %s to %s", g.Incidents, g.First, g.Last)
	if g.MedianDays == nil {
		return text
	}
	return text + fmt.Sprintf(", %.4f %.4f %.4f", *g.ShortestDays, *g.MedianDays, *g.LongestDays)
}

func TestRecurrence(t *testing.T) {
	for name, s := range samples(t) {
		got := RecurrenceOf(s.columns, everyRow(s.columns), nil)
		var lines []string
		for _, e := range got.Environments {
			lines = append(lines, e.Platform+" "+reports.NormalCode(e.Instance)+": "+gapsText(e.Gaps))
		}
		for _, c := range got.Causes {
			lines = append(lines, "cause "+c.Cause+": "+gapsText(c.Gaps))
		}
		for _, c := range got.Chains {
			lines = append(lines, "chain "+c.Platform+" "+reports.NormalCode(c.Instance)+" "+c.Cause+": "+gapsText(c.Gaps))
			if len(c.IDs) != c.Gaps.Incidents || len(c.Starts) != len(c.IDs) {
				t.Errorf("%s: %v", name, c)
			}
		}
		slices.Sort(lines)
		if got.MoreEnvironments > 0 || got.MoreChains > 0 {
			t.Fatalf("%s: %d environments and %d chains are left out", name, got.MoreEnvironments, got.MoreChains)
		}
		if diff := cmp.Diff(recountRecurrence(s.told), lines); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Twins are one incident, and no recurrence of each other; what began before the other was over
// did not come back.
func TestTwinsAreNoRecurrence(t *testing.T) {
	report := func(id, product, start, end string) *reports.Report {
		return &reports.Report{ID: id, Products: []string{product}, Instances: []string{"LT01"}, Causes: []reports.Cause{"network"},
			Events: []reports.Event{event(t, "Europe/Lisbon", start, end, reports.ImpactPartial)}}
	}
	c := reports.NewColumns([]*reports.Report{
		report("a", "Alma", "2031-03-05T09:00:00Z", "2031-03-05T10:00:00Z"),
		report("b", "Primo VE", "2031-03-05T11:00:00Z", "2031-03-05T12:00:00Z"),
		report("c", "Alma", "2031-03-05T11:30:00Z", "2031-03-05T12:30:00Z"),
		report("d", "Alma", "2031-03-07T11:30:00Z", ""),
	})
	chain := func(twins [][2]int32) string {
		r := RecurrenceOf(c, everyRow(c), twins)
		return fmt.Sprint(r.Chains[0].IDs, r.Environments[0].Gaps.Incidents, r.Causes[0].Gaps.Incidents)
	}
	if got, want := chain(nil), "[a b d] 4 4"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := chain([][2]int32{{0, 1}}), "[a c d] 3 3"; got != want {
		t.Errorf("with twins %s, want %s", got, want)
	}
}
