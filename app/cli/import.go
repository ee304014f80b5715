package cli

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"rcaviewer/app"
)

// importFlags are what import was asked for.
type importFlags struct {
	app.ImportOptions
	asJSON bool
}

func (s *session) importing() *cobra.Command {
	var f importFlags
	command := &cobra.Command{
		Use:   "import PATH...",
		Short: "File published pages as reports of your library",
		Long: "File published pages as reports of your library: text as copied from a browser, HTML, MHTML, PDF,\n" +
			"Markdown, folders and zip files of these; - reads standard input. What a page contradicts or leaves\n" +
			"out is found and noted in its report. A page that was filed before is a duplicate and left alone,\n" +
			"unless --replace is given. The page itself is kept beside the report.",
		Example: "  rca-viewer import ~/Downloads/rca-pages --dry-run\n" +
			"  rca-viewer import page.html pages.zip\n" +
			"  xclip -o | rca-viewer import -",
		RunE: func(command *cobra.Command, paths []string) error {
			switch {
			case len(paths) == 0:
				return usagef("import: nothing to import; name files or folders, or - for standard input")
			case s.options.NoLibrary && !f.DryRun:
				return usagef("import: --no-library leaves no place to file reports; add --dry-run to see what would happen")
			case slices.Contains(paths, ""):
				return usagef("import: a path is empty")
			}
			return s.file(command.Context(), f, paths)
		},
	}
	flags := command.Flags()
	flags.BoolVar(&f.DryRun, "dry-run", false, "show what would happen, with all findings, and create nothing")
	flags.BoolVar(&f.Replace, "replace", false, "let a page that was filed before replace its report")
	flags.BoolVar(&f.asJSON, "json", false, "print JSON")
	return command
}

// file imports pages and prints each as it comes: a folder may have very many.
func (s *session) file(ctx context.Context, f importFlags, paths []string) (err error) {
	out := &outcomes{importFlags: f, out: s.Out, bar: pagesBar{out: s.Err, on: terminal(s.Err)}}
	if f.asJSON {
		out.list = &jsonList{out: s.Out}
		defer func() {
			if failed := out.list.end(); err == nil {
				err = failed
			}
		}()
	}
	program, err := s.start(ctx)
	if err != nil {
		return err
	}
	rejected, err := program.Import(ctx, paths, s.In, f.ImportOptions, out.step)
	out.bar.clear()
	switch {
	case err != nil:
		return err
	case out.err != nil:
		return fmt.Errorf("import: %w", out.err)
	case rejected > 0:
		return errProblems
	}
	return nil
}

// outcomes prints what became of pages.
type outcomes struct {
	importFlags
	out  io.Writer
	list *jsonList // when JSON is wanted
	bar  pagesBar
	err  error // the first failure to print
}

func (o *outcomes) step(done, total int, last app.Imported) {
	o.bar.clear()
	if o.err == nil {
		o.err = o.print(last)
	}
	o.bar.show(done, total)
}

func (o *outcomes) print(last app.Imported) error {
	if o.list != nil {
		return o.list.add(last)
	}
	if _, err := fmt.Fprintln(o.out, line(o.words(last))); err != nil {
		return err
	}
	if !o.DryRun || last.Status == app.StatusRejected {
		return nil
	}
	for _, f := range last.Findings {
		if _, err := fmt.Fprintln(o.out, "  "+line(fmt.Sprintf("%s: %s: %s", f.Severity, f.Field, f.Message))); err != nil {
			return err
		}
	}
	return nil
}

// words say what became of a page. A duplicate is named with the report that it has become before.
func (o *outcomes) words(last app.Imported) string {
	switch last.Status {
	case app.StatusRejected:
		return fmt.Sprintf("rejected %s: %s", last.File, last.Reason)
	case app.StatusDuplicate:
		return fmt.Sprintf("duplicate %s %s", last.ID, last.File)
	}
	did := "imported"
	if o.DryRun {
		did = "would import"
	}
	return fmt.Sprintf("%s %s (%s) %s", did, last.ID, findingsCount(last), last.File)
}

func findingsCount(last app.Imported) string {
	if len(last.Findings) == 1 {
		return "1 finding"
	}
	return fmt.Sprintf("%d findings", len(last.Findings))
}
