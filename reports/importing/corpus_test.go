package importing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// republished is a report of the corpus as a page: our texts under the headings that pages have,
// with the times as the page had them.
func republished(r *reports.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nIntroduction\n\nThis report presents the Root Cause Analysis of the interruption.\n\nEvent Timeline\n\n", r.Title)
	fmt.Fprintf(&b, "Customers served by %s %s were struck:\n\n", strings.Join(r.Products, ", "), strings.Join(r.Instances, ", "))
	said := map[string]bool{}
	for _, e := range r.Events {
		if !said[e.Stated] {
			fmt.Fprintf(&b, "%s\n\n", e.Stated)
		}
		said[e.Stated] = true
	}
	fmt.Fprintf(&b, "Root Cause Analysis\n\n%s\n\nPreventive Measures\n\n%s\n", reports.Plain(r.Sections[reports.RootCause]), reports.Plain(r.Sections[reports.Measures]))
	return b.String()
}

// Nearly all reports of the corpus come back from such a page with their id, their names and their
// times. Which way they are read is tested where it is done; this is that the parts work together.
func TestCorpusComesBack(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	k := Learn(all)
	var ids, times, places int
	for _, r := range all {
		result := page.FromText(r.ID, []byte(republished(r)))
		if result.Err != nil {
			t.Errorf("%s: %v", r.ID, result.Err)
			continue
		}
		d, err := k.Understand(result.Page)
		if err != nil {
			t.Errorf("%s: %v", r.ID, err)
			continue
		}
		ids += agrees(t, r, "id", []string{d.Report.ID}, []string{r.ID})
		times += agrees(t, r, "events", windowsOf(d.Report), windowsOf(r))
		places += agrees(t, r, "region, instances", append(slices.Clone(d.Report.Instances), string(d.Report.Region)), append(slices.Clone(r.Instances), string(r.Region)))
	}
	t.Logf("of %d: ids %d, events %d, instances and region %d", len(all), ids, times, places)
	if ids < 186 || times < 186 || places < 183 {
		t.Error("want at least 186 ids, 186 times and 183 places")
	}
}

func windowsOf(r *reports.Report) []string {
	var list []string
	for _, e := range r.Events {
		list = append(list, fmt.Sprintf("%s %d", e.Start.Format("2006-01-02T15:04:05Z07:00"), e.End.Unix()))
	}
	return list
}
