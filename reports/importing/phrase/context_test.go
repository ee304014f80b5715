package phrase

import (
	"strings"
	"testing"
	"time"
)

// contextCases are phrases whose meaning hangs on the rest of the report. A finding must contain
// one of the words in says, in order of the phrases; the rest of the line is free.
var contextCases = []struct {
	name    string
	phrases []string
	context Context
	want    []string
	says    []string // each is a part of some finding's message
}{
	{"the day comes from the title", []string{"April, 2021 from 19:01 until 21:48 AM Amsterdam time zone"},
		Context{Title: "campusM EU01- RCA - April 11, 2021"}, []string{"2021-04-11 19:01/21:48 A"},
		[]string{"no day; the day is taken from the title", "21:48 AM"}},
	{"the day comes from the introduction", []string{"April 2021 from 19:01 until 21:48 Amsterdam time"},
		Context{Title: "campusM EU01 RCA", Introduction: "interruption of April 11, 2021."}, []string{"2021-04-11 19:01/21:48 A"},
		[]string{"taken from the introduction"}},
	{"the year comes from the publication", []string{"December 30 from 10:00 until 11:00 UTC"},
		Context{Title: "campusM EU01 RCA", Published: "2022-01-12"}, []string{"2021-12-30 10:00/11:00 Z"}, []string{"publication date"}},
	{"the year of a January after a title of December", []string{"December 31 from 10:00 until 11:00 UTC", "January 1 from 10:00 until 11:00 UTC"},
		Context{Title: "EU01 RCA - December 31, 2021"}, []string{"2021-12-31 10:00/11:00 Z", "2022-01-01 10:00/11:00 Z"}, []string{"no year"}},
	{"the title's date goes first", []string{"November 18, 2015 from 04:48 PM until 07:40 PM Central European Time"},
		Context{Title: "Alma EU00 Instance RCA Nov 8,2015", Introduction: "on November 8, 2015"}, []string{"2015-11-08 16:48/19:40 A"},
		[]string{"The timeline says November 18, 2015; the title, like the introduction, says November 8, 2015"}},
	{"a wrong year in all phrases", []string{"May 4th, 2019 from 8:13 AM until 8:44 AM UTC", "May 5th, 2019 from 8:13 AM until 8:44 AM UTC"},
		Context{Title: "RCA - May 4, 5 - 2020"}, []string{"2020-05-04 08:13/08:44 Z", "2020-05-05 08:13/08:44 Z"}, nil},
	{"an event more than the title has", []string{"July 8, 2019 from 10:00 until 11:00 UTC", "August 3, 2019 from 10:00 until 11:00 UTC"},
		Context{Title: "RCA - July 8, 2019"}, []string{"2019-07-08 10:00/11:00 Z", "2019-08-03 10:00/11:00 Z"}, nil},
	{"a window that touches the title's date", []string{"July 7, 2019 from 23:00 until July 8, 2019 01:00 UTC"},
		Context{Title: "RCA - July 8, 2019"}, []string{"2019-07-07 23:00/2019-07-08 01:00 Z"}, nil},
	{"a month as title", []string{"May 26, 2016 5:06 pm PST to May 27, 2016 1:43 pm PST"},
		Context{Title: "Summon RCA - June 2016"}, []string{"2016-06-26 17:06/2016-06-27 13:43 America/Los_Angeles"}, []string{"says June 26, 2016"}},
	{"the night between two days of the title", []string{"from 22:30 until 01:30 Amsterdam time"},
		Context{Title: "RCA - October 9-10, 2022"}, nil, []string{"the title names several"}},
	{"the night of a date whose next day the title names", []string{"October 9, 2022 from 22:30 until 01:30 Amsterdam time"},
		Context{Title: "RCA - October 9-10, 2022"}, []string{"2022-10-09 22:30/2022-10-10 01:30 A"}, []string{"day after the start"}},
	{"no dates but in the title, as many", []string{"from 07:45 until 08:48 UTC", "from 12:38 until 13:10 UTC"},
		Context{Title: "RCA - February 17 and 26, 2022"}, []string{"2022-02-17 07:45/08:48 Z", "2022-02-26 12:38/13:10 Z"}, []string{"in their order"}},
	{"a date for the phrases after it", []string{"February 1, 2021 (Amsterdam time)", "09:30 AM – 10:16 AM", "22:00 PM – 22:05 PM"},
		Context{Title: "EU02 RCA"}, []string{"", "2021-02-01 09:30/10:16 A", "2021-02-01 22:00/22:05 A"}, []string{"dates other times"}},
	{"after midnight the date is the next", []string{"July 19, 2025 from 23:00 until July 20, 2025 01:00 UTC", "from 02:00 until 03:00 UTC"},
		Context{Title: "RCA"}, []string{"2025-07-19 23:00/2025-07-20 01:00 Z", "2025-07-20 02:00/03:00 Z"}, nil},
	{"the zone of the other times", []string{"Dec 2, 2021 from 04:05 until 04:16", "Dec 3, 2021 from 05:25 until 05:56 Seattle time"},
		Context{DataCenter: "Amsterdam"}, []string{"2021-12-02 04:05/04:16 America/Los_Angeles", "2021-12-03 05:25/05:56 America/Los_Angeles"},
		[]string{"that of the other times is used"}},
	{"the zone of the instance", []string{"April 11, 2026, from 12:14 AM until 2:27 AM"},
		Context{Usual: func(time.Time) string { return "America/Chicago" }}, []string{"2026-04-11 00:14/02:27 C"}, []string{"usual for the instance"}},
	{"the zone that the timeline gives for its times", []string{"April 11, 2026, from 12:14 AM until 2:27 AM"},
		Context{Around: "All times are US Eastern time.", DataCenter: "Chicago", Region: "North America"},
		[]string{"2026-04-11 00:14/02:27 America/New_York"}, []string{"gives America/New_York for its times"}},
	{"the zone in the head of a table", []string{"April 11, 2026 | 00:14 | 02:27"},
		Context{Around: "Date | Start (CET) | End (CET)"}, []string{"2026-04-11 00:14/02:27 A"}, []string{"gives Europe/Amsterdam"}},
	{"the zone on a line of its own", []string{"April 11, 2026 | 00:14 | 02:27"},
		Context{Around: "Alma EU00 was down on\nAmsterdam time.\nIt was slow."}, []string{"2026-04-11 00:14/02:27 A"}, []string{"gives Europe/Amsterdam"}},
	{"the zone behind the hours that follow", []string{"April 11, 2026 09:02 - 09:40"},
		Context{Around: "during the following hours (US Eastern Time):\nNA01 -"}, []string{"2026-04-11 09:02/09:40 America/New_York"}, nil},
	{"how long it lasted, later in the sentence", []string{"October 31, 2022 at 21:05 CDT the service went down for 40 minutes"},
		Context{Title: "RCA - October 31, 2022"}, []string{"2022-10-31 21:05/21:45 C"}, []string{"reckoned from the length"}},
	{"an end that may be read in two ways, the month first", []string{"10/31/2022 9:05 PM - 11/1/2022 12:40 AM Chicago time"},
		Context{Title: "RCA - October 31, 2022"}, []string{"2022-10-31 21:05/2022-11-01 00:40 C"}, nil},
	{"an end that may be read in two ways, the day first", []string{"30/11/2022 21:05 - 1/12/2022 00:40 Amsterdam time"},
		Context{Title: "RCA - November 30, 2022"}, []string{"2022-11-30 21:05/2022-12-01 00:40 A"}, nil},
	{"two zones around the times", []string{"April 11, 2026 | 00:14 | 02:27"},
		Context{Around: "Start (CET) | End (CST)", DataCenter: "Chicago"}, []string{"2026-04-11 00:14/02:27 C"}, []string{"data center"}},
	{"no zone at all", []string{"April 11, 2026, from 12:14 AM until 2:27 AM"}, Context{}, nil, []string{"names no time zone"}},
	{"an abbreviation that names the report's place", []string{"August 30, 2020 from 07:00 AM until 10:30 AM EDT time"},
		Context{Region: "North America", Instances: []string{"CA01"}}, []string{"2020-08-30 07:00/10:30 America/Toronto"}, nil},
	{"CET at a data center with the same clock", []string{"August 30, 2020 from 07:00 until 10:30 CET"},
		Context{DataCenter: "Frankfurt"}, []string{"2020-08-30 07:00/10:30 Europe/Berlin"}, []string{"marked CET, but daylight saving time applies on August 30, 2020"}},
	{"CST in China", []string{"September 21, 2020 from 21:40 until 22:20 CST"},
		Context{Instances: []string{"CN01"}, Region: "Asia Pacific"}, []string{"2020-09-21 21:40/22:20 Asia/Shanghai"}, nil},
	{"CDT in winter", []string{"January 9, 2025 from 07:28 AM until 07:57 AM CDT."}, Context{}, []string{"2025-01-09 07:28/07:57 C"},
		[]string{"does not apply on January 9, 2025"}},
	{"two zones that do not agree", []string{"August 13th, 2019 from 3:36 PM until 4:43 PM Singapore time zone (7:36 PM until 8:43 PM AET)"},
		Context{}, []string{"2019-08-13 15:36/16:43 Asia/Singapore"}, []string{"2 h later"}},
	{"the same window in two phrases", []string{"July 19, 2025 from 13:45 until 14:25 UTC", "July 19, 2025 from 15:45 until 16:25 Amsterdam time"},
		Context{}, []string{"2025-07-19 13:45/14:25 Z", ""}, []string{"counts once"}},
	{"a date of two readings", []string{"4/5/2021 from 10:00 until 11:00 UTC"}, Context{Title: "RCA - May 4, 2021"}, []string{"2021-05-04 10:00/11:00 Z"}, nil},
	{"a date of two readings and nothing that tells", []string{"4/5/2021 from 10:00 until 11:00 UTC"}, Context{Title: "RCA"}, nil, []string{"two ways"}},
	{"the hour that summer time skips", []string{"March 10, 2024 from 02:30 until 04:00 Chicago time"}, Context{},
		[]string{"2024-03-10 03:30/04:00 C"}, []string{"left out 02:30; 03:30 is taken"}},
	{"the hour that winter time doubles", []string{"November 3, 2024 from 00:30 until 01:30 Chicago time"}, Context{},
		[]string{"2024-11-03 00:30/01:30 C"}, []string{"showed 01:30 twice"}},
	{"a list of days", []string{"July 18, 19 and 21, 2018 from 10:00 until 11:00 UTC"}, Context{},
		[]string{"2018-07-18 10:00/11:00 Z; 2018-07-19 10:00/11:00 Z; 2018-07-21 10:00/11:00 Z"}, nil},
	{"daily behind the times", []string{"from 10:00 until 11:00 UTC daily, July 18 through 20, 2018"}, Context{},
		[]string{"2018-07-18 10:00/11:00 Z; 2018-07-19 10:00/11:00 Z; 2018-07-20 10:00/11:00 Z"}, nil},
	{"daily over the end of a month", []string{"daily from 10:00 until 11:00 UTC between July 30, 2018 and August 1, 2018"}, Context{},
		[]string{"2018-07-30 10:00/11:00 Z; 2018-07-31 10:00/11:00 Z; 2018-08-01 10:00/11:00 Z"}, nil},
	{"a night of two days", []string{"July 19-20, 2025 from 22:00 until 02:00 UTC"}, Context{}, []string{"2025-07-19 22:00/2025-07-20 02:00 Z"}, nil},
	{"over the end of a year", []string{"December 31, 2021 from 23:30 until January 1, 00:30 UTC"}, Context{}, []string{"2021-12-31 23:30/2022-01-01 00:30 Z"}, nil},
	{"over the end of a year, the year behind", []string{"December 31 23:30 until January 1, 2022 00:30 UTC"}, Context{}, []string{"2021-12-31 23:30/2022-01-01 00:30 Z"}, nil},
	{"a weekday that does not fit", []string{"Friday, July 19, 2025 from 10:00 until 11:00 UTC"}, Context{}, []string{"2025-07-19 10:00/11:00 Z"}, []string{"was a Saturday"}},
	{"a length that does not fit", []string{"May 11, 2022 from 11:56 until 13:44 Singapore time (95 minutes)"}, Context{},
		[]string{"2022-05-11 11:56/13:44 Asia/Singapore"}, []string{"108 minutes long, but the timeline counts 95"}},
	{"no start of day", []string{"March 9, 2025 until April 21, 01:30 AM Beijing time"}, Context{}, []string{"2025-03-09 00:00/2025-04-21 01:30 Asia/Shanghai"},
		[]string{"No time of day is given for the start on March 9, 2025"}},
}

