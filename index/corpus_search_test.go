package index

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

func hitIDs(a Answer) []string {
	ids := []string{}
	for _, h := range a.Hits {
		ids = append(ids, h.ID)
	}
	return ids
}

// marked lists the passages of a hit as section: text with [marks].
func marked(h Hit) []string {
	var all []string
	for _, s := range h.Snippets {
		var b strings.Builder
		for _, f := range s.Text {
			if f.Hit {
				b.WriteString("[" + f.S + "]")
			} else {
				b.WriteString(f.S)
			}
		}
		all = append(all, s.Section+": "+b.String())
	}
	return all
}

// TestExactInstanceComesFirst: EU02 before MT EU02, which is another environment.
func TestExactInstanceComesFirst(t *testing.T) {
	x := corpusIndex(t)
	for _, text := range []string{"EU02", "eu02 ", "EU-02", "eu 02", "EU02 database"} {
		others := false
		hits := ask(t, x, Request{Query: text, Limit: 1000}).Hits
		for _, h := range hits {
			if h.Partial {
				break
			}
			exact := slices.Contains(h.Instances, "EU02")
			if exact && others {
				t.Errorf("%q: %s comes after reports of other instances", text, h.ID)
			}
			others = others || !exact
		}
		if len(hits) < 5 || !others {
			t.Errorf("%q finds %d reports, among them none of MT EU02", text, len(hits))
		}
	}
	for _, text := range []string{"MT EU02", "mt eu-02", "MT EU 02", "mt-eu-02 ", "MTEU02", "title:mt-eu-02"} {
		a := ask(t, x, Request{Query: text, Limit: 1000})
		if a.Total == 0 {
			t.Errorf("%q finds nothing", text)
		}
		for _, h := range a.Hits {
			if !h.Partial && !slices.Contains(h.Instances, "MT EU02") {
				t.Errorf("%q finds %s", text, h.ID)
			}
		}
	}
}

// TestCodesAreWrittenAsPeoplePlease: the same code, the same answer.
func TestCodesAreWrittenAsPeoplePlease(t *testing.T) {
	x := corpusIndex(t)
	want := hitIDs(ask(t, x, Request{Query: "NA05", Limit: 1000}))
	if len(want) == 0 || !strings.HasSuffix(want[0], "na05") {
		t.Errorf("NA05 finds %v", want)
	}
	for _, text := range []string{"na05", "NA-05", "NA 05", "na 05 ", "Na05 "} {
		if diff := cmp.Diff(want, hitIDs(ask(t, x, Request{Query: text, Limit: 1000}))); diff != "" {
			t.Errorf("%q differs from NA05 (-NA05 +it):\n%s", text, diff)
		}
	}
	want = hitIDs(ask(t, x, Request{Filters: Filters{Instance: []string{"MT EU02"}}, Limit: 1000}))
	for _, value := range []string{"mt eu02", "MTEU02", "mt-eu-02"} {
		if got := hitIDs(ask(t, x, Request{Filters: Filters{Instance: []string{value}}, Limit: 1000})); !slices.Equal(want, got) {
			t.Errorf("the instance filter %q finds %v, want %v", value, got, want)
		}
		if got := hitIDs(ask(t, x, Request{Query: `instance:"` + value + `"`, Limit: 1000})); !slices.Equal(want, got) {
			t.Errorf("instance:%q finds %v, want %v", value, got, want)
		}
	}
}

func TestSnippets(t *testing.T) {
	x := corpusIndex(t)
	for _, c := range []struct {
		query, id string
		want      []string
	}{
		{"oracle crash", "2018-11-07-na04", []string{"root cause: A syntax error in an [Oracle] query made the JDBC client [crash]."}},
		{`"connection pool"`, "2017-11-02-primo-tc-eu00",
			[]string{"summary: One abnormal query, helped by a database bug, drained the [connection pool] of Primo TC EU00 twice in a day."}},
		{"measures:crashes", "2024-01-07-primo-tc-eu04",
			[]string{"preventive measures: Primo development works with the vendor so that trouble with the license no longer [crashes] the system. A regression test checks that the system runs even when the license does not validate."}},
		{"crash", "2018-08-28-ap01", []string{"root cause: … that contained an incorrect step, and the system [went down]."}},
		{"", "2026-04-11-na01-na02-na03-na91", []string{"root cause: The primary ISP did planned maintenance and connectivity was lost, but its maintenance procedure left the BGP session and the default route up. Because these routing signals stayed active, the network did not see the …"}},
		{"", "2022-06-15-eu02", []string{"root cause: An internal management fault in the database left it unresponsive."}},
	} {
		hits := ask(t, x, Request{Query: c.query, Limit: 1000}).Hits
		i := slices.IndexFunc(hits, func(h Hit) bool { return h.ID == c.id })
		if i < 0 {
			t.Errorf("%q does not find %s", c.query, c.id)
			continue
		}
		if diff := cmp.Diff(c.want, marked(hits[i])); diff != "" {
			t.Errorf("%q: passages of %s (-want +got):\n%s", c.query, c.id, diff)
		}
	}
}

