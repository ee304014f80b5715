package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/index"
	"rcaviewer/reports"
)

func (s *session) similar() *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:   "similar ID",
		Short: "Find reports like one",
		Long: "Find reports like one: about the same incident, of a similar root cause, and of the same instance\n" +
			"before and after it.",
		Example: "  rca-viewer similar 2018-11-07-na04",
		Args:    oneID,
		RunE: func(command *cobra.Command, args []string) error {
			if err := s.printSimilar(command.Context(), args[0], asJSON); err != nil {
				return fmt.Errorf("similar: %w", err)
			}
			return nil
		},
		ValidArgsFunction: s.completeID,
	}
	command.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return command
}

func (s *session) printSimilar(ctx context.Context, id string, asJSON bool) error {
	program, err := s.start(ctx)
	if err != nil {
		return err
	}
	r, err := program.Report(id)
	if err != nil {
		return err
	}
	if asJSON {
		return s.printSimilarJSON(ctx, program, id)
	}
	seen, err := program.SeenBefore(ctx, id)
	if err != nil {
		return err
	}
	return printSeen(s.Out, r, seen)
}

func (s *session) printSimilarJSON(ctx context.Context, program *app.App, id string) error {
	similar, err := program.Similar(ctx, id)
	if err != nil {
		return err
	}
	return printJSON(s.Out, similar)
}

// printSeen prints as people read it what is like a report.
func printSeen(w io.Writer, r *reports.Report, seen index.SeenBefore) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", line(r.Title))
	printKind(&b, "THE SAME INCIDENT", seen, index.SeenSameIncident, 0)
	printKind(&b, "SIMILAR ROOT CAUSE", seen, index.SeenSimilarCause, 0)
	printKind(&b, "THE SAME INSTANCE BEFORE", seen, index.SeenSameInstance, seen.Before)
	printKind(&b, "THE SAME INSTANCE AFTER", seen, index.SeenCameAfter, seen.After)
	printRecurrences(&b, seen.Recurrences)
	if len(seen.Hits) == 0 {
		b.WriteString("\nNo report is like it.\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// printKind prints the hits of a kind, of which there are all in total.
func printKind(b *strings.Builder, heading string, seen index.SeenBefore, kind string, all int) {
	printed := 0
	for _, h := range seen.Hits {
		if h.Kind != kind {
			continue
		}
		if printed++; printed == 1 {
			fmt.Fprintf(b, "\n%s\n", heading)
		}
		about := h.Why
		if len(about) == 0 {
			about = []string{labels(h.Causes)}
		}
		fmt.Fprintf(b, "\n     %s\n     %s\n     %s\n", line(h.Title), line(strings.Join(about, " · ")), h.ID)
	}
	if printed < all {
		fmt.Fprintf(b, "\n     and %d more; --json lists them\n", all-printed)
	}
}

func labels(causes []string) string {
	names := make([]string, len(causes))
	for i, c := range causes {
		names[i] = reports.Label(reports.Causes, c)
	}
	return strings.Join(names, ", ")
}

func printRecurrences(b *strings.Builder, recurrences []index.Recurrence) {
	if len(recurrences) > 0 {
		b.WriteString("\nCAME BACK ON THE SAME INSTANCE\n\n")
	}
	for _, r := range recurrences {
		first := r.Reports[0]
		fmt.Fprintf(b, "     %s: %s, first in %s\n", r.Label, plural(r.Count, "later report"), first.ID)
	}
}
