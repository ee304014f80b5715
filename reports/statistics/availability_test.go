package statistics

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

func span(t *testing.T, by Key, from, to string) Span {
	t.Helper()
	days, err := reports.ParseRange(from, to)
	if err != nil {
		t.Fatal(err)
	}
	return Span{By: by, Days: days}
}

func same(t *testing.T, about string, got, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d rows, want %d", about, len(got), len(want))
		return
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s: %s\nwant %s", about, got[i], want[i])
		}
	}
}

// Some selections of the embedded reports: an instance of one zone, some of several, all.
func TestAvailabilityOfCorpus(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c, all := reports.NewColumns(corpus), tellCorpus(t)
	for _, c2 := range []struct{ field, value, from, to string }{
		{"instance", "EU02", "2020-01-01", "2022-12-31"},
		{"instance", "NA05", "2024-03-08", "2025-11-20"},
		{"instance", "CN01", "2025-01-01", "2025-12-31"},
		{"region", "Asia Pacific", "2016-01-01", "2016-12-31"},
		{"product", "Primo", "2023-09-15", "2024-10-15"},
		{"", "", "2019-12-31", "2021-01-01"},
	} {
		var rows []int32
		var chosen []told
		for row, r := range all {
			if c2.field == "" || slices.Contains(r.values[c2.field], c2.value) {
				at, known := c.Row(r.id)
				if !known {
					t.Fatal(row, r.id)
				}
				rows, chosen = append(rows, int32(at)), append(chosen, r)
			}
		}
		if len(rows) == 0 {
			t.Fatalf("no report of %v", c2)
		}
		for _, by := range Periods {
			about := fmt.Sprint(c2, by)
			got := AvailabilityOf(c, rows, span(t, by, c2.from, c2.to))
			same(t, about, lines(got.Rows), recountAvailability(t, chosen, string(by), c2.from, c2.to, 1))
			if zone := zoneOfAll(chosen); got.Zone != zone || got.Mixed != (zone == "UTC") {
				t.Errorf("%s: in %s (several %v), want %s", about, got.Zone, got.Mixed, zone)
			}
		}
	}
}

func TestAvailabilityOfGenerated(t *testing.T) {
	for seed := range uint64(24) {
		made := hardReports(t, seed, 1+int(seed%3)*4)
		oneZone := seed%2 == 0
		var all []told
		for _, r := range made {
			for i := range r.Events {
				if oneZone {
					name := hard[int(seed/2)%len(hard)].zone
					place := reports.ZoneOrUTC(name)
					r.Events[i].Zone, r.Events[i].Start = name, r.Events[i].Start.In(place)
					if !r.Events[i].End.IsZero() {
						r.Events[i].End = r.Events[i].End.In(place)
					}
				}
			}
			all = append(all, read(t, string(r.Markdown())))
		}
		c := reports.NewColumns(made)
		for _, days := range [][2]string{{"2023-12-31", "2024-04-01"}, {"2011-12-29", "2012-01-02"}, {"2020-02-29", "2020-11-01"}} {
			for _, by := range Periods {
				about := fmt.Sprint(seed, by, days)
				got := AvailabilityOf(c, everyRow(c), span(t, by, days[0], days[1]))
				same(t, about, lines(got.Rows), recountAvailability(t, all, string(by), days[0], days[1], 1))
			}
		}
		if seed%6 == 0 {
			got := AvailabilityOf(c, everyRow(c), span(t, Month, "2023", "2024-02"))
			same(t, "rolling", lines(got.Rolling), recountAvailability(t, all, "month", "2023-01-01", "2024-02-29", 12))
			got = AvailabilityOf(c, everyRow(c), span(t, Quarter, "2023", "2024-06"))
			same(t, "rolling quarters", lines(got.Rolling), recountAvailability(t, all, "quarter", "2023-01-01", "2024-06-30", 4))
		}
	}
}

