package document

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// incident is a report of an instance on a day, of an hour; no day gives one without events.
func incident(id, instance, day string) *reports.Report {
	r := &reports.Report{ID: id, Title: "T " + id, Products: []string{"Lantern"}, Region: "Europe", Causes: []reports.Cause{"storage"}}
	if instance != "" {
		r.Instances = []string{instance}
	}
	if day != "" {
		start, err := time.Parse(time.RFC3339, day+"T23:30:00+02:00")
		if err != nil {
			panic(err)
		}
		r.Events = []reports.Event{{Start: start, End: start.Add(time.Hour), Zone: "Europe/Berlin", Impact: reports.ImpactPartial}}
	}
	return r
}

func TestOrders(t *testing.T) {
	campus := incident("campus", "LT 01", "2031-01-01")
	campus.Products = []string{"campusM"}
	all := []*reports.Report{
		incident("b", "LT02", "2032-01-01"), incident("wide", "", "2029-01-01"), incident("none", "LT-01", ""),
		incident("c", "lt01", "2033-01-01"), incident("d", "LT01", "2030-01-01"), incident("e", "LT02", "2032-01-01"), campus,
	}
	for order, want := range map[Order]string{
		"":       "b wide none c d e campus",
		Given:    "b wide none c d e campus",
		Newest:   "c b e campus d wide none",
		Oldest:   "wide d campus b e c none",
		Instance: "d c none b e campus wide",
	} {
		var ids []string
		for _, r := range Sorted(all, order) {
			ids = append(ids, r.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s: %s, want %s", order, got, want)
		}
	}
	if all[0].ID != "b" {
		t.Error("the reports that were given have changed places")
	}
}

func TestTitles(t *testing.T) {
	a, b, none := incident("a", "LT01", "2031-01-01"), incident("b", "LT01", "2033-01-01"), incident("c", "", "")
	for want, all := range map[string][]*reports.Report{
		"0 Root Cause Analysis reports": nil,
		"T a":                           {a},
		"LT01: 2 Root Cause Analysis reports, 2031 to 2033": {a, b},
		"LT01: 2 Root Cause Analysis reports, 2031":         {a, a},
		"3 Root Cause Analysis reports, 2031 to 2033":       {a, b, none},
		"2 Root Cause Analysis reports":                     {none, none},
	} {
		if got := of(t, all, Options{Title: " \n"}).Title; got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
	}
	d := of(t, []*reports.Report{a, a, incident("a-2", "", "")}, Options{Title: " my\nown  title "})
	if d.Title != "my own title" || d.Alone() {
		t.Errorf("the title is %q", d.Title)
	}
	var anchors []string
	for _, r := range d.Reports {
		anchors = append(anchors, r.Anchor)
	}
	if diff := cmp.Diff([]string{"a", "a-2", "a-2-2"}, anchors); diff != "" {
		t.Errorf("anchors (-want +got):\n%s", diff)
	}
}

func TestCover(t *testing.T) {
	open := incident("a", "", "2031-01-01")
	open.Events = append(open.Events, reports.Event{Start: open.Events[0].End, Zone: "Europe/Berlin"})
	all := []*reports.Report{open, incident("b", "", "2031-01-01"), incident("c", "", "")}
	for want, all := range map[string][]*reports.Report{
		"none": nil, "1 h": all[1:2], "at least 1 h": all[:1], "unknown": all[2:], "at least 2 h; unknown of 1 report": all,
	} {
		d := of(t, all, Options{Made: time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), Searched: "x", Corpus: "y"})
		facts := map[string]string{}
		for _, f := range d.Cover {
			facts[f.Label] = f.Text
		}
		if facts["Total downtime"] != want || facts["Date"] != "6 May 2031" || facts["Searched"] != "x" || facts["Corpus"] != "y" {
			t.Errorf("the cover says %v, want the downtime %q", facts, want)
		}
	}
	for want, twins := range map[string][2]string{
		"at least 1 h; unknown of 1 report; 1 report of an incident that another report tells of, too, counted once": {"b", "a"},
		"at least 2 h; unknown of 1 report": {"b", "elsewhere"},
	} {
		for _, f := range of(t, all, Options{Twins: [][2]string{twins}}).Cover {
			if f.Label == "Total downtime" && f.Text != want {
				t.Errorf("with the twins %v the downtime is %q, want %q", twins, f.Text, want)
			}
		}
	}
	if d := of(t, nil, Options{}); len(d.Cover) != 2 {
		t.Errorf("a cover of what is not known: %v", d.Cover)
	}
}

