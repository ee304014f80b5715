package app

import (
	"context"
	"errors"
	"fmt"

	"rcaviewer/app/render"
	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// mostPrinted bounds a print: a web view lays all its pages out at once, and waits for that. The
// export as PDF knows no such bound.
const mostPrinted = 500

// A Printout is what stands in front of several reports on paper.
type Printout struct {
	Title string      `json:"title"`
	Facts []PrintFact `json:"facts"`
	Head  []string    `json:"head"` // of the list of the reports
	Rows  [][]string  `json:"rows"` // a row for each
}

// A PrintFact is a name and what it is.
type PrintFact struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

// A PrintReport is a report on paper.
type PrintReport struct {
	ID            string        `json:"id"`
	Title         string        `json:"title"`
	Facts         []PrintFact   `json:"facts"`
	Events        []PrintEvent  `json:"events"`
	Discrepancies []string      `json:"discrepancies"`
	Sections      []PageSection `json:"sections"` // as the window shows them, without marks
	Source        string        `json:"source"`
}

// A PrintEvent is an event in words, with its time by each clock and as the report states it.
type PrintEvent struct {
	Words string      `json:"words"`
	Times []PrintFact `json:"times"`
}

// Printout gives what stands in front of reports on paper. Its error says when they are too many.
func (a *App) Printout(ctx context.Context, ids []string) (Printout, error) {
	d, _, err := a.toPrint(ctx, ids)
	if err != nil {
		return Printout{}, err
	}
	front := Printout{Title: d.Title, Facts: printFacts(d.Cover), Head: document.TableHead, Rows: [][]string{}}
	for _, r := range d.Reports {
		front.Rows = append(front.Rows, r.Row)
	}
	return front, nil
}

// PrintReports gives reports as paper shows them, in the order of the ids.
func (a *App) PrintReports(ctx context.Context, ids []string) ([]PrintReport, error) {
	d, found, err := a.toPrint(ctx, ids)
	if err != nil {
		return nil, err
	}
	list := make([]PrintReport, 0, len(found))
	for i, r := range d.Reports {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("print: %w", err)
		}
		shown, err := printed(r, found[i])
		if err != nil {
			return nil, err
		}
		list = append(list, shown)
	}
	return list, nil
}

// toPrint reads reports to print. Their sections are left to the window's own rendering.
func (a *App) toPrint(ctx context.Context, ids []string) (d document.Document, found []*reports.Report, err error) {
	switch {
	case len(ids) == 0:
		return d, nil, errors.New("no report is chosen, so there is nothing to print")
	case len(ids) > mostPrinted:
		return d, nil, fmt.Errorf("%d reports are too many to print; up to %d can be printed at once, and an export as PDF takes any number", len(ids), mostPrinted)
	}
	s, err := a.state()
	if err != nil {
		return d, nil, err
	}
	if found, err = findAll(ctx, s, ids); err != nil {
		return d, nil, err
	}
	d, err = document.Make(ctx, found, document.Options{Parts: []document.Part{document.Discrepancies}})
	return d, found, err
}

func printed(d document.Report, r *reports.Report) (PrintReport, error) {
	shown := PrintReport{
		ID: d.ID, Title: d.Title, Facts: printFacts(d.Facts), Events: []PrintEvent{},
		Discrepancies: append([]string{}, d.Discrepancies...), Sections: []PageSection{}, Source: d.Source,
	}
	for _, e := range d.Events {
		times := printFacts(e.Times)
		if e.Stated != "" {
			times = append(times, PrintFact{document.StatedLabel, "“" + e.Stated + "”"})
		}
		shown.Events = append(shown.Events, PrintEvent{e.Words(), times})
	}
	for _, section := range readingOrder {
		html, err := render.HTML(r.Sections[section], nil)
		if err != nil {
			return PrintReport{}, fmt.Errorf("print %s: %w", r.ID, err)
		}
		if html != "" {
			shown.Sections = append(shown.Sections, PageSection{reports.Headings[section], html})
		}
	}
	return shown, nil
}

func printFacts(all []document.Fact) []PrintFact {
	list := make([]PrintFact, len(all))
	for i, f := range all {
		list[i] = PrintFact{f.Label, f.Text}
	}
	return list
}
