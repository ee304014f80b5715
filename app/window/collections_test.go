package window

import (
	"strings"
	"testing"

	"rcaviewer/app"
)

// A mistake in the program is an error that names what the user wanted, and the window stays.
func TestCollectionCallsAreGuarded(t *testing.T) {
	api := &API{program: &fakeProgram{}}
	ids := []string{"a"}
	for act, call := range map[string]func() error{
		"show the selected reports":    func() error { _, err := api.Rows(ids); return err },
		"arrange the selected reports": func() error { _, err := api.Arrange(ids, "newest"); return err },
		"list the collections":         func() error { _, err := api.Collections(); return err },
		"open the collection":          func() error { _, err := api.Collection("x"); return err },
		"keep the collection":          func() error { _, err := api.KeepCollection("x", ids); return err },
		"update the collection":        func() error { _, err := api.UpdateCollection("x", ids, ""); return err },
		"rename the collection":        func() error { _, err := api.RenameCollection("x", "y"); return err },
		"delete the collection":        func() error { _, err := api.DeleteCollection("x"); return err },
		"bring the collection back":    func() error { return api.RestoreCollection(app.Collection{}) },
		"set the collections aside":    func() error { _, err := api.SetCollectionsAside(); return err },
	} {
		if err := call(); err == nil || !strings.HasPrefix(err.Error(), act+": ") {
			t.Errorf("the error is %v, want one that begins with %q", err, act)
		}
	}
}
