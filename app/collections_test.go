package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func kept(t *testing.T, a *App) Collections {
	t.Helper()
	all, err := a.Collections()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestCollections(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	if diff := cmp.Diff(Collections{List: []CollectionLine{}}, kept(t, a)); diff != "" {
		t.Errorf("at first (-want +got):\n%s", diff)
	}
	c, err := a.KeepCollection(" Friday ", []string{na05, "gone", na05})
	if err != nil || c.Name != "Friday" || strings.Join(c.Reports, " ") != na05+" gone" {
		t.Fatalf("kept as %+v, %v", c, err)
	}
	updated, err := a.UpdateCollection("Friday", []string{na05}, c.Changed)
	if err != nil || len(updated.Reports) != 1 || updated.Changed == c.Changed {
		t.Errorf("updated to %+v, %v", updated, err)
	}
	for _, known := range []string{c.Changed, "yesterday"} {
		if _, err := a.UpdateCollection("Friday", nil, known); err == nil || !strings.HasPrefix(err.Error(), "update the collection: ") {
			t.Errorf("updated over a change that nobody saw: %v", err)
		}
	}
	if _, err := a.RenameCollection("friday", "Monday"); err != nil {
		t.Error(err)
	}
	gone, err := a.DeleteCollection("monday")
	if err != nil || len(kept(t, a).List) != 0 {
		t.Errorf("deleted %+v, %v; left is %+v", gone, err, kept(t, a))
	}
	if err := a.RestoreCollection(gone); err != nil {
		t.Error(err)
	}
	want := []CollectionLine{{"Monday", gone.Changed, 1}}
	if diff := cmp.Diff(want, kept(t, a).List); diff != "" {
		t.Errorf("restored (-want +got):\n%s", diff)
	}
	again, err := New(Options{}).Collection("MONDAY") // the next start
	if diff := cmp.Diff(gone, again); diff != "" || err != nil {
		t.Errorf("at the next start: %v (-want +got):\n%s", err, diff)
	}
}

func TestCollectionsThatCannotBeUnderstood(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	file := filepath.Join(filepath.Dir(settingsFile()), "collections.json")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("{\n]"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := kept(t, a).Unreadable; !strings.HasPrefix(got, file+": line 2: ") {
		t.Errorf("unreadable is %q; it says where", got)
	}
	if _, err := a.KeepCollection("Friday", nil); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("kept over it: %v", err)
	}
	path, err := a.SetCollectionsAside()
	if text, _ := os.ReadFile(path); err != nil || string(text) != "{\n]" {
		t.Errorf("set aside as %q, %v, which holds %q", path, err, text)
	}
	if _, err := a.KeepCollection("Friday", nil); err != nil || kept(t, a).Unreadable != "" {
		t.Errorf("afterwards: %v, %+v", err, kept(t, a))
	}
}
