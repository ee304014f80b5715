package reports

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestFixes(t *testing.T) {
	oneOf := func(allowed []string) func(string) string {
		return func(value string) string { return fixOneOf(allowed, value) }
	}
	for name, test := range map[string]struct {
		fix   func(string) string
		cases map[string]string
	}{
		"cause": {oneOf(IDs(Causes)), map[string]string{
			"Human error": "human-error", "human_error": "human-error", "humen-error": "human-error", "Third Party": "third-party",
			"databse": "database", "netwrok": "network", "configurations": "configuration", "dns": "", "x": "", "": "", "gremlins": "",
		}},
		"impact": {oneOf(IDs(Impacts)), map[string]string{
			"Partly available": "partial", "unavailible": "unavailable", "degrade": "degraded", "down": "", "intermitent": "intermittent",
		}},
		"region": {oneOf(RegionNames()), map[string]string{
			"asia-pacific": "Asia Pacific", "APAC": "Asia Pacific", "North Amerika": "North America", "EU": "Europe", "EMEA": "", "na": "",
		}},
		"zone": {NearestZone, map[string]string{
			"europe/amsterdam": "Europe/Amsterdam", "Europe/Amsterdm": "Europe/Amsterdam", "Amsterdam": "Europe/Amsterdam",
			"New York": "America/New_York", "America/Los Angeles": "America/Los_Angeles", "Europe/Atlantis": "", "CET-ish": "",
			"PST": "", "local": "", "": "", "utc": "Etc/UTC",
		}},
		"date": {fixDate, map[string]string{
			"March 5, 2024": "2024-03-05", "5 Mar 2024": "2024-03-05", "2024/3/5": "2024-03-05", "20240305": "2024-03-05",
			"2024-03-05T10:00:00Z": "2024-03-05", "05/03/2024": "", "2024-13-01": "", "soon": "",
		}},
		"address": {fixAddress, map[string]string{
			"example.org/rca": "https://example.org/rca", "www.example.org": "https://www.example.org", "//example.org/x": "https://example.org/x",
			"rca": "", "a b.org": "", "javascript:alert(1)": "", "ftp://example.org": "", "file.md": "https://file.md",
		}},
		"time in Amsterdam": {func(v string) string { return fixTime(v, "Europe/Amsterdam") }, map[string]string{
			"2024-07-05 09:10": "2024-07-05T09:10:00+02:00", "2024-01-05T09:10:30": "2024-01-05T09:10:30+01:00",
			"2024-07-05T09:10+0200": "2024-07-05T09:10:00+02:00", "2024-07-05 09:10:00Z": "2024-07-05T09:10:00+00:00",
			"2024-10-27T02:30:00": "", "2024-03-31T02:30:00": "", "09:10": "", "2024-07-05": "",
		}},
		"time nowhere": {func(v string) string { return fixTime(v, "Nowhere") }, map[string]string{
			"2024-07-05 09:10": "", "2024-07-05T09:10+02:00": "2024-07-05T09:10:00+02:00",
		}},
		"heading": {fixHeading, map[string]string{
			"ROOT CAUSE": "Root cause", "Root cause analysis": "Root cause", "Event Timeline": "Timeline", "Sumary": "Summary",
			"Preventative measures": "Preventive measures", "Impact": "", "": "",
		}},
		"id": {func(v string) string { return fixID("notes.md", v) }, map[string]string{
			"2024-03-05-EU07": "2024-03-05-eu07", "2024-03-05 MT EU02": "2024-03-05-mt-eu02", "2024-03-05-eu07/../x": "2024-03-05-eu07-x",
			"2024-03-05": "", "eu07": "", "2024-02-30-eu07": "",
		}},
	} {
		for value, want := range test.cases {
			if got := test.fix(value); got != want {
				t.Errorf("%s %q: the fix is %q, want %q", name, value, got, want)
			}
		}
	}
}

