package cli

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/reports/statistics"
)

// availabilityFlags are what availability was asked for.
type availabilityFlags struct {
	request         app.AvailabilityRequest
	target          string
	rolling, asJSON bool
}

func (s *session) availability() *cobra.Command {
	var f availabilityFlags
	command := &cobra.Command{
		Use:   "availability --by month|quarter|year [--query WORDS] [filters]",
		Short: "Compute how available an instance was",
		Long: "Compute how available an instance was, or whatever else a query and filters find, from the reports:\n" +
			"100 * (minutes - minutes down) / minutes of each period, in the zone of the windows, or in UTC when they\n" +
			"have several. As published counts every window in full, unavailable only counts full outages. Windows\n" +
			"that overlap count once; what has no known end adds no minutes and is counted.\n\n" +
			"--from and --to are the edges of the whole period, to which windows are cut. Without them it reaches\n" +
			"from the first window to the last. Only published reports are known: availability is at most this.",
		Example: "  rca-viewer availability --instance EU02 --product Alma --by quarter --from 2021 --to 2022\n" +
			"  rca-viewer availability --region Europe --by month --rolling --target 99.9 --json",
		Args: noWords,
		RunE: func(command *cobra.Command, _ []string) error {
			if err := f.check(command); err != nil {
				return err
			}
			return s.printAvailability(command.Context(), f)
		},
	}
	s.addFilters(command, &f.request.Search.Filters, &f.request.Search.IncludeWide)
	s.addQuery(command, &f.request.Search)
	flags := command.Flags()
	flags.Lookup("from").Usage = "the period begins on the first day of this `date`: 2023, 2023-06 or 2023-06-14"
	flags.Lookup("to").Usage = "the period ends with the last day of this `date`"
	flags.StringVar(&f.request.By, "by", "", "`period` of a row: "+strings.Join(app.PeriodKeys(), ", "))
	flags.StringVar(&f.target, "target", strconv.FormatFloat(app.DefaultTarget, 'f', -1, 64), "the `percentage` that is aimed at")
	flags.BoolVar(&f.rolling, "rolling", false, "a row is the twelve months that end with the period")
	flags.BoolVar(&f.asJSON, "json", false, "print JSON")
	must(command.RegisterFlagCompletionFunc("by", cobra.FixedCompletions(app.PeriodKeys(), cobra.ShellCompDirectiveNoFileComp)))
	must(command.RegisterFlagCompletionFunc("target", cobra.NoFileCompletions))
	return command
}

func (f *availabilityFlags) check(command *cobra.Command) error {
	target, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(f.target), "%"), 64)
	if err != nil {
		return usagef("availability: --target: %q is no percentage; write a number from 0 to 100, as %v", f.target, app.DefaultTarget)
	}
	f.request.Target = &target
	if f.request.By == "" {
		return usagef("availability: --by is missing; it is one of %s", strings.Join(app.PeriodKeys(), ", "))
	}
	if err := checkRequest(command, &f.request.Search); err != nil {
		return err
	}
	if err := f.request.Check(); err != nil {
		return usagef("availability: --%w", err)
	}
	return nil
}

func (s *session) printAvailability(ctx context.Context, f availabilityFlags) error {
	program, err := s.start(ctx)
	if err != nil {
		return err
	}
	answer, err := program.Availability(ctx, f.request)
	if err != nil {
		return fmt.Errorf("availability: %w", err)
	}
	s.note(answer.Note)
	rows := answer.Rows
	if f.rolling {
		rows = answer.Rolling
	}
	if f.asJSON {
		s.note(answer.Nothing)
		figures := make([]statistics.Available, len(rows))
		for i, row := range rows {
			figures[i] = row.Figures
		}
		return printJSON(s.Out, figures)
	}
	_, err = io.WriteString(s.Out, availabilityText(answer, rows, f.rolling))
	return err
}

// availabilityText are rows as people read them, with what they are worth.
func availabilityText(a app.Availability, rows []app.AvailabilityRow, rolling bool) string {
	var b strings.Builder
	if a.Wide > 0 {
		fmt.Fprintf(&b, "%s of the region; --include-wide adds them\n", plural(a.Wide, "wide incident"))
	}
	switch {
	case a.Nothing != "":
		return b.String() + a.Nothing + "\n"
	case len(rows) == 0:
		return b.String() + "The period is shorter than twelve months; --from and --to make it longer.\n"
	}
	zone := a.Zone
	if a.Mixed {
		zone += ", because the reports are of several zones"
	}
	fmt.Fprintf(&b, "%s, periods in %s, target %v %%\n\n", plural(a.Reports, "report"), zone, a.Target)
	text := textTable{numbers: 10, head: []string{"PERIOD", "MINUTES", "DOWN", "UNAVAILABLE", "UNKNOWN IMPACT", "INCIDENTS",
		"UNKNOWN ENDS", "AS PUBLISHED", "MET", "UNAVAILABLE ONLY", "MET"}}
	if rolling {
		text.head[0] = "12 MONTHS TO"
	}
	for _, row := range rows {
		text.add(availabilityCells(row.Figures.Period, row)...)
	}
	if !rolling && len(rows) > 1 {
		text.add(availabilityCells("Together", *a.Total)...)
	}
	b.WriteString(text.String())
	b.WriteString("\nOnly published reports are known: downtime is at least this, availability at most.\n")
	return b.String()
}

func availabilityCells(name string, row app.AvailabilityRow) []string {
	f := row.Figures
	yes := map[bool]string{true: "yes", false: "no"}
	cells := []string{name}
	for _, n := range []int{f.Minutes, f.DowntimeMinutes, f.UnavailableMinutes, f.UnknownMinutes, f.Incidents, f.UnknownEnds} {
		cells = append(cells, strconv.Itoa(n))
	}
	percent := func(p float64) string { return strconv.FormatFloat(p, 'f', 4, 64) + " %" }
	return append(cells, percent(f.Availability), yes[row.Met], percent(f.AvailabilityUnavailableOnly), yes[row.MetUnavailableOnly])
}
