package cli

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

// showFlags are how show prints a report.
type showFlags struct {
	asJSON, asMarkdown bool
	times              []string
	zone               string
}

func (s *session) show() *cobra.Command {
	var f showFlags
	command := &cobra.Command{
		Use:   "show ID",
		Short: "Print a report",
		Args:  oneID,
		RunE: func(command *cobra.Command, args []string) error {
			if err := f.check(command); err != nil {
				return err
			}
			program, err := s.start(command.Context())
			if err != nil {
				return err
			}
			r, err := program.Report(args[0])
			switch {
			case err != nil:
				return fmt.Errorf("show: %w", err)
			case f.asJSON:
				return printJSON(s.Out, r.Detail())
			case f.asMarkdown:
				_, err = s.Out.Write(r.Markdown())
				return err
			}
			mine, err := program.Mine(f.zone)
			if err != nil {
				return fmt.Errorf("show: %w", err)
			}
			return printReport(s.Out, r, f.times, mine)
		},
		ValidArgsFunction: s.completeID,
	}
	flags := command.Flags()
	flags.BoolVar(&f.asJSON, "json", false, "print JSON")
	flags.BoolVar(&f.asMarkdown, "markdown", false, "print the report as its file holds it")
	flags.StringArrayVar(&f.times, "times", nil, "`clocks` to give times in: "+strings.Join(export.Times, ",")+" (default the local one, in a line)")
	must(command.RegisterFlagCompletionFunc("times", completeList(func() []string { return export.Times })))
	addZone(command, &f.zone)
	return command
}

// check refuses what cannot be printed together, and names what can be chosen.
func (f *showFlags) check(command *cobra.Command) error {
	if f.asJSON && f.asMarkdown {
		return usagef("show: --json and --markdown exclude each other")
	}
	f.times = values(f.times)
	if err := checkZone(command, &f.zone); err != nil {
		return usagef("show: --%w", err)
	}
	if err := (app.ExportOptions{Times: f.times}).Check(); err != nil {
		return usagef("show: --%w", err)
	}
	return nil
}

// addZone gives a command the reader's time zone.
func addZone(command *cobra.Command, zone *string) {
	command.Flags().StringVar(zone, "zone", "", "`zone` of mine, as Europe/Amsterdam (default the one of the settings, or the system's)")
	must(command.RegisterFlagCompletionFunc("zone", cobra.FixedCompletions(reports.Zones(), cobra.ShellCompDirectiveNoFileComp)))
}

// checkZone refuses a name that is no zone, also an empty one, which would be taken for none. Names
// compare without case.
func checkZone(command *cobra.Command, zone *string) error {
	if command.Flags().Changed("zone") && strings.TrimSpace(*zone) == "" {
		return fmt.Errorf("zone is empty; write one such as Europe/Amsterdam")
	}
	if known, ok := reports.Canonical(reports.Zones(), *zone); ok {
		*zone = known
	}
	return app.CheckZone(*zone)
}

// completeID offers the ids of all reports to a shell.
func (s *session) completeID(command *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	return s.offer(command.Context(), (*app.App).AllIDs)
}

// printReport prints a report as people read it.
func printReport(w io.Writer, r *reports.Report, times []string, mine *time.Location) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", line(r.Title))
	fact := func(name string, values ...string) {
		if text := strings.Join(values, ", "); text != "" {
			fmt.Fprintf(&b, "%-14s %s\n", name, line(text))
		}
	}
	d := r.Detail()
	fact("Products", d.Products...)
	fact("Instances", d.Instances...)
	fact("Region", d.Region)
	fact("Data center", d.DataCenter)
	for i, c := range d.Causes {
		d.Causes[i] = reports.Label(reports.Causes, c)
	}
	fact("Causes", d.Causes...)
	fact("Downtime", export.Downtime(r.Downtime()))
	for _, e := range r.Events {
		fact("Event", export.Event(e))
		if len(times) > 0 {
			for _, text := range export.EventTimes(e, times, mine) {
				fact("", text)
			}
		}
		fact("Started", started(e))
	}
	fact("Published", d.Published)
	fact("Updated", d.Updated)
	fact("Source", d.Source)
	for _, text := range d.Discrepancies {
		fact("Discrepancy", text)
	}
	for _, section := range d.Sections {
		fmt.Fprintf(&b, "\n%s\n\n", strings.ToUpper(section.Heading))
		for _, text := range strings.Split(section.Markdown, "\n") {
			fmt.Fprintf(&b, "%s\n", line(text))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// started is when in the week an event began, where it was.
func started(e reports.Event) string {
	m, hours := reports.MomentOf(e), "outside working hours"
	if m.Working() {
		hours = "in working hours"
	}
	return weekdayLabel(int(m.Weekday)) + ", " + hours
}
