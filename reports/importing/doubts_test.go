package importing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports/importing/page"
)

// What can be read and is hardly meant is found; what is usual is not.
func TestDoubts(t *testing.T) {
	k := learned(t)
	const title, times, cause = "Alma EU02 - RCA - May 4, 2031", "May 4, 2031 from 10:00 until 10:30 Amsterdam time", "The disk was full, and the storage stopped."
	const text = title + "\n\nEvent Timeline\n\nAlma EU02 was unavailable: " + times + ".\n\nRoot Cause Analysis\n\n" + cause + "\n\nPreventive Measures\n\n• A larger disk.\n"
	for name, c := range map[string]struct{ old, new, finding string }{
		"nothing":                {"full", "full", ""},
		"another year":           {"10:30 Amsterdam", "May 4, 2032 10:30 Amsterdam", "warning: events[0].end: The timeline makes an interruption of 366 days."},
		"another month":          {"10:30 Amsterdam", "June 4, 2031 10:30 Amsterdam", "warning: events[0].end: The timeline makes an interruption of 31 days."},
		"a long day":             {"10:30 Amsterdam", "May 6, 2031 10:30 Amsterdam", ""},
		"a zone far away":        {"Amsterdam time", "Chicago time", "warning: events[0].zone: The times are given in America/Chicago, which is not in Europe."},
		"UTC":                    {"Amsterdam time", "UTC", ""},
		"IST":                    {"Amsterdam time", "IST", "warning: events[0].zone: The times are marked IST, which is the time of Israel, of India and of Ireland; Europe/Dublin is taken."},
		"no instance":            {"EU02", "", "info: instances: No instance is named; the report stands for all of them in its region."},
		"the cause's instance":   {"The disk", "The disk of EU03", ""},
		"a product without any":  {"Alma EU02", "RefWorks", ""},
		"a title of its own":     {"EU02 - RCA", "EU02, maintenance", "info: title: The title does not call the page a Root Cause Analysis."},
		"a day of the week":      {"unavailable: ", "unavailable on Monday, ", "warning: events: May 4, 2031 was a Sunday, not a Monday."},
		"the day of the week":    {"unavailable: ", "unavailable on Sunday the ", ""},
		"a day of another thing": {"unavailable: ", "unavailable after Monday's change: ", ""},
		"measures to come":       {"A larger disk.", "TBD", "warning: Preventive measures: The section on preventive measures lists none."},
		"no measures":            {"• A larger disk.", "N/A", "warning: Preventive measures: The section on preventive measures lists none."},
		"another report":         {"• A larger disk.\n", "• A larger disk.\n\nAlma EU07 - RCA - June 8, 2031\n\nA switch failed.\n", `warning: title: Below its cause the page names another report, "Alma EU07 - RCA - June 8, 2031".`},
	} {
		got := doubtsOf(t, k, strings.ReplaceAll(text, c.old, c.new))
		if c.finding == "" && len(got) > 0 || c.finding != "" && !slices.Equal(got, []string{c.finding}) {
			t.Errorf("%s: found %q, want %q", name, got, c.finding)
		}
	}
	both := strings.NewReplacer("EU02", "", "The disk", "The disk of EU03").Replace(text)
	if got := doubtsOf(t, k, both); !slices.Equal(got, []string{"warning: instances: No instance is named as struck; the text names EU03."}) {
		t.Errorf("an instance of the cause alone: %q", got)
	}
}

// A page is published on the day of the event or later, wherever the publisher is.
func TestPublishedBeforeTheEvent(t *testing.T) {
	k := learned(t)
	for day, want := range map[string]string{
		"2030-01-02": "warning: events[0].start: The page was published on January 2, 2030, before the event of May 4, 2031.",
		"2031-05-02": "warning: events[0].start: The page was published on May 2, 2031, before the event of May 4, 2031.",
		"2031-05-03": "", "2031-05-04": "", "2031-06-01": "",
	} {
		got := doubtsOf(t, k, `<html><head><meta property="article:published_time" content="`+day+`"></head><body><h1>Alma EU02 - RCA - May 4, 2031</h1><h2>Event Timeline</h2>`+
			`<p>Alma EU02 was unavailable: May 4, 2031 from 10:00 until 10:30 Amsterdam time.</p><h2>Root Cause Analysis</h2><p>The disk was full, and the storage stopped.</p><h2>Preventive Measures</h2><ul><li>A larger disk.</li></ul>`)
		if want == "" && len(got) > 0 || want != "" && !slices.Equal(got, []string{want}) {
			t.Errorf("%s: found %q, want %q", day, got, want)
		}
	}
}

func doubtsOf(t *testing.T, k *Known, text string) (found []string) {
	t.Helper()
	result := page.FromText("page", []byte(text))
	if result.Err != nil {
		t.Fatal(result.Err)
	}
	d, err := k.Understand(result.Page)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range d.Findings {
		found = append(found, fmt.Sprintf("%s: %s: %s", f.Severity, f.Field, f.Message))
	}
	return found
}