// A line that is not YAML is told with the place to mend and what to write there, and the text so
// mended is YAML.
func TestFixesOfYAML(t *testing.T) {
	for line, want := range map[string]string{
		`title: EU07: RCA`:               `4:8 "EU07: RCA"`,
		`title: - EU07`:                  `4:8 "- EU07"`,
		`title: @EU07`:                   `4:8 "@EU07"`,
		"title: `EU07`":                  "4:8 \"`EU07`\"",
		`title: %EU07`:                   `4:8 "%EU07"`,
		`title: *EU07`:                   `4:8 "*EU07"`,
		`title: "EU07`:                   `4:8 "EU07"`,
		`title: "EU07 "down" again"`:     `4:8 "EU07 \"down\" again"`,
		`title: 'EU07's cable'`:          `4:8 "EU07's cable"`,
		`title: "EU07" again`:            `4:8 "EU07\" again"`,
		`title: "C:\data"`:               `4:8 "C:\\data"`,
		`title: é: ü`:                    `4:8 "é: ü"`,
		`products: [Alma, Primo`:         `4:11 [Alma, Primo]`,
		`products: [Alma, "Primo]`:       `4:11 [Alma, Primo]`,
		`products: [Alma, @Primo]`:       `4:11 [Alma, "@Primo"]`,
		`title: [RCA] EU07`:              `4:8 "[RCA] EU07"`,
		`title: "RCA": EU07`:             `4:8 "RCA\": EU07"`,
		`title:	"EU07": RCA`:             `4:8 "EU07\": RCA"`,
		`title`:                          `4:1 `,
		`title: {`:                       `4:8 "{"`,
		`: :`:                            `4:1 `,
		`title: "EU07" # x: y " z`:       ``,
		`title: [Alma, Primo` + "\n  x]": ``,
	} {
		front := "id: 2024-03-05-eu07\nregion: Europe\n" + line + "\ncauses: [network]\n"
		problems := Check("", []byte("---\n"+front+"---\n"))
		got := ""
		for _, p := range problems {
			if strings.Contains(p.Message, "not YAML") {
				got = fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Fix)
			}
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}

// What the program says to write is right: with every fix of the values in other letters written,
// the report is valid.
func TestFixesAreRight(t *testing.T) {
	for _, name := range []string{"values-in-other-case", "offset-wrong", "source-is-no-address", "section-in-other-case",
		"yaml-colon-in-text", "yaml-quote-in-quote", "yaml-quote-left-open", "yaml-list-left-open", "sections-missing", "code-left-open"} {
		text, err := os.ReadFile("testdata/check/" + name + ".md")
		if err != nil {
			t.Fatal(err)
		}
		fixed := string(text)
		for range 10 {
			problems := Check("", []byte(fixed))
			if !HasErrors(problems) {
				break
			}
			problems = slices.DeleteFunc(problems, func(p Problem) bool { return p.Fix == "" })
			fixed = mended(t, fixed, problems[len(problems)-1]) // the last, so that lines stay
		}
		if problems := Check("", []byte(fixed)); HasErrors(problems) {
			t.Errorf("%s: after all fixes %v", name, problems)
		}
	}
}

// mended writes a fix into a text: a whole line for a section, else in the place of the value.
func mended(t *testing.T, text string, p Problem) string {
	t.Helper()
	lines := strings.Split(text, "\n")
	at := &lines[p.Line-1]
	before, rest := (*at)[:p.Column-1], (*at)[p.Column-1:]
	switch {
	case p.Fix == "":
		t.Fatalf("%v has no fix", p)
	case strings.Contains(p.Message, "is missing"):
		*at = p.Fix + "\n\n" + *at
	case strings.HasPrefix(p.Fix, "```"):
		end := strings.Index(strings.Join(lines[p.Line:], "\n"), "\n## ")
		above := strings.Join(lines[:p.Line], "\n") + "\n"
		below := strings.Join(lines[p.Line:], "\n")
		return above + below[:end] + "\n" + p.Fix + "\n" + below[end:]
	case strings.Contains(p.Message, "YAML") || strings.HasPrefix(p.Fix, "##") || !strings.ContainsAny(rest, ",]"):
		*at = before + p.Fix
	default:
		*at = before + p.Fix + rest[strings.IndexAny(rest, ",]"):]
	}
	return strings.Join(lines, "\n")
}
