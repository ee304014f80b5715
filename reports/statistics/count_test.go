package statistics

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

var combinations = []string{
	"", "product", "region", "instance", "datacenter", "cause", "impact", "year", "quarter", "month",
	"year,impact", "impact,month", "instance,cause", "product,year", "cause,impact", "year,quarter", "quarter,month",
	"instance,month,impact", "region,cause,year", "month,region", "datacenter,quarter",
}

func keys(by string) (names []string, list []Key) {
	list = []Key{}
	for name := range strings.SplitSeq(by, ",") {
		if name != "" {
			names, list = append(names, name), append(list, Key(name))
		}
	}
	return names, list
}

func everyRow(c *reports.Columns) []int32 {
	rows := make([]int32, c.Len())
	for i := range rows {
		rows[i] = int32(i)
	}
	return rows
}

// Every number of every table on the embedded reports is that of the recount.
func TestCountOfCorpus(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c, all := reports.NewColumns(corpus), tellCorpus(t)
	total := recountTotal(all)
	for _, by := range combinations {
		names, list := keys(by)
		compare(t, Count(c, everyRow(c), list), all, names, total)
	}
}

// The same on reports that were made to be hard: windows over midnight, ends of months and years,
// leap days, changed clocks and the date line, overlapping, without ends and without length.
func TestCountOfGenerated(t *testing.T) {
	for seed := range uint64(6) {
		made := hardReports(t, seed, 40)
		var all []told
		for _, r := range made {
			all = append(all, read(t, string(r.Markdown())))
		}
		c, total := reports.NewColumns(made), recountTotal(all)
		for _, by := range combinations {
			names, list := keys(by)
			compare(t, Count(c, everyRow(c), list), all, names, total)
		}
	}
}

// What joined columns count is what the same reports count.
func TestCountOfSomeRows(t *testing.T) {
	made := hardReports(t, 99, 40)
	c := reports.NewColumns(made)
	rows := []int32{3, 7, 8, 30}
	var few []*reports.Report
	for _, row := range rows {
		few = append(few, made[row])
	}
	alone := reports.NewColumns(few)
	_, by := keys("instance,month")
	if diff := cmp.Diff(Count(alone, everyRow(alone), by), Count(c, rows, by)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// hard are moments near which windows begin, and the zones that make them hard.
var hard = []struct{ zone, near string }{
	{"Europe/Amsterdam", "2024-03-31T01:00:00Z"}, {"Europe/Amsterdam", "2024-10-27T01:00:00Z"},
	{"America/Chicago", "2024-03-10T08:00:00Z"}, {"America/Chicago", "2023-11-05T07:00:00Z"},
	{"America/Chicago", "2024-02-29T06:00:00Z"}, {"Europe/Amsterdam", "2023-12-31T23:00:00Z"},
	{"Pacific/Kiritimati", "2023-12-31T10:00:00Z"}, {"Pacific/Pago_Pago", "2024-01-01T11:00:00Z"},
	{"Pacific/Apia", "2011-12-30T10:00:00Z"}, {"Asia/Singapore", "2023-03-31T16:00:00Z"},
	{"Australia/Lord_Howe", "2024-04-06T15:00:00Z"}, {"America/Asuncion", "2017-10-01T04:00:00Z"},
	{"America/Havana", "2020-11-01T05:00:00Z"}, {"Asia/Kathmandu", "2024-06-30T18:15:00Z"},
	{"Africa/Casablanca", "2024-03-31T23:00:00Z"}, {"Etc/UTC", "2020-02-29T23:59:00Z"},
}

// hardReports makes reports with windows near the hard moments.
func hardReports(t testing.TB, seed uint64, n int) []*reports.Report {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 6))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	some := func(list []string, least int) []string {
		var chosen []string
		for _, i := range random.Perm(len(list))[:least+random.IntN(3)] {
			chosen = append(chosen, list[i])
		}
		return chosen
	}
	all := make([]*reports.Report, n)
	for i := range all {
		r := &reports.Report{
			Products:  some([]string{"Lantern", "Torch", "Alma", "Primo"}, 1),
			Instances: some([]string{"LT01", "MT LT02", "LT03", "LT04"}, 0),
			Region:    reports.Region(pick(reports.RegionNames())),
		}
		for _, c := range some([]string{"network", "storage", "database", "capacity"}, 1) {
			r.Causes = append(r.Causes, reports.Cause(c))
		}
		if random.IntN(2) == 0 {
			r.DataCenter = pick([]string{"Perth", "Lisbon"})
		}
		r.Events = hardEvents(t, random)
		day := "2020-01-01"
		if len(r.Events) > 0 {
			day = r.Events[0].Start.Format(time.DateOnly)
		}
		r.ID = fmt.Sprintf("%s-r%d", day, i)
		all[i] = r
	}
	return all
}

