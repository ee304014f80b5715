package impact

import (
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

func TestRead(t *testing.T) {
	for text, want := range map[string]reports.Impact{
		"During the outage window the service could not be accessed.": "unavailable",
		"All of EU09 was down.":                                               "unavailable",
		"The environment was not available":                                   "unavailable",
		"Users were unable to log in.":                                        "unavailable",
		"Service became unresponsive for every library.":                      "unavailable",
		"At first it was slow and then went down completely.":                 "unavailable",
		"The service was partially available.":                                "partial",
		"The service was partly unavailable.":                                 "partial",
		"Some functions of the service could not be used.":                    "partial",
		"The export component was unavailable.":                               "partial",
		"A subset of customers experienced an interruption.":                  "partial",
		"E-mails stopped.":                                                    "partial",
		"Users experienced slowness.":                                         "degraded",
		"There was a degradation of the service.":                             "degraded",
		"There were performance issues":                                       "degraded",
		"Pages were slow or did not load.":                                    "degraded",
		"Response times were higher for some customers.":                      "degraded",
		"The service was intermittently unavailable.":                         "intermittent",
		"Intermediate service interruptions were seen.":                       "intermittent",
		"The service was intermittent":                                        "intermittent",
		"INTERMITTENT ACCESS ISSUES":                                          "intermittent",
		"There were short disruptions now and then.":                          "intermittent",
		"Service interruption was experienced by customers of EU09.":          "unknown",
		"During the event there was a service disruption.":                    "unknown",
		"A service interruption was seen.\nThe environment was down.":         "unavailable",
		"Intermediate interruptions were seen.\nThe service was down.":        "unavailable",
		"Users saw slowness.\nOn the second day the service was unavailable.": "unavailable",
		"The back office was down; patrons could still search.":               "partial",
		"It was slow, but the service remained available.":                    "degraded",
		"The service was\u00a0unavailable.":                                   "unavailable",
		"Users could not reach the service.":                                  "unavailable",
		"Customers couldn’t access Alma.":                                     "unavailable",
		"Users were not able to log in.":                                      "unavailable",
		"It was not possible to log in to the system.":                        "unavailable",
		"Access to the environment was not possible.":                         "unavailable",
		"Customers in the Chicago Data Center could not reach the service.":   "unavailable",
		"Users cannot use the service.":                                       "unavailable",
		"The service went offline.":                                           "unavailable",
		"There was a full service disruption.":                                "unavailable",
		"Users got an error page.":                                            "unavailable",
		"A part of the service could be used.":                                "partial",
		"The service was partly usable.":                                      "partial",
		"Only some functions could be used.":                                  "partial",
		"The environment was not fully operational.":                          "partial",
		"Letters were not sent.":                                              "partial",
		"Searches returned no results.":                                       "partial",
		"Patrons could not place requests.":                                   "partial",
		"Half of the requests failed.":                                        "partial",
		"Slow response was experienced.":                                      "degraded",
		"Pages took a long time to load.":                                     "degraded",
		"Requests timed out.":                                                 "degraded",
		"Users had difficulty logging in.":                                    "unknown",
		"Users experienced errors.":                                           "unknown",
	} {
		got, at, ok := Read(text)
		if got != want || !ok || at.End <= at.Start {
			t.Errorf("%q: got %s at %v, %v; want %s", text, got, at, ok, want)
		}
	}
}

func TestReadNothing(t *testing.T) {
	for _, text := range []string{
		"",
		"July 4, 2031 from 10:00 until 11:00 Chicago time",
		"The service remained available.",
		"There was no downtime.",
		"The status page was not available in time.",
		"This document serves as the analysis of the outage.",
		"Actions were taken to avoid downtime in future.",
		"Customers were not affected.",
	} {
		if got, at, ok := Read(text); ok || got != reports.ImpactUnknown {
			t.Errorf("%q: got %s at %v, want nothing", text, got, at)
		}
	}
}

func TestReadSpan(t *testing.T) {
	text := "Interruption of EU09, July 4 from 10 until 11.\nDuring that time the service was slow. It ended at 11."
	_, at, _ := Read(text)
	if got := text[at.Start:at.End]; got != "During that time the service was slow." {
		t.Errorf("got %q", got)
	}
}

func TestDisagree(t *testing.T) {
	for text, want := range map[string]bool{
		"": false,
		"The service was slow.\nThere was an interruption.": false,
		"The service was slow.\nIt was degraded.":           false,
		"The service was slow.\nIt was unavailable.":        true,
	} {
		if got := Disagree(Statements(text)); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// TestWindows marks time phrases with < and >.
func TestWindows(t *testing.T) {
	for marked, want := range map[string]string{
		"<July 4, 10 until 11>: the service was partially available.\nThere was a service disruption.": "partial",
		"<July 4>: slow.\n<July 5>: not accessible.\n<July 6>: slow.":                                  "degraded unavailable degraded",
		"<July 4>\n<July 5>\nDuring the events the service was unavailable.":                           "unavailable unavailable",
		"<July 4>\nThe service was slow.\n<July 5>\nThe service was unavailable.":                      "degraded unavailable",
		"Intermittent service was experienced at these times:\n<July 4>\n<July 5>":                     "intermittent intermittent",
		"Intermittent service was experienced at these times:\n<July 4>\nIt was down.\n<July 5>":       "unavailable intermittent",
		"It was intermittent <from 8 to 9> and down <from 9 to 10>.":                                   "intermittent unavailable",
		"The service was unavailable <on July 4> and <on July 5>.":                                     "unavailable unavailable",
		"<From 8 to 9> it was slow and <from 9 to 10> it was down.":                                    "degraded unavailable",
		"Interruption:\n<July 4>\n<July 5>: the service was down.":                                     "unknown unavailable",
		"There was a disruption <from 8 to 9>. The service was not available.":                         "unavailable",
		"<July 4>": "unknown",
		"":         "",
	} {
		text, phrases := unmark(marked)
		var got []string
		for _, s := range Windows(text, phrases) {
			got = append(got, string(s.Impact))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %v, want %s", marked, got, want)
		}
	}
}

func unmark(marked string) (string, []Span) {
	var text strings.Builder
	var phrases []Span
	for _, r := range marked {
		switch r {
		case '<':
			phrases = append(phrases, Span{Start: text.Len()})
		case '>':
			phrases[len(phrases)-1].End = text.Len()
		default:
			text.WriteRune(r)
		}
	}
	return text.String(), phrases
}

func FuzzRead(f *testing.F) {
	f.Add("The service was slow.\nJuly 4: it was down.", 22, 28)
	f.Add("\xff\u00a0İ down.", 0, 1)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end < start || end > len(text) {
			start, end = 0, len(text)
		}
		all := append(Statements(text), Windows(text, []Span{{Start: start, End: end}})...)
		for _, s := range all {
			known := slices.Contains(reports.IDs(reports.Impacts), string(s.Impact))
			if !known || s.At.Start < 0 || s.At.End < s.At.Start || s.At.End > len(text) {
				t.Fatalf("%+v in %q", s, text)
			}
		}
	})
}

// TestHostile bounds the time for what is no timeline.
func TestHostile(t *testing.T) {
	line := strings.Repeat("slow and down ", 400_000)
	many := strings.Repeat("It was down from 8 to 9.\n", 5_000)
	phrases := make([]Span, 5000)
	for i := range phrases {
		phrases[i] = Span{i * 25, i*25 + 5}
	}
	start := time.Now()
	Read(line)
	Windows(many, phrases)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}
