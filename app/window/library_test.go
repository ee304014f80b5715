package window

import (
	"errors"
	"strings"
	"testing"

	"rcaviewer/app"
)

// shelf is a program whose library has one report without a saved page.
type shelf struct {
	program
	saved app.Form
}

func (s *shelf) SaveForm(_ string, form app.Form) (string, error) {
	s.saved = form
	return form.ID, nil
}
func (s *shelf) FileOf(id string) (string, error) {
	return "", errors.New("no report has the id " + id)
}
func (s *shelf) OriginalOf(string) (string, error) { return "/pages/run.sh", nil }

func TestFilesOfTheLibrary(t *testing.T) {
	api := &API{program: &shelf{}}
	if err := api.ShowInFolder("x"); err == nil || !strings.Contains(err.Error(), "no report has the id x") {
		t.Errorf("ShowInFolder gave %v", err)
	}
	if err := api.OpenOriginal("x"); err == nil || !strings.Contains(err.Error(), "only pages") {
		t.Errorf("OpenOriginal of a script gave %v, want a refusal", err)
	}
	if err := api.DeleteReport("x"); err == nil || !strings.Contains(err.Error(), "delete the report") {
		t.Errorf("a panic of DeleteReport gave %v, want an error that names the act", err)
	}
}

func TestSaveForm(t *testing.T) {
	program := &shelf{}
	id, err := (&API{program: program}).SaveForm("a", app.Form{ID: "a", Title: "T"})
	if err != nil || id != "a" || program.saved.Title != "T" {
		t.Errorf("SaveForm gave %q, %v, and saved %+v", id, err, program.saved)
	}
}
