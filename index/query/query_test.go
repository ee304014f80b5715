package query

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// TestPeriod: after: counts from its first day, before: up to the day before its first day.
func TestPeriod(t *testing.T) {
	first, last := reports.Always.First, reports.Always.Last
	for text, want := range map[string]reports.Period{
		"":                                 reports.Always,
		"firewall":                         reports.Always,
		"after:2022":                       {First: 20220101, Last: last},
		"after:2022-03":                    {First: 20220301, Last: last},
		"after:2022-03-05":                 {First: 20220305, Last: last},
		"before:2023":                      {First: first, Last: 20230100},
		"before:2023-06":                   {First: first, Last: 20230600},
		"before:2023-06-14":                {First: first, Last: 20230613},
		"after:2022-01 before:2023-06":     {First: 20220101, Last: 20230600},
		"after:2022 after:2021 cpu":        {First: 20220101, Last: last},
		"after:2023 before:2022":           {First: 20230101, Last: 20220100}, // no day
		"cpu OR after:2022":                reports.Always,                    // a condition of one side
		"(after:2022)":                     reports.Always,
		"-after:2022":                      reports.Always,
		"after:2022-13 before:soon after:": reports.Always,
	} {
		if got := Parse(text).Period(); got != want {
			t.Errorf("the period of %q is %v, want %v", text, got, want)
		}
	}
}

// TestPeriodHolds: the bounds above, asked of days.
func TestPeriodHolds(t *testing.T) {
	p := Parse("after:2022-02 before:2022-04-10").Period()
	for day, want := range map[int32]bool{20220131: false, 20220201: true, 20220409: true, 20220410: false, 20230301: false} {
		if p.Contains(day) != want {
			t.Errorf("%d is in it: %v, want %v", day, !want, want)
		}
	}
}

func TestDowntimeHolds(t *testing.T) {
	for text, want := range map[string][3]bool{ // at 59, 60 and 61 minutes
		"duration:<60":  {true, false, false},
		"duration:<=60": {true, true, false},
		"duration:60":   {false, true, false},
		"duration:=60":  {false, true, false},
		"duration:>=60": {false, true, true},
		"duration:>60":  {false, false, true},
	} {
		d, ok := Parse(text).Match.(Downtime)
		if !ok {
			t.Errorf("%q is read as %#v", text, Parse(text).Match)
			continue
		}
		if got := [3]bool{d.Holds(59), d.Holds(60), d.Holds(61)}; got != want {
			t.Errorf("%q holds at 59, 60, 61: %v, want %v", text, got, want)
		}
	}
	for _, text := range []string{"duration:", "duration:>", "duration:60min", "duration:<>60", "duration:99999999", "duration:-5", "duration:long"} {
		if _, ok := Parse(text).Match.(Downtime); ok {
			t.Errorf("%q is read as a downtime", text)
		}
	}
}

// TestLeaves: words and phrases from left to right, excluded ones too, and no filter.
func TestLeaves(t *testing.T) {
	got := Parse(`b "a c" (d OR -e f) -"g h" -(i j) cause:network k`).Leaves()
	want := []Node{word("b"), Phrase{Text: "a c"}, word("d"), word("e"), word("f"), Phrase{Text: "g h"}, word("i"), word("j"), begins("k")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("leaves (-want +got):\n%s", diff)
	}
	if got := (Query{}).Leaves(); len(got) != 0 {
		t.Errorf("nothing has leaves: %v", got)
	}
}

