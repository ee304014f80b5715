package window

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"rcaviewer/app"
	"rcaviewer/app/window/frame"
	"rcaviewer/index"
)

// fakeProgram answers what a test sets; any other call panics on the nil program inside, as a
// mistake in the real one would.
type fakeProgram struct {
	program
	search func(context.Context, index.Request) (index.Answer, error)
	source string
	bounds app.Bounds
	ready  chan struct{} // closed when the words are to be indexed
}

func newProgram() *fakeProgram { return &fakeProgram{ready: make(chan struct{})} }

func (p *fakeProgram) Ready(context.Context) error { close(p.ready); return nil }

func (p *fakeProgram) Start() (app.Start, error) {
	return app.Start{}, nil
}

func (p *fakeProgram) Search(ctx context.Context, r index.Request) (index.Answer, error) {
	return p.search(ctx, r)
}

func (p *fakeProgram) Source(string) (string, error)   { return p.source, nil }
func (p *fakeProgram) SaveSettings(app.Settings) error { return nil }
func (p *fakeProgram) SaveBounds(b app.Bounds) error   { p.bounds = b; return nil }

// fakeDesktop notes what it was asked.
type fakeDesktop struct {
	frame.Desktop
	asked          frame.SaveDialog
	answer, folder string
	opened, copied string
	printed        int
	refuses        error
}

func (d *fakeDesktop) AskSavePath(s frame.SaveDialog) (string, error) {
	d.asked = s
	return d.answer, nil
}

func (d *fakeDesktop) AskFolder(frame.OpenDialog) (string, error) { return d.folder, nil }

func (d *fakeDesktop) OpenInBrowser(address string) { d.opened = address }
func (d *fakeDesktop) Bounds() frame.Bounds         { return frame.Bounds{X: 7, Width: 900, Height: 600} }

func TestSearchEndsTheOneBefore(t *testing.T) {
	running := make(chan struct{})
	var slow context.Context
	program := newProgram()
	program.search = func(ctx context.Context, r index.Request) (index.Answer, error) {
		if r.Query == "slow" {
			slow = ctx
			close(running)
			<-ctx.Done()
			return index.Answer{}, ctx.Err()
		}
		return index.Answer{Query: r.Query}, ctx.Err()
	}
	api := &API{program: program}
	ended := make(chan error)
	go func() {
		_, err := api.Search(index.Request{Query: "slow", Limit: 1})
		ended <- err
	}()
	<-running
	if _, err := api.Search(index.Request{Query: "counts"}); err != nil || slow.Err() != nil {
		t.Errorf("counting gave %v, and left the search %v", err, slow.Err())
	}
	answer, err := api.Search(index.Request{Query: "fast", Limit: 1})
	if err != nil || answer.Query != "fast" {
		t.Errorf("the second search gave %q, %v", answer.Query, err)
	}
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the first search ended with %v, want it cancelled", err)
	}
}

func TestWordsAreIndexedWhenThereIsTime(t *testing.T) {
	found := func(context.Context, index.Request) (index.Answer, error) { return index.Answer{}, nil }
	tests := []struct {
		name string
		act  func(*API)
		want bool
	}{
		{"the page is still empty", func(a *API) { _, _ = a.Search(index.Request{Query: " "}) }, false},
		{"another milestone", func(a *API) { a.Trace(frame.WindowShown) }, false},
		{"the list can be seen", func(a *API) { a.Trace(frame.FirstResults) }, true},
		{"words are searched", func(a *API) { _, _ = a.Search(index.Request{Query: "cpu"}) }, true},
		{"both", func(a *API) { a.Trace(frame.FirstResults); a.Trace(frame.FirstResults) }, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			program := newProgram()
			program.search = found
			test.act(&API{program: program})
			patience := 50 * time.Millisecond
			if test.want {
				patience = 10 * time.Second
			}
			got := false
			select {
			case <-program.ready:
				got = true
			case <-time.After(patience):
			}
			if got != test.want {
				t.Errorf("the words are indexed: %t, want %t", got, test.want)
			}
		})
	}
}

func TestPanicBecomesAnError(t *testing.T) {
	api := &API{program: &fakeProgram{}}
	if _, err := api.IDs(index.Request{}); err == nil || !strings.Contains(err.Error(), "list the reports found") {
		t.Errorf("IDs gave %v, want an error that names the act", err)
	}
	if err := api.CopyMarkdown([]string{"x"}); err == nil {
		t.Error("CopyMarkdown gave no error")
	}
}

func TestDesktopCalls(t *testing.T) {
	desktop := &fakeDesktop{}
	program := &fakeProgram{source: "https://example.org/RCA_(a)"}
	api := &API{program: program, desktop: desktop}
	if err := api.OpenSource("a"); err != nil || desktop.opened != "https://example.org/RCA_%28a%29" {
		t.Errorf("OpenSource opened %q, %v", desktop.opened, err)
	}
	if err := api.SaveSettings(app.Settings{}); err != nil || program.bounds.X != 7 {
		t.Errorf("SaveSettings kept the bounds %+v, %v", program.bounds, err)
	}
	program.source = "file:///etc/passwd"
	if err := api.OpenSource("a"); err == nil {
		t.Error("OpenSource opened a file")
	}
}

func TestBeforeTheWindowIsOpen(t *testing.T) {
	api := &API{program: &fakeProgram{source: "https://example.org/"}}
	api.emit("nobody listens")
	for name, act := range map[string]func() error{
		"Print":         api.Print,
		"OpenSource":    func() error { return api.OpenSource("a") },
		"CopyCitations": func() error { return api.CopyCitations(nil) },
	} {
		if err := act(); err == nil {
			t.Errorf("%s gave no error without a window", name)
		}
	}
}

// A window is that of a folder, whatever the folder is called and wherever the program was started.
func TestLock(t *testing.T) {
	places, windows := t.TempDir(), map[string]string{}
	for _, place := range []string{"here", "there"} {
		if err := os.Mkdir(filepath.Join(places, place), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name, from string
		options    app.Options
	}{
		{name: "the usual place"},
		{name: "the usual place", options: app.Options{Library: filepath.Join(xdg.DataHome, "rca-viewer", "reports")}},
		{name: "none", options: app.Options{NoLibrary: true}},
		{name: "none", options: app.Options{NoLibrary: true, Library: "reports"}},
		{name: "here", from: "here", options: app.Options{Library: "reports"}},
		{name: "here", from: "here", options: app.Options{Library: "./reports/"}},
		{name: "here", from: "there", options: app.Options{Library: "../here/reports"}},
		{name: "there", from: "there", options: app.Options{Library: "reports"}},
	} {
		t.Chdir(filepath.Join(places, test.from))
		options, err := test.options.Absolute()
		if err != nil {
			t.Fatal(err)
		}
		got := lock(options)
		if want, known := windows[test.name]; known && got != want {
			t.Errorf("%+v from %q has another window than %s", test.options, test.from, test.name)
		}
		for other, taken := range windows {
			if other != test.name && got == taken {
				t.Errorf("%+v from %q has the window of %s", test.options, test.from, other)
			}
		}
		windows[test.name] = got
	}
}