func TestReadInContext(t *testing.T) {
	for _, c := range contextCases {
		all := Read(c.phrases, c.context)
		var messages []string
		for i, got := range all {
			want := ""
			if i < len(c.want) {
				want = c.want[i]
			}
			if is := brief(got.Windows); is != want {
				t.Errorf("%s: %q\n  want %s\n  read %s\n  %v", c.name, got.Text, want, is, got.Findings)
			}
			for _, f := range got.Findings {
				messages = append(messages, f.Message)
			}
		}
		for _, s := range c.says {
			if !strings.Contains(strings.Join(messages, "\n"), s) {
				t.Errorf("%s: no finding says %q: %q", c.name, s, messages)
			}
		}
	}
}

var compareCases = []struct {
	title, introduction string
	phrases             []string
	want                string
}{
	{"NA05 - RCA - July 19, 2025", "experienced on November 26, 2023.", []string{"July 19, 2025 at 13:45:00 until 14:25 Seattle time"},
		"The introduction names November 26, 2023; the title and the timeline say July 19, 2025."},
	{"NA05 - RCA - July 19, 2025", "experienced on July 19, 2025.", []string{"July 19, 2025 at 13:45:00 until 14:25 Seattle time"}, ""},
	{"NA05 - RCA - July 19, 2025", "", []string{"July 19, 2025 at 13:45:00 until 14:25 Seattle time"}, ""},
	{"RCA - July 8 & August 3, 2019", "on July 8, 2019", []string{"July 8, 2019 10:00-11:00 UTC", "August 3, 2019 10:00-11:00 UTC"},
		"The introduction names July 8, 2019 only; the title and the timeline add August 3, 2019."},
	{"CN01 - RCA - March 9 - April 20, 2025", "", []string{"March 9, 2025 until April 21, 01:30 AM Beijing time"},
		"The title ends on April 20, 2025, the timeline on April 21, 2025."},
	{"RCA - July 8 & August 3, 2019", "", []string{"July 8, 2019 10:00-11:00 UTC"}, "The title names August 3, 2019, for which the timeline gives no time."},
	{"RCA - July 8, 2019", "", []string{"July 8, 2019 10:00-11:00 UTC", "August 3, 2019 10:00-11:00 UTC"}, "The timeline names August 3, 2019, which the title does not."},
	{"RCA", "on July 8, 2019", []string{"July 9, 2019 10:00-11:00 UTC"}, "The introduction names July 8, 2019; the timeline says July 9, 2019."},
	{"Summon RCA - June 2016", "from Friday, June 24 to Monday, June 27", []string{"June 26, 2016 5:06 pm PST to June 27, 2016 1:43 pm PST."},
		"The introduction also names June 24, 2016; the title and the timeline say June 26, 2016."},
	{"RCA - October 6-9 2025", "on October 6, 2025", []string{"October 6, 2025 10:00-11:00 UTC", "October 9, 2025 10:00-11:00 UTC"},
		"The introduction names October 6, 2025 only; the title and the timeline add October 9, 2025."},
}

func TestCompare(t *testing.T) {
	for _, c := range compareCases {
		context := Context{Title: c.title, Introduction: c.introduction}
		var all []string
		for _, f := range Compare(context, Read(c.phrases, context)) {
			all = append(all, f.Message)
		}
		if got := strings.Join(all, " "); got != c.want {
			t.Errorf("%s\n  want %s\n  got  %s", c.title, c.want, got)
		}
	}
}
