package window

import (
	"context"
	"errors"
	"testing"

	"rcaviewer/app"
)

func (d *fakeDesktop) Copy(text string) error { d.copied = text; return d.refuses }
func (d *fakeDesktop) Print()                 { d.printed++ }

var errNoLinks = errors.New("no link to copy")

func (p *fakeProgram) Citations(context.Context, []string) (string, error) { return "cited", nil }

func (p *fakeProgram) Markdown(context.Context, []string) (string, error) { return "# marked", nil }

func (p *fakeProgram) RichText(context.Context, []string) (app.RichText, error) {
	return app.RichText{HTML: "<p>rich</p>", Text: "plain"}, nil
}

func (p *fakeProgram) Links(_ context.Context, ids []string) (app.Links, error) {
	if ids[0] == "none" {
		return app.Links{}, errNoLinks
	}
	return app.Links{Text: "https://example.org/RCA_(a)", Links: 1}, nil
}

func TestCopying(t *testing.T) {
	desktop := &fakeDesktop{}
	api := &API{program: &fakeProgram{}, desktop: desktop}
	ids := []string{"a"}
	for want, copied := range map[string]func() error{
		"cited":                       func() error { return api.CopyCitations(ids) },
		"# marked":                    func() error { return api.CopyMarkdown(ids) },
		"plain":                       func() error { return api.CopyPlain(ids) },
		"https://example.org/RCA_(a)": func() error { _, err := api.CopyLinks(ids); return err },
	} {
		if err := copied(); err != nil || desktop.copied != want {
			t.Errorf("copied %q, %v, want %q", desktop.copied, err, want)
		}
	}
	if rich, err := api.RichText(ids); err != nil || rich.HTML != "<p>rich</p>" {
		t.Errorf("RichText gave %+v, %v", rich, err)
	}
	desktop.copied = ""
	if _, err := api.CopyLinks([]string{"none"}); !errors.Is(err, errNoLinks) || desktop.copied != "" {
		t.Errorf("without links: copied %q, %v", desktop.copied, err)
	}
	desktop.refuses = errors.New("the clipboard is busy")
	if err := api.CopyPlain(ids); !errors.Is(err, desktop.refuses) {
		t.Errorf("a clipboard that refuses: %v", err)
	}
}

func TestPrint(t *testing.T) {
	desktop := &fakeDesktop{}
	api := &API{program: &fakeProgram{}, desktop: desktop}
	if err := api.Print(); err != nil || desktop.printed != 1 {
		t.Errorf("Print opened %d dialogs, %v", desktop.printed, err)
	}
	if _, err := api.Printout(nil); err == nil {
		t.Error("a mistake of the program is no error of Printout")
	}
}
