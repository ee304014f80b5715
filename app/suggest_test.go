package app

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index"
)

// remembering is a program with recent searches, newest first.
func remembering(t *testing.T, recent ...string) *App {
	t.Helper()
	a := indexed(t, Options{NoLibrary: true})
	if err := a.SaveSettings(Settings{RecentQueries: recent}); err != nil {
		t.Fatal(err)
	}
	return a
}

func suggest(t *testing.T, a *App, text string, caret int) []index.Suggestion {
	t.Helper()
	list, err := a.Suggest(text, caret)
	if err != nil || list == nil || len(list) > mostSuggestions {
		t.Fatalf("%.80q: %d suggestions, %v", text, len(list), err)
	}
	return list
}

func queries(list []index.Suggestion, kind string) []string {
	found := []string{}
	for _, s := range list {
		if s.Kind == kind {
			found = append(found, s.Query)
		}
	}
	return found
}

func TestSuggestRecent(t *testing.T) {
	a := remembering(t, "slow database", "na05 crash", "Database crash", "network", "my databases", "databank", "old database")
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{"slow database", "na05 crash", "Database crash", "network", "my databases", "databank", "old database"}},
		{" DATAB", []string{"Database crash", "databank", "slow database", "my databases", "old database"}},
		{"network", []string{}}, // it is there already
		{"paraffin", []string{}},
	} {
		list := suggest(t, a, c.text, len(c.text))
		if diff := cmp.Diff(c.want, queries(list, index.KindRecent)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
	// Other suggestions keep their places, and stand before the recent searches.
	list := suggest(t, a, "na", 2)
	if len(queries(list, "instance")) < 4 || list[len(list)-1].Query != "na05 crash" {
		t.Errorf("%+v", list)
	}
}

func TestSuggestAtTheCaret(t *testing.T) {
	a := remembering(t)
	for _, c := range []struct {
		text, kind, query, rest string
		caret                   int
	}{
		{"na05 crash", "instance", "instance:NA05 crash", "crash", 4},
		{"slow na05", "instance", "slow instance:NA05 ", "slow ", 9},
		{"slow na05", "instance", "slow instance:NA05 ", "slow ", 100},
		{"slow na05 database", "instance", "slow instance:NA01 database", "slow database", 8}, // inside the code
		{"firew cpu", "word", "firewall cpu", "", 5},
		{"𝒳 firew cpu", "word", "𝒳 firewall cpu", "", 8}, // two UTF-16 units
		{"november 7 crash", "title", "november 7 crash", "", 10},
	} {
		list := suggest(t, a, c.text, c.caret)
		i := slices.IndexFunc(list, func(s index.Suggestion) bool { return s.Kind == c.kind })
		if i < 0 || list[i].Query != c.query || list[i].Rest != c.rest {
			t.Errorf("%q at %d: %+v, want %q and %q", c.text, c.caret, list, c.query, c.rest)
		}
	}
}

func TestSuggestTakesAnyText(t *testing.T) {
	a := remembering(t, "\x00", "é")
	for _, text := range []string{"", "\x00\x1b", "é", "\xff", strings.Repeat("na ", 20000), "na05\u2028x", `"`, "(("} {
		for _, caret := range []int{-1, 0, 1, 2, len(text), 1 << 40} {
			for _, s := range suggest(t, a, text, caret) {
				if utf8.ValidString(text) && !utf8.ValidString(s.Query+s.Rest) {
					t.Errorf("%q at %d: %q", text, caret, s.Query)
				}
			}
		}
	}
}
