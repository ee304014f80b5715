package query

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

func word(text string) Word { return Word{Text: text} }
func begins(text string) Word {
	return Word{Text: text, Begins: true}
}

func TestParse(t *testing.T) {
	instance := func(v string) Filter { return Filter{reports.FieldInstance, v} }
	cause := func(v string) Filter { return Filter{reports.FieldCause, v} }
	for text, want := range map[string]Query{
		"":                                 {},
		"   ":                              {},
		"firewall cpu":                     {Match: And{word("firewall"), begins("cpu")}},
		"firewall ":                        {Match: word("firewall")},
		`"connection pool"`:                {Match: Phrase{Text: "connection pool"}},
		`“connection  pool”`:               {Match: Phrase{Text: "connection pool"}},
		`"connection po`:                   {Match: Phrase{Text: "connection po", Begins: true}},
		"-firewall ":                       {Match: Not{word("firewall")}},
		"NOT firewall ":                    {Match: Not{word("firewall")}},
		"cpu -cause:network":               {Match: And{word("cpu"), Not{cause("network")}}},
		"oracle OR postgres ":              {Match: Or{word("oracle"), word("postgres")}},
		"oracle or postgres ":              {Match: And{word("oracle"), word("or"), word("postgres")}},
		"a AND b ":                         {Match: And{word("a"), word("b")}},
		"a b OR c ":                        {Match: Or{And{word("a"), word("b")}, word("c")}},
		"a (b OR c)":                       {Match: And{word("a"), Or{word("b"), word("c")}}},
		"a (b OR c":                        {Match: And{word("a"), Or{word("b"), begins("c")}}},
		"((a))":                            {Match: word("a")},
		"instance:na05":                    {Filters: []Filter{instance("na05")}},
		`instance:"MT EU02" slow `:         {Filters: []Filter{instance("MT EU02")}, Match: word("slow")},
		"Cause:DATABASE cause:network":     {Filters: []Filter{cause("database"), cause("network")}},
		`region:"north america"`:           {Filters: []Filter{{reports.FieldRegion, "North America"}}},
		"(cause:database)":                 {Match: cause("database")},
		"cause:database OR oracle ":        {Match: Or{cause("database"), word("oracle")}},
		"cause:unheard x ":                 {Match: And{word("cause"), word("unheard"), word("x")}},
		"-cause:unheard x ":                {Match: And{Not{And{word("cause"), word("unheard")}}, word("x")}},
		`NOT region:"no place"`:            {Match: Not{And{word("region"), Phrase{Text: "no place"}}}},
		"foo:bar ":                         {Match: word("foo:bar")},
		"root:cpu title:\"x y\"":           {Match: And{Word{Text: "cpu", In: PartRoot}, Phrase{Text: "x y", In: PartTitle}}},
		"root:(cpu OR memory)":             {Match: Or{Word{Text: "cpu", In: PartRoot}, Word{Text: "memory", In: PartRoot}}},
		"root: cpu ":                       {Match: And{word("root:"), word("cpu")}},
		"year:2023 after:2022-01":          {Filters: []Filter{{reports.FieldYear, "2023"}}, Dates: []Date{{false, "2022-01"}}},
		"before:2023-06-14":                {Dates: []Date{{true, "2023-06-14"}}},
		"weekday:MONDAY Hours:outside":     {Moments: []Moment{{reports.FieldWeekday, "monday"}, {reports.FieldHours, "outside"}}},
		"hours:working OR cpu ":            {Match: Or{Moment{reports.FieldHours, "working"}, word("cpu")}},
		"cpu -weekday:friday":              {Match: And{word("cpu"), Not{Moment{reports.FieldWeekday, "friday"}}}},
		"weekday:someday x ":               {Match: And{word("weekday"), word("someday"), word("x")}},
		"before:junk ":                     {Match: And{word("before"), word("junk")}},
		"year:23 ":                         {Match: And{word("year"), word("23")}},
		"duration:>60 duration:<=90":       {Match: And{Downtime{">", 60}, Downtime{"<=", 90}}},
		`duration:"1-4 h"`:                 {Filters: []Filter{{reports.FieldDuration, "1-4 h"}}},
		"OR":                               {Match: begins("or")},
		"OR OR OR":                         {Match: Or{word("or"), begins("or")}},
		"- -- ( ) \" ''":                   {},
		"a\x00b\x1b ":                      {Match: And{word("a"), word("b")}},
		"NA-05 ":                           {Match: word("NA-05")},
		"-(a b)":                           {Match: Not{And{word("a"), word("b")}}},
		"-(-a)":                            {Match: word("a")},
		strings.Repeat("(", 100) + "deep ": {Match: word("deep")},
		strings.Repeat("-", 100) + "deep ": {Match: word(strings.Repeat("-", 100) + "deep")},
	} {
		if diff := cmp.Diff(want, Parse(text)); diff != "" {
			t.Errorf("Parse(%.60q) (-want +got):\n%s", text, diff)
		}
	}
}

func TestLongTextIsCut(t *testing.T) {
	q := Parse(strings.Repeat("word ", 12000))
	if got := len(q.Match.(And)); got != MaxTerms {
		t.Errorf("%d terms were read, want %d", got, MaxTerms)
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"firewall cpu", `"connection pool`, "-cause:network a OR (b c", `instance:"MT EU02"`, "duration:>60",
		"root:(a OR -b)", "NOT (NOT a)", "title:\"x", "(cause:database) x", "after:2022 before:2023-06", "OR AND NOT",
		"a:b:c", "))((", `""""`, "x OR cause:network", "-after:2020",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text)
		if q.terms() >= MaxTerms {
			return // what was cut off can print longer than it may be read
		}
		if again := Parse(q.String()); cmp.Diff(q, again) != "" {
			t.Errorf("%q prints as %q, which reads differently (-first +second):\n%s", text, q, cmp.Diff(q, again))
		}
	})
}

func (q Query) terms() int { return len(q.Filters) + len(q.Dates) + nodes(q.Match) }

func nodes(n Node) int {
	sum := 1
	switch n := n.(type) {
	case And:
		for _, c := range n {
			sum += nodes(c)
		}
	case Or:
		for _, c := range n {
			sum += nodes(c)
		}
	case Not:
		sum += nodes(n.Of)
	}
	return sum
}