func TestUnknownValuesNameTheNearest(t *testing.T) {
	x := corpusIndex(t)
	for text, want := range map[string]string{
		"instance:na5":        `No report has the instance "na5"; the nearest is "NA05".`,
		"instance:eu2":        `No report has the instance "eu2"; the nearest is "EU02".`,
		"product:almma":       `No report has the product "almma"; the nearest is "Alma".`,
		"datacenter:chicgo":   `No report has the data center "chicgo"; the nearest is "Chicago".`,
		"year:1999":           `No report has an event in the year "1999"; the nearest is "2014".`,
		"year:2031":           `No report has an event in the year "2031"; the nearest is "2026".`,
		"product:Foo":         `No report has the product "Foo"; the nearest is "Primo".`,
		"instance:zz99":       `No report has the instance "zz99"; the nearest is "NA91".`,
		"cpu (product:almma)": `No report has the product "almma"; the nearest is "Alma".`,
		"product:almma OR instance:na5": `No report has the product "almma"; the nearest is "Alma". ` +
			`No report has the instance "na5"; the nearest is "NA05".`,
		"instance:na05 -product:almma": "", // what is not there is not found
		"instance:na05 network":        "",
		"cause:network":                "",
	} {
		a := ask(t, x, Request{Query: text, Limit: 10})
		if a.Note != want {
			t.Errorf("%q: the note is %q, want %q", text, a.Note, want)
		}
		if want != "" && (a.Total != 0 || len(a.Hits) != 0) {
			t.Errorf("%q finds %d reports", text, a.Total)
		}
	}
	a := ask(t, x, Request{Filters: Filters{Instance: []string{"zz1", "ZZ-1"}}})
	if strings.Count(a.Note, "No report") != 1 {
		t.Errorf("two spellings of one unknown code give the note %q", a.Note)
	}
	for terms, want := range map[int]string{255: "", 256: "Only the first 256 words and filters were searched for."} {
		a := ask(t, x, Request{Query: strings.Repeat("firewall ", terms) + "instance:na05"})
		if a.Note != want {
			t.Errorf("with a filter after %d words the note is %q, want %q", terms, a.Note, want)
		}
	}
	empty := ask(t, built(t, nil), Request{Query: "instance:na05"})
	if empty.Note != `No report has the instance "na05".` {
		t.Errorf("without reports the note is %q", empty.Note)
	}
}

func TestCorrection(t *testing.T) {
	x := corpusIndex(t)
	for _, c := range []struct{ query, searchedFor, note, didYouMean string }{
		{"oracel crash", "oracle crash", `No report has "oracel"; searched for "oracle".`, "oracle crash"},
		{"crash oracel", "crash oracle", `No report has "oracel"; searched for "oracle".`, "crash oracle"},
		{"oracel databse", "oracle database", `No report has "oracel" or "databse"; searched for "oracle" and "database".`, "oracle database"},
		{"cause:database oracel ", "cause:database oracle", `No report has "oracel"; searched for "oracle".`, "cause:database oracle"},
		// While there are full matches, a correction is only offered.
		{"network OR oracel", "network OR oracel", "", "network OR oracle"},
		// Codes and short words are meant as they stand, and so are phrases and exclusions.
		{"na99", "na99", "", ""},
		{"orq", "orq", "", ""},
		{`"oracel"`, `"oracel"`, "", ""},
		{"-oracel", "-oracel", "", ""},
		// The word is known, only not in titles: that is no slip.
		{"title:firewall", "title:firewall", "", ""},
	} {
		a := ask(t, x, Request{Query: c.query})
		if a.Query != c.query || a.SearchedFor != c.searchedFor || a.Note != c.note || a.DidYouMean != c.didYouMean {
			t.Errorf("%q: searched for %q with note %q, did you mean %q; want %q, %q, %q",
				c.query, a.SearchedFor, a.Note, a.DidYouMean, c.searchedFor, c.note, c.didYouMean)
		}
	}
	typed, meant := ask(t, x, Request{Query: "oracel crash ", Limit: 1000}), ask(t, x, Request{Query: "oracle crash ", Limit: 1000})
	if diff := cmp.Diff(meant.Hits, typed.Hits); diff != "" || typed.Total == 0 {
		t.Errorf("%d reports; hits of what was meant and of what was typed differ (-meant +typed):\n%s", typed.Total, diff)
	}
}

