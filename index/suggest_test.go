package index

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

const few = 8

// lines writes suggestions as "kind label", those of one kind together.
func lines(list []Suggestion) []string {
	out := []string{}
	for _, s := range list {
		out = append(out, s.Kind+" "+s.Label)
	}
	return out
}

func TestSuggest(t *testing.T) {
	x := corpusIndex(t)
	for _, c := range []struct {
		text string
		want []string // at the beginning
	}{
		{"na 0", []string{"instance NA01", "instance NA02"}},
		{"NA-05", []string{"instance NA05", "instance MT NA05"}},
		{"eu02", []string{"instance EU02", "instance MT EU02"}},
		{"MT EU", []string{"instance MT EU", "instance MT EU01", "instance MT EU02"}},
		{"mteu03", []string{"instance MT EU03"}},
		{"slow on tc a", []string{"instance TC APAC02"}},
		{"VE", []string{"product Primo VE", "word vendor"}},
		{"primo v", []string{"product Primo VE"}},
		{"higher ed", []string{"product Higher-Ed Platform"}},
		{"campus", []string{"product campusM"}},
		{"singap", []string{"datacenter Singapore"}},
		{"north ", []string{"region North America"}},
		{"firewall north am", []string{"region North America"}},
		{"human er", []string{"cause Human error"}},
		{"change-man", []string{"cause Change management"}},
		{"index", []string{"cause Search index"}},
		{"november 7", []string{"title Primo MT APAC03 - RCA - November 7, 2021", "title Alma NA04 - RCA – November 7, 2018"}},
		{"load bal", []string{"word balancer"}},
		{"oracle cras", []string{"word crashed"}},
		{"root:mem", []string{"word memory"}},
		{"-fire", []string{"word firewall"}},
		{`"connection po`, []string{"word pool"}},
		{"cause:da", []string{"cause Database"}},
		{`product:"primo v`, []string{"product Primo VE"}},
		{"impact:p", []string{"impact Partly available"}},
		{"year:2018", []string{"year 2018"}},
		{"duration:o", []string{"duration over 4 h"}},
		{"-instance:na0", []string{"instance NA01"}},
		{"oracle", []string{}},    // a word already
		{"firewall ", []string{}}, // the next one is not begun
		{"", []string{}},
		{"zzz", []string{}},
	} {
		got := lines(x.Suggest(c.text, few))
		if len(c.want) == 0 && len(got) > 0 || !slices.Equal(got[:min(len(got), len(c.want))], c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSuggestionIsComplete(t *testing.T) {
	x := corpusIndex(t)
	for _, c := range []struct {
		text string
		want Suggestion
	}{
		{"crash na 05", Suggestion{"instance", "NA05", "4 reports", "instance", "NA05", "crash instance:NA05 ", "crash "}},
		{"human er", Suggestion{"cause", "Human error", "18 reports", "cause", "human-error", "cause:human-error ", ""}},
		{"north am", Suggestion{"region", "North America", "63 reports", "region", "North America", `region:"North America" `, ""}},
		{"crash product:esp", Suggestion{"product", "Esploro", "4 reports", "product", "Esploro", "crash product:Esploro ", "crash "}},
		{"-cause:datab", Suggestion{"cause", "Database", "69 reports", "", "", "-cause:database ", ""}},
		{"crash OR cause:datab", Suggestion{"cause", "Database", "69 reports", "", "", "crash OR cause:database ", ""}},
		{"database cras", Suggestion{"word", "crashed", "7 reports", "", "", "database crashed ", ""}},
		{`slow "connection po`, Suggestion{"word", "pool", "5 reports", "", "", `slow "connection pool`, ""}},
		{"root:memo", Suggestion{"word", "memory", "26 reports", "", "", "root:memory ", ""}},
		{"november 7 2018", Suggestion{"title", "Alma NA04 - RCA – November 7, 2018", "2018-11-07", "", "2018-11-07-na04", "november 7 2018", ""}},
	} {
		got := x.Suggest(c.text, few)
		if len(got) == 0 {
			t.Errorf("%q: nothing", c.text)
		} else if diff := cmp.Diff(c.want, got[0]); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

// No kind crowds out the others.
func TestSuggestionsAreShared(t *testing.T) {
	got := shared(4, []Suggestion{{Label: "a1"}, {Label: "a2"}, {Label: "a3"}, {Label: "a4"}}, nil, []Suggestion{{Label: "b1"}}, []Suggestion{{Label: "c1"}, {Label: "c2"}})
	var labels []string
	for _, s := range got {
		labels = append(labels, s.Label)
	}
	if diff := cmp.Diff([]string{"a1", "a2", "b1", "c1"}, labels); diff != "" {
		t.Error(diff)
	}
}

// A completion stands in a report together with the words before it, where any does.
func TestCompletionsGoWithTheWordsBefore(t *testing.T) {
	x := corpusIndex(t)
	for _, first := range []string{"oracle", "firewall", "certificate", "paraffin"} {
		for _, s := range x.Suggest(first+" co", 20) {
			if s.Kind != KindWord {
				continue
			}
			total := ask(t, x, Request{Query: s.Query, Limit: 1}).Total
			if first != "paraffin" && total == 0 {
				t.Errorf("no report has %q", s.Query)
			}
		}
	}
	if len(x.Suggest("paraffin cras", few)) == 0 {
		t.Error("a word that no report has leaves no completion")
	}
}

func TestSuggestBeforeIndex(t *testing.T) {
	x := unbuilt(t)
	if diff := cmp.Diff([]string{"cause Database"}, lines(x.Suggest("data", few))); diff != "" {
		t.Error(diff)
	}
	if got := x.Suggest("oracle cr", 0); got == nil || len(got) > 0 {
		t.Errorf("a limit of none gives %v", got)
	}
}

// What is typed stays valid: filters are read back as they were proposed, and nothing else changes.
func checkSuggestions(t *testing.T, text string, list []Suggestion) {
	t.Helper()
	if list == nil || len(list) > few {
		t.Errorf("%.80q: %d suggestions", text, len(list))
	}
	var kinds []string
	seen := map[Suggestion]bool{}
	for i, s := range list {
		if seen[s] || s.Label == "" || s.Kind == "" {
			t.Errorf("%.80q: %+v is empty or comes twice", text, s)
		}
		seen[s] = true
		if i == 0 || list[i-1].Kind != s.Kind {
			kinds = append(kinds, s.Kind)
		}
		if s.Field == "" {
			continue
		}
		field := reports.Field(slices.Index(reports.FieldNames[:], s.Field))
		read := query.Parse(s.Query).Filters
		if !slices.Contains(read, query.Filter{Field: field, Value: s.Value}) {
			t.Errorf("%.80q: %q does not have the filter %s", text, s.Query, s.Value)
		}
		if !strings.HasPrefix(text, s.Rest) || len(s.Rest) == len(text) && text != "" {
			t.Errorf("%.80q: the rest is %q", text, s.Rest)
		}
	}
	slices.Sort(kinds)
	if len(slices.Compact(kinds)) != len(kinds) {
		t.Errorf("%.80q: the kinds are not grouped: %q", text, kinds)
	}
}

func FuzzSuggest(f *testing.F) {
	x := corpusIndex(f)
	for _, text := range []string{
		"na 0", "MT EU", "alma eu0", `product:"primo v`, "cause:", "-instance:na", "(oracle OR po", `"connection po`, "a\x00b\tna",
		"root:", "root:\"me", "NOT na0", "OR", "“primo v", "é", "\xff\xfe na", "instance:)", "a)b(c", "year:", "north \n", "\u2028da",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkSuggestions(t, text, x.Suggest(text, few)) })
}

func TestSuggestTakesAnyText(t *testing.T) {
	x := corpusIndex(t)
	for _, text := range []string{
		strings.Repeat("na ", 20000), strings.Repeat("(", 60000), strings.Repeat("\x00", 60000), strings.Repeat("x", 60000),
		strings.Repeat("load-bal ", 110), strings.Repeat(`"`, 999), strings.Repeat("-", 999), strings.Repeat("data ", 199) + "da",
	} {
		began := time.Now()
		checkSuggestions(t, text, x.Suggest(text, few))
		if took := time.Since(began); took > time.Second {
			t.Errorf("%.20q of %d bytes took %v", text, len(text), took)
		}
	}
	for _, r := range everyReport(x) {
		for end := range r.Title {
			if utf8.RuneStart(r.Title[end]) && end%3 == 0 {
				checkSuggestions(t, r.Title[:end], x.Suggest(r.Title[:end], few))
			}
		}
	}
}

// Values that a query cannot quote are filters all the same.
func TestSuggestValueWithQuote(t *testing.T) {
	r := lantern()
	r.ID, r.Products = "2031-03-05-one", []string{`The "Old" Lantern`}
	x := Of([]*reports.Report{r})
	got := x.Suggest("red the", few)
	if len(got) != 1 || got[0].Value != r.Products[0] || got[0].Query != "red " || got[0].Rest != "red " {
		t.Errorf("%+v", got)
	}
}

// A frame has 16 ms; the texts are those that read most.
func BenchmarkSuggest(b *testing.B) {
	x := large(b)
	for _, text := range []string{"n", "na 0", "da", "database co", "alma november", "system database service co"} {
		b.Run(text, func(b *testing.B) {
			for range b.N {
				x.Suggest(text, few)
			}
		})
	}
}

func BenchmarkSimilar(b *testing.B) {
	x := large(b)
	for _, id := range []string{x.id(0), x.id(int32(x.columns.Len() / 2))} {
		b.Run(id, func(b *testing.B) {
			for range b.N {
				if _, err := x.Similar(context.Background(), id); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// large is the corpus many times over, its reports shifted in time..
func large(b *testing.B) *Index {
	b.Helper()
	corpus, err := reports.Corpus()
	if err != nil {
		b.Fatal(err)
	}
	const copies = 100
	all := make([]*reports.Report, 0, copies*len(corpus))
	for n := range copies {
		for _, r := range corpus {
			c := *r
			c.ID = r.ID + "-" + string(rune('a'+n/26)) + string(rune('a'+n%26))
			c.Events = slices.Clone(r.Events)
			for i := range c.Events {
				c.Events[i].Start = c.Events[i].Start.AddDate(0, 0, 3*n)
				if !c.Events[i].End.IsZero() {
					c.Events[i].End = c.Events[i].End.AddDate(0, 0, 3*n)
				}
			}
			all = append(all, &c)
		}
	}
	x := Of(all)
	if err := x.Build(context.Background()); err != nil {
		b.Fatal(err)
	}
	return x
}
