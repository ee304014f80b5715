package cli

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rcaviewer/app"
)

// A usage error is wrong in the words of the command line itself.
type usage struct{ error }

func (u usage) Unwrap() error { return u.error }

func usagef(format string, args ...any) error { return usage{fmt.Errorf(format, args...)} }

func isUsage(err error) bool {
	var u usage
	return errors.As(err, &u) || app.IsBadRequest(err)
}

// prefix names a command at the start of an error; the program itself is named already.
func prefix(command *cobra.Command) string {
	if !command.HasParent() {
		return ""
	}
	return command.Name() + ": "
}

// flagError names what can be written in place of a flag that a command does not have, or of a
// value that a flag does not take.
func (s *session) flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		err = hyphened(command, s.given(unknown.GetSpecifiedShortnames()))
	case errors.As(err, &unknown):
		err = fmt.Errorf("%w; the flags are %s", err, strings.Join(flagNames(command), ", "))
	case errors.As(err, &value):
		err = fmt.Errorf("--%s: %s", value.GetFlag().Name, badValue(value))
	}
	return usagef("%s%w", prefix(command), err)
}

// given is the argument that ends with some letters behind a single hyphen. The flags know only the
// letters that are left when they meet one that is none: of -hardware they took the h for help.
func (s *session) given(letters string) string {
	for _, arg := range s.args {
		if strings.HasPrefix(arg, "-") && !strings.HasPrefix(arg, "--") && strings.HasSuffix(arg, letters) {
			return arg
		}
	}
	return "-" + letters
}

// hyphened is the error of an argument with a single hyphen that is no flag. It may be a word of
// the query language that leaves reports out, or a flag that lacks a hyphen.
func hyphened(command *cobra.Command, arg string) error {
	flags := command.Flags()
	name, _, _ := strings.Cut(arg[1:], "=")
	switch {
	case flags.Lookup(name) != nil:
		return fmt.Errorf("unknown flag: %s; write --%s", arg, name)
	case takesWords(command):
		return fmt.Errorf("unknown flag: %s; words that begin with a hyphen come after --, as in %s -- firewall -cpu", arg, command.CommandPath())
	case flags.Lookup("query") != nil:
		return fmt.Errorf("unknown flag: %s; words go with --query, as in --query \"firewall -cpu\"", arg)
	}
	return fmt.Errorf("unknown flag: %s; the flags are %s", arg, strings.Join(flagNames(command), ", "))
}

// takesWords tells whether the arguments of a command are the words of a search.
func takesWords(command *cobra.Command) bool { return strings.Contains(command.Use, "[WORDS...]") }

// badValue says why a flag does not take a value, and what it takes.
func badValue(e *pflag.InvalidValueError) string {
	value := e.GetValue()
	switch {
	case e.GetFlag().Value.Type() == "bool":
		return fmt.Sprintf("%q is not true or false", value)
	case !errors.Is(e, strconv.ErrRange):
		return fmt.Sprintf("%q is not a whole number; write 0 or more", value)
	case strings.HasPrefix(value, "-"):
		return value + " is negative; write 0 or more"
	}
	return fmt.Sprintf("%s is too large; write a whole number from 0 to %d", value, math.MaxInt)
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

// oneID is what a command takes that is about a report.
func oneID(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("it takes one id, and got %d", len(args))
	}
	return nil
}

// noWords is what a command takes whose words are a flag's.
func noWords(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%q is no flag; words go with --query", args[0])
	}
	return nil
}

// nothing is what a command takes that has flags alone.
func nothing(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("it takes no arguments, and got %q", args[0])
	}
	return nil
}
