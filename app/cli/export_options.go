package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/reports/export"
)

// exportLists are flags that take several values, separated by commas or by naming the flag again.
type exportLists struct{ times, sections, columns []string }

func (f *exportFlags) addOptions(command *cobra.Command) {
	flags := command.Flags()
	flags.StringVar(&f.options.Title, "title", "", "`title` of the document; else one is proposed")
	flags.StringVar(&f.options.Order, "order", export.Orders[0], "`order` of the reports: "+strings.Join(export.Orders, ", "))
	flags.StringArrayVar(&f.lists.times, "times", nil, "`clocks` to give times in: "+strings.Join(export.Times, ",")+" (default local,utc)")
	flags.StringArrayVar(&f.lists.sections, "sections", nil, "`sections` to write: "+strings.Join(export.Sections, ",")+" (default all)")
	flags.StringVar(&f.options.Rows, "rows", export.Rows[0], "`rows` of a table: "+strings.Join(export.Rows, ", "))
	flags.StringArrayVar(&f.lists.columns, "columns", nil, "`columns` of a table, in this order, as id,title,start; a wrong one lists all")
	flags.BoolVar(&f.options.BOM, "bom", false, "begin CSV with a byte-order mark, for spreadsheets that need it")
	flags.BoolVar(&f.options.Split, "split", false, "write a file per report, into the folder or zip file --output")
	for name, values := range map[string][]string{"order": export.Orders, "rows": export.Rows} {
		must(command.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)))
	}
	addZone(command, &f.options.Zone)
	must(command.RegisterFlagCompletionFunc("title", cobra.NoFileCompletions))
	must(command.RegisterFlagCompletionFunc("times", completeList(func() []string { return export.Times })))
	must(command.RegisterFlagCompletionFunc("sections", completeList(func() []string { return export.Sections })))
	must(command.RegisterFlagCompletionFunc("columns", completeList(func() []string { return columnIDs(f.options.Rows) })))
}

// checkOptions refuses what cannot be chosen, also an empty value, which an option would take as
// none. Values compare without case.
func (f *exportFlags) checkOptions(command *cobra.Command) error {
	f.options.Order = strings.ToLower(strings.TrimSpace(f.options.Order))
	f.options.Rows = strings.ToLower(strings.TrimSpace(f.options.Rows))
	f.options.Times = values(f.lists.times)
	f.options.Sections = values(f.lists.sections)
	f.options.Columns = values(f.lists.columns)
	for _, choice := range []struct {
		flag    string
		value   string
		allowed []string
	}{{"order", f.options.Order, export.Orders}, {"rows", f.options.Rows, export.Rows}} {
		if choice.value == "" {
			return usagef("export: --%s is empty; it is one of %s", choice.flag, strings.Join(choice.allowed, ", "))
		}
	}
	if err := checkZone(command, &f.options.Zone); err != nil {
		return usagef("export: --%w", err)
	}
	if err := f.options.Check(); err != nil {
		return usagef("export: --%w", err)
	}
	if format, err := export.Find(f.format); err == nil && f.options.Split {
		if err := format.CanSplit(); err != nil {
			return usagef("export: --split: %w", err)
		}
	}
	return nil
}

// values are the values of a list, each once, in the order given.
func values(given []string) []string {
	var all []string
	for _, text := range given {
		for value := range strings.SplitSeq(text, ",") {
			if value = strings.ToLower(strings.TrimSpace(value)); !slices.Contains(all, value) {
				all = append(all, value)
			}
		}
	}
	return all
}

func columnIDs(rows string) []string {
	if !slices.Contains(export.Rows, rows) {
		rows = export.Rows[0]
	}
	var ids []string
	for _, c := range export.Columns(rows) {
		ids = append(ids, c.ID)
	}
	return ids
}

// completeList offers the values of a list behind those that are there.
func completeList(all func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndex(typed, ",")+1]
		var offered []string
		for _, value := range all() {
			if !slices.Contains(strings.Split(before, ","), value) {
				offered = append(offered, before+value)
			}
		}
		return offered, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}
