package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

func (s *session) show() *cobra.Command {
	var asJSON, asMarkdown bool
	command := &cobra.Command{
		Use:   "show ID",
		Short: "Print a report",
		Args:  cobra.ExactArgs(1),
		RunE: func(command *cobra.Command, args []string) error {
			if asJSON && asMarkdown {
				return usagef("show: --json and --markdown exclude each other")
			}
			program, err := s.start(command.Context())
			if err != nil {
				return err
			}
			r, err := program.Report(args[0])
			switch {
			case err != nil:
				return fmt.Errorf("show: %w", err)
			case asJSON:
				return printJSON(s.Out, r.Detail())
			case asMarkdown:
				_, err = s.Out.Write(r.Markdown())
				return err
			}
			return printReport(s.Out, r)
		},
		ValidArgsFunction: s.completeID,
	}
	command.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	command.Flags().BoolVar(&asMarkdown, "markdown", false, "print the report as its file holds it")
	return command
}

// completeID offers the ids of all reports to a shell.
func (s *session) completeID(command *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	return s.offer(command.Context(), (*app.App).AllIDs)
}

// printReport prints a report as people read it.
func printReport(w io.Writer, r *reports.Report) error {
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
