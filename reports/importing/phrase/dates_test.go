package phrase

import (
	"fmt"
	"strings"
	"testing"
)

var dateCases = []struct{ text, want string }{
	{"Alma AP01 - RCA - March 30 and April 26, 2020", "2020-3-30 2020-4-26"},
	{"Primo MT NA Data Center RCA July 23-24 2015", "2015-7-23 to 2015-7-24"},
	{"Primo MT APAC01 - RCA - July 18, 19, 2018", "2018-7-18 2018-7-19"},
	{"Alma APAC Instance RCA Aug 26 2015", "2015-8-26"},
	{"Summon RCA - June 2016", "2016-6-0"},
	{"Alma NA02 Instance RCA Aug 6-20-24 2015", "2015-8-6 2015-8-20 2015-8-24"},
	{"Primo MT EU01 - RCA - November 14,15,16 - 2016", "2016-11-14 2016-11-15 2016-11-16"},
	{"Alma NA02 - RCA – January 1 & 2, 2019", "2019-1-1 2019-1-2"},
	{"HEP AP02 - RCA - March 31 ; April 2, 2024", "2024-3-31 2024-4-2"},
	{"campusM EU01 Performance Issues - RCA - September 30 - October 15, 2024", "2024-9-30 to 2024-10-15"},
	{"CN01 - RCA - December 30 - January 2, 2025", "2024-12-30 to 2025-1-2"},
	{"Alma APAC event RCA - July 26, Aug 19 and Aug 20 2016", "2016-7-26 2016-8-19 2016-8-20"},
	{"Primo MT NA01/02/03/04 ,TC NA12 - RCA - January 9 , 2021", "2021-1-9"},
	{"360 Products - RCA – April 9, 2018", "2018-4-9"},
	{"EU00 - RCA - 25 October 2022", "2022-10-25"},
	{"EU00 - RCA - 2022-10-25", "2022-10-25"},
	{"experienced by customers on November 26, 2023 and on the 3rd of May 2024.", "2023-11-26 2024-5-3"},
	{"experienced from Friday, June 24 to Monday, June 27", "0-6-24 to 0-6-27"},
	{"Alma NA04 - RCA", ""},
	{"It may be that 4 of 12 customers march on.", ""},
}

func TestDates(t *testing.T) {
	for _, c := range dateCases {
		var all []string
		for _, d := range Dates(c.text) {
			sep := ""
			if d.Through {
				sep = "to "
			}
			all = append(all, fmt.Sprintf("%s%d-%d-%d", sep, d.Year, d.Month, d.Day))
		}
		if got := strings.Join(all, " "); got != c.want {
			t.Errorf("%q\n  want %s\n  got  %s", c.text, c.want, got)
		}
	}
}