func lantern(events ...reports.Event) *reports.Columns {
	r := &reports.Report{ID: "2031-03-05-r", Products: []string{"Lantern"}, Region: "Europe", Events: events}
	return reports.NewColumns([]*reports.Report{r})
}

func event(t *testing.T, zone, start, end string, impact reports.Impact) reports.Event {
	t.Helper()
	place := reports.ZoneOrUTC(zone)
	e := reports.Event{Start: moment(t, start).In(place), Zone: zone, Impact: impact}
	if end != "" {
		e.End = moment(t, end).In(place)
	}
	return e
}

// Without days the periods are those from the first window to the last, with those between.
func TestOpenSpan(t *testing.T) {
	c := lantern(
		event(t, "Europe/Lisbon", "2031-03-05T09:00:00Z", "2031-03-05T10:00:00Z", reports.ImpactPartial),
		event(t, "Europe/Lisbon", "2031-06-30T22:30:00Z", "2031-06-30T23:00:00Z", reports.ImpactUnavailable))
	names := func(a Availability) string {
		var list []string
		for _, row := range a.Rows {
			list = append(list, row.Period)
		}
		return strings.Join(list, " ")
	}
	for _, test := range []struct {
		by             Key
		from, to, want string
	}{
		{Month, "", "", "2031-03 2031-04 2031-05 2031-06"}, // it ended at midnight: July has nothing of it
		{Quarter, "", "", "2031Q1 2031Q2"},
		{Year, "", "", "2031"},
		{Month, "2031-05-20", "", "2031-05 2031-06"},
		{Month, "", "2031-04-02", "2031-03 2031-04"},
		{Month, "2031-08", "", ""},
		{Month, "", "2030", ""},
		{Quarter, "2029-12", "2030-01", "2029Q4 2030Q1"},
	} {
		a := AvailabilityOf(c, []int32{0}, span(t, test.by, test.from, test.to))
		if got := names(a); got != test.want || (a.Total == nil) != (test.want == "") {
			t.Errorf("from %q to %q by %s: %q, want %q (total %v)", test.from, test.to, test.by, got, test.want, a.Total)
		}
	}
	a := AvailabilityOf(c, []int32{0}, span(t, Month, "2031-03-05", "2031-03-05"))
	if a.Rows[0].Minutes != 1440 || a.Rows[0].DowntimeMinutes != 60 || a.Rows[0].Availability != 95.8333 || a.Rows[0].AvailabilityUnavailableOnly != 100 {
		t.Errorf("a day: %+v", a.Rows[0])
	}
	if none := AvailabilityOf(c, nil, span(t, Month, "2031", "2031")); len(none.Rows) > 0 || none.Total != nil || none.Zone != "UTC" {
		t.Errorf("of no report: %+v", none)
	}
	undated := lantern()
	if none := AvailabilityOf(undated, []int32{0}, span(t, Month, "", "")); len(none.Rows) > 0 {
		t.Errorf("of no window: %+v", none)
	}
	if empty := AvailabilityOf(undated, []int32{0}, span(t, Month, "2031", "2031")); len(empty.Rows) != 12 || empty.Total.Availability != 100 {
		t.Errorf("of no window in a year: %+v", empty)
	}
}

