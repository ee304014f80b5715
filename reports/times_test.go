package reports

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// event makes an event of two RFC 3339 times; an empty end is unknown.
func event(t *testing.T, start, end string) Event {
	t.Helper()
	parse := func(s string) time.Time {
		at, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		_, offset := at.Zone()
		return at.In(time.FixedZone("", offset))
	}
	e := Event{Start: parse(start), Zone: "UTC", Impact: ImpactPartial}
	if end != "" {
		e.End = parse(end)
	}
	return e
}

func TestDowntime(t *testing.T) {
	type window struct{ start, end string }
	for _, c := range []struct {
		name    string
		windows []window
		want    Downtime
	}{
		{"no events", nil, Downtime{}},
		{"one window", []window{{"2024-03-05T09:10:00Z", "2024-03-05T09:52:00Z"}}, Downtime{42, true, false}},
		{"an end that is not known", []window{{"2024-03-05T09:10:00Z", ""}}, Downtime{}},
		{"a known and an unknown end", []window{{"2024-03-05T09:10:00Z", "2024-03-05T09:52:00Z"}, {"2024-03-05T11:00:00Z", ""}}, Downtime{42, true, true}},
		{"an unknown end first", []window{{"2024-03-05T09:10:00Z", ""}, {"2024-03-05T11:00:00Z", "2024-03-05T11:05:00Z"}}, Downtime{5, true, true}},
		{"apart", []window{{"2024-03-05T09:00:00Z", "2024-03-05T09:10:00Z"}, {"2024-03-05T10:00:00Z", "2024-03-05T10:05:00Z"}}, Downtime{15, true, false}},
		{"adjacent", []window{{"2024-03-05T09:00:00Z", "2024-03-05T09:10:00Z"}, {"2024-03-05T09:10:00Z", "2024-03-05T09:20:00Z"}}, Downtime{20, true, false}},
		{"overlapping", []window{{"2024-03-05T09:00:00Z", "2024-03-05T09:10:00Z"}, {"2024-03-05T09:05:00Z", "2024-03-05T09:20:00Z"}}, Downtime{20, true, false}},
		{"nested", []window{{"2024-03-05T09:00:00Z", "2024-03-05T10:00:00Z"}, {"2024-03-05T09:05:00Z", "2024-03-05T09:20:00Z"}}, Downtime{60, true, false}},
		{"nested, then one behind", []window{{"2024-03-05T09:00:00Z", "2024-03-05T10:00:00Z"}, {"2024-03-05T09:05:00Z", "2024-03-05T09:20:00Z"}, {"2024-03-05T09:50:00Z", "2024-03-05T10:30:00Z"}}, Downtime{90, true, false}},
		{"the same twice", []window{{"2024-03-05T09:00:00Z", "2024-03-05T09:10:00Z"}, {"2024-03-05T09:00:00Z", "2024-03-05T09:10:00Z"}}, Downtime{10, true, false}},
		{"of no length", []window{{"2024-03-05T09:00:00Z", "2024-03-05T09:00:00Z"}}, Downtime{0, true, false}},
		{"over midnight", []window{{"2024-12-31T23:30:00+01:00", "2025-01-01T00:45:00+01:00"}}, Downtime{75, true, false}},
		{"overlapping in different zones", []window{{"2024-03-05T09:00:00+01:00", "2024-03-05T10:00:00+01:00"}, {"2024-03-05T03:30:00-05:00", "2024-03-05T04:30:00-05:00"}}, Downtime{90, true, false}},
		{"while clocks go forward", []window{{"2024-03-31T01:30:00+01:00", "2024-03-31T03:30:00+02:00"}}, Downtime{60, true, false}},
		{"while clocks go back", []window{{"2024-10-27T01:30:00+02:00", "2024-10-27T03:30:00+01:00"}}, Downtime{180, true, false}},
		{"seconds add up before they are cut", []window{{"2024-03-05T09:00:00Z", "2024-03-05T09:00:40Z"}, {"2024-03-05T10:00:00Z", "2024-03-05T10:00:40Z"}}, Downtime{1, true, false}},
	} {
		r := Report{}
		for _, w := range c.windows {
			r.Events = append(r.Events, event(t, w.start, w.end))
		}
		if got := r.Downtime(); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestDurationClass(t *testing.T) {
	for minutes, want := range map[int]string{
		0: "under 15 min", 14: "under 15 min", 15: "15-60 min", 59: "15-60 min", 60: "1-4 h",
		239: "1-4 h", 240: "over 4 h", 100_000: "over 4 h",
	} {
		if got := Durations[DurationClass(Downtime{Minutes: minutes, Known: true})]; got != want {
			t.Errorf("%d minutes are %q, want %q", minutes, got, want)
		}
	}
	if got := Durations[DurationClass(Downtime{})]; got != "unknown" {
		t.Errorf("an unknown downtime is %q", got)
	}
}

func TestImpactIsTheWorst(t *testing.T) {
	for _, c := range []struct {
		impacts []Impact
		want    Impact
	}{
		{nil, ImpactUnknown},
		{[]Impact{ImpactUnknown}, ImpactUnknown},
		{[]Impact{ImpactUnknown, ImpactIntermittent}, ImpactIntermittent},
		{[]Impact{ImpactDegraded, ImpactPartial, ImpactIntermittent}, ImpactPartial},
		{[]Impact{ImpactPartial, ImpactUnavailable}, ImpactUnavailable},
	} {
		r := Report{}
		for _, i := range c.impacts {
			r.Events = append(r.Events, Event{Impact: i})
		}
		if got := r.Impact(); got != c.want {
			t.Errorf("the worst of %v is %q, want %q", c.impacts, got, c.want)
		}
	}
}

// TestDetailTimes: times as written, in UTC, and in minutes, nothing made up for an unknown end.
func TestDetailTimes(t *testing.T) {
	text := func(s string) *string { return &s }
	number := func(n int) *int { return &n }
	r := Report{Events: []Event{
		event(t, "2024-12-31T23:30:00-05:00", "2025-01-01T00:15:00-05:00"),
		event(t, "2025-01-01T09:00:00+00:00", ""),
	}}
	d := r.Detail()
	want := []EventDetail{
		{Start: "2024-12-31T23:30:00-05:00", End: text("2025-01-01T00:15:00-05:00"), Zone: "UTC", Impact: "partial",
			StartUTC: "2025-01-01T04:30:00Z", EndUTC: text("2025-01-01T05:15:00Z"), Minutes: number(45)},
		{Start: "2025-01-01T09:00:00Z", Zone: "UTC", Impact: "partial", StartUTC: "2025-01-01T09:00:00Z"},
	}
	if diff := cmp.Diff(want, d.Events); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if d.DowntimeMinutes == nil || *d.DowntimeMinutes != 45 || !d.DowntimeAtLeast {
		t.Errorf("downtime %v, at least %v; want at least 45", d.DowntimeMinutes, d.DowntimeAtLeast)
	}
	if empty := (&Report{}).Detail(); empty.DowntimeMinutes != nil || empty.Products == nil || empty.Instances == nil ||
		empty.Causes == nil || empty.Events == nil || empty.Discrepancies == nil || len(empty.Sections) != len(Headings) {
		t.Errorf("a report of nothing has nil lists or a downtime: %+v", empty)
	}
}

// TestParsedTimesKeepTheirOffset: dates must not depend on the machine's own zone.
func TestParsedTimesKeepTheirOffset(t *testing.T) {
	defer func(local *time.Location) { time.Local = local }(time.Local)
	time.Local = time.FixedZone("here", 3600)
	r := example(t)
	if day := Day(r.Events[0].Start); day != 20240305 {
		t.Errorf("the event is on %d, want 20240305", day)
	}
	if name := r.Events[0].Start.Location().String(); name != "" {
		t.Errorf("the event's time is in %q, want a zone of its offset alone", name)
	}
}
