package cli

import (
	"fmt"

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
		RunE: func(_ *cobra.Command, paths []string) error {
			var problems []reports.Problem
			var err error
			switch {
			case corpus && len(paths) > 0:
				return usagef("check: paths and --corpus exclude each other")
			case corpus:
				problems, err = app.CheckCorpus()
			case len(paths) == 0:
				return usagef("check: nothing to check; name files or folders, or use --corpus")
			default:
				problems = app.Check(paths)
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
	if asJSON {
		if err := printJSON(s.Out, problems); err != nil {
			return err
		}
	} else {
		for _, p := range problems {
			fmt.Fprintln(s.Out, line(problemLine(p)))
		}
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
