package reports

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEnvironments(t *testing.T) {
	for _, c := range []struct {
		name      string
		products  []string
		instances []string
		want      []Environment
	}{
		{"no instance", []string{"Alma"}, nil, nil},
		{"Alma runs on the platform", []string{"Alma"}, []string{"EU01"}, []Environment{{HigherEd, "eu01"}}},
		{"the platform once for all it carries", []string{"Alma", HigherEd, "Primo VE", "Leganto", "Esploro", "Rapido", "Rialto"},
			[]string{"EU01"}, []Environment{{HigherEd, "eu01"}}},
		{"the same code of another platform", []string{"campusM"}, []string{"EU01"}, []Environment{{"campusM", "eu01"}}},
		{"two platforms have the code", []string{"Alma", "campusM"}, []string{"EU01"}, []Environment{{HigherEd, "eu01"}, {"campusM", "eu01"}}},
		{"MT is Primo's alone", []string{"Alma", "Primo"}, []string{"MT EU02"}, []Environment{{"Primo", "mteu02"}}},
		{"TC is Primo's alone", []string{"Primo", "Alma"}, []string{"TC-APAC02"}, []Environment{{"Primo", "tcapac02"}}},
		{"each code by itself", []string{"Alma", "Primo"}, []string{"NA02", "MT NA02"},
			[]Environment{{HigherEd, "na02"}, {"Primo", "na02"}, {"Primo", "mtna02"}}},
		{"whatever the case", []string{"alma", "PRIMO"}, []string{"NA02", "MT NA02"},
			[]Environment{{HigherEd, "na02"}, {"Primo", "na02"}, {"Primo", "mtna02"}}},
		{"MT without Primo", []string{"Summon"}, []string{"MT1"}, []Environment{{"Summon", "mt1"}}},
	} {
		r := Report{Products: c.products, Instances: c.instances}
		if diff := cmp.Diff(c.want, r.Environments()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestNormalCode(t *testing.T) {
	for code, want := range map[string]string{
		"NA05": "na05", "na05": "na05", "NA 05": "na05", "NA-05": "na05", " n-A 0-5 ": "na05",
		"MT EU02": "mteu02", "EU02": "eu02", "": "", "- -": "",
	} {
		if got := NormalCode(code); got != want {
			t.Errorf("NormalCode(%q) = %q, want %q", code, got, want)
		}
	}
}

func TestPlain(t *testing.T) {
	for markdown, want := range map[string]string{
		"":                                   "",
		"Plain words stay.":                  "Plain words stay.",
		"- one\n* two\n  + three\n1. four":   "one\ntwo\nthree\nfour",
		"# Head\n### Sub\n> quoted":          "Head\nSub\nquoted",
		"**bold**, __strong__ and `code`":    "bold, strong and code",
		"see [the page](https://a.example)":  "see the page",
		"[a](https://a.example/b_(c)?d) (e)": "a (e)",
		"![a chart](chart.png) shows it":     "a chart shows it",
		"2 - 1 is one, 3 > 2, a_b, 4*5, C#7": "2 - 1 is one, 3 > 2, a_b, 4*5, C#7",
		"[not a link] (really)":              "[not a link] (really)",
		"[open](https://a.example":           "[open](https://a.example",
	} {
		if got := Plain(markdown); got != want {
			t.Errorf("Plain(%q) = %q, want %q", markdown, got, want)
		}
	}
}
