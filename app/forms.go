package app

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports"
)

// A Form is a report as people fill it in: times as the clocks on the wall showed them.
type Form struct {
	ID            string        `json:"id"`
	Title         string        `json:"title"`
	Products      []string      `json:"products"`
	Instances     []string      `json:"instances"`
	Region        string        `json:"region"`
	DataCenter    string        `json:"datacenter"`
	Causes        []string      `json:"causes"`
	Events        []FormEvent   `json:"events"`
	Published     string        `json:"published"`
	Updated       string        `json:"updated"`
	Source        string        `json:"source"`
	Discrepancies []string      `json:"discrepancies"`
	Sections      []FormSection `json:"sections"`
	// Version stands for the file as it was when the form was made; it goes back unchanged.
	Version string `json:"version"`
}

// A FormEvent is an interruption window of a Form.
type FormEvent struct {
	Start  string `json:"start"` // 2025-07-19T13:45 or 2025-07-19T13:45:30, in Zone
	End    string `json:"end"`   // the same; empty when unknown
	Zone   string `json:"zone"`  // IANA name
	Stated string `json:"stated"`
	Impact string `json:"impact"`
	// FileStart and FileEnd are the times as the file has them, with their offsets; empty for a
	// new event. They go back unchanged: in the hour that comes twice they say which it was.
	FileStart string `json:"fileStart"`
	FileEnd   string `json:"fileEnd"`
}

// A FormSection is one of the report's four parts.
type FormSection struct {
	Heading  string `json:"heading"`
	Markdown string `json:"markdown"`
}

// A FormProblem is something wrong in a Form.
type FormProblem struct {
	// Field is named as the front matter names it, as in events[0].start; or it is a heading.
	Field   string `json:"field"`
	Message string `json:"message"`
}

// Choices are the values that reports have, for pick-lists.
type Choices struct {
	Products    []string `json:"products"`
	Instances   []string `json:"instances"`
	DataCenters []string `json:"datacenters"`
	Zones       []string `json:"zones"`
}

// formOf fills a form in from a report.
func formOf(r *reports.Report) Form {
	d := r.Detail()
	f := Form{
		ID: d.ID, Title: d.Title, Products: d.Products, Instances: d.Instances, Region: d.Region, DataCenter: d.DataCenter,
		Causes: d.Causes, Events: []FormEvent{}, Published: d.Published, Updated: d.Updated, Source: d.Source,
		Discrepancies: d.Discrepancies, Sections: []FormSection{},
	}
	for _, e := range r.Events {
		f.Events = append(f.Events, formEvent(e))
	}
	for _, s := range d.Sections {
		f.Sections = append(f.Sections, FormSection(s))
	}
	return f
}

func formEvent(e reports.Event) FormEvent {
	event := FormEvent{
		Start: wallClock(e.Start), Zone: e.Zone, Stated: e.Stated, Impact: string(e.Impact),
		FileStart: e.Start.Format(time.RFC3339),
	}
	if !e.End.IsZero() {
		event.End, event.FileEnd = wallClock(e.End), e.End.Format(time.RFC3339)
	}
	return event
}

// filled is a form as a report, as far as it can be one.
type filled struct {
	report   *reports.Report
	events   []int // the form's event of each of the report's
	problems []FormProblem
}

func (f *filled) problem(field, message string) {
	f.problems = append(f.problems, FormProblem{field, message})
}

// fill makes a report of a form. What no report can hold is a problem and left out; everything
// else is for the report's own validator.
func (f Form) fill() filled {
	to := filled{report: &reports.Report{
		ID: strings.TrimSpace(f.ID), Title: strings.TrimSpace(f.Title), Products: entries(f.Products), Instances: entries(f.Instances),
		Region: reports.Region(strings.TrimSpace(f.Region)), DataCenter: strings.TrimSpace(f.DataCenter),
		Source: strings.TrimSpace(f.Source), Discrepancies: entries(f.Discrepancies),
	}}
	for _, c := range entries(f.Causes) {
		to.report.Causes = append(to.report.Causes, reports.Cause(c))
	}
	to.report.Published = to.date("published", f.Published)
	to.report.Updated = to.date("updated", f.Updated)
	for _, s := range f.Sections {
		to.section(s)
	}
	for i, e := range f.Events {
		to.event(i, e)
	}
	to.order()
	return to
}

// entries are the entries of a list that are not empty.
func entries(list []string) []string {
	var kept []string
	for _, entry := range list {
		if entry = strings.TrimSpace(entry); entry != "" {
			kept = append(kept, entry)
		}
	}
	return kept
}

func (f *filled) section(s FormSection) {
	i := slices.Index(reports.Headings[:], s.Heading)
	if i < 0 {
		return
	}
	if wrong := reports.SectionProblem(s.Markdown); wrong != "" {
		f.problem(s.Heading, wrong)
		return
	}
	f.report.Sections[i] = sectionText(s.Markdown)
}

// sectionText is a section as it reads back from a file.
func sectionText(markdown string) string {
	text := strings.ReplaceAll(markdown, "\r\n", "\n")
	return strings.TrimRight(strings.Trim(text, "\n"), " \t\n")
}

func (f *filled) date(field, value string) string {
	value = strings.TrimSpace(value)
	if _, err := time.Parse(time.DateOnly, value); value != "" && err != nil {
		f.problem(field, value+" is not a date; write YYYY-MM-DD")
		return ""
	}
	return value
}

// order puts the events in the order that a report has, the oldest first.
func (f *filled) order() {
	places := make([]int, len(f.events))
	for i := range places {
		places[i] = i
	}
	events, from := f.report.Events, f.events
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(events[a].Start.Unix(), events[b].Start.Unix()) })
	f.report.Events, f.events = nil, nil
	for _, p := range places {
		f.report.Events = append(f.report.Events, events[p])
		f.events = append(f.events, from[p])
	}
}
