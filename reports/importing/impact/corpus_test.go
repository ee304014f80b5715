package impact

import (
	"testing"

	"rcaviewer/reports"
)

// TestCorpus reads the impact from the timelines of the embedded reports and compares it with the
// worst in their front matter. The timelines are our own summaries, and a quarter of them leaves the
// impact to the summary or tells no more than an interruption. The rules were written with them in
// sight, so the share is no forecast for other pages.
func TestCorpus(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	said, right := 0, 0
	for _, r := range all {
		got, _, _ := Read(reports.Plain(r.Sections[1]))
		if got == reports.ImpactUnknown {
			continue
		}
		said++
		if got == r.Impact() {
			right++
		} else {
			t.Logf("%s: read %s, is %s", r.ID, got, r.Impact())
		}
	}
	t.Logf("%d of %d timelines say the impact, %d of these as the report has it", said, len(all), right)
	if said < 135 || right*100 < said*95 {
		t.Error("want at least 135, and 95 of 100 right")
	}
}
