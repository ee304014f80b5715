package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/index"
)

// statsFlags are what stats was asked for.
type statsFlags struct {
	request       index.Request
	by            []string
	asCSV, asJSON bool
}

func (s *session) stats() *cobra.Command {
	var f statsFlags
	command := &cobra.Command{
		Use:   "stats [--by KEY[,KEY]] [--query WORDS] [filters]",
		Short: "Count incidents and their downtime",
		Long: "Count incidents and their downtime, over the reports that a query and filters find in full, or all.\n" +
			"Keys: " + strings.Join(app.Keys(), ", ") + ". Without keys all figures are printed:\n" +
			"over time, by each key, what lasted how long and when, what came back, and what reports lack.\n\n" +
			"An incident counts in each period in which an event of it starts; minutes are split at the edges of\n" +
			"periods, by the clock of the event. Under impact only windows of that impact count. Windows of one\n" +
			"report that overlap count once; what has no known end is unknown, and no zero. A report counts once\n" +
			"under each of its values, and once in the total.",
		Example: "  rca-viewer stats --product Alma\n" +
			"  rca-viewer stats --by instance --year 2025\n" +
			"  rca-viewer stats --by cause,year --product Alma --csv",
		Args: noWords,
		RunE: func(command *cobra.Command, _ []string) error {
			if err := f.check(command); err != nil {
				return err
			}
			if len(f.by) == 0 {
				return s.printEverything(command.Context(), f)
			}
			return s.printStats(command.Context(), f)
		},
	}
	s.addFilters(command, &f.request.Filters, &f.request.IncludeWide)
	s.addQuery(command, &f.request)
	flags := command.Flags()
	flags.StringArrayVar(&f.by, "by", nil, "`keys` that rows are told apart by: "+strings.Join(app.Keys(), ", "))
	flags.BoolVar(&f.asCSV, "csv", false, "print the rows of --by as CSV, without the total")
	flags.BoolVar(&f.asJSON, "json", false, "print JSON")
	must(command.RegisterFlagCompletionFunc("by", completeList(app.Keys)))
	return command
}

// addQuery gives a command the words of a search as a flag.
func (s *session) addQuery(command *cobra.Command, request *index.Request) {
	command.Flags().StringVar(&request.Query, "query", "", "count what these `words` find, with the filters")
	must(command.RegisterFlagCompletionFunc("query", cobra.NoFileCompletions))
}

func (f *statsFlags) check(command *cobra.Command) error {
	if f.asCSV && f.asJSON {
		return usagef("stats: --csv and --json exclude each other")
	}
	if f.asCSV && !command.Flags().Changed("by") {
		return usagef("stats: --csv is a table; say with --by of what: %s", strings.Join(app.Keys(), ", "))
	}
	if f.by = values(f.by); len(f.by) > 0 {
		if err := app.CheckKeys(f.by); err != nil {
			return usagef("stats: --%w", err)
		}
	}
	if err := checkRequest(command, &f.request); err != nil {
		return err
	}
	if err := app.CheckPeriod(f.request.Filters); err != nil {
		return usagef("stats: --%w", err)
	}
	return nil
}

func (s *session) printStats(ctx context.Context, f statsFlags) error {
	program, err := s.start(ctx)
	if err != nil {
		return err
	}
	table, note, err := program.Table(ctx, app.TableRequest{Search: f.request, By: f.by})
	if err != nil {
		return fmt.Errorf("stats: %w", err)
	}
	s.note(note)
	switch {
	case f.asJSON:
		return printJSON(s.Out, table)
	case f.asCSV:
		return writeCSV(s.Out, table)
	}
	_, err = io.WriteString(s.Out, tableText(table))
	return err
}

// note says what a search did beyond what was asked.
func (s *session) note(note string) {
	if note != "" {
		fmt.Fprintf(s.Err, "rca-viewer: %s\n", note)
	}
}