// Years that were not chosen are not told of, whatever the reports of others say of them.
func TestYearsWithAGap(t *testing.T) {
	c := lantern(
		event(t, "Europe/Lisbon", "2031-03-05T09:00:00Z", "2031-03-05T10:00:00Z", reports.ImpactPartial),
		event(t, "Europe/Lisbon", "2032-06-01T09:00:00Z", "", reports.ImpactPartial),
		event(t, "Europe/Lisbon", "2033-12-31T23:00:00Z", "2034-01-01T02:00:00Z", reports.ImpactPartial))
	years := []int{2031, 2033}
	a := AvailabilityOf(c, []int32{0}, Span{By: Year, Days: reports.Always, Years: years})
	var told []string
	for _, row := range append(a.Rows, *a.Total) {
		told = append(told, fmt.Sprint(row.Period, " ", row.Minutes, " ", row.DowntimeMinutes, " ", row.Incidents, " ", row.UnknownEnds))
	}
	same(t, "years", told, []string{"2031 525600 60 1 0", "2033 525600 60 1 0", " 1051200 120 1 0"})
	for _, row := range AvailabilityOf(c, []int32{0}, Span{By: Quarter, Days: reports.Always, Years: years}).Rolling {
		if row.Period != "2031Q4" && row.Period != "2033Q4" {
			t.Errorf("twelve months up to %s are told of", row.Period)
		}
	}
	if none := AvailabilityOf(c, []int32{0}, Span{By: Year, Days: reports.Always, Years: []int{1999}}); len(none.Rows) > 0 || none.Total != nil {
		t.Errorf("of no such year: %+v", none)
	}
}

// Twelve months that a day is cut off are not twelve months.
func TestRollingIsWhole(t *testing.T) {
	c := lantern(event(t, "Europe/Lisbon", "2031-03-05T09:00:00Z", "2031-03-05T10:00:00Z", reports.ImpactPartial))
	for _, test := range []struct {
		from, to string
		want     int
	}{{"2031-01", "2031-12", 1}, {"2031-01-02", "2031-12", 0}, {"2031-01", "2031-12-30", 0}, {"2031-01-02", "2032-01-30", 0},
		{"2030-12-31", "2032-01-01", 1}, {"2031-02", "2031-12", 0}, {"2030-11", "2031-12", 3}} {
		if got := len(AvailabilityOf(c, []int32{0}, span(t, Month, test.from, test.to)).Rolling); got != test.want {
			t.Errorf("from %s to %s there are %d, want %d", test.from, test.to, got, test.want)
		}
	}
}

// A target is met by what the percentages are made of, not by what they are rounded to.
func TestTarget(t *testing.T) {
	c := lantern(event(t, "Etc/UTC", "2031-03-01T00:00:00Z", "2031-03-01T03:43:12Z", reports.ImpactPartial))
	march := AvailabilityOf(c, []int32{0}, span(t, Month, "2031-03", "2031-03")).Rows[0] // 0.5 % of it
	if published, only := march.Meets(99.5); !published || !only || march.Availability != 99.5 {
		t.Errorf("exactly on the target: %v %v at %v", published, only, march.Availability)
	}
	c = lantern(event(t, "Etc/UTC", "2031-03-01T00:00:00Z", "2031-03-01T03:43:13Z", reports.ImpactPartial))
	march = AvailabilityOf(c, []int32{0}, span(t, Month, "2031-03", "2031-03")).Rows[0]
	if published, only := march.Meets(99.5); published || !only {
		t.Errorf("a second below the target: %v %v", published, only)
	}
}

func TestDayBegins(t *testing.T) {
	for _, test := range []struct{ zone, day, want string }{
		{"Europe/Amsterdam", "2024-03-31", "2024-03-30T23:00:00Z"},
		{"America/Asuncion", "2017-10-01", "2017-10-01T04:00:00Z"}, // 00:00 is left out
		{"America/Havana", "2020-11-01", "2020-11-01T04:00:00Z"},   // 00:00 comes twice
		{"Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},     // the day is left out
		{"Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"},
		{"Pacific/Kiritimati", "1995-01-01", "1994-12-31T10:00:00Z"},
		{"Asia/Kathmandu", "2024-07-01", "2024-06-30T18:15:00Z"},
	} {
		day := moment(t, test.day+"T00:00:00Z")
		got := time.Unix(dayBegins(day.Year(), day.Month(), day.Day(), reports.ZoneOrUTC(test.zone)), 0).UTC()
		if text := got.Format(time.RFC3339); text != test.want {
			t.Errorf("%s begins at %s in %s, want %s", test.day, text, test.zone, test.want)
		}
	}
}
