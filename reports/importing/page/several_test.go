package page

import (
	"slices"
	"strings"
	"testing"
)

// Whatever is in a page beside its report, the report is the page's own, and other reports are named.
func TestSeveralReports(t *testing.T) {
	const one, two = "Lantern LT01 - RCA - May 4, 2031", "Lantern LT02 - RCA - June 6, 2031"
	const body = "Event Timeline\nLT01 was dark at noon.\nRoot Cause\nA wick was wet.\nPreventive Measures\n• Dry wicks.\n"
	const other = "Event Timeline\nLT02 was dark at night.\nRoot Cause\nThe oil ran out.\n"
	const html = "<h2>Event Timeline</h2><p>LT01 was dark at noon.</p><h2>Root Cause</h2><p>A wick was wet.</p><h2>Preventive Measures</h2><ul><li>Dry wicks.</li></ul>"
	otherHTML := strings.ReplaceAll(html, "LT01", "LT02")
	read := one + " | timeline: LT01 was dark at noon. | cause: A wick was wet. | measures: -Dry wicks."
	for name, c := range map[string]struct {
		in            string
		others, named []string
	}{
		"one after the other":         {in: one + "\n" + body + two + "\n" + other, others: []string{two}},
		"three":                       {in: one + "\n" + body + two + "\n" + other + "Lantern LT03 - RCA - 2032\n" + other, others: []string{two, "Lantern LT03 - RCA - 2032"}},
		"headings on a line":          {in: one + "\n" + body + two + "\nTimeline: LT02 was dark at night.\nRoot cause: The oil ran out.", others: []string{two}},
		"the site's marks twice":      {in: "<html><h1 id=title>" + one + "</h1><section class=mt-content-container>" + html + "</section><h1 id=title>" + two + "</h1><section class=mt-content-container>" + otherHTML + "</section>", others: []string{two}},
		"two files in one":            {in: strings.Repeat("<html><body><h1 id=title>"+one+"</h1><section class=mt-content-container>"+html+"</section></body></html>", 2)},
		"both in the site's marks":    {in: "<html><h1 id=title>" + one + "</h1><section class=mt-content-container>" + html + "<h2>" + two + "</h2>" + otherHTML + "</section>", others: []string{two}},
		"two articles":                {in: "<html><article><h1>" + one + "</h1>" + html + "</article><article><h1>" + two + "</h1>" + otherHTML + "</article>", others: []string{two}},
		"a column before":             {in: "<html><div><h4>" + two + "</h4><p>LT02 was dark: June 6, 2031 from 11:00 until 11:30, and nobody could see anything.</p></div><h1>" + one + "</h1>" + html},
		"a column behind":             {in: "<html><h1>" + one + "</h1>" + html + "<div><h3>Latest reports</h3><h4>" + two + "</h4><p>LT02 was dark: June 6, 2031.</p></div>"},
		"comments":                    {in: "<html><h1>" + one + "</h1>" + html + "<h3>2 Comments</h3><p>Jane: LT05 was dark as well, on June 6, 2031 from 11:00 until 11:30.</p>"},
		"links to others":             {in: one + "\n" + body + "See also\n" + two + "\nLantern LT07 - RCA - June 8, 2031\n"},
		"more of the folder":          {in: one + "\n" + body + "More in this section\n" + two},
		"copied twice, other letters": {in: one + "\n" + body + strings.ToUpper(one) + "\n" + body},
	} {
		r := FromText("x", []byte(c.in))
		if got := sketch(t, r); got != read {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, read)
		}
		if !slices.Equal(r.Page.Others, c.others) || !slices.Equal(r.Page.Named, c.named) {
			t.Errorf("%s: the others are %q and %q, want %q and %q", name, r.Page.Others, r.Page.Named, c.others, c.named)
		}
	}
	// What cannot be told apart is named.
	r := FromText("x", []byte(one+"\n"+body+two+"\nThe oil ran out."))
	if r.Err != nil || !slices.Equal(r.Page.Named, []string{two}) || len(r.Page.Others) > 0 {
		t.Errorf("a report without headings: %v", r)
	}
	// A cause that is no sentence ends a report as well, but a list of contents does not.
	r = FromText("x", []byte(one+"\n"+strings.Replace(body, "A wick was wet.", "Wet wick", 1)+two+"\n"+other))
	if r.Err != nil || !slices.Equal(r.Page.Others, []string{two}) || strings.Contains(r.Page.Text, "LT02") {
		t.Errorf("a short cause: %v", r)
	}
	if got, want := sketch(t, FromText("x", []byte(one+"\nEvent Timeline\nRoot Cause\nWicks\nPreventive Measures\n"+one+"\n"+body))), read; got != want {
		t.Errorf("a list of contents:\ngot  %s\nwant %s", got, want)
	}
}
