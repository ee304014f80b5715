package window

import (
	"context"

	"rcaviewer/app"
)

// A copyProgram is what the window needs to copy reports.
type copyProgram interface {
	Citations(ctx context.Context, ids []string) (string, error)
	Markdown(ctx context.Context, ids []string) (string, error)
	RichText(ctx context.Context, ids []string) (app.RichText, error)
	Links(ctx context.Context, ids []string) (app.Links, error)
}

// CopyCitations puts citations of the reports on the clipboard.
func (a *API) CopyCitations(ids []string) (err error) {
	defer guard("copy citations", &err)
	text, err := a.program.Citations(context.Background(), ids)
	if err != nil {
		return err
	}
	return a.copy(text)
}

// CopyMarkdown puts the reports as Markdown on the clipboard.
func (a *API) CopyMarkdown(ids []string) (err error) {
	defer guard("copy the reports", &err)
	text, err := a.program.Markdown(context.Background(), ids)
	if err != nil {
		return err
	}
	return a.copy(text)
}

// CopyLinks puts the addresses of the published pages on the clipboard.
func (a *API) CopyLinks(ids []string) (links app.Links, err error) {
	defer guard("copy the links", &err)
	if links, err = a.program.Links(context.Background(), ids); err != nil {
		return app.Links{}, err
	}
	return links, a.copy(links.Text)
}

// RichText gives the reports to the page, which alone can put HTML on the clipboard: Wails' own
// clipboard takes nothing but text.
func (a *API) RichText(ids []string) (rich app.RichText, err error) {
	defer guard("copy the reports", &err)
	return a.program.RichText(context.Background(), ids)
}

// CopyPlain puts the plain text of RichText on the clipboard, for a page that could put none there.
func (a *API) CopyPlain(ids []string) (err error) {
	defer guard("copy the reports", &err)
	rich, err := a.program.RichText(context.Background(), ids)
	if err != nil {
		return err
	}
	return a.copy(rich.Text)
}

// CopyText puts a text of the page on the clipboard, as the numbers of a chart.
func (a *API) CopyText(text string) (err error) {
	defer guard("copy the text", &err)
	return a.copy(text)
}

func (a *API) copy(text string) error {
	desktop, err := a.window()
	if err != nil {
		return err
	}
	return desktop.Copy(text)
}
