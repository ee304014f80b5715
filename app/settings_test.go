package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

// Settings are a convenience and never a reason not to start. What cannot be understood is said, and
// is there still when they are saved.
func TestSettingsThatCannotBeUnderstood(t *testing.T) {
	dark := defaults
	dark.Theme = "dark"
	for text, test := range map[string]struct {
		want    Settings
		problem string // in what is said; empty for nothing
	}{
		"null":                               {want: defaults},
		"{}":                                 {want: defaults},
		`{"theme":"pink"}`:                   {want: defaults},
		`{"selected":null}`:                  {want: defaults},
		`{"theme":"dark","unknown":1}`:       {want: dark},
		"":                                   {defaults, "settings.json: line 1: "},
		"{":                                  {defaults, "settings.json: line 1: "},
		"\x00\xff":                           {defaults, "settings.json: line 1: "},
		"[]":                                 {defaults, "settings.json: line 1: "},
		`{"theme":"dark"` + "\n" + `}x`:      {defaults, "settings.json: line 2: "},
		`{"theme":"dark","selected":"lamp"}`: {dark, "settings.json: line 1: "},
		`{"theme":"dark","zone":"Europe/Berln"}`: {
			dark, `the time zone "Europe/Berln", which is not known; the system's is used. Did you mean Europe/Berlin?`,
		},
	} {
		t.Run(text, func(t *testing.T) {
			a := open(t, Options{NoLibrary: true})
			settingsAre(t, text)
			start, err := a.Start()
			if err != nil || start.Reports != 188 {
				t.Fatalf("the program does not start: %v", err)
			}
			if diff := cmp.Diff(test.want, start.Settings); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if said := start.SettingsProblem; !strings.Contains(said, test.problem) || test.problem == "" && said != "" {
				t.Errorf("it is said %q, want %q", said, test.problem)
			}
			if err := a.SaveSettings(defaults); err != nil {
				t.Fatal(err)
			}
			if again, err := a.Start(); err != nil || again.SettingsProblem != "" {
				t.Errorf("once saved it is said %q (%v)", again.SettingsProblem, err)
			}
			wantAside(t, text, strings.Contains(test.problem, "line"))
		})
	}
}

// wantAside checks that the text lies beside the settings, or that nothing does.
func wantAside(t *testing.T, text string, want bool) {
	t.Helper()
	aside, err := filepath.Glob(filepath.Join(filepath.Dir(settingsFile()), "settings-aside-*.json"))
	if err != nil || len(aside) > 1 || want != (len(aside) == 1) {
		t.Fatalf("aside lie %v (%v), want some: %v", aside, err, want)
	}
	if want {
		if old, err := os.ReadFile(aside[0]); err != nil || string(old) != text {
			t.Errorf("aside lies %q, want %q (%v)", old, text, err)
		}
	}
}

func settingsAre(t *testing.T, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(settingsFile()), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(settingsFile(), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Another window has put things right meanwhile: its file stays.
func TestSettingsThatAnotherWindowHasSaved(t *testing.T) {
	first := open(t, Options{NoLibrary: true})
	settingsAre(t, "{")
	second := New(Options{NoLibrary: true})
	defer second.Close()
	for _, a := range []*App{first, second} {
		if a.settingsProblem() == "" {
			t.Fatal("nothing is said")
		}
	}
	for _, a := range []*App{first, second} {
		if err := a.SaveSettings(defaults); err != nil {
			t.Fatal(err)
		}
	}
	wantAside(t, "{", true)
}

// The file is read once: suggestions ask with every letter, and what is open cannot be replaced on
// every system.
func TestSettingsAreReadOnce(t *testing.T) {
	a := open(t, Options{NoLibrary: true})
	settingsAre(t, `{"recentQueries":["oracle crash"]}`)
	for range 2 {
		suggested, err := a.Suggest("oracle", 6)
		if err != nil || !slices.ContainsFunc(suggested, func(s index.Suggestion) bool { return s.Query == "oracle crash" }) {
			t.Errorf("suggested are %+v (%v)", suggested, err)
		}
		if err := os.RemoveAll(filepath.Dir(settingsFile())); err != nil {
			t.Fatal(err)
		}
	}
	want := a.Settings()
	want.Theme = "dark"
	if err := a.SaveSettings(want); err != nil {
		t.Fatal(err)
	}
	next := New(Options{NoLibrary: true})
	defer next.Close()
	for _, a := range []*App{a, next} {
		if diff := cmp.Diff(want, a.Settings()); diff != "" {
			t.Errorf("after saving (-want +got):\n%s", diff)
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
