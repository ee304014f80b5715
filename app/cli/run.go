package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

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
// window. A signal that would end the program ends the command, so that nothing half-written stays;
// the next one ends the program at once.
func Run(ctx context.Context, args []string, streams IO, open func(app.Options) error) int {
	ctx, stop := signal.NotifyContext(ctx, ending()...)
	defer stop()
	context.AfterFunc(ctx, stop)
	window := func(o app.Options) error {
		stop() // it has its own ways to end
		return open(o)
	}
	s := &session{IO: streams, open: window, args: args}
	help := &written{Writer: streams.Out}
	root := s.root()
	root.SetArgs(args)
	root.SetIn(streams.In)
	root.SetOut(help)
	root.SetErr(streams.Err)
	command, err := root.ExecuteContextC(ctx)
	err = cmp.Or(err, help.err)
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

// ending are the signals that end a program. One that is ignored, as nohup wants it, is left so.
func ending() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		all = append(all, syscall.SIGHUP)
	}
	return all
}

// session is one run of the program.
type session struct {
	IO
	args    []string
	open    func(app.Options) error
	options app.Options
	program *app.App
}

// written is a stream that keeps the first error. What cobra prints by itself, such as help, goes
// through it: cobra passes over errors.
type written struct {
	io.Writer
	err error
}

func (w *written) Write(p []byte) (int, error) {
	if w.err == nil {
		_, w.err = w.Writer.Write(p)
	}
	return len(p), nil
}

// errProblems ends a command that has printed the problems that it found.
var errProblems = errors.New("problems were found")

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
	root.SetFlagErrorFunc(s.flagError)
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
		return usagef("%s--library and --no-library exclude each other", prefix(command))
	case given && strings.TrimSpace(s.options.Library) == "":
		return usagef("%s--library names no folder", prefix(command))
	}
	return nil
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