// TestRelaxed: without a full match the counts are of reports that have most of the words.
func TestRelaxed(t *testing.T) {
	x := corpusIndex(t)
	a := ask(t, x, Request{Query: "load balancer firewall zeppelin", Limit: 1000})
	if !a.Relaxed || a.Total == 0 || len(a.Hits) != a.Total || !strings.Contains(a.Note, "most of them") {
		t.Fatalf("relaxed %v, total %d, %d hits, note %q", a.Relaxed, a.Total, len(a.Hits), a.Note)
	}
	for _, h := range a.Hits {
		if !h.Partial || h.Score <= 0 {
			t.Errorf("%s is partial %v with score %v", h.ID, h.Partial, h.Score)
		}
	}
	// Phrases, filters and exclusions hold all the same.
	for _, text := range []string{`load balancer "no such phrase"`, "load balancer instance:zz1", "load -load"} {
		if a := ask(t, x, Request{Query: text, Limit: 10}); a.Total != 0 || a.Relaxed || len(a.Hits) != 0 {
			t.Errorf("%q finds %d reports, relaxed %v", text, a.Total, a.Relaxed)
		}
	}
}

// TestPartialFollowFullOnes: below a divider, at most ten, and in no count.
func TestPartialFollowFullOnes(t *testing.T) {
	x := corpusIndex(t)
	a := ask(t, x, Request{Query: "oracle crash", Limit: 1000})
	if a.Relaxed || a.Total == 0 || a.Total >= mostPartial || len(a.Hits) <= a.Total || len(a.Hits) > a.Total+mostPartial {
		t.Fatalf("relaxed %v, total %d, %d hits", a.Relaxed, a.Total, len(a.Hits))
	}
	for i, h := range a.Hits {
		if h.Partial != (i >= a.Total) {
			t.Errorf("hit %d of %d full ones is partial: %v", i+1, a.Total, h.Partial)
		}
	}
	months := 0
	for _, m := range a.Histogram {
		months += m.Count
	}
	if months != a.Total {
		t.Errorf("the histogram counts %d, want %d", months, a.Total)
	}
	if many := ask(t, x, Request{Query: "database", Limit: 1000}); len(many.Hits) != many.Total {
		t.Errorf("partial matches follow %d full ones", many.Total)
	}
}

// TestIDs: what is selected and exported is what is listed, in the same order.
func TestIDs(t *testing.T) {
	x := corpusIndex(t)
	for _, r := range []Request{
		{}, {Query: "database"}, {Query: "oracle crash"}, {Query: "load balancer firewall zeppelin"}, {Query: "oracel crash"},
		{Sort: SortLongest}, {Query: "cause:network", Sort: SortOldest}, {Filters: Filters{Year: []string{"2019"}}}, {Query: "nothinglikethis9"},
	} {
		ids, err := x.IDs(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		r.Limit = 1000
		a := ask(t, x, r)
		if len(ids) != a.Total || !slices.Equal(ids, hitIDs(a)[:a.Total]) {
			t.Errorf("%q sorted %q: ids %v, want the first %d of %v", r.Query, r.Sort, ids, a.Total, hitIDs(a))
		}
	}
}

// TestLittleLettersNeedOtherWords: one or two letters begin too many words to mean one of them.
func TestLittleLettersNeedOtherWords(t *testing.T) {
	x := corpusIndex(t)
	total := func(text string) int { return ask(t, x, Request{Query: text}).Total }
	all := total("")
	for _, c := range []struct {
		text string
		same string
	}{{"da", "da "}, {"-da", "-da "}, {"-d", "-d "}, {"instance:NA05 d", "instance:NA05 d "}} {
		if got, want := total(c.text), total(c.same); got != want {
			t.Errorf("%q finds %d reports, %q %d", c.text, got, c.same, want)
		}
	}
	if a := ask(t, x, Request{Query: "oracle da"}); a.Total == 0 || a.Relaxed {
		t.Errorf("after a word, da finds %d reports, relaxed %v, and no beginnings", a.Total, a.Relaxed)
	}
	if got := total("dat"); got == 0 || got == all {
		t.Errorf("dat finds %d reports", got)
	}
}

// TestLimitsAndOffsets: the ends of what a page can be.
func TestLimitsAndOffsets(t *testing.T) {
	x := corpusIndex(t)
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ offset, limit, want int }{
		{0, 0, 0}, {0, 1, 1}, {0, 20, 20}, {0, 1000, len(all)}, {len(all) - 1, 20, 1}, {len(all), 20, 0}, {len(all) + 1, 20, 0},
		{0, math.MaxInt, len(all)}, {1, math.MaxInt, len(all) - 1}, {math.MaxInt, math.MaxInt, 0}, {math.MaxInt, 1, 0},
	} {
		a := ask(t, x, Request{Offset: c.offset, Limit: c.limit})
		if len(a.Hits) != c.want || a.Total != len(all) {
			t.Errorf("offset %d, limit %d: %d hits of %d, want %d of %d", c.offset, c.limit, len(a.Hits), a.Total, c.want, len(all))
		}
	}
}

