package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rcaviewer/app"
	"rcaviewer/index"
	"rcaviewer/reports"
)

// filterHelp explains the filter flags, by field.
var filterHelp = [reports.NumFields]string{
	"reports of this `product`", "reports of this `region`", "reports of this instance `code`, as in NA05",
	"reports of this data `center`", "reports with this cause `category`", "reports with an event of this `impact`",
	"reports with an event that starts in this `year`", "reports whose downtime is in this `class`",
}

// momentHelp explains those of when in the week an event started.
var momentHelp = [reports.NumMomentFields]string{
	"reports with an event that starts on this `day` of the week, where it was",
	"reports with an event that starts in or outside working `hours` (Monday to Friday, 08:00 to 18:00, where it was)",
}

// addFilters gives a command the filters. Each may be repeated.
func (s *session) addFilters(command *cobra.Command, f *index.Filters, wide *bool) {
	flags := command.Flags()
	for field := range reports.NumFields {
		name, help := reports.FieldNames[field], filterHelp[field]
		if closed := field.Closed(); closed != nil {
			help += ": " + strings.Join(closed, ", ")
		}
		flags.StringArrayVar(f.Of(field), name, nil, help)
		must(command.RegisterFlagCompletionFunc(name, s.complete(field)))
	}
	for field := range reports.NumMomentFields {
		name, closed := reports.MomentNames[field], field.Closed()
		flags.StringArrayVar(f.OfMoment(field), name, nil, momentHelp[field]+": "+strings.Join(closed, ", "))
		must(command.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(closed, cobra.ShellCompDirectiveNoFileComp)))
	}
	flags.StringVar(&f.From, "from", "", "reports with an event that starts on or after this `date`: 2023, 2023-06 or 2023-06-14")
	flags.StringVar(&f.To, "to", "", "reports with an event that starts on or before this `date`")
	flags.BoolVar(wide, "include-wide", false, "with an instance, add incidents of its region that name none")
}

// complete offers the values of a field to a shell.
func (s *session) complete(field reports.Field) cobra.CompletionFunc {
	return func(command *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		return s.offer(command.Context(), func(program *app.App) ([]string, error) { return program.Values(field) })
	}
}

// offerWithin is how long a shell waits for completions of a library that is read first.
const offerWithin = 2 * time.Second

// offer gives a shell values of the program to complete, those known in time.
func (s *session) offer(ctx context.Context, values func(*app.App) ([]string, error)) ([]string, cobra.ShellCompDirective) {
	program := app.New(s.options)
	defer program.Close()
	ctx, stop := context.WithTimeout(ctx, offerWithin)
	defer stop()
	_ = program.Ready(ctx) // what is not read in time is not offered
	offered, err := values(program)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return offered, cobra.ShellCompDirectiveNoFileComp
}

// filtered tells whether any filter was given.
func filtered(command *cobra.Command) bool {
	for _, name := range slices.Concat(reports.FieldNames[:], reports.MomentNames[:], []string{"from", "to"}) {
		if command.Flags().Changed(name) {
			return true
		}
	}
	return false
}

// checkRequest refuses a request in the words of the flags. Values compare without case and outer
// space.
func checkRequest(command *cobra.Command, r *index.Request) error {
	tidy(r)
	err := checkEmpty(command, r)
	if err == nil {
		err = r.Check()
	}
	if err != nil {
		return usagef("%s--%w", prefix(command), err)
	}
	return nil
}

// tidy writes the values of a request as the request takes them.
func tidy(r *index.Request) {
	if known, ok := reports.Canonical(index.Sorts, r.Sort); ok {
		r.Sort = known
	}
	r.Filters.From, r.Filters.To = strings.TrimSpace(r.Filters.From), strings.TrimSpace(r.Filters.To)
	for field := range reports.NumFields {
		for i, v := range *r.Filters.Of(field) {
			(*r.Filters.Of(field))[i] = strings.TrimSpace(v)
		}
	}
}

// checkEmpty refuses an empty value or date, which a request would take as none.
func checkEmpty(command *cobra.Command, r *index.Request) error {
	for _, date := range []struct{ name, value string }{{"from", r.Filters.From}, {"to", r.Filters.To}} {
		if _, err := reports.ParseDate(date.value); date.value == "" && command.Flags().Changed(date.name) {
			return fmt.Errorf("%s: %w", date.name, err)
		}
	}
	if command.Flags().Changed("sort") && strings.TrimSpace(r.Sort) == "" {
		return fmt.Errorf("sort is empty; it is one of %s", strings.Join(index.Sorts, ", "))
	}
	for field := range reports.NumFields {
		if slices.Contains(*r.Filters.Of(field), "") && field.Closed() == nil {
			return fmt.Errorf("%s is empty", reports.FieldNames[field])
		}
	}
	return nil
}

func flagNames(command *cobra.Command) []string {
	var names []string
	command.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, "--"+f.Name)
		}
	})
	return names
}

// must panics on a mistake of the program itself: a completion for a flag that does not exist.
func must(err error) {
	if err != nil {
		panic(fmt.Sprintf("define the command line: %v", err))
	}
}
