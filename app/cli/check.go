package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
	"rcaviewer/reports"
)

func (s *session) check() *cobra.Command {
	var corpus, asJSON bool
	command := &cobra.Command{
		Use:   "check (PATH... | --corpus)",
		Short: "Look for problems in report files",
		Long:  "Look for problems in report files, and in the *.md files directly in folders.",
		RunE: func(command *cobra.Command, paths []string) error {
			var problems []reports.Problem
			var err error
			switch {
			case corpus && len(paths) > 0:
				return usagef("check: paths and --corpus exclude each other")
			case corpus:
				problems, err = app.CheckCorpus()
			case len(paths) == 0:
				return usagef("check: nothing to check; name files or folders, or use --corpus")
			case slices.Contains(paths, ""):
				return usagef("check: a path is empty")
			default:
				problems, err = app.Check(command.Context(), paths)
			}
			if err != nil {
				return fmt.Errorf("check: %w", err)
			}
			return s.printProblems(problems, asJSON)
		},
	}
	command.Flags().BoolVar(&corpus, "corpus", false, "check the reports that the program carries")
	command.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return command
}

func (s *session) printProblems(problems []reports.Problem, asJSON bool) error {
	var err error
	if asJSON {
		err = printJSON(s.Out, problems)
	} else {
		var b strings.Builder
		for _, p := range problems {
			b.WriteString(line(problemLine(p)) + "\n")
		}
		_, err = io.WriteString(s.Out, b.String())
	}
	if err != nil {
		return fmt.Errorf("check: %w", err)
	}
	if reports.HasErrors(problems) {
		return errProblems
	}
	return nil
}

func problemLine(p reports.Problem) string {
	text := p.String()
	if p.Fix != "" {
		text += fmt.Sprintf(" (write %s)", p.Fix)
	}
	return text
}
