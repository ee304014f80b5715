package importing

import (
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// A section that says nothing is told from one that says little, and from one that nobody understands.
func TestSectionsOnTheCause(t *testing.T) {
	k := learned(t)
	const silent, unknown = Warning + ": The section on the root cause does not name", Error + ": No cause category"
	for text, want := range map[string]struct{ cause, finding string }{
		"A disk was full.": {"storage", ""},
		"A disk was full. Further details will be provided here.": {"storage", ""},
		"TBD":                                  {"under-investigation", silent},
		"To be updated.":                       {"under-investigation", silent},
		"The cause is under investigation.":    {"under-investigation", silent},
		"Somebody deleted a file in a folder.": {"under-investigation", unknown},
	} {
		result := page.FromText("x", []byte("Alma NA01 - RCA - May 4, 2020\n\nEvent Timeline\n\nAlma NA01 was down on May 4, 2020 from 10:00 until 10:30 Chicago time.\n\n"+
			"Root Cause\n\n"+text+"\n\nPreventive Measures\n\nIt was restarted."))
		d, err := k.Understand(result.Page)
		if err != nil {
			t.Fatal(err)
		}
		found := slices.ContainsFunc(d.Findings, func(f Finding) bool {
			return f.Field == "causes" && strings.HasPrefix(f.Severity+": "+f.Message, want.finding)
		})
		if string(d.Report.Causes[0]) != want.cause || found != (want.finding != "") {
			t.Errorf("%q: %v, %+v", text, d.Report.Causes, d.Findings)
		}
		// A summary must not say of a text that nobody understands that it names no cause.
		summary := d.Report.Sections[reports.Summary]
		if says := strings.Contains(summary, "names no cause"); says != (want.finding == silent) {
			t.Errorf("%q is summed up as %q", text, summary)
		}
	}
}
