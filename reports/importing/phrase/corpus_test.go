package phrase

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

// leastRead is how many of a hundred phrases of the corpus must be read exactly as it has them.
const leastRead = 97

// TestCorpus reads every distinct phrase of every report in the context of that report, with the
// other reports as what is known, and compares start, end and zone.
func TestCorpus(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	total, misses := 0, []string{}
	for _, r := range corpus {
		want, phrases := statedIn(r)
		for _, got := range Read(phrases, contextOf(r, corpus)) {
			total++
			if is, should := windowsString(got.Windows), eventsString(want[got.Text]); is != should {
				misses = append(misses, fmt.Sprintf("%s: %q\n  title  %s\n  corpus %s\n  read   %s\n  %v", r.ID, got.Text, r.Title, should, is, got.Findings))
			}
		}
	}
	t.Logf("%d of %d phrases read as the corpus has them", total-len(misses), total)
	if (total-len(misses))*100 < leastRead*total || testing.Verbose() {
		t.Log("\n" + strings.Join(misses, "\n"))
	}
	if (total-len(misses))*100 < leastRead*total {
		t.Errorf("fewer than %d of 100", leastRead)
	}
}

// statedIn lists the distinct phrases of a report in order, and the events of each.
func statedIn(r *reports.Report) (map[string][]reports.Event, []string) {
	events := make(map[string][]reports.Event)
	var phrases []string
	for _, e := range r.Events {
		if e.Stated == "" {
			continue
		}
		if !slices.Contains(phrases, e.Stated) {
			phrases = append(phrases, e.Stated)
		}
		events[e.Stated] = append(events[e.Stated], e)
	}
	return events, phrases
}

func contextOf(r *reports.Report, corpus []*reports.Report) Context {
	return Context{
		Title: r.Title, Region: r.Region, DataCenter: r.DataCenter, Instances: r.Instances, Products: r.Products,
		Usual: usual(r, corpus),
	}
}

// usual finds the zone of the event nearest in time in other reports on the same environment, or
// if there is none on the same code.
func usual(r *reports.Report, corpus []*reports.Report) func(time.Time) string {
	return func(at time.Time) string {
		same := func(o *reports.Report) bool { return shares(r.Environments(), o.Environments()) }
		if zone := nearestZone(r, corpus, at, same); zone != "" {
			return zone
		}
		return nearestZone(r, corpus, at, func(o *reports.Report) bool { return shares(codes(r), codes(o)) })
	}
}

func nearestZone(r *reports.Report, corpus []*reports.Report, at time.Time, use func(*reports.Report) bool) (zone string) {
	best := time.Duration(1<<63 - 1)
	for _, o := range corpus {
		if o.ID == r.ID || !use(o) {
			continue
		}
		for _, e := range o.Events {
			if d := e.Start.Sub(at).Abs(); d < best {
				best, zone = d, e.Zone
			}
		}
	}
	return zone
}

func codes(r *reports.Report) []string {
	var all []string
	for _, c := range r.Instances {
		all = append(all, reports.NormalCode(c))
	}
	return all
}

func shares[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

func windowsString(all []Window) string {
	var b strings.Builder
	for _, w := range all {
		b.WriteString(windowString(w.Start, w.End, w.Zone) + "; ")
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func eventsString(all []reports.Event) string {
	var windows []Window
	for _, e := range all {
		windows = append(windows, Window{e.Start, e.End, e.Zone})
	}
	return windowsString(windows)
}

func windowString(start, end time.Time, zone string) string {
	s := start.Format("2006-01-02T15:04:05Z07:00") + "/"
	if !end.IsZero() {
		s += end.Format("2006-01-02T15:04:05Z07:00")
	}
	return s + " " + zone
}
