package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPrintReports(t *testing.T) {
	text := strings.Replace(lantern(lamp), "Readers saw no lamps.", "Readers saw <script>alert(1)</script> **no** [lamps](javascript:x).\n\n| a | b |\n| - | - |\n| c | d |", 1)
	text = strings.Replace(text, "    impact: unavailable", "    stated: from 9.20\n    impact: unavailable\n  - start: 2031-03-06T09:20:00+08:00\n    zone: Australia/Perth\n    impact: degraded", 1)
	text = strings.Replace(text, "causes:", "source: https://example.org/a\ndiscrepancies: [\"It names <two> days.\"]\ncauses:", 1)
	a := open(t, Options{Library: folderOf(t, map[string]string{lamp + ".md": text})})
	got, err := a.PrintReports(t.Context(), []string{lamp})
	if err != nil {
		t.Fatal(err)
	}
	want := []PrintReport{{
		ID: lamp, Title: "Lantern LT01 - RCA - March 5, 2031",
		Facts: []PrintFact{
			{"Products", "Lantern"}, {"Instances", "LT01"}, {"Region", "Asia Pacific"}, {"Causes", "Storage"},
			{"Downtime", "at least 40 min"}, {"Impact", "Unavailable"},
		},
		Events: []PrintEvent{
			{"40 min, unavailable", []PrintFact{
				{"Local (Australia/Perth, UTC+08:00)", "5 March 2031, 09:20 to 10:00"}, {"UTC", "5 March 2031, 01:20 to 02:00"},
				{"As stated", "“from 9.20”"},
			}},
			{"end unknown, degraded", []PrintFact{
				{"Local (Australia/Perth, UTC+08:00)", "6 March 2031, 09:20, end unknown"}, {"UTC", "6 March 2031, 01:20, end unknown"},
			}},
		},
		Discrepancies: []string{"It names <two> days."},
		Sections: []PageSection{
			{"Summary", "<p dir=\"auto\">Readers saw alert(1) <strong>no</strong> lamps.</p>\n<table dir=\"auto\">\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n" +
				"<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n"},
			{"Root cause", "<p dir=\"auto\">The paraffin volume was full.</p>\n"},
			{"Preventive measures", "<ul dir=\"auto\">\n<li>An alarm.</li>\n</ul>\n"},
			{"Timeline", "<ul dir=\"auto\">\n<li>09:20: the lamps went out.</li>\n</ul>\n"},
		},
		Source: "https://example.org/a",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPrintout(t *testing.T) {
	a, ids := lanterns(t, "", "")
	front, err := a.Printout(t.Context(), []string{ids[1], ids[0]})
	if err != nil {
		t.Fatal(err)
	}
	row := []string{"Lantern LT01 - RCA - March 5, 2031", "2031-03-05", "40 min", "Unavailable", "Storage"}
	want := Printout{
		Title: "LT01: 2 Root Cause Analysis reports, 2031",
		Facts: []PrintFact{{"Reports", "2"}, {"Total downtime", "1 h 20 min"}},
		Head:  []string{"Report", "Date", "Downtime", "Impact", "Causes"}, Rows: [][]string{row, row},
	}
	if diff := cmp.Diff(want, front); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, ids := range [][]string{nil, {ids[0], "none"}} {
		if _, err := a.PrintReports(t.Context(), ids); err == nil {
			t.Errorf("%v can be printed", ids)
		}
	}
}
