package synthetic

import (
	"testing"

	"rcaviewer/reports"
)

func TestReportsAreValidAndRepeatable(t *testing.T) {
	one, err := New(7)
	if err != nil {
		t.Fatal(err)
	}
	two, err := New(7)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for range 500 {
		r := one.Next()
		if problems := reports.Check(r.ID+".md", r.Markdown()); reports.HasErrors(problems) {
			t.Errorf("not valid: %v\n%s", problems, r.Markdown())
		}
		if seen[r.ID] {
			t.Errorf("id %s twice", r.ID)
		}
		seen[r.ID] = true
		if again := two.Next(); string(again.Markdown()) != string(r.Markdown()) {
			t.Errorf("the same seed made %s and %s", r.ID, again.ID)
		}
	}
}
