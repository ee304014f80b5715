package app

import (
	"bytes"
	"fmt"
	"strings"

	"rcaviewer/reports"
)

// CheckForm lists what keeps a form from being saved. A new report must not have the id of
// another one.
func (a *App) CheckForm(f Form, new bool) []FormProblem {
	problems := f.check().problems
	if folder, err := a.folder(); err == nil && new && folder.Taken(strings.TrimSpace(f.ID)) {
		problems = append(problems, FormProblem{"id", "another report has this id"})
	}
	if problems == nil {
		problems = []FormProblem{}
	}
	return problems
}

// check fills the report in, writes it and reads it back: what can be saved is what a file can
// hold.
func (f Form) check() filled {
	to := f.fill()
	text := to.report.Markdown()
	_, found, _ := reports.Parse("", text)
	for _, p := range found {
		if p.Severity == reports.SeverityError {
			to.problem(to.fieldOf(p, text), p.Message)
		}
	}
	return to
}

// fieldOf names the field of the form that a problem in its text is about.
func (f *filled) fieldOf(p reports.Problem, text []byte) string {
	if section := f.sectionAt(p.Line, text); section >= 0 {
		return reports.Headings[section]
	}
	part, ofEvent := strings.CutPrefix(p.Field, "events")
	if !ofEvent {
		return p.Field
	}
	above := bytes.Join(bytes.SplitAfterN(text, []byte("\n"), p.Line+1)[:p.Line], nil)
	n := bytes.Count(above, []byte("\n  - start: ")) - 1
	if n < 0 || n >= len(f.events) {
		return p.Field
	}
	if part == "" {
		part = ".start"
	}
	return fmt.Sprintf("events[%d]%s", f.events[n], part)
}

// sectionAt is the section that a line of the report's text belongs to, -1 for the front matter.
// The headings are not looked for: a section's text may hold such lines too.
func (f *filled) sectionAt(line int, text []byte) int {
	last := bytes.Count(text, []byte("\n"))
	for section := len(reports.Headings) - 1; section >= 0; section-- {
		first := last - 1 // a blank line, the heading
		if s := f.report.Sections[section]; s != "" {
			first -= strings.Count(s, "\n") + 2
		}
		if line > first-1 && line <= last {
			return section
		}
		last = first - 1
	}
	return -1
}

// A formError says why a form cannot be saved.
type formError struct{ problems []FormProblem }

func (e *formError) Error() string {
	first := e.problems[0]
	text := fmt.Sprintf("the report is not complete: %s: %s", first.Field, first.Message)
	if more := len(e.problems) - 1; more > 0 {
		text += fmt.Sprintf(" (and %d more)", more)
	}
	return text
}

// toReport makes a report of a form without problems.
func (f Form) toReport() (*reports.Report, error) {
	to := f.check()
	if len(to.problems) > 0 {
		return nil, &formError{to.problems}
	}
	return to.report, nil
}
