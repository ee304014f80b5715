package reports

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestColumns: a row has each value once, whatever its case, a known product by its known name, and the dates of its own zone.
func TestColumns(t *testing.T) {
	twice := event(t, "2023-12-31T23:30:00-05:00", "2024-01-01T00:30:00-05:00")
	later := event(t, "2024-01-01T00:10:00-05:00", "")
	later.Impact = ImpactUnavailable
	c := NewColumns([]*Report{
		{ID: "a", Products: []string{"alma", "Alma"}, Instances: []string{"NA05", "NA 05", "na-05"}, Region: "Europe",
			DataCenter: "Paris", Causes: []Cause{"network"}, Events: []Event{twice, twice, later}},
		{ID: "b", Products: []string{"ALMA", "Primo"}, Region: "Global", Causes: []Cause{"storage", "network"}},
	})
	values := func(f Field, row int) []string {
		found := []string{}
		for _, code := range c.Codes(f, row) {
			found = append(found, c.Values(f)[code])
		}
		return found
	}
	for field, want := range map[Field][2][]string{
		FieldProduct:    {{"Alma"}, {"Alma", "Primo"}},
		FieldRegion:     {{"Europe"}, {"Global"}},
		FieldInstance:   {{"NA05"}, {}},
		FieldDataCenter: {{"Paris"}, {}},
		FieldCause:      {{"network"}, {"storage", "network"}},
		FieldImpact:     {{"partial", "unavailable"}, {}},
		FieldYear:       {{"2023", "2024"}, {}},
		FieldDuration:   {{"1-4 h"}, {"unknown"}},
	} {
		for row := range want {
			if diff := cmp.Diff(want[row], values(field, row)); diff != "" {
				t.Errorf("%s of row %d (-want +got):\n%s", FieldNames[field], row, diff)
			}
		}
	}
	if diff := cmp.Diff([]int32{20231231, 20240101}, c.Days(0)); diff != "" {
		t.Errorf("days (-want +got):\n%s", diff)
	}
	if len(c.Days(1)) != 0 || c.Starts[1] != NoDate || c.Downtime[0] != 60 || c.Downtime[1] != -1 || c.Wide[0] || !c.Wide[1] {
		t.Errorf("days %v, starts %v, downtime %v, wide %v", c.Days(1), c.Starts, c.Downtime, c.Wide)
	}
	for value, want := range map[string]bool{"na05": true, "N A-0 5": true, "MT NA05": false, "": false} {
		if _, known := c.Code(FieldInstance, value); known != want {
			t.Errorf("instance %q is known: %v, want %v", value, known, want)
		}
	}
	if _, known := c.Code(FieldCause, " Human-Error "); !known {
		t.Error("a cause of the closed list that no report has is not known")
	}
}

// TestRowOfID: ids are found however many rows were added one by one, and the first of two with one.
func TestRowOfID(t *testing.T) {
	c := NewColumns(nil)
	if _, found := c.Row("r0"); found {
		t.Error("an id was found among none")
	}
	for i := range 1000 {
		c.Add(&Report{ID: fmt.Sprintf("r%d", i%900)})
	}
	for i := range 900 {
		if row, found := c.Row(fmt.Sprintf("r%d", i)); !found || row != i {
			t.Errorf("r%d is in row %d (%v)", i, row, found)
		}
	}
}

func TestClosedLists(t *testing.T) {
	for _, f := range []Field{FieldProduct, FieldInstance, FieldDataCenter, FieldYear} {
		if f.Closed() != nil {
			t.Errorf("%s is a closed list", FieldNames[f])
		}
	}
	for f, want := range map[Field]int{FieldRegion: 4, FieldCause: 15, FieldImpact: 5, FieldDuration: 5} {
		if got := len(f.Closed()); got != want {
			t.Errorf("%s has %d values, want %d", FieldNames[f], got, want)
		}
	}
	if got := Label(Causes, "data-center"); got != "Data center" {
		t.Errorf("the label of data-center is %q", got)
	}
	if got := Label(Causes, "gremlins"); got != "gremlins" {
		t.Errorf("a value without a label is %q, want itself", got)
	}
	for _, terms := range [][]Term{Causes, Impacts} {
		for _, term := range terms {
			if term.Label == "" || term.Description == "" {
				t.Errorf("%s has no label or no description", term.ID)
			}
		}
	}
}

// TestCorpusDigest: the digest names the corpus that is embedded and nothing else.
func TestCorpusDigest(t *testing.T) {
	first, err := CorpusDigest()
	if err != nil {
		t.Fatal(err)
	}
	second, err := CorpusDigest()
	if err != nil || first != second || len(first) != len("sha256:")+64 {
		t.Errorf("the digest is %q, then %q, %v", first, second, err)
	}
	all, err := Corpus()
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(all); i++ {
		if all[i-1].ID >= all[i].ID {
			t.Errorf("%s comes before %s", all[i-1].ID, all[i].ID)
		}
	}
}
