package phrase

import (
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports"
)

// TestFindCorpus puts every phrase of the corpus into a paragraph and looks for it there. A full
// stop or comma at the end is no part of it.
func TestFindCorpus(t *testing.T) {
	corpus, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	total, misses := 0, []string{}
	for _, r := range corpus {
		_, phrases := statedIn(r)
		for _, p := range phrases {
			total++
			p = strings.TrimRight(p, ".")
			text := "Customers of the instance at the data center could not work during the following hours: " + p +
				". During the event the environment was unavailable for 12 of 80 customers."
			if found := texts(text, Find(text)); !slices.Equal(found, []string{p}) {
				misses = append(misses, "  "+p+"\n    found "+strings.Join(found, " | "))
			}
		}
	}
	t.Logf("%d of %d phrases found", total-len(misses), total)
	if len(misses)*100 > 3*total {
		t.Errorf("too many are not found:\n%s", strings.Join(misses, "\n"))
	} else if len(misses) > 0 {
		t.Logf("not found:\n%s", strings.Join(misses, "\n"))
	}
}

func texts(text string, at []Span) []string {
	var all []string
	for _, s := range at {
		all = append(all, text[s.Start:s.End])
	}
	return all
}

// findCases are lines and paragraphs of timelines, and the phrases in them.
var findCases = []struct {
	text string
	want []string
}{
	{"Customers of NA05 could not work: July 19, 2025 at 13:45:00 until 14:25 Seattle time: During the event it was partly available.",
		[]string{"July 19, 2025 at 13:45:00 until 14:25 Seattle time"}},
	{"The instance was down on January 27, 2022 from 03:16 until 03:51 and from 03:56 until 04:06 Singapore time.",
		[]string{"January 27, 2022 from 03:16 until 03:51", "from 03:56 until 04:06 Singapore time"}},
	{"On July 23, 2015 customers experienced an interruption from 1:10PM until 3:10PM Chicago time zone. It was resolved.",
		[]string{"On July 23, 2015 customers experienced an interruption from 1:10PM until 3:10PM Chicago time zone"}},
	{"The service was slow September 25h though 29th daily from 10:00 AM until 4:00PM Amsterdam time zone.",
		[]string{"September 25h though 29th daily from 10:00 AM until 4:00PM Amsterdam time zone"}},
	{"August 13th, 2019 from 3:36 PM until 4:43 PM Singapore time zone (7:36 PM until 8:43 PM AET).",
		[]string{"August 13th, 2019 from 3:36 PM until 4:43 PM Singapore time zone (7:36 PM until 8:43 PM AET)"}},
	{"Performance was poor September 30 - October 15, 2024.", []string{"September 30 - October 15, 2024"}},
	{"At 14:03 a bridge was opened with 3 engineers.", nil},
	{"On July 19, 2025 at 13:45 Seattle time the service stopped.", []string{"On July 19, 2025 at 13:45 Seattle time"}},
	{"The window of July 19, 2025 from 13:45 until 14:25 UTC came 3 days after the release of July 16, 2025.",
		[]string{"July 19, 2025 from 13:45 until 14:25 UTC"}},
	{"NA04, NA05, NA06 and 12 others ran version 10.15 with 99.95 percent.", nil},
	{"The service was provided to customers and from partners until further notice.", nil},
	{"The upgrade from 10.15 to 11.02 was taken back.", nil},
	{"Between 13:45 and 14:25 on 19 July 2025 (Amsterdam time) nobody could log in; 3 servers were restarted.",
		[]string{"Between 13:45 and 14:25 on 19 July 2025 (Amsterdam time)"}},
	{"First outage: July 19, 2025, 13:45–14:25 UTC; second outage: July 20, 2025, 01:00–02:00 UTC.",
		[]string{"July 19, 2025, 13:45–14:25 UTC", "July 20, 2025, 01:00–02:00 UTC"}},
	{"The outage lasted from 13:45 to 14:25 CEST (40 minutes) and hit 12 customers.", []string{"from 13:45 to 14:25 CEST (40 minutes)"}},
	{"From July 19, 2025 10:10 AM until July 21, 2025 11:10 AM Sydney time, users of AP02 saw errors.",
		[]string{"From July 19, 2025 10:10 AM until July 21, 2025 11:10 AM Sydney time"}},
	{"The service was restored on July 19, 2025 at 14:25, after it had stopped at 13:45.", []string{"July 19, 2025 at 14:25"}},
	{"On January 12, 2025 at 09:30 (Beijing time) Alma CN01 became unavailable for 45 minutes. It was slow for 2 hours.",
		[]string{"On January 12, 2025 at 09:30 (Beijing time) Alma CN01 became unavailable for 45 minutes"}},
	{"", nil},
}

func TestFind(t *testing.T) {
	for _, c := range findCases {
		if got := texts(c.text, Find(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%q\n  want %q\n  got  %q", c.text, c.want, got)
		}
	}
}

func TestMoment(t *testing.T) {
	for line, want := range map[string]string{
		"09:02 CST - Alerts were received":                   "09:02 CST",
		"March 2, 2023 09:02 CST: alerts":                    "March 2, 2023 09:02 CST",
		"11:50 PM | An alert was raised":                     "11:50 PM",
		"At 09:02 an alert was raised":                       "At 09:02",
		"from 09:02 until 10:31 the service was down":        "",
		"March 2, 2023":                                      "",
		"Alerts were received at 09:02":                      "",
		"10.15 was installed":                                "",
		"":                                                   "",
		"The service of March 2, 2023 was restored at 10:31": "",
	} {
		if at := Moment(line); line[at.Start:at.End] != want {
			t.Errorf("%q: got %q", line, line[at.Start:at.End])
		}
	}
}
