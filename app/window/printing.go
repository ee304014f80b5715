package window

import (
	"context"

	"rcaviewer/app"
)

// A printProgram is what the window needs to print reports.
type printProgram interface {
	Printout(ctx context.Context, ids []string) (app.Printout, error)
	PrintReports(ctx context.Context, ids []string) ([]app.PrintReport, error)
}

// Printout gives what stands in front of reports on paper.
func (a *API) Printout(ids []string) (front app.Printout, err error) {
	defer guard("print", &err)
	return a.program.Printout(context.Background(), ids)
}

// PrintReports gives some of the reports to print; the page asks for a few at a time.
func (a *API) PrintReports(ids []string) (list []app.PrintReport, err error) {
	defer guard("print", &err)
	return a.program.PrintReports(context.Background(), ids)
}

// Print opens the system's dialog to print the page as it is now.
func (a *API) Print() (err error) {
	defer guard("print", &err)
	desktop, err := a.window()
	if err != nil {
		return err
	}
	desktop.Print()
	return nil
}
