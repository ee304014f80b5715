package statistics

import "testing"

// compare compares a table with the recount.
func compare(t *testing.T, table Table, all []told, by []string, total string) {
	t.Helper()
	want := recount(all, by)
	if len(by) == 0 {
		clear(want) // a table by nothing has a total alone
	}
	if len(table.Rows) != len(want) {
		t.Errorf("by %v there are %d rows, want %d", by, len(table.Rows), len(want))
	}
	for _, r := range table.Rows {
		name := rowName(r.Key)
		if want[name] == nil {
			t.Errorf("by %v there is a row %q", by, name)
		} else if got := written(r); got != want[name].String() {
			t.Errorf("by %v, row %q: %s\nwant %s", by, name, got, want[name])
		}
	}
	if got := written(table.Total); got != total {
		t.Errorf("by %v, total: %s\nwant %s", by, got, total)
	}
}

// recountTotal is the recount's total.
func recountTotal(all []told) string {
	for _, f := range recount(all, nil) {
		return f.String()
	}
	return (&figures{}).String()
}
