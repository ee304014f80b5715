package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

func (s *session) search() *cobra.Command {
	request := index.Request{Limit: index.DefaultLimit}
	var asJSON bool
	command := &cobra.Command{
		Use:   "search [WORDS...]",
		Short: "Find reports by words and filters",
		Long: "Find reports by words and filters. The words are read as one query:\n" +
			"  firewall cpu                  both words, in any grammatical form\n" +
			"  '\"connection pool\"'           the exact phrase\n" +
			"  firewall -- -cpu              not this; -- ends the flags\n" +
			"  'oracle OR postgres'          either\n" +
			"  instance:na05 root:memory     filters, and words in one part of the report\n" +
			"A filter that is repeated holds for any of its values; different filters must all hold.",
		Example: "  rca-viewer search database crash --instance NA04\n" +
			"  rca-viewer search --cause human-error --from 2020 --sort longest --json",
		RunE: func(command *cobra.Command, words []string) error {
			request.Query = strings.Join(words, " ")
			if err := checkRequest(command, &request); err != nil {
				return err
			}
			answer, err := s.answer(command.Context(), request)
			if err != nil {
				return err
			}
			if answer.Note != "" {
				fmt.Fprintf(s.Err, "rca-viewer: %s\n", answer.Note)
			}
			if asJSON {
				return printJSON(s.Out, answer)
			}
			return printAnswer(s.Out, answer, request)
		},
	}
	s.addFilters(command, &request.Filters, &request.IncludeWide)
	flags := command.Flags()
	flags.StringVar(&request.Sort, "sort", index.SortRelevance, "`order`: "+strings.Join(index.Sorts, ", "))
	flags.IntVar(&request.Limit, "limit", index.DefaultLimit, "print at most this `many` reports; 0 prints counts only")
	flags.IntVar(&request.Offset, "offset", 0, "leave out this `many` reports at the start")
	flags.BoolVar(&asJSON, "json", false, "print JSON")
	must(command.RegisterFlagCompletionFunc("sort", cobra.FixedCompletions(index.Sorts, cobra.ShellCompDirectiveNoFileComp)))
	return command
}

// answer searches once the words can be searched.
func (s *session) answer(ctx context.Context, request index.Request) (index.Answer, error) {
	program, err := s.start(ctx)
	if err != nil {
		return index.Answer{}, err
	}
	answer, err := program.Search(ctx, request)
	answer.Panel = nil
	if err != nil {
		return answer, fmt.Errorf("search: %w", err)
	}
	return answer, nil
}

// printAnswer prints hits as people read them.
func printAnswer(w io.Writer, a index.Answer, request index.Request) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s\n", plural(a.Total, "report"), sorted(a, request))
	if a.Wide > 0 && !request.IncludeWide {
		fmt.Fprintf(&b, "%s of the region; --include-wide adds them\n", plural(a.Wide, "wide incident"))
	}
	if a.DidYouMean != "" && a.DidYouMean != a.SearchedFor {
		fmt.Fprintf(&b, "Did you mean: %s\n", a.DidYouMean)
	}
	divided := a.Relaxed
	for i, h := range a.Hits {
		if h.Partial && !divided {
			divided = true
			b.WriteString("\nThese have most of the words:\n")
		}
		printHit(&b, request.Offset+i+1, h)
	}
	if last := request.Offset + len(a.Hits); len(a.Hits) > 0 && last < a.Total {
		fmt.Fprintf(&b, "\n%d more; --offset %d shows the next\n", a.Total-last, last)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// sorted names the order of the hits that are printed.
func sorted(a index.Answer, request index.Request) string {
	if a.Total < 2 || len(a.Hits) == 0 {
		return ""
	}
	return map[string]string{
		index.SortRelevance: ", most relevant first", index.SortNewest: ", newest first",
		index.SortOldest: ", oldest first", index.SortLongest: ", longest downtime first",
	}[effective(a, request)]
}

// effective is the order that a request gets: without a score there is no relevance, as when
// the query has no words or only filters.
func effective(a index.Answer, request index.Request) string {
	if request.Sort == index.SortRelevance && a.Hits[0].Score == 0 {
		return index.SortNewest
	}
	return request.Sort
}

func printHit(b *strings.Builder, number int, h index.Hit) {
	fmt.Fprintf(b, "\n%3d  %s\n", number, line(h.Title))
	names := append(append([]string{}, h.Products...), h.Instances...)
	down := "downtime unknown"
	if h.DowntimeMinutes != nil {
		down = export.Downtime(reports.Downtime{Minutes: *h.DowntimeMinutes, Known: true, AtLeast: h.DowntimeAtLeast})
	}
	causes := make([]string, len(h.Causes))
	for i, c := range h.Causes {
		causes[i] = reports.Label(reports.Causes, c)
	}
	fmt.Fprintf(b, "     %s · %s · %s · %s\n", line(strings.Join(names, ", ")), down, h.Impact, strings.Join(causes, ", "))
	for _, snippet := range h.Snippets[:min(1, len(h.Snippets))] {
		fmt.Fprintf(b, "     %s: ", snippet.Section)
		for _, f := range snippet.Text {
			b.WriteString(line(f.S))
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(b, "     %s\n", h.ID)
}

// line keeps a text from moving a terminal's cursor or colours.
func line(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, text)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
