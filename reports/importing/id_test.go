package importing

import (
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

// handMade are ids of the corpus that do not follow from the facts, with what does.
var handMade = map[string]string{
	"2020-01-28-amsterdam-lb": "2020-01-28-amsterdam", // named for the load balancer that failed
}

// The ids of the embedded reports follow from their facts.
func TestIDsOfTheCorpus(t *testing.T) {
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		want := r.ID
		if made, ok := handMade[r.ID]; ok {
			want = made
		}
		if id := ID(r); id != want {
			t.Errorf("%s (%s): derived %s, want %s", r.ID, r.Title, id, want)
		}
	}
}

func TestID(t *testing.T) {
	event := []reports.Event{{Start: time.Date(2024, 9, 25, 23, 0, 0, 0, time.FixedZone("", -7*3600))}}
	cases := []struct {
		report reports.Report
		want   string
	}{
		{reports.Report{Products: []string{"Alma"}, Instances: []string{"NA01", "NA02"}, Events: event}, "2024-09-25-na01-na02"},
		{reports.Report{Products: []string{"Primo"}, Instances: []string{"MT NA01", "MT NA02", "TC NA12"}, Events: event}, "2024-09-25-primo-mt-na01-na02-tc-na12"},
		{reports.Report{Products: []string{"Primo VE", "Alma"}, Instances: []string{"EU00"}, Events: event}, "2024-09-25-primo-ve-eu00"},
		{reports.Report{Title: "Alma European Data Center", Products: []string{"Alma"}, Events: event}, "2024-09-25-european-data-center"},
		{reports.Report{Title: "Alma Seattle Data Center", Products: []string{"Alma"}, DataCenter: "Seattle", Events: event}, "2024-09-25-seattle"},
		{reports.Report{Title: "Alma North America instances", Products: []string{"Alma"}, Events: event}, "2024-09-25-na"},
		{reports.Report{Title: "Alma", Products: []string{"Alma"}, Events: event}, "2024-09-25-alma"},
		{reports.Report{Products: []string{"Größe/../x"}, Instances: []string{"../../A"}, Events: event}, "2024-09-25-gro-e-x-a"},
		{reports.Report{Products: []string{"図書館"}, Events: event}, "2024-09-25-report"},
		{reports.Report{Products: []string{"Alma"}, Instances: slices.Repeat([]string{"NA01"}, 99), Events: event}, "2024-09-25" + strings.Repeat("-na01", 24)},
		{reports.Report{Products: []string{"Summon"}, Published: "2020-01-02"}, "2020-01-02-summon"},
		{reports.Report{Products: []string{"Summon"}}, ""},
	}
	for _, c := range cases {
		id := ID(&c.report)
		if id != c.want {
			t.Errorf("%+v: got %q, want %q", c.report, id, c.want)
		}
		if id != "" && !reports.ValidID(id) {
			t.Errorf("%q is no valid id", id)
		}
	}
}