func TestCheckRefusesBadValues(t *testing.T) {
	x := corpusIndex(t)
	for name, r := range map[string]Request{
		"sort": {Sort: "best"}, "limit": {Limit: -1}, "offset": {Offset: -1},
		"region": {Filters: Filters{Region: []string{"Europe", "Mars"}}}, "cause": {Filters: Filters{Cause: []string{""}}},
		"impact": {Filters: Filters{Impact: []string{"bad"}}}, "duration": {Filters: Filters{Duration: []string{"60"}}},
		"year": {Filters: Filters{Year: []string{"23"}}}, "from": {Filters: Filters{From: "soon"}}, "to": {Filters: Filters{To: "2023-13"}},
	} {
		_, err := x.Search(context.Background(), r)
		var bad *BadValue
		if !errors.As(err, &bad) || bad.Name != name || !strings.Contains(bad.Error(), name) {
			t.Errorf("a bad %s gives %v", name, err)
			continue
		}
		if closed := map[string]int{"sort": 4, "region": 4, "cause": 15, "impact": 5, "duration": 5}[name]; len(bad.Allowed) != closed {
			t.Errorf("a bad %s names %d valid values, want %d", name, len(bad.Allowed), closed)
		}
	}
	good := Request{Sort: SortLongest, Filters: Filters{Region: []string{" EUROPE "}, Duration: []string{"1-4 H"}, Year: []string{"1999"},
		Product: []string{"no such"}, From: "2023", To: "2022-01"}}
	if err := good.Check(); err != nil {
		t.Errorf("a good request is refused: %v", err)
	}
}

// TestWideIncidents: EU01 of campusM is another environment than EU01 of Alma.
func TestWideIncidents(t *testing.T) {
	x := built(t, []*reports.Report{
		{ID: "alma", Products: []string{"Alma"}, Instances: []string{"EU01"}, Region: "Europe"},
		{ID: "campus", Products: []string{"campusM"}, Instances: []string{"EU01"}, Region: "Asia Pacific"},
		{ID: "wide-europe", Products: []string{"Alma"}, Region: "Europe", DataCenter: "Amsterdam"},
		{ID: "wide-asia", Products: []string{"Alma"}, Region: "Asia Pacific"},
		{ID: "wide-america", Products: []string{"Alma"}, Region: "North America"},
	})
	for _, c := range []struct {
		name    string
		filters Filters
		wide    int
		without []string
		with    []string
	}{
		{"no instance", Filters{Region: []string{"Europe"}}, 0, []string{"alma", "wide-europe"}, []string{"alma", "wide-europe"}},
		{"instance", Filters{Instance: []string{"EU01"}}, 2, []string{"alma", "campus"}, []string{"alma", "campus", "wide-asia", "wide-europe"}},
		{"instance of a product", Filters{Instance: []string{"eu 01"}, Product: []string{"alma"}}, 1, []string{"alma"}, []string{"alma", "wide-europe"}},
		{"with another filter", Filters{Instance: []string{"EU01"}, DataCenter: []string{"amsterdam"}}, 1, []string{}, []string{"wide-europe"}},
		{"unknown instance", Filters{Instance: []string{"ZZ1"}}, 0, []string{}, []string{}},
	} {
		for include, want := range map[bool][]string{false: c.without, true: c.with} {
			a := ask(t, x, Request{Filters: c.filters, IncludeWide: include, Limit: 10})
			if diff := cmp.Diff(want, hitIDs(a)); diff != "" || a.Wide != c.wide || a.Total != len(want) {
				t.Errorf("%s, included %v: wide %d, total %d, want %d and these (-want +got):\n%s", c.name, include, a.Wide, a.Total, c.wide, diff)
			}
		}
	}
}
