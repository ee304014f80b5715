package importing

import (
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports/importing/page"
)

func TestPageCutOff(t *testing.T) {
	k := learned(t)
	const (
		head     = "Alma NA04 - RCA - May 2, 2021\n\nEvent Timeline\n\nAlma NA04 was unavailable on May 2, 2021 from 10:00 until 11:00 Chicago time.\n\nRoot Cause\n\n"
		cause    = "The disk that holds the records was full.\n\n"
		measures = "Preventive Measures\n\n"
		breaks   = "The copy at hand breaks off in the section on preventive measures."
	)
	cases := []struct{ name, text, want string }{
		{"whole", cause + measures + "• A larger disk.\n• Alerts", ""},
		{"whole, without full stops", cause + measures + "Our engineers put larger disks into each of the servers of this environment\n\nThe disks are watched around the clock by those who are on duty", ""},
		{"whole, with what follows", cause + measures + "• A larger disk,\n\nCustomer Communication\n\nWe tell what we know.", ""},
		{"in a sentence", cause + measures + "A larger disk.\n\nThe disks are watched around the clock by those who are on duty and by", breaks},
		{"in an item", cause + measures + "• A larger disk.\n• The disks are watched by the", breaks},
		{"with dots", cause + measures + "• A larger disk …", breaks},
		{"before the first measure", cause + measures + "The following measures have been taken to avoid this:", breaks},
		{"in the cause", "The disk that holds the records was full, because the", "The copy at hand breaks off in the cause section."},
		{"without measures", cause, "The report has no section on preventive measures."},
		{"none listed", cause + measures + "The following measures were taken:\n\nCustomer Communication\n\nWe tell what we know.", "The section on preventive measures lists none."},
	}
	for _, c := range cases {
		result := page.FromText(c.name, []byte(head+c.text))
		if result.Err != nil {
			t.Fatal(result.Err)
		}
		d, err := k.Understand(result.Page)
		if err != nil {
			t.Fatal(err)
		}
		if c.want == "" && len(d.Report.Discrepancies) > 0 || c.want != "" && !slices.Contains(d.Report.Discrepancies, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, d.Report.Discrepancies, c.want)
		}
	}
}

func TestSaysNothing(t *testing.T) {
	for text, want := range map[string]string{
		"This document serves as a Root Cause Analysis for an interruption of Alma.":                                     "",
		"The purpose of this report is to tell what was found.":                                                          "",
		"Our engineers investigated this event to determine the root cause, with the following results:":                 "",
		"Our engineers investigated the event and found the following: a disk was full.":                                 "a disk was full.",
		"Engineers investigated the event. A disk was full.":                                                             "Engineers investigated the event. A disk was full.",
		"Acme has implemented the following actions and preventive measures to avoid such an occurrence in future:":      "",
		"The following measures were taken: more memory.":                                                                "more memory.",
		"The following night the disk was full again.":                                                                   "The following night the disk was full again.",
		"The support team investigated this issue with the vendor, and a bug of the firewall was found to be the cause.": "The support team investigated this issue with the vendor, and a bug of the firewall was found to be the cause.",
		"Acme is committed to keeping customers informed.":                                                               "",
	} {
		if got := meaning(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, strings.TrimSpace(want))
		}
	}
}
