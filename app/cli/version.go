package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/app"
)

func (s *session) version() *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its reports",
		Args:  nothing,
		RunE: func(*cobra.Command, []string) error {
			about, err := app.About()
			if err != nil {
				return fmt.Errorf("version: %w", err)
			}
			if asJSON {
				return printJSON(s.Out, about)
			}
			_, err = fmt.Fprintf(s.Out, "rca-viewer %s\ncommit %s\n%d reports, %s\n",
				about.Version, about.Commit, about.Corpus.Reports, about.Corpus.Digest)
			return err
		},
	}
	command.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return command
}

var shells = []string{"bash", "zsh", "fish", "powershell"}

// completion replaces cobra's own command, which takes an unknown shell for a call for help.
func completion() *cobra.Command {
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     "Print a script that completes commands in a shell",
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || !slices.Contains(shells, args[0]) {
				return fmt.Errorf("name one shell: %s", strings.Join(shells, ", "))
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			root, out := command.Root(), command.OutOrStdout()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, true)
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			}
			return root.GenPowerShellCompletionWithDesc(out)
		},
	}
}
