package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/index"
	"rcaviewer/reports/export"
)

// exportFlags are what export was asked for.
type exportFlags struct {
	request        index.Request
	all            bool
	format, output string
	options        app.ExportOptions
	lists          exportLists
}

func (s *session) export() *cobra.Command {
	var f exportFlags
	command := &cobra.Command{
		Use:   "export (ID... | --query WORDS | --all)",
		Short: "Write reports to a file",
		Long: "Write reports to a file: those named, in that order; those that a query and filters find in full, in\n" +
			"the order of the search; or all. --output is used exactly as it is written: a file that is there is\n" +
			"replaced, the folder that it is in must be there, and - is standard output.\n\n" +
			"markdown, html, pdf and docx are documents with a cover, contents and each report; csv and xlsx are\n" +
			"tables; json is for scripts; zip holds the reports' own files, which import reads again. A format\n" +
			"leaves alone the flags that it has no use for.\n\n" +
			"With --split each report is a file of its own, called by its id, in the folder --output, or in a zip\n" +
			"file where that ends with .zip or is -. The folder is made when it is missing; the one that it is in\n" +
			"must be there. Files of the same names are replaced, and others in it stay.\n\n" +
			"The environment variable SOURCE_DATE_EPOCH (seconds since 1970) fixes the date that is written.",
		Example: "  rca-viewer export 2025-07-19-na05 --format markdown --output na05.md\n" +
			"  rca-viewer export --query \"database crash\" --instance NA04 --format csv --output na04.csv\n" +
			"  rca-viewer export --region Europe --format html --title \"Europe, for Friday\" --order newest -o europe.html\n" +
			"  rca-viewer export --all --format csv --rows events --columns id,start_utc,minutes -o -\n" +
			"  rca-viewer export --year 2025 --format markdown --split --output folder",
		RunE: func(command *cobra.Command, ids []string) error {
			if err := f.check(command, ids); err != nil {
				return err
			}
			return s.write(command.Context(), f, ids)
		},
		ValidArgsFunction: s.completeID,
	}
	s.addFilters(command, &f.request.Filters, &f.request.IncludeWide)
	flags := command.Flags()
	flags.StringVar(&f.request.Query, "query", "", "export what these `words` find, with the filters")
	flags.BoolVar(&f.all, "all", false, "export all reports")
	flags.StringVar(&f.request.Sort, "sort", index.SortRelevance, "`order` of what is found: "+strings.Join(index.Sorts, ", "))
	flags.StringVar(&f.format, "format", "", "`format`: "+strings.Join(formatIDs(), ", "))
	flags.StringVarP(&f.output, "output", "o", "", "`path` of the file to write, - for standard output")
	must(command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatIDs(), cobra.ShellCompDirectiveNoFileComp)))
	must(command.RegisterFlagCompletionFunc("sort", cobra.FixedCompletions(index.Sorts, cobra.ShellCompDirectiveNoFileComp)))
	f.addOptions(command)
	return command
}

func formatIDs() []string {
	var ids []string
	for _, f := range export.Formats() {
		ids = append(ids, f.ID)
	}
	return ids
}

// check refuses anything but one way of choosing reports, a known format and an output.
func (f *exportFlags) check(command *cobra.Command, ids []string) error {
	searched := command.Flags().Changed("query") || filtered(command)
	ways := 0
	for _, used := range []bool{len(ids) > 0, searched, f.all} {
		if used {
			ways++
		}
	}
	switch {
	case ways == 0:
		return usagef("export: nothing is chosen; name ids, or use --query, filters or --all")
	case ways > 1:
		return usagef("export: ids, --query with filters, and --all exclude each other; choose one")
	case len(ids) > 0 && (command.Flags().Changed("sort") || f.request.IncludeWide):
		return usagef("export: --sort and --include-wide go with a search; reports that are named keep their order; --order gives them another")
	case f.all && f.request.IncludeWide:
		return usagef("export: --include-wide goes with a search; --all exports every report")
	case f.format == "":
		return usagef("export: --format is missing; it is one of %s", strings.Join(formatIDs(), ", "))
	case f.output == "":
		return usagef("export: --output is missing; it is the path of the file to write, or -")
	}
	if _, err := export.Find(f.format); err != nil {
		return usagef("export: --format: %w", err)
	}
	if err := f.checkOptions(command); err != nil {
		return err
	}
	return checkRequest(command, &f.request)
}

// write writes what was chosen.
func (s *session) write(ctx context.Context, f exportFlags, ids []string) error {
	program, err := s.start(ctx)
	if err != nil {
		return err
	}
	if len(ids) == 0 {
		if ids, err = s.found(ctx, program, f); err != nil {
			return err
		}
		f.options.Request = &f.request
	}
	bar := exportBar(s.Err)
	defer bar.clear()
	program.OnChange(bar.show)
	if f.output == "-" {
		_, err = program.ExportTo(ctx, s.Out, ids, f.format, f.options)
		return err
	}
	exported, err := program.Export(ctx, ids, f.format, f.output, f.options)
	if err != nil {
		return err
	}
	bar.clear()
	fmt.Fprintf(s.Err, "Exported %s to %s\n", plural(exported.Reports, "report"), exported.Path)
	return nil
}

// found lists what a search finds in full. What it would show instead, or with a word corrected, was
// not asked for, so it is named and not exported.
func (s *session) found(ctx context.Context, program *app.App, f exportFlags) ([]string, error) {
	answer, err := program.Search(ctx, f.request)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	if answer.Total == 0 || answer.Relaxed || answer.SearchedFor != answer.Query {
		return nil, nothingFound(answer)
	}
	if answer.Note != "" {
		fmt.Fprintf(s.Err, "rca-viewer: %s\n", answer.Note)
	}
	return program.IDs(ctx, f.request)
}

// nothingFound says what could have been meant. What a search says that it did instead is not done
// here.
func nothingFound(answer index.Answer) error {
	text := "export: no report matches in full, so nothing is written"
	if answer.DidYouMean != "" {
		text += fmt.Sprintf("; did you mean %q?", answer.DidYouMean)
	}
	if answer.Relaxed {
		text += fmt.Sprintf("; search lists %s with most of the words", plural(answer.Total, "report"))
	}
	note := strings.TrimSuffix(answer.Note, "No report has all the words; these have most of them.")
	note, _, _ = strings.Cut(note, "; searched for")
	if note = strings.TrimRight(note, ". "); note != "" {
		text += " (" + note + ")"
	}
	return errors.New(text)
}
