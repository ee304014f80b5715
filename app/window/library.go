package window

import (
	"rcaviewer/app"
	"rcaviewer/app/window/system"
)

// A libraryProgram is what the window needs of the user's library.
type libraryProgram interface {
	Choices() (app.Choices, error)
	EditForm(id string) (app.Form, error)
	CheckForm(form app.Form, new bool) []app.FormProblem
	SaveForm(oldID string, form app.Form) (id string, err error)
	DeleteReport(id string) error
	UndoDelete() (id string, err error)
	OriginalOf(id string) (path string, err error)
	FileOf(id string) (path string, err error)
}

// Choices are the values that forms propose.
func (a *API) Choices() (choices app.Choices, err error) {
	defer guard("list what a form proposes", &err)
	return a.program.Choices()
}

// EditForm gives a report as a form.
func (a *API) EditForm(id string) (form app.Form, err error) {
	defer guard("edit the report", &err)
	return a.program.EditForm(id)
}

// CheckForm says what keeps a form from being filed; new is true for a report that is to be
// added.
func (a *API) CheckForm(form app.Form, new bool) (problems []app.FormProblem, err error) {
	defer guard("check the report", &err)
	return a.program.CheckForm(form, new), nil
}

// SaveForm writes a report that was edited, and gives its id.
func (a *API) SaveForm(oldID string, form app.Form) (id string, err error) {
	defer guard("save the report", &err)
	return a.program.SaveForm(oldID, form)
}

// DeleteReport takes a report out of the library.
func (a *API) DeleteReport(id string) (err error) {
	defer guard("delete the report", &err)
	return a.program.DeleteReport(id)
}

// UndoDelete brings the report back that was deleted last, and gives its id.
func (a *API) UndoDelete() (id string, err error) {
	defer guard("bring the report back", &err)
	return a.program.UndoDelete()
}

// ShowInFolder shows the file of a library report in the file manager.
func (a *API) ShowInFolder(id string) (err error) {
	defer guard("show the file", &err)
	path, err := a.program.FileOf(id)
	if err != nil {
		return err
	}
	return system.Reveal(path)
}

// OpenOriginal opens the page that a report was imported from, as it was saved.
func (a *API) OpenOriginal(id string) (err error) {
	defer guard("open the saved page", &err)
	path, err := a.program.OriginalOf(id)
	if err != nil {
		return err
	}
	return system.Open(path)
}
