package phrase

import (
	"strings"
	"testing"
	"time"
)

// amsterdam is the context of most cases: a European instance and a title with one date.
var amsterdam = Context{Title: "Alma EU01 - RCA - July 19, 2025", Region: "Europe", DataCenter: "Amsterdam", Instances: []string{"EU01"}}

// phraseCases are phrases, and the windows as start/end in the zone; Z is short for Etc/UTC, A for
// Europe/Amsterdam, C for America/Chicago.
var phraseCases = []struct{ phrase, want string }{
	// orders and ways of writing a date
	{"19 July 2025 from 13:45 until 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"on the 19th of July 2025 from 13:45 to 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"on the 19th of July, 2025, between 13:45 and 14:25 (Amsterdam time)", "2025-07-19 13:45/14:25 A"},
	{"2025-07-19 13:45 - 14:25 UTC", "2025-07-19 13:45/14:25 Z"},
	{"2025-07-19T13:45:00Z to 2025-07-19T14:25:00Z", "2025-07-19 13:45/14:25 Z"},
	{"2025-07-19T13:45:00+02:00 until 2025-07-19T14:25:00+02:00", "2025-07-19 13:45/14:25 A"},
	{"19.07.2025, 13:45–14:25 CEST", "2025-07-19 13:45/14:25 A"},
	{"19/07/2025 from 13:45 till 14:25 CET", "2025-07-19 13:45/14:25 A"},
	{"7/19/2025 1:45 PM - 2:25 PM US Central Time", "2025-07-19 13:45/14:25 C"},
	{"19-Jul-2025 13h45 – 14h25", "2025-07-19 13:45/14:25 A"},
	{"Saturday, July 19, 2025, 13:45 to 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"Jul. 19, 2025 from 1.45 PM until 2.25 PM Chicago time", "2025-07-19 13:45/14:25 C"},
	{"July 19. 2025 from 13.45 until 14.25 Frankfurt time", "2025-07-19 13:45/14:25 Europe/Berlin"},
	{"July 19th ,2025 from 1:45 p.m. until 2:25 p.m. U.S. Central Time", "2025-07-19 13:45/14:25 C"},
	{"JULY 19, 2025 FROM 13:45 UNTIL 14:25 AMSTERDAM TIME", "2025-07-19 13:45/14:25 A"},
	{"july 19 2025 from 13:45 until 14:25 amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"Jully 19, 2025 at 13:45 CEST until 14:25 CEST", "2025-07-19 13:45/14:25 A"},
	{"the 19th from 13:45 until 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	// times of day
	{"July 19, 2025 from noon until 12:40 PM CDT", "2025-07-19 12:00/12:40 C"},
	{"July 19, 2025 from 10:30 PM until midnight CDT", "2025-07-19 22:30/24:00 C"},
	{"July 19, 2025 from midnight to 3 AM Amsterdam time", "2025-07-19 00:00/03:00 A"},
	{"July 19, 2025 from 12 noon to 1 pm Amsterdam time", "2025-07-19 12:00/13:00 A"},
	{"July 19, 2025 from 9am to 5pm Amsterdam time", "2025-07-19 09:00/17:00 A"},
	{"July 19, 2025 from 14h until 16h30 Amsterdam time", "2025-07-19 14:00/16:30 A"},
	{"July 19, 2025, 0530-0610 UTC", "2025-07-19 05:30/06:10 Z"},
	{"July 19, 2025, 1430 hrs to 1515 hrs Amsterdam time", "2025-07-19 14:30/15:15 A"},
	{"July 19, 2025, 14:30 hrs until 15:15 hrs", "2025-07-19 14:30/15:15 A"},
	{"July 19, 2025 from approximately 13:45 until around 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 13:45:10 until 14:25:50 Amsterdam time", "2025-07-19 13:45:10/14:25:50 A"},
	{"July 19, 2025 from 20:00 until 24:00 Amsterdam time", "2025-07-19 20:00/24:00 A"},
	{"July 19, 2025 from 3:00 until 5:00 PM Amsterdam time", "2025-07-19 15:00/17:00 A"},
	{"July 19, 2025 from 11:30 until 12:15 PM Amsterdam time", "2025-07-19 11:30/12:15 A"},
	{"July 19, 2025 from 16:03 PM until 05:10 PM Amsterdam time", "2025-07-19 16:03/17:10 A"},
	{"July 19, 2025 from 25:10 until 26:00 Amsterdam time", ""},
	// the date behind the times, and between them
	{"from 13:45 until 14:25 on July 19, 2025 (Amsterdam time)", "2025-07-19 13:45/14:25 A"},
	{"13:45–14:25 CEST on 19 July 2025", "2025-07-19 13:45/14:25 A"},
	{"from 1:45 PM CDT on July 19 until 2:25 AM CDT on July 20, 2025", "2025-07-19 13:45/2025-07-20 02:25 C"},
	{"July 19, 2025 - 13:45 to 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 (13:45 - 14:25 Amsterdam time)", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025: 13:45 - 14:25, Amsterdam time", "2025-07-19 13:45/14:25 A"},
	// over midnight and over the end of a year
	{"July 19, 2025 from 11:31 PM until 12:09 AM Amsterdam time", "2025-07-19 23:31/2025-07-20 00:09 A"},
	{"July 19, 2025 from 23:20 until July 20, 2025 00:03 Amsterdam time", "2025-07-19 23:20/2025-07-20 00:03 A"},
	{"July 19, 2025 from 11:33 PM until 12:00 Amsterdam time", "2025-07-19 23:33/24:00 A"},
	{"July 19, 2025 from 23:33 until 12:00 PM Amsterdam time", "2025-07-19 23:33/24:00 A"},
	{"July 19, 2025 from 22:58 until 11:46 Amsterdam time", "2025-07-19 22:58/ A"},
	{"July 19, 2025 from 4:32 PM until 4:29 PM Amsterdam time", "2025-07-19 16:32/ A"},
	// rows of tables
	{"July 19, 2025 01:45 PM | July 19, 2025 02:25 PM | US Central", "2025-07-19 13:45/14:25 C"},
	{"July 19, 2025 | 13:45 | 14:25 | Amsterdam", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 | 13:45 | 14:25 | 40 | CET", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 | 13:45 - 14:25 | CET", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 10:45 PM | CDT | July 20, 2025 01:25 AM | CDT", "2025-07-19 22:45/2025-07-20 01:25 C"},
	{"Start | July 19, 2025 13:45 CET | End | July 19, 2025 14:25 CET", "2025-07-19 13:45/14:25 A"},
	{"Start: July 19, 2025 13:45 CET | End: July 19, 2025 14:25 CET", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 | Start time: 13:45 | End time: 14:25 | Time zone: Amsterdam", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 | 13:45 | 13:58 | 14:25", ""}, // start, noticed, end? nobody can tell
	// zones
	{"July 19, 2025 from 13:45 until 14:25 US Central", "2025-07-19 13:45/14:25 C"},
	{"July 19, 2025 from 13:45 until 14:25 (UTC+2)", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 13:45 until 14:25 (GMT+8)", "2025-07-19 13:45/14:25 Etc/GMT-8"},
	{"July 19, 2025 from 13:45 until 14:25 UTC-05:00", "2025-07-19 13:45/14:25 Etc/GMT+5"},
	{"July 19, 2025 from 13:45 until 14:25 UTC+5:30", "2025-07-19 13:45/14:25 Asia/Kolkata"},
	{"July 19, 2025 from 13:45 UTC - 14:25 UTC", "2025-07-19 13:45/14:25 Z"},
	{"July 19, 2025 from 13:45 until 14:25 GMT", "2025-07-19 13:45/14:25 Z"},
	{"July 19, 2025 from 13:45 until 14:25 CST", "2025-07-19 13:45/14:25 C"},
	{"July 19, 2025 from 13:45 until 14:25 EDT", "2025-07-19 13:45/14:25 America/New_York"},
	{"July 19, 2025 from 13:45 until 14:25 Pacific Daylight Time (PDT)", "2025-07-19 13:45/14:25 America/Los_Angeles"},
	{"July 19, 2025 from 13:45 until 14:25 Eastern Standard Time", "2025-07-19 13:45/14:25 America/New_York"},
	{"July 19, 2025 from 13:45 until 14:25 AEST", "2025-07-19 13:45/14:25 Australia/Sydney"},
	{"July 19, 2025 from 13:45 until 14:25 local time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 13:45 until 14:25 local Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 13:45 until 14:25 Amsterdm time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 13:45 until 14:25 Chcago time zone", "2025-07-19 13:45/14:25 C"},
	{"July 19, 2025 from 13:45 until 14:25 Singapor time", "2025-07-19 13:45/14:25 Asia/Singapore"},
	{"July 19, 2025 from 13:45 until 14:25 Reykjavik time", "2025-07-19 13:45/14:25 Atlantic/Reykjavik"},
	{"July 19, 2025 from 13:45 until 14:25 São Paulo time", "2025-07-19 13:45/14:25 America/Sao_Paulo"},
	{"July 19, 2025 from 13:45 until 14:25 Atlantis time", ""},
	{"July 19, 2025 from 13:45 until 14:25", "2025-07-19 13:45/14:25 A"},
	// the same window in two zones
	{"July 19, 2025 from 13:45 until 14:25 UTC (15:45 until 16:25 Amsterdam time)", "2025-07-19 13:45/14:25 Z"},
	{"July 19, 2025 from 1:45 PM until 2:25 PM Chicago time / 18:45 until 19:25 UTC", "2025-07-19 13:45/14:25 C"},
	{"July 19, 2025 from 3:36 PM until 4:43 PM Singapore time, 7:36 PM until 8:43 PM AET", "2025-07-19 15:36/16:43 Asia/Singapore"},
	{"July 19, 2025 from 10:00 AM CDT (15:00 UTC) until 11:00 AM CDT (16:00 UTC)", "2025-07-19 10:00/11:00 C"},
	// several windows
	{"July 19, 2025 from 13:45 until 14:25 and from 15:00 until 15:30 Amsterdam time", "2025-07-19 13:45/14:25 A; 2025-07-19 15:00/15:30 A"},
	{"July 19, 2025, 13:45-14:25, 15:00-15:30 UTC", "2025-07-19 13:45/14:25 Z; 2025-07-19 15:00/15:30 Z"},
	{"July 19, 2025 from 13:45 until 14:25 Amsterdam time; July 20, 2025 from 01:00 until 02:00 Amsterdam time", "2025-07-19 13:45/14:25 A; 2025-07-20 01:00/02:00 A"},
	// days only, open ends, lengths
	{"July 19, 2025", "2025-07-19 00:00/23:59 A"},
	{"July 19 - 21, 2025", "2025-07-19 00:00/2025-07-21 23:59 A"},
	{"July 19 until August 2, 2025", "2025-07-19 00:00/2025-08-02 23:59 A"},
	{"July 19, 2025 at 13:45 Amsterdam time", "2025-07-19 13:45/ A"},
	{"July 19, 2025 at 13:45 Amsterdam time for 40 minutes", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 at 13:45 CEST for approximately 1 hour and 5 minutes", "2025-07-19 13:45/14:50 A"},
	{"July 19, 2025 from 10:00 AM until July 21 Amsterdam time", "2025-07-19 10:00/2025-07-21 23:59 A"},
	// several sentences and words between
	{"On July 19, 2025 customers were cut off. This lasted from 13:45 until 14:25 Amsterdam time.", "2025-07-19 13:45/14:25 A"},
	{"On July 19, 2025, the service was not available from 13:45 until 14:25 (Amsterdam time).", "2025-07-19 13:45/14:25 A"},
	// ends in other words
	{"July 19, 2025 starting at 13:45 and ending at 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"Start: July 19, 2025 13:45 CEST End: July 19, 2025 14:25 CEST", "2025-07-19 13:45/14:25 A"},
	{"Start time: 13:45 CEST, End time: 14:25 CEST", "2025-07-19 13:45/14:25 A"},
	{"during July 19, 2025 13:45 and 14:25 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 10:00 PM until 6:00 AM the next day, Amsterdam time", "2025-07-19 22:00/2025-07-20 06:00 A"},
	{"July 19, 2025 from 1345 until 1425 Amsterdam time", "2025-07-19 13:45/14:25 A"},
	{"July 19, 2025 from 13:45 until 14:25 Tel-Aviv time", "2025-07-19 13:45/14:25 Asia/Jerusalem"},
	{"July 19, 2025 from 13:45 until 14:25 North America Central Time", "2025-07-19 13:45/14:25 C"},
	// what cannot be read
	{"July 19, 2025 from 13;45 until 14:25 CEST", ""}, {"19 juli 2025 van 13:45 tot 14:25", ""},
	{"Le 19 juillet 2025 de 13:45 à 14:25", ""}, {"July 19, 2025 from 2000 until 2030 Amsterdam time", ""},
	{"", ""}, {"during the night", ""}, {"tomorrow", ""}, {"until 14:25", ""}, {"32 July 2025", ""},
	{"July 19, 2025 until July 20, 2025 from 10:00 until 11:00 UTC", ""},
	{"February 30, 2025 from 10:00 until 11:00 UTC", ""},
}

func TestReadPhrases(t *testing.T) {
	for _, c := range phraseCases {
		got := Read([]string{c.phrase}, amsterdam)[0]
		if is := brief(got.Windows); is != c.want {
			t.Errorf("%q\n  want %s\n  read %s\n  %v", c.phrase, c.want, is, got.Findings)
		}
		if len(got.Windows) == 0 && (len(got.Findings) == 0 || got.Findings[len(got.Findings)-1].Severity != Error) {
			t.Errorf("%q is not read, and no error says so: %v", c.phrase, got.Findings)
		}
	}
}

// brief writes windows as the cases have them.
func brief(all []Window) string {
	var parts []string
	for _, w := range all {
		s := clockBrief(w.Start, w.Start, true) + "/"
		if !w.End.IsZero() {
			s += clockBrief(w.End, w.Start, false)
		}
		parts = append(parts, s+" "+zoneBrief(w.Zone))
	}
	return strings.Join(parts, "; ")
}

func clockBrief(t, start time.Time, first bool) string {
	layout := "15:04"
	if t.Second() != 0 {
		layout = "15:04:05"
	}
	day := t.Format(time.DateOnly)
	if !first && t.Equal(midnight(t)) && dateOf(t).Equal(dateOf(start).AddDate(0, 0, 1)) {
		return "24:00"
	}
	if first || !dateOf(t).Equal(dateOf(start)) {
		return day + " " + t.Format(layout)
	}
	return t.Format(layout)
}

func zoneBrief(zone string) string {
	return strings.NewReplacer("Etc/UTC", "Z", "Europe/Amsterdam", "A", "America/Chicago", "C").Replace(zone)
}
