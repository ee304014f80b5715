package pdf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// laid is what a flow puts on its pages, a name for each row.
func laid(fill func(f *flow, named func(name string, height float64, keep bool) row)) []string {
	var pages []string
	f := &flow{begin: func() *sheet { pages = append(pages, ""); return &sheet{page: &page{}} }, end: func(*sheet) {}}
	fill(f, func(name string, height float64, keep bool) row {
		return row{height: height, keep: keep, draw: func(_ *sheet, y float64) {
			if y+height > bottom+0.01 {
				name += "!"
			}
			pages[len(pages)-1] += name + " "
		}}
	})
	f.finish()
	return pages
}

// Whatever stands before it, a heading keeps two rows with it, and nothing is lost or drawn below the
// page's end.
func TestHeadingsKeepTwoRows(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		want := ""
		pages := laid(func(f *flow, named func(string, float64, bool) row) {
			for i := range 40 {
				f.heading(named(fmt.Sprintf("h%d", i), 16, false))
				want += fmt.Sprintf("h%d ", i)
				for n := range 2 + random.IntN(12) {
					f.add(named(fmt.Sprintf("r%d.%d", i, n), 8+random.Float64()*12, random.IntN(3) == 0))
					want += fmt.Sprintf("r%d.%d ", i, n)
				}
			}
		})
		if got := strings.Join(pages, ""); got != want {
			t.Fatalf("rows are missing, twice, in another order or below the end:\n%s\nwant\n%s", got, want)
		}
		for _, p := range pages {
			rows := strings.Fields(p)
			for _, r := range rows[max(len(rows)-2, 0):] {
				if strings.HasPrefix(r, "h") {
					t.Fatalf("a page ends with a heading: %s", p)
				}
			}
		}
	}
}

func TestWhatBelongsTogetherIsNotCut(t *testing.T) {
	pages := laid(func(f *flow, named func(string, float64, bool) row) {
		f.add(named("a", f.room()-30, false))
		f.add(named("b", 20, true), named("c", 20, false))
	})
	if got := strings.Join(pages, "|"); got != "a |b c " {
		t.Errorf("the pages are %q", got)
	}
}

// What no page has room for begins here when half a page is free, and goes on.
func TestWhatIsTooTallIsSpread(t *testing.T) {
	pages := laid(func(f *flow, named func(string, float64, bool) row) {
		for i := range 100 {
			f.add(named(fmt.Sprint(i), 20, i < 99))
		}
	})
	if len(pages) != 3 || strings.Contains(strings.Join(pages, ""), "!") {
		t.Errorf("the pages are %q", pages)
	}
}

func TestHeadOfTableRepeats(t *testing.T) {
	pages := laid(func(f *flow, named func(string, float64, bool) row) {
		head := named("head", 20, true)
		f.add(head)
		for i := range 50 {
			f.add(named(fmt.Sprint(i), 20, false))
			f.repeat = []row{head}
		}
	})
	for _, p := range pages {
		if !strings.HasPrefix(p, "head ") || strings.Contains(p, "!") {
			t.Errorf("a page is %q", p)
		}
	}
}