func TestEvents(t *testing.T) {
	kolkata, err := time.LoadLocation("Asia/Kolkata")
	if err != nil {
		t.Fatal(err)
	}
	at := func(text string) time.Time {
		when, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	e := reports.Event{Start: at("2031-10-26T02:30:15+02:00"), End: at("2031-10-26T02:10:00+01:00"), Zone: "Europe/Berlin", Impact: "degraded"}
	got := events([]reports.Event{e, {Start: e.Start, Zone: e.Zone, Impact: "unknown", Stated: "late"}},
		Options{Clocks: []Clock{Mine, Local, UTC}, Mine: kolkata})
	want := []Event{{
		Times: []Fact{
			{Label: "My time (Asia/Kolkata, UTC+05:30)", Text: "26 October 2031, 06:00:15 to 06:40"},
			{Label: "Local (Europe/Berlin, UTC+02:00 to UTC+01:00)", Text: "26 October 2031, 02:30:15 to 02:10"},
			{Label: "UTC", Text: "26 October 2031, 00:30:15 to 01:10"},
		}, Length: "39 min", Impact: "Degraded",
	}, {
		Times: []Fact{
			{Label: "My time (Asia/Kolkata, UTC+05:30)", Text: "26 October 2031, 06:00:15, end unknown"},
			{Label: "Local (Europe/Berlin, UTC+02:00)", Text: "26 October 2031, 02:30:15, end unknown"},
			{Label: "UTC", Text: "26 October 2031, 00:30:15, end unknown"},
		}, Length: "end unknown", Impact: "Unknown", Stated: "late",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got[0].Words() != "39 min, degraded" || got[1].Words() != "end unknown, impact unknown" {
		t.Errorf("in a line: %q, %q", got[0].Words(), got[1].Words())
	}
}

func TestPartsAndSources(t *testing.T) {
	r := incident("a", "", "")
	r.Sections = [4]string{"s", "t", " \n", "m"}
	r.Discrepancies = []string{"d"}
	for want, parts := range map[string][]Part{
		"Summary Timeline Preventive measures d": nil, "Summary Preventive measures": {Measures, Cause, Summary}, "d": {Discrepancies},
	} {
		shown := of(t, []*reports.Report{r}, Options{Parts: parts}).Reports[0]
		var got []string
		for _, s := range shown.Parts {
			got = append(got, s.Heading)
		}
		if text := strings.Join(append(got, shown.Discrepancies...), " "); text != want {
			t.Errorf("%v: %q, want %q", parts, text, want)
		}
	}
	for source, want := range map[string]string{
		"https://example.org/a(b)": "https://example.org/a(b)", "http://example.org": "http://example.org",
		"javascript:alert(1)": "", "example.org": "", "": "", "https://": "", "file:///etc/passwd": "", "https://a b": "", " https://a": "https://a",
	} {
		if got := (Report{Source: source}).SourceLink(); got != want {
			t.Errorf("%q leads to %q, want %q", source, got, want)
		}
	}
}

func TestMakeStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Make(ctx, []*reports.Report{incident("a", "", "")}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestWordsOfDowntime(t *testing.T) {
	for n, want := range map[int]string{
		0: "0 min", 1: "1 min", 59: "59 min", 60: "1 h", 61: "1 h 01 min", 84: "1 h 24 min", 2940: "49 h",
	} {
		if got := Minutes(n); got != want {
			t.Errorf("%d minutes are %q, want %q", n, got, want)
		}
	}
	for want, d := range map[string]reports.Downtime{
		"unknown": {}, "0 min": {Known: true}, "40 min": {Minutes: 40, Known: true},
		"at least 2 h": {Minutes: 120, Known: true, AtLeast: true},
	} {
		if got := Downtime(d); got != want {
			t.Errorf("%+v is %q, want %q", d, got, want)
		}
	}
}

func of(t *testing.T, all []*reports.Report, o Options) Document {
	t.Helper()
	d, err := Make(t.Context(), all, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
