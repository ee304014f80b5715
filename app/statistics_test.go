package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rcaviewer/index"
	"rcaviewer/reports/statistics"
	"rcaviewer/reports/synthetic"
)

// The figures of the statistics view are over what the search finds.
func TestInsight(t *testing.T) {
	a, ctx := indexed(t, Options{NoLibrary: true}), context.Background()
	search := index.Request{Query: "firewall", Filters: index.Filters{Region: []string{"Europe"}}}
	found, err := a.Search(ctx, search)
	if err != nil || found.Total == 0 {
		t.Fatal(found.Total, err)
	}
	insight, err := a.Insight(ctx, InsightRequest{Search: search, Period: "year", Split: "cause"})
	if err != nil {
		t.Fatal(err)
	}
	o := insight.Overview
	if insight.Reports != found.Total || o.Total.Incidents != found.Total || o.Total.DowntimeMinutes != found.Panel.DowntimeMinutes ||
		o.Total.UnknownDurations != found.Panel.DowntimeUnknown || !insight.TwinsKnown || insight.Nothing != "" {
		t.Errorf("%+v, the search found %d of %d minutes", insight, found.Total, found.Panel.DowntimeMinutes)
	}
	if o.Series.Period != "year" || o.Series.Split != "cause" || len(o.Series.Groups) == 0 || o.Trend == nil {
		t.Errorf("the series is %+v, the trend %v", o.Series, o.Trend)
	}
	table, _, err := a.Table(ctx, TableRequest{Search: search, By: []string{"cause"}})
	if err != nil || table.Total.DowntimeMinutes != o.Total.DowntimeMinutes || len(table.Rows) != len(o.Series.Groups) {
		t.Errorf("the table has %+v, %v", table.Total, err)
	}
	nothing, err := a.Insight(ctx, InsightRequest{Search: index.Request{Filters: index.Filters{Instance: []string{"LT77"}}}})
	if err != nil || nothing.Reports != 0 || nothing.Nothing == "" || !strings.Contains(nothing.Note, "LT77") {
		t.Errorf("of nothing: %+v, %v", nothing, err)
	}
}

// Twins are counted once where downtime is summed up, and the answer says how many were.
func TestInsightCountsTwinsOnce(t *testing.T) {
	a, ctx := indexed(t, Options{NoLibrary: true}), context.Background()
	insight, err := a.Insight(ctx, InsightRequest{Search: index.Request{Only: []string{
		"2022-01-27-ap01", "2022-01-27-primo-mt-apac01-apac03-tc-apac02", "2025-07-19-na05"}}})
	if err != nil {
		t.Fatal(err)
	}
	o := insight.Overview
	if o.Total.Incidents != 3 || o.Total.DowntimeMinutes != 45+45+40 || o.Once.Incidents != 2 || o.Once.DowntimeMinutes != 45+40 || o.Once.Twins != 1 {
		t.Errorf("total %+v, once %+v", o.Total, o.Once)
	}
}

