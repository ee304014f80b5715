package window

import (
	"context"
	"encoding/json"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"rcaviewer/app"
	"rcaviewer/index"
)

// starter is a program that remembers a search.
type starter struct {
	*fakeProgram
	settings app.Settings
}

func (s starter) Start() (app.Start, error) { return app.Start{Settings: s.settings}, nil }

func fetch(api *API, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	api.serveMade(w, httptest.NewRequest("GET", path, nil))
	return w
}

func TestOpeningAnswersTheLastSearch(t *testing.T) {
	last := &index.Request{Query: "oracle", Sort: "newest", Limit: 50}
	for _, test := range []struct {
		name     string
		last     *index.Request
		searched string
	}{
		{"before any search", nil, ""},
		{"after one", last, "oracle"},
	} {
		t.Run(test.name, func(t *testing.T) {
			program := newProgram()
			program.search = func(_ context.Context, r index.Request) (index.Answer, error) {
				return index.Answer{Query: r.Query, Total: r.Limit}, nil
			}
			w := fetch(&API{program: starter{program, app.Settings{Request: test.last}}}, "/start.js")
			text, isScript := strings.CutPrefix(w.Body.String(), "window.opening = ")
			var got opening
			if err := json.Unmarshal([]byte(text), &got); err != nil || !isScript {
				t.Fatalf("got %q: %v", w.Body, err)
			}
			if got.Request.Query != test.searched || got.Answer.Query != test.searched || got.Answer.Total != firstPage {
				t.Errorf("got the request %+v and the answer %+v", got.Request, got.Answer)
			}
			if kind := w.Header().Get("Content-Type"); !strings.HasPrefix(kind, "text/javascript") {
				t.Errorf("the script is served as %q", kind)
			}
		})
	}
}

// What was prepared is one page's: the next one must not show what was true at the start.
func TestOpeningIsPreparedOnce(t *testing.T) {
	searches := 0
	program := newProgram()
	program.search = func(context.Context, index.Request) (index.Answer, error) {
		searches++
		return index.Answer{Total: searches}, nil
	}
	api := &API{program: program}
	api.prepare()
	for _, total := range []string{`"total":1,`, `"total":2,`} {
		if w := fetch(api, "/start.js"); !strings.Contains(w.Body.String(), total) {
			t.Errorf("got %s, want %s", w.Body, total)
		}
	}
}

// The page asks again for what is missing, and shows why it is.
func TestOpeningIsEmptyWhereThereIsNone(t *testing.T) {
	for name, search := range map[string]func(context.Context, index.Request) (index.Answer, error){
		"an error": func(context.Context, index.Request) (index.Answer, error) {
			return index.Answer{}, errors.New("no such order")
		},
		"a panic": func(context.Context, index.Request) (index.Answer, error) { panic("oh") },
	} {
		program := newProgram()
		program.search = search
		if w := fetch(&API{program: program}, "/start.js"); w.Code != 200 || w.Body.Len() > 0 {
			t.Errorf("%s: got %d %q", name, w.Code, w.Body)
		}
	}
}

func TestNothingElseIsServed(t *testing.T) {
	if w := fetch(&API{program: newProgram()}, "/settings.json"); w.Code != 404 {
		t.Errorf("got %d %q", w.Code, w.Body)
	}
}

func TestDark(t *testing.T) {
	for _, test := range []struct {
		settings app.Settings
		want     bool
	}{
		{app.Settings{Theme: "system"}, false},
		{app.Settings{Theme: "system", Dark: true}, true},
		{app.Settings{Theme: "light", Dark: true}, false},
		{app.Settings{Theme: "dark"}, true},
	} {
		if got := dark(test.settings); got != test.want {
			t.Errorf("%+v: dark is %v", test.settings, got)
		}
	}
}