func hardEvents(t testing.TB, random *rand.Rand) []reports.Event {
	t.Helper()
	var events []reports.Event
	near := hard[random.IntN(len(hard))]
	start := moment(t, near.near).Add(time.Duration(random.IntN(600)-400) * time.Minute)
	for range random.IntN(5) {
		zone := near.zone
		if random.IntN(4) == 0 {
			zone = hard[random.IntN(len(hard))].zone // its neighbours are told in another zone
		}
		place, err := reports.LoadZone(zone)
		if err != nil {
			t.Fatal(err)
		}
		e := reports.Event{Start: start.In(place), Zone: zone, Impact: reports.Impact(reports.Impacts[random.IntN(5)].ID)}
		if random.IntN(4) > 0 {
			lasts := []int{0, 1, 14, 59, 60, 240, 1000, 3000}[random.IntN(8)]
			if random.IntN(50) == 0 {
				lasts = 50000
			}
			e.End = e.Start.Add(time.Duration(lasts) * time.Minute)
		}
		events = append(events, e)
		start = start.Add(time.Duration(random.IntN(400)) * time.Minute)
	}
	return events
}

// A row's key is an object in the order of the keys, null where a report has no value.
func TestTableAsJSON(t *testing.T) {
	r := &reports.Report{ID: "r", Products: []string{"Lantern"}, Region: "Europe", Causes: []reports.Cause{"network"}}
	c := reports.NewColumns([]*reports.Report{r})
	text, err := json.Marshal(Count(c, everyRow(c), []Key{"product", "instance", "month"}))
	want := `{"by":["product","instance","month"],"rows":[{"key":{"product":"Lantern","instance":null,"month":null},` +
		`"incidents":1,"downtimeMinutes":0,"unavailableMinutes":0,"medianMinutes":null,"meanMinutes":null,"unknownDurations":1}],` +
		`"total":{"key":{},"incidents":1,"downtimeMinutes":0,"unavailableMinutes":0,"medianMinutes":null,"meanMinutes":null,"unknownDurations":1}}`
	if err != nil || string(text) != want {
		t.Errorf("%s, %v\nwant %s", text, err, want)
	}
	text, err = json.Marshal(Count(c, nil, []Key{"product"}))
	if err != nil || !strings.Contains(string(text), `"rows":[]`) {
		t.Errorf("%s, %v", text, err)
	}
}

// Periods come one after the other, other values by their incidents, none last.
func TestOrderOfRows(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c := reports.NewColumns(corpus)
	names := func(by ...Key) (list []string) {
		for _, r := range Count(c, everyRow(c), by).Rows {
			list = append(list, rowName(r.Key))
		}
		return list
	}
	years := names(Year)
	for i := 1; i < len(years); i++ {
		if years[i] <= years[i-1] {
			t.Errorf("%s comes after %s", years[i], years[i-1])
		}
	}
	last := 1 << 30
	rows := Count(c, everyRow(c), []Key{"instance"}).Rows
	for i, r := range rows {
		if none := r.Key[0].Value == nil; none != (i == len(rows)-1) {
			t.Errorf("row %d of %d has no instance: %v", i, len(rows), none)
		} else if !none && r.Incidents > last {
			t.Errorf("%s has more incidents than the one before it", *r.Key[0].Value)
		}
		last = r.Incidents
	}
}

func TestMedian(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	for n := 1; n < 60; n++ {
		for range 50 {
			list := make([]int64, n)
			for i := range list {
				list[i] = random.Int64N(10)
			}
			f := figures{}
			for _, v := range list {
				f.known = append(f.known, int(v))
			}
			want := f.String()
			if got := fmt.Sprintf("median %.1f", median(list)); !strings.Contains(want, got) {
				t.Fatalf("%s of %v, want %s", got, list, want)
			}
		}
	}
}
