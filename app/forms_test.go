package app

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// complete is a form without problems.
func complete() Form {
	return Form{
		ID: lamp, Title: "Lantern", Products: []string{"Lantern"}, Instances: []string{"LT01"}, Region: "Europe",
		Causes:   []string{"storage"},
		Events:   []FormEvent{{Start: "2031-03-05T09:20", End: "2031-03-05T10:00", Zone: "Europe/Berlin", Impact: "partial"}},
		Sections: []FormSection{{"Summary", "S"}, {"Timeline", "T"}, {"Root cause", "R"}, {"Preventive measures", "M"}},
	}
}

func TestProblemsOfForms(t *testing.T) {
	a := open(t, Options{Library: folderOf(t, nil)})
	second := func(f *Form, start, end string) {
		f.Events = append(f.Events, FormEvent{Start: start, End: end, Zone: "Europe/Berlin", Impact: "partial"})
	}
	for name, test := range map[string]struct {
		change func(*Form)
		want   []FormProblem
	}{
		"none":            {func(*Form) {}, nil},
		"no end":          {func(f *Form) { f.Events[0].End = "" }, nil},
		"no event":        {func(f *Form) { f.Events = nil }, nil},
		"empty entries":   {func(f *Form) { f.Products = []string{"", " Lantern "}; f.Discrepancies = []string{" "} }, nil},
		"out of order":    {func(f *Form) { second(f, "2031-03-04T09:20", "") }, nil},
		"empty section":   {func(f *Form) { f.Sections[1].Markdown = "" }, nil},
		"no title":        {func(f *Form) { f.Title = " " }, []FormProblem{{"title", "title is empty"}}},
		"no product":      {func(f *Form) { f.Products = nil }, []FormProblem{{"products", "products is an empty list; it has at least one entry"}}},
		"a product twice": {func(f *Form) { f.Products = []string{"A", "A"} }, []FormProblem{{"products", `products lists "A" twice`}}},
		"no region":       {func(f *Form) { f.Region = "" }, []FormProblem{{"region", "region is empty"}}},
		"another region": {func(f *Form) { f.Region = "Mars" }, []FormProblem{
			{"region", `unknown region "Mars"; allowed are North America, Europe, Asia Pacific, Global`}}},
		"a line break": {func(f *Form) { f.Title = "a\nb" }, []FormProblem{
			{"title", "title has a line break or control character; it is one line of text"}}},
		"a date": {func(f *Form) { f.Published = "5 March" }, []FormProblem{{"published", "5 March is not a date; write YYYY-MM-DD"}}},
		"a date's YAML": {func(f *Form) { f.Updated = "2031-01-01\nid: x" }, []FormProblem{
			{"updated", "2031-01-01\nid: x is not a date; write YYYY-MM-DD"}}},
		"no zone": {func(f *Form) { f.Events[0].Zone = "" }, []FormProblem{
			{"events[0].zone", "the time zone is missing; choose one such as America/Chicago"}}},
		"a zone": {func(f *Form) { second(f, "x", ""); f.Events[0].Zone = "Berlin" }, []FormProblem{
			{"events[0].zone", `unknown time zone "Berlin"; did you mean Europe/Berlin?`},
			{"events[1].start", `"x" is not a time; write YYYY-MM-DDThh:mm`}}},
		"an impact": {func(f *Form) { f.Events[0].Impact = "x\nid: y" }, []FormProblem{
			{"events[0].impact", "choose what users could still do: unavailable, partial, degraded, intermittent, unknown"}}},
		"no start": {func(f *Form) { f.Events[0].Start = "" }, []FormProblem{{"events[0].start", "the start is missing"}}},
		"the end before the start": {func(f *Form) {
			second(f, "2031-03-04T09:20", "2031-03-04T09:10") // the older one, below
		}, []FormProblem{{"events[1].end", "the event ends before it starts, at 2031-03-04T09:20:00+01:00"}}},
		"a time long ago": {func(f *Form) { second(f, "1969-03-04T09:20", "") }, []FormProblem{
			{"events[1].start", "1969-03-04T09:20 is outside of the years 1970 to 2200, which reports tell of"}}},
		"a time that was left out": {func(f *Form) { f.Events[0].End = "2031-03-30T02:30" }, []FormProblem{
			{"events[0].end", "there was no 02:30 in Europe/Berlin that day; the clocks were put forward"}}},
		"a heading in a section": {func(f *Form) { f.Sections[0].Markdown = "S\r\n\r\n## Timeline\r\n\r\nx" }, []FormProblem{
			{"Summary", `the line "## Timeline" would begin another section; write ### for a heading within one`}}},
		"a smaller heading, and code": {func(f *Form) { f.Sections[0].Markdown = "### S\n\n```\n## code\n```" }, nil},
		"code that is left open": {func(f *Form) { f.Sections[2].Markdown = "R\n\n````\n```\n" }, []FormProblem{
			{"Root cause", "a code block is left open; end it with a line of ````"}}},
		"a control character": {func(f *Form) { f.Sections[1].Markdown = "a\n\x1b" }, []FormProblem{
			{"Timeline", "control character U+001B; a report is plain text"}}},
		"an id": {func(f *Form) { f.ID = "../x" }, []FormProblem{
			{"id", `id "../x" is not a date and a slug; write YYYY-MM-DD-slug with letters a-z, digits and hyphens only`}}},
	} {
		f := complete()
		test.change(&f)
		if diff := cmp.Diff(append([]FormProblem{}, test.want...), a.CheckForm(f, true)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	f := complete()
	f.ID = na05
	if got := a.CheckForm(f, true); len(got) != 1 || got[0].Field != "id" {
		t.Errorf("a new report with a taken id: %v", got)
	}
	if got := a.CheckForm(f, false); len(got) != 0 {
		t.Errorf("an embedded report that is corrected: %v", got)
	}
}

func TestWallClocks(t *testing.T) {
	for _, test := range []struct{ wall, zone, file, want string }{
		{"2025-07-19T13:45", "America/Los_Angeles", "", "2025-07-19T13:45:00-07:00"},
		{"2025-01-19T13:45:30", "America/Los_Angeles", "", "2025-01-19T13:45:30-08:00"},
		{"2025-01-19T13:45", "Etc/UTC", "", "2025-01-19T13:45:00Z"},
		{"2025-01-19T13:45", "Asia/Kolkata", "", "2025-01-19T13:45:00+05:30"},
		// The clocks are put back at three: half past two comes twice.
		{"2025-10-26T02:30", "Europe/Amsterdam", "", "2025-10-26T02:30:00+02:00"},
		{"2025-10-26T02:30", "Europe/Amsterdam", "2025-10-26T02:30:00+01:00", "2025-10-26T02:30:00+01:00"},
		{"2025-10-26T02:30", "Europe/Amsterdam", "2025-10-26T02:31:00+01:00", "2025-10-26T02:30:00+02:00"},
		{"2025-10-26T02:30", "America/Chicago", "2025-10-26T02:30:00+01:00", "2025-10-26T02:30:00-05:00"},
		{"2025-10-26T03:00", "Europe/Amsterdam", "", "2025-10-26T03:00:00+01:00"},
		{"2025-10-26T01:59", "Europe/Amsterdam", "", "2025-10-26T01:59:00+02:00"},
		// They are put forward at two.
		{"2025-03-30T02:00", "Europe/Amsterdam", "", ""},
		{"2025-03-30T02:59:59", "Europe/Amsterdam", "", ""},
		{"2025-03-30T03:00", "Europe/Amsterdam", "", "2025-03-30T03:00:00+02:00"},
		{"2025-03-30T01:59", "Europe/Amsterdam", "", "2025-03-30T01:59:00+01:00"},
		// By half an hour only, and by a whole day that a country left out.
		{"2025-10-05T02:15", "Australia/Lord_Howe", "", ""},
		{"2025-04-06T01:45", "Australia/Lord_Howe", "", "2025-04-06T01:45:00+11:00"},
		{"2011-12-30T12:00", "Pacific/Apia", "", ""},
		{"2011-12-31T12:00", "Pacific/Apia", "", "2011-12-31T12:00:00+14:00"},
		{"2025-02-30T12:00", "Etc/UTC", "", ""},
		{"2025-01-01 12:00", "Etc/UTC", "", ""},
		{"1960-01-01T12:00", "Etc/UTC", "", ""},
	} {
		zone, err := reports.LoadZone(test.zone)
		if err != nil {
			t.Fatal(err)
		}
		f := filled{report: &reports.Report{}}
		got := ""
		if read := f.time("x", test.wall, test.file, zone); !read.IsZero() {
			got = read.Format(time.RFC3339)
		}
		if got != test.want || (got == "") != (len(f.problems) == 1) {
			t.Errorf("%s in %s is %q, want %q (%v)", test.wall, test.zone, got, test.want, f.problems)
		}
	}
}
