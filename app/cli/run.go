package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rcaviewer/app"
)

// Statuses of a command.
const (
	statusDone  = 0
	statusFails = 1
	statusUsage = 2
)

// IO are the streams of a command.
type IO struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run runs the command that args name and gives its status; without a command it opens the
// window.
func Run(ctx context.Context, args []string, streams IO, open func(app.Options) error) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	s := &session{IO: streams, open: open}
	root := s.root()
	root.SetArgs(args)
	root.SetIn(streams.In)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	command, err := root.ExecuteContextC(ctx)
	if s.program != nil {
		s.program.Close() // only frees memory
	}
	if errors.Is(err, context.Canceled) {
		err = fmt.Errorf("%sit was stopped before it was done", prefix(command))
	}
	if err == nil {
		return statusDone
	}
	if !errors.Is(err, errProblems) {
		fmt.Fprintf(streams.Err, "rca-viewer: %s\n", line(err.Error()))
	}
	if isUsage(err) {
		return statusUsage
	}
	return statusFails
}

// session is one run of the program.
type session struct {
	IO
	open    func(app.Options) error
	options app.Options
	program *app.App
}

// errProblems ends a command that has printed the problems that it found.
var errProblems = errors.New("problems were found")

// A usage error is wrong in the words of the command line itself.
type usage struct{ error }

func (u usage) Unwrap() error { return u.error }

func usagef(format string, args ...any) error { return usage{fmt.Errorf(format, args...)} }

func isUsage(err error) bool {
	var u usage
	return errors.As(err, &u) || app.IsBadRequest(err)
}

func (s *session) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // started from Explorer, the program opens its window
	cobra.EnableCommandSorting = false
	root := &cobra.Command{
		Use:   "rca-viewer",
		Short: "Search Root Cause Analysis reports",
		Long: "RCA Viewer searches, shows and exports Root Cause Analysis reports: the ones it carries, and\n" +
			"those of your own library. Without a command it opens its window.",
		Version: app.Version(),
		Args:    s.noCommand,
		RunE: func(*cobra.Command, []string) error {
			return s.open(s.options)
		},
		PersistentPreRunE: s.checkGlobal,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	flags := root.PersistentFlags()
	flags.StringVar(&s.options.Library, "library", "", "read your own reports from this `folder`")
	flags.BoolVar(&s.options.NoLibrary, "no-library", false, "use only the reports that the program carries")
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate("{{.Version}}\n")
	root.AddCommand(s.search(), s.show(), s.similar(), s.export(), s.importing(), s.check(), s.stats(), s.availability(), s.version(), completion())
	s.addHelp(root)
	for _, c := range root.Commands() {
		c.Args = asUsage(c.Args)
	}
	return root
}

// addHelp makes cobra's help refuse what is no command: by itself it takes that for a call for help.
func (s *session) addHelp(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if c.Name() == "help" {
			c.Args = func(_ *cobra.Command, args []string) error {
				if found, _, err := root.Find(args); err == nil && found == root {
					return s.noCommand(root, args)
				}
				return nil
			}
		}
	}
}

// noCommand refuses what is no command, and names the commands.
func (s *session) noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return usagef("unknown command %q; the commands are %s", args[0], strings.Join(names, ", "))
}

func (s *session) checkGlobal(command *cobra.Command, _ []string) error {
	given := command.Flags().Changed("library")
	switch {
	case given && s.options.NoLibrary:
		return usagef("--library and --no-library exclude each other")
	case given && strings.TrimSpace(s.options.Library) == "":
		return usagef("--library names no folder")
	}
	return nil
}

// flagError names the flags that a command has beside the one that it does not have, and what a
// flag takes beside the value that it does not take.
func flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		err = fmt.Errorf("%w; the flags are %s", err, strings.Join(flagNames(command), ", "))
	case errors.As(err, &value):
		err = fmt.Errorf("--%s: %q is not %s", value.GetFlag().Name, value.GetValue(), kindOf(value.GetFlag()))
	}
	return usagef("%s%w", prefix(command), err)
}

func kindOf(flag *pflag.Flag) string {
	if flag.Value.Type() == "bool" {
		return "true or false"
	}
	return "a whole number; write 0 or more"
}

// prefix names a command at the start of an error; the program itself is named already.
func prefix(command *cobra.Command) string {
	if !command.HasParent() {
		return ""
	}
	return command.Name() + ": "
}

// asUsage makes a wrong number of arguments a usage error.
func asUsage(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		return nil
	}
	return func(command *cobra.Command, args []string) error {
		if err := check(command, args); err != nil {
			return usagef("%s%w; usage: %s", prefix(command), err, command.UseLine())
		}
		return nil
	}
}

// start makes the program, waits until it has read the library, and warns of broken files.
func (s *session) start(ctx context.Context) (*app.App, error) {
	s.program = app.New(s.options)
	bar := readingBar(s.Err)
	if terminal(s.Err) {
		s.program.OnChange(bar.show)
	}
	err := s.program.Ready(ctx)
	bar.clear()
	if ctx.Err() != nil {
		return nil, fmt.Errorf("read the reports: %w", ctx.Err())
	}
	if err != nil {
		return nil, err
	}
	problems, err := s.program.Problems()
	if err != nil {
		return nil, err
	}
	for i, p := range problems {
		if i == mostWarnings {
			fmt.Fprintf(s.Err, "rca-viewer: warning: and %d more problems; rca-viewer check FOLDER lists them\n", len(problems)-i)
			break
		}
		fmt.Fprintf(s.Err, "rca-viewer: warning: %s\n", line(p.String()))
	}
	return s.program, nil
}

// mostWarnings bounds what a folder of thousands of broken files writes to a terminal.
const mostWarnings = 50

// printJSON writes a value as people and programs read it.
func printJSON(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
