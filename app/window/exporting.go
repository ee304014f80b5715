package window

import (
	"context"
	"errors"

	"rcaviewer/app"
	"rcaviewer/app/window/system"
	"rcaviewer/index"
)

// An exportProgram is what the window needs to export reports.
type exportProgram interface {
	PreviewExport(ctx context.Context, ids []string, format string, o app.ExportOptions) (app.ExportPreview, error)
	ExportName(ids []string, o app.ExportOptions) (string, error)
	Export(ctx context.Context, ids []string, format, path string, o app.ExportOptions) (app.Exported, error)
	Finds(ctx context.Context, request index.Request, ids []string) bool
}

// exporting is what the window knows of exports: the running ones, and what became of the last.
type exporting struct {
	running    latest
	previewing latest
	preview    preview
	folder     string // where the last export went
	path       string // what it wrote
}

// ExportChoices are what an export can be asked for.
func (a *API) ExportChoices() (choices app.ExportChoices, err error) {
	defer guard("list the ways to export", &err)
	return app.ListExportChoices(), nil
}

// A Preview is how an export begins. A page is fetched into a frame from Frame.
type Preview struct {
	app.ExportPreview
	Frame string `json:"frame"` // an address of this window, or empty
}

// PreviewExport shows how an export would begin. A new preview ends the one before it.
func (a *API) PreviewExport(ids []string, format string, o app.ExportOptions) (shown Preview, err error) {
	defer guard("preview the export", &err)
	ctx, done := a.export.previewing.begin()
	defer done()
	a.nameSearch(ctx, ids, &o)
	if shown.ExportPreview, err = a.program.PreviewExport(ctx, ids, format, o); err != nil {
		return shown, err
	}
	if shown.Page != nil {
		shown.Frame = a.keepPreview(shown.Page)
	}
	return shown, nil
}

// ChooseExportPath asks where to write an export; the path is empty when the user cancelled. A file
// per report goes into a folder of its own in the folder that is chosen, or into a zip file.
func (a *API) ChooseExportPath(ids []string, format string, o app.ExportOptions, zip bool) (path string, err error) {
	defer guard("choose where to save", &err)
	chosen, err := app.FindFormat(format)
	if err != nil {
		return "", err
	}
	name, err := a.program.ExportName(ids, o)
	if err != nil {
		return "", err
	}
	desktop, err := a.window()
	if err != nil {
		return "", err
	}
	if o.Split && !zip {
		path, err = desktop.AskFolder(folderDialog(a.exportFolder()))
		return freeFolder(path, name), err
	}
	if o.Split {
		chosen.Label, chosen.Extension = "Zip", ".zip"
	}
	path, err = desktop.AskSavePath(saveDialog(chosen, name, a.exportFolder()))
	return withExtension(path, chosen.Extension), err
}

// Export writes the reports. CancelExport ends it, and leaves what was there.
func (a *API) Export(ids []string, format, path string, o app.ExportOptions) (exported app.Exported, err error) {
	defer guard("export", &err)
	ctx, done := a.export.running.begin()
	defer done()
	a.nameSearch(ctx, ids, &o)
	exported, err = a.program.Export(ctx, ids, format, path, o)
	switch {
	case err == nil:
		a.exportedTo(exported)
	case ctx.Err() != nil:
		return app.Exported{}, nil // it was wanted to end
	}
	return exported, err
}

// CancelExport ends a running export.
func (a *API) CancelExport() { a.export.running.end() }

// OpenExported opens what was exported last, with the system's program for it.
func (a *API) OpenExported() (err error) {
	defer guard("open the export", &err)
	path, err := a.exported()
	if err != nil {
		return err
	}
	return system.Open(path)
}

// ShowExported shows what was exported last in its folder.
func (a *API) ShowExported() (err error) {
	defer guard("show the export", &err)
	path, err := a.exported()
	if err != nil {
		return err
	}
	return system.Reveal(path)
}

// nameSearch leaves the search out of the options unless it is what found the reports.
func (a *API) nameSearch(ctx context.Context, ids []string, o *app.ExportOptions) {
	if o.Request != nil && !a.program.Finds(ctx, *o.Request, ids) {
		o.Request = nil
	}
}

func (a *API) exportedTo(exported app.Exported) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.export.path, a.export.folder = exported.Path, exported.Folder
}

func (a *API) exported() (string, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.export.path == "" {
		return "", errors.New("nothing was exported yet")
	}
	return a.export.path, nil
}
