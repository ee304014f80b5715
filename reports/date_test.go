package reports

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]Period{
		"2023":       {20230101, 20231231},
		"2023-06":    {20230601, 20230630},
		"2023-02":    {20230201, 20230228},
		"2024-02":    {20240201, 20240229},
		"2023-12":    {20231201, 20231231},
		"2023-06-14": {20230614, 20230614},
		"2024-02-29": {20240229, 20240229},
		"9999":       {99990101, 99991231},
	} {
		if got, err := ParseDate(text); err != nil || got != want {
			t.Errorf("ParseDate(%q) = %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "23", "2023-6", "2023-13", "2023-00", "2023-02-29", "2023-06-31", "2023-06-1", "2023/06/14", "2023-06-14T00:00:00Z",
		" 2023", "2023 ", "14.06.2023", "June 2023", "20230614", "-2023", "10000", "２０２３", "2023-06-14\x00",
	} {
		if got, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, got)
		}
	}
}

func TestParseRange(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     Period
	}{
		{"", "", Always},
		{"2022", "", Period{20220101, Always.Last}},
		{"", "2022", Period{Always.First, 20221231}},
		{"2022", "2022", Period{20220101, 20221231}},
		{"2022-03", "2022-03-05", Period{20220301, 20220305}},
		{"2023", "2022", Period{20230101, 20221231}}, // empty: no day is in it
	} {
		if got, err := ParseRange(c.from, c.to); err != nil || got != c.want {
			t.Errorf("ParseRange(%q, %q) = %v, %v; want %v", c.from, c.to, got, err, c.want)
		}
	}
	for _, c := range [][2]string{{"soon", ""}, {"", "soon"}, {"2022", "2022-13"}} {
		if _, err := ParseRange(c[0], c[1]); err == nil {
			t.Errorf("ParseRange(%q, %q) is no error", c[0], c[1])
		}
	}
}

func TestPeriod(t *testing.T) {
	june := Period{20230601, 20230630}
	for day, want := range map[int32]bool{20230531: false, 20230601: true, 20230615: true, 20230630: true, 20230701: false} {
		if june.Contains(day) != want {
			t.Errorf("June contains %d: %v, want %v", day, !want, want)
		}
	}
	if got := june.Intersect(Period{20230615, Always.Last}); got != (Period{20230615, 20230630}) {
		t.Errorf("June from its 15th is %v", got)
	}
	july := Period{20230701, 20230731}
	for _, day := range []int32{20230630, 20230701, 20230615, 20230715} {
		if june.Intersect(july).Contains(day) {
			t.Errorf("June and July share %d", day)
		}
	}
}

// TestDayIsLocal: a date belongs to the event's own zone.
func TestDayIsLocal(t *testing.T) {
	at := time.Date(2024, 1, 1, 2, 30, 0, 0, time.UTC)
	for offset, want := range map[int]int32{0: 20240101, -5 * 3600: 20231231, 14 * 3600: 20240101} {
		if got := Day(at.In(time.FixedZone("", offset))); got != want {
			t.Errorf("at offset %d it is %d, want %d", offset, got, want)
		}
	}
}