// TestString: what a window shows as the query, canonical and without what has no meaning.
func TestString(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "",
		"  firewall   cpu":                "firewall cpu",
		"firewall cpu ":                   "firewall cpu ",
		"cpu instance:NA05":               "instance:NA05 cpu ",
		`instance:"MT EU02" cpu`:          `instance:"MT EU02" cpu`,
		`instance:"NA05"`:                 "instance:NA05",
		"REGION:EUROPE":                   "region:Europe",
		"a AND b ":                        "a b ",
		"NOT cpu NOT memory ":             "-cpu -memory ",
		"oracle  OR postgres":             "oracle OR postgres",
		"cause:network OR cpu":            "(cause:network) OR cpu",
		"after:2022 (a OR b) before:2023": "after:2022 before:2023 (a OR b)",
		"root:(cpu OR memory) x ":         "(root:cpu OR root:memory) x ",
		"-(a OR -b":                       "-(a OR -b",
		`title:"connection po`:            `title:"connection po`,
		"duration:=60":                    "duration:=60",
		`“quoted” «words» „here”`:         `"quoted" "words" "here"`,
		"cause:unheard":                   "cause unheard",
		"cpu weekday:Sunday after:2022":   "after:2022 weekday:sunday cpu ",
		"(hours:outside) OR cpu":          "(hours:outside) OR cpu",
		"hours:outside (a OR b)":          "hours:outside (a OR b)",
	} {
		if got := Parse(text).String(); got != want {
			t.Errorf("%q prints as %q, want %q", text, got, want)
		}
	}
}

// TestWhatIsNoOperatorIsAWord: texts that look like the language and are none.
func TestWhatIsNoOperatorIsAWord(t *testing.T) {
	for text, want := range map[string]Query{
		"http://x.example/a?b ":  {Match: word("http://x.example/a?b")},
		"10:30 ":                 {Match: word("10:30")},
		"C:\\temp ":              {Match: word("C:\\temp")},
		"e-mail ":                {Match: word("e-mail")},
		"--force ":               {Match: word("--force")},
		"a -b- ":                 {Match: And{word("a"), Not{word("b-")}}},
		"or and not ":            {Match: And{word("or"), word("and"), word("not")}},
		"ORACLE ORDER ANDROID ":  {Match: And{word("ORACLE"), word("ORDER"), word("ANDROID")}},
		"cpu OR":                 {Match: And{word("cpu"), begins("or")}},
		"OR cpu ":                {Match: And{word("or"), word("cpu")}},
		"AND cpu NOT ":           {Match: And{word("and"), word("cpu"), word("not")}},
		"title: root: ":          {Match: And{word("title:"), word("root:")}},
		"instance: ":             {Match: word("instance:")},
		`instance:"" `:           {Match: word("instance:")},
		"cause:(network) ":       {Match: And{word("cause:"), word("network")}},
		"titel:cpu ":             {Match: word("titel:cpu")},
		`say "" nothing `:        {Match: And{word("say"), word("nothing")}},
		`"---" x `:               {Match: word("x")},
		"() (( )) x ":            {Match: word("x")},
		"İstanbul ÇOK ":          {Match: And{word("İstanbul"), word("ÇOK")}},
		"\xff\xfe broken\xc3 ":   {Match: word("broken")},
		"tab\tline\nNEL\u0085x ": {Match: And{word("tab"), word("line"), word("NEL"), word("x")}},
		"🔥 ":                     {},
	} {
		if diff := cmp.Diff(want, Parse(text)); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", text, diff)
		}
	}
}

// TestHostileTextIsReadQuickly: the language has no text that takes long.
func TestHostileTextIsReadQuickly(t *testing.T) {
	const length = 60_000
	for _, piece := range []string{
		"x", " ", "(", ")", "((a", `"`, `"a`, "-", "-a ", "-(", "NOT ", "OR ", "a OR ", "AND ", "AND NOT (", ":", "title:", "title:(",
		"a:b:", "cause:x ", "cause:network ", "instance:a OR ", "after:2022 ", "duration:>1 ", "\x00", "\xff", "İ", "e\u0301", "🔥 ", "\u202e",
	} {
		text := strings.Repeat(piece, length/len(piece))
		start := time.Now()
		q := Parse(text)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q for %d bytes took %v", piece, length, took)
		}
		if n := q.terms(); n > 2*MaxTerms {
			t.Errorf("%q for %d bytes has %d terms", piece, length, n)
		}
	}
}
