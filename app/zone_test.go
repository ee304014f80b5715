package app

import (
	"context"
	"strings"
	"testing"
	"time"
)

// The reader's zone is kept with the settings; one that is none is refused, and forgotten when read.
func TestZoneOfSettings(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	if mine, err := a.Mine(""); err != nil || mine != time.Local {
		t.Errorf("without a setting it is %v, %v", mine, err)
	}
	s := a.Settings()
	s.Zone = "Asia/Kathmandu"
	if err := a.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if mine, err := a.Mine(""); err != nil || mine.String() != "Asia/Kathmandu" {
		t.Errorf("it is %v, %v", mine, err)
	}
	if mine, err := a.Mine("Etc/UTC"); err != nil || mine.String() != "Etc/UTC" {
		t.Errorf("named it is %v, %v", mine, err)
	}
	s.Zone = "Asia/Katmanduu"
	if err := a.SaveSettings(s); err == nil || !IsBadRequest(err) || !strings.Contains(err.Error(), "Asia/Kathmandu") {
		t.Errorf("a zone that is none: %v", err)
	}
	if got := a.Settings().Zone; got != "Asia/Kathmandu" {
		t.Errorf("it was kept as %q", got)
	}
	settingsAre(t, `{"zone":"Asia/Katmanduu"}`)
	next := New(Options{NoLibrary: true})
	defer next.Close()
	if got := next.Settings().Zone; got != "" {
		t.Errorf("%q was read from a file", got)
	}
}

// A page tells when its events were, by each clock.
func TestEventsOfAPage(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	s := a.Settings()
	s.Zone = "Europe/Amsterdam"
	if err := a.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	page, err := a.Open(context.Background(), "2025-07-19-na05", "")
	if err != nil || len(page.Events) != 1 {
		t.Fatal(page.Events, err)
	}
	e := page.Events[0]
	if e.Weekday != "saturday" || e.Working || !strings.HasSuffix(e.Age, "ago") {
		t.Errorf("%+v", e)
	}
	for _, c := range []struct {
		got                      PageTime
		zone, start, end, offset string
		name                     string
	}{
		{e.Local, "America/Los_Angeles", "2025-07-19T13:45:00-07:00", "2025-07-19T14:25:00-07:00", "UTC-07:00", "PDT"},
		{e.UTC, "UTC", "2025-07-19T20:45:00Z", "2025-07-19T21:25:00Z", "UTC+00:00", "UTC"},
		{e.Mine, "Europe/Amsterdam", "2025-07-19T22:45:00+02:00", "2025-07-19T23:25:00+02:00", "UTC+02:00", "CEST"},
	} {
		g := c.got
		if g.Zone != c.zone || g.Start != c.start || g.End == nil || *g.End != c.end || g.StartOffset != c.offset || g.EndOffset != c.offset || g.Name != c.name {
			t.Errorf("%+v, want %+v", g, c)
		}
	}
	page, err = a.Open(context.Background(), "2015-08-06-na02", "") // its last event has no end
	if last := page.Events[len(page.Events)-1]; err != nil || last.Mine.End != nil || last.Mine.EndOffset != last.Mine.StartOffset {
		t.Errorf("%+v, %v", last, err)
	}
}

// Offsets of both ends are told where the clocks were changed between, and a zone without names has none.
func TestPageTime(t *testing.T) {
	start := time.Date(2024, 3, 31, 0, 30, 0, 0, time.UTC)
	amsterdam, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	got := pageTime(start, start.Add(time.Hour), amsterdam)
	if got.StartOffset != "UTC+01:00" || got.EndOffset != "UTC+02:00" || got.Name != "CET" {
		t.Errorf("%+v", got)
	}
	singapore, err := time.LoadLocation("Asia/Singapore")
	if err != nil {
		t.Fatal(err)
	}
	if got := pageTime(start, time.Time{}, singapore); got.Name != "" || got.End != nil || got.StartOffset != "UTC+08:00" {
		t.Errorf("%+v", got)
	}
}

func TestAge(t *testing.T) {
	now := time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC)
	for days, want := range map[int]string{
		-1: "in the future", 0: "less than a day ago", 1: "1 day ago", 59: "59 days ago", 60: "1 month ago", 92: "3 months ago",
		365: "12 months ago", 729: "23 months ago", 731: "2 years ago", 4018: "11 years ago",
	} {
		if got := age(now.AddDate(0, 0, -days), now); got != want {
			t.Errorf("%d days are %q, want %q", days, got, want)
		}
	}
}