func TestBadInsightRequests(t *testing.T) {
	a, ctx := open(t, Options{NoLibrary: true}), context.Background()
	for want, ask := range map[string]func() error{
		"period: \"week\" is unknown; allowed are: month, quarter, year": func() error { return InsightRequest{Period: "week"}.Check() },
		"split: \"year\" is unknown; allowed are: product":               func() error { return InsightRequest{Split: "year"}.Check() },
		"allowed are: North America": func() error {
			_, err := a.Insight(ctx, InsightRequest{Search: index.Request{Filters: index.Filters{Region: []string{"mars"}}}})
			return err
		},
		"by names no key": func() error { _, _, err := a.Table(ctx, TableRequest{}); return err },
		"by: \"decade\" is unknown": func() error {
			_, err := a.Availability(ctx, AvailabilityRequest{By: "decade"})
			return err
		},
		"at most 50 at once": func() error { _, err := a.Chain(t.Context(), make([]string, 51)); return err },
	} {
		if err := ask(); err == nil || !IsBadRequest(err) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// A chain can be read with its measures, and the lists of what reports lack lead to the reports.
func TestRecurrenceAndQuality(t *testing.T) {
	a, ctx := indexed(t, Options{NoLibrary: true}), context.Background()
	found, err := a.Recurrence(ctx, index.Request{}, false)
	if err != nil || len(found.Found.Chains) == 0 || len(found.Found.Environments) == 0 || !found.TwinsKnown {
		t.Fatal(found, err)
	}
	chain := found.Found.Chains[0]
	links, err := a.Chain(t.Context(), chain.IDs)
	if err != nil || len(links) != len(chain.IDs) {
		t.Fatal(links, err)
	}
	promised := 0
	for i, link := range links {
		if link.Incident.ID != chain.IDs[i] || !strings.Contains(strings.Join(link.Incident.Causes, " "), chain.Cause) {
			t.Errorf("link %d is %s from %v", i, link.Incident.ID, link.Incident.Causes)
		}
		if strings.Contains(link.Measures, "<li>") {
			promised++
		}
	}
	if promised == 0 {
		t.Error("no link has measures")
	}
	if _, err := a.Chain(t.Context(), []string{"2025-07-19-na05", "nope"}); err == nil || !strings.Contains(err.Error(), `"nope"`) {
		t.Error(err)
	}
	lists, err := a.Quality(ctx, index.Request{})
	if err != nil || len(lists) != len(statistics.QualityKinds) {
		t.Fatal(lists, err)
	}
	for _, list := range lists {
		some, err := a.Search(ctx, index.Request{Only: list.IDs})
		if err != nil || some.Total != list.Count {
			t.Errorf("%s: %d of %d are found, %v", list.Kind, some.Total, list.Count, err)
		}
	}
}

// A large library answers at once, and says when twins are known.
func TestTwinsOfALargeLibrary(t *testing.T) {
	library := t.TempDir()
	g, err := synthetic.New(5)
	if err != nil {
		t.Fatal(err)
	}
	for range quickTwins {
		r := g.Next()
		if err := os.WriteFile(filepath.Join(library, r.ID+".md"), r.Markdown(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	a, ctx := indexed(t, Options{Library: library}), context.Background()
	told := make(chan string, 10)
	a.OnChange(func(c Change) { told <- c.Kind })
	first, err := a.Insight(ctx, InsightRequest{})
	if err != nil || first.TwinsKnown || first.Overview.Once.Twins != 0 {
		t.Fatalf("twins are known: %v, %v", first.TwinsKnown, err)
	}
	for kind := ""; kind != "twins"; {
		select {
		case kind = <-told:
		case <-time.After(20 * time.Second):
			t.Fatal("nobody says that twins are known")
		}
	}
	second, err := a.Insight(ctx, InsightRequest{})
	waited, errWaited := a.Insight(ctx, InsightRequest{Wait: true})
	if err != nil || errWaited != nil || !second.TwinsKnown || second.Overview.Once != waited.Overview.Once || second.Overview.Once.Twins == 0 {
		t.Errorf("%v %v, %v %v", second.Overview.Once, waited.Overview.Once, err, errWaited)
	}
	if o := second.Overview; o.Once.Incidents+o.Once.Twins != o.Total.Incidents {
		t.Errorf("%d incidents and %d twins of %d", o.Once.Incidents, o.Once.Twins, o.Total.Incidents)
	}
}

// Availability cuts windows to the days, which do not filter the reports.
func TestAvailabilityOfApp(t *testing.T) {
	a, ctx := indexed(t, Options{NoLibrary: true}), context.Background()
	target := 99.9
	got, err := a.Availability(ctx, AvailabilityRequest{By: "Quarter", Target: &target, Search: index.Request{
		Filters: index.Filters{Product: []string{"Primo"}, From: "2023-07", To: "2023-12"}}})
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, row := range got.Rows {
		text += fmt.Sprintln(row.Figures.Period, row.Figures.DowntimeMinutes, row.Begin, row.End, row.Met)
	}
	if got.Target != 99.9 || got.Reports < 20 || len(got.Rows) != 2 || got.Total.Figures.Minutes != 184*1440 ||
		!strings.Contains(text, "2023Q4") || !strings.Contains(text, "2023-10-01T00:00:00Z") {
		t.Errorf("%+v\n%s", got, text)
	}
}
