package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index"
)

var defaults = Settings{
	Theme: "system", Selected: []string{}, RecentQueries: []string{}, Folded: []string{"datacenter", "year", "moment"},
}

func TestSettingsRoundTrip(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	if diff := cmp.Diff(defaults, a.Settings()); diff != "" {
		t.Errorf("without a file (-want +got):\n%s", diff)
	}
	want := Settings{
		Theme: "dark", Address: "#q=oracle&product=Alma", FilterWidth: 280, ListWidth: 420, FiltersHidden: true,
		Selected: []string{"2025-07-19-na05", "2018-11-07-na04"}, SingleKeysOff: true,
		RecentQueries: []string{"\"connection pool\"", "<ümläut> & more"}, Folded: []string{"cause"}, Dark: true, Collection: "Friday's meeting",
		Export: ExportSettings{Format: "csv", Folder: "/tmp/reports", EventColumns: []string{"id", "minutes"}, BOM: true}, Request: &index.Request{Query: "oracle", Limit: 50},
	}
	if err := a.SaveSettings(want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, a.Settings()); diff != "" {
		t.Errorf("after saving (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, open(t, Options{}).Settings()); diff == "" {
		t.Error("another home has the same settings")
	}
}

// Settings are a convenience and never a reason not to start.
func TestSettingsThatCannotBeUnderstood(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	if err := a.SaveSettings(Settings{}); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]Settings{
		"":                              defaults,
		"{":                             defaults,
		"\x00\xff":                      defaults,
		"[]":                            defaults,
		"null":                          defaults,
		`{"theme":"pink"}`:              defaults,
		`{"selected":null}`:             defaults,
		`{"theme":"dark","unknown":1}`:  {Theme: "dark", Selected: []string{}, RecentQueries: []string{}, Folded: defaults.Folded},
		`{"filterWidth":"wide"}`:        defaults,
		`{"theme":"dark"` + "\n" + `}x`: defaults,
	} {
		if err := os.WriteFile(settingsFile(), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, a.Settings()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		if start, err := a.Start(); err != nil || start.Reports != 188 {
			t.Errorf("%q keeps the program from starting: %v", text, err)
		}
	}
}

func TestSettingsThatCannotBeSaved(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	config := filepath.Dir(filepath.Dir(settingsFile()))
	if err := os.WriteFile(config, nil, 0o644); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	for _, err := range []error{a.SaveSettings(Settings{}), a.SaveBounds(Bounds{})} {
		if err == nil || !strings.HasPrefix(err.Error(), "save the settings: ") || !strings.Contains(err.Error(), config) {
			t.Errorf("the error is %v; it says what was done with which file", err)
		}
	}
	if diff := cmp.Diff(defaults, a.Settings()); diff != "" {
		t.Errorf("reading them (-want +got):\n%s", diff)
	}
}

func TestBounds(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	if got := a.LoadBounds(); got != (Bounds{}) {
		t.Errorf("without a file: %+v", got)
	}
	want := Bounds{X: -5, Y: 30, Width: 1280, Height: 800, Maximised: true}
	if err := a.SaveBounds(want); err != nil {
		t.Fatal(err)
	}
	if got := a.LoadBounds(); got != want {
		t.Errorf("%+v was saved, %+v came back", want, got)
	}
	if diff := cmp.Diff(defaults, a.Settings()); diff != "" {
		t.Errorf("the window's place changed the settings (-want +got):\n%s", diff)
	}
}

// Typing saves often, and the window's end saves too: whoever reads sees one whole state.
func TestSettingsSavedAtOnce(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	state := func(i int) Settings {
		id := fmt.Sprint(i)
		return Settings{Theme: "dark", Address: id, Selected: []string{strings.Repeat(id, 1000*(i+1))}, RecentQueries: []string{id}, Folded: []string{}}
	}
	if err := a.SaveSettings(state(0)); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			for range 5 {
				if err := a.SaveSettings(state(i)); err != nil {
					t.Error(err)
				}
			}
		})
		all.Go(func() {
			for range 10 {
				got := a.Settings()
				if whole := len(got.Address) == 1; !whole || cmp.Diff(state(int(got.Address[0]-'0')), got) != "" {
					t.Errorf("a reader saw half a state: address %q", got.Address)
				}
			}
		})
	}
	all.Wait()
	if left, err := os.ReadDir(filepath.Dir(settingsFile())); err != nil || len(left) != 1 {
		t.Errorf("%d files are left, want the settings alone (%v)", len(left), err)
	}
}
