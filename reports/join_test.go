package reports

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"rcaviewer/reports/packed"
)

func packedColumns(t testing.TB, all []*Report) *Packed {
	t.Helper()
	r := packed.Read(string(NewColumns(all).Pack(nil)))
	p, valid := Unpack(r)
	if !valid || !r.Whole() {
		t.Fatal("the packed columns are not valid")
	}
	return p
}

func sameColumns(t *testing.T, want, got *Columns) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Columns{}, Column{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("columns (-want +got):\n%s", diff)
	}
}

// TestJoin compares joined columns with those of the same reports made one by one.
func TestJoin(t *testing.T) {
	all, err := Corpus()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 50 {
		var parts []Some
		var chosen []*Report
		var want [][]int32
		seen := map[string]bool{}
		for range random.IntN(5) {
			part, out, places := make([]*Report, random.IntN(60)), map[int]bool{}, []int32{}
			for row := range part {
				part[row] = all[random.IntN(len(all))]
				if round%2 == 1 { // without two of one id
					once := *part[row]
					once.ID = fmt.Sprintf("%s-%d", once.ID, random.Uint64())
					part[row] = &once
				}
				if round%3 > 0 && random.IntN(4) == 0 {
					out[row] = true
				}
				if out[row] || seen[part[row].ID] {
					places = append(places, -1)
					continue
				}
				seen[part[row].ID] = true
				places = append(places, int32(len(chosen)))
				chosen = append(chosen, part[row])
			}
			parts = append(parts, Some{packedColumns(t, part), out})
			want = append(want, places)
		}
		got, placed := Join(parts)
		if diff := cmp.Diff(want, placed, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("places (-want +got):\n%s", diff)
		}
		sameRows(t, NewColumns(chosen), got)
		for row, r := range chosen {
			if found, ok := got.Row(r.ID); !ok || found != row {
				t.Fatalf("%s is in row %d (%v), want %d", r.ID, found, ok, row)
			}
		}
		if _, ok := got.Row("none"); ok {
			t.Error("an id that no report has was found")
		}
	}
}

// sameRows compares what can be seen of columns: joined ones may number values differently.
func sameRows(t *testing.T, want, got *Columns) {
	t.Helper()
	if len(want.IDs) != len(got.IDs) {
		t.Fatalf("%d rows, want %d", len(got.IDs), len(want.IDs))
	}
	for row := range want.IDs {
		if a, b := shown(want, row), shown(got, row); a != b {
			t.Fatalf("row %d is\n%s, want\n%s", row, b, a)
		}
	}
}

func shown(c *Columns, row int) string {
	text := fmt.Sprintln(c.IDs[row], c.Titles[row], c.Starts[row], c.Offsets[row], c.Downtime[row], c.AtLeast[row],
		c.Wide[row], c.Discrepant[row], c.Sourceless[row], c.Worst[row], c.Days(row))
	w := c.Windows()
	for from, to := w.Of(row); from < to; from++ {
		text += fmt.Sprintln(w.Starts[from], w.Lengths[from], w.Offsets[from], w.ZoneNames[w.Zones[from]], w.Impacts[from])
	}
	for f := range NumFields {
		text += fmt.Sprintln(c.ValuesOf(f, row))
	}
	return text
}

func TestPackedColumnsAreTheSame(t *testing.T) {
	all, err := Corpus()
	if err != nil {
		t.Fatal(err)
	}
	joined, _ := Join([]Some{{packedColumns(t, all), nil}})
	sameColumns(t, NewColumns(all), joined)
	none, _ := Join(nil)
	if none.Len() != 0 {
		t.Error("there are rows of nothing")
	}
}

// FuzzUnpack reads columns of anything: what is found valid can be used in every way.
func FuzzUnpack(f *testing.F) {
	all, err := Corpus()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(NewColumns(all[:3]).Pack(nil)))
	f.Add(string(NewColumns(nil).Pack(nil)))
	f.Fuzz(func(t *testing.T, text string) {
		p, valid := Unpack(packed.Read(text))
		if !valid {
			return
		}
		for _, out := range []map[int]bool{nil, {0: true}, {p.Len() - 1: true}} {
			c, placed := Join([]Some{{p, out}, {p, nil}})
			for row := range c.Len() {
				shown(c, row)
				c.Start(row)
			}
			if len(placed[0]) != p.Len() {
				t.Fatal("not every row has a place")
			}
		}
	})
}
