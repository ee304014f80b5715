package cause

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

func TestCues(t *testing.T) {
	list, err := parseCues(cueText)
	if err != nil {
		t.Fatal(err)
	}
	count := make([]int, len(reports.Causes))
	seen := map[string]bool{}
	for _, c := range list.all {
		count[c.class]++
		key := reports.Causes[c.class].ID + ": " + strings.Join(c.stems, " ")
		if seen[key] {
			t.Errorf("%s stands there twice", key)
		}
		seen[key] = true
	}
	for class, n := range count {
		if id := reports.Causes[class].ID; n < 10 && id != string(underInvestigation) {
			t.Errorf("%s has %d cues", id, n)
		}
	}
	for _, broken := range []string{"network", "weather: rain", "network: , dns"} {
		if _, err := parseCues(broken); err == nil {
			t.Errorf("%q is read", broken)
		}
	}
}

func TestFewWords(t *testing.T) {
	c := Train(corpus(t))
	for text, want := range map[string]reports.Cause{
		"A disk was full.": "storage", "Power failure in the data center.": "data-center", "The certificate expired.": "security",
		"A bug.": "software-defect", "Human error.": "human-error", "Oracle crashed.": "database", "Network issue.": "network",
		"Out of memory.": "capacity", "Misconfiguration.": "configuration", "Power outage.": "data-center", "ISP outage.": "network",
		"The index was corrupt.": "search-index", "Hardware failure.": "hardware", "VMware failure.": "virtualization",
		"An upgrade failed.": "change-management", "The root cause was a firewall.": "network", "Licence expired.": "third-party",
	} {
		p := c.Propose("EU09 - RCA - July 4, 2031", text, "", "July 4, 2031 from 10:00 until 11:00")
		if p[0].Cause != want || len(p[0].Evidence.Words) == 0 {
			t.Errorf("%q: %+v", text, p)
		}
	}
}

func TestNothingSaid(t *testing.T) {
	c := Train(corpus(t))
	for _, text := range []string{
		"", "\n \n", ".", "N/A", "None.", "TBD", "- ", "qwxz vbnt plmk",
		"Ex Libris engineers investigated this event to determine the root cause with the following results:",
	} {
		p := c.Propose("EU09 - RCA - July 4, 2031", text, "", "July 4, 2031 from 10:00 until 11:00")
		if len(p) != 1 || p[0].Cause != underInvestigation || p[0].Confidence > 0.3 {
			t.Errorf("%q: %+v", text, p)
		}
	}
}

func TestStillInvestigated(t *testing.T) {
	c := Train(corpus(t))
	for text, first := range map[string]bool{
		"The root cause is still being investigated.":                                           true,
		"We continue to investigate what led to the event.":                                     true,
		"The investigation is still ongoing.":                                                   true,
		"Users could not log in. The reason is not yet known.":                                  true,
		"No root cause was found.":                                                              true,
		"A firewall of the network failed over. The reason for it is not yet known.":            false,
		"The firewall of the network failed. Cisco is still investigating the cause.":           false,
		"Engineers investigated the event and found that the firewall of the network failed.":   false,
		"The investigation of the cause revealed that the firewall blocked all network traffic": false,
	} {
		p := c.Propose("", text, "", "")
		if got := p[0].Cause == underInvestigation; got != first {
			t.Errorf("%q: %+v", text, p)
		}
	}
}

// TestBoilerplate adds to a text what publishers write around it; the answer stays the same.
func TestBoilerplate(t *testing.T) {
	c := Train(corpus(t))
	bare := c.Propose("", "A core switch failed.", "- The switch was replaced.", "")
	page := c.Propose("EU09 - RCA - July 4, 2031",
		"Root Cause Analysis\nEx Libris engineers investigated this event to determine the root cause analysis, with the following results: A core switch failed.",
		"Ex Libris has taken the following action and preventive measures to avoid such an occurrence in future:\nThe switch was replaced.",
		"Service interruption was experienced by Ex Libris customers served by the Alma EU09 instance during the following hours:\nDuring the event, the service was unavailable for the environment.")
	if !slices.EqualFunc(bare, page, func(a, b Proposal) bool { return a.Cause == b.Cause && a.Confidence == b.Confidence }) {
		t.Errorf("bare %+v\npage %+v", bare, page)
	}
}

func TestEvidence(t *testing.T) {
	c := Train(corpus(t))
	p := c.Propose("", "The Firewalls of the data center ran out of CPU.", "", "")
	i := slices.IndexFunc(p, func(p Proposal) bool { return p.Cause == "network" })
	if i < 0 {
		t.Fatalf("%+v", p)
	}
	e := p[i].Evidence
	if len(e.Words) == 0 || e.Words[0] != "Firewalls" {
		t.Errorf("words %q", e.Words)
	}
	if len(e.Reports) == 0 || !slices.Contains(e.Reports, "2015-09-24-na01-na02-na03") && !slices.Contains(e.Reports, "2015-09-28-primo-eu") {
		t.Errorf("reports %q", e.Reports)
	}
}

// TestOrder trains on the reports in another order and without any.
func TestOrder(t *testing.T) {
	all := corpus(t)
	shuffled := slices.Clone(all)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(all), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	a, b, none := Train(all), Train(shuffled), Train(nil)
	for _, p := range pageCases(t) {
		if one, two := a.Propose("", p.root, p.measures, ""), b.Propose("", p.root, p.measures, ""); !reflect.DeepEqual(one, two) {
			t.Errorf("%+v\n%+v", one, two)
		}
		valid(t, none.Propose("", p.root, p.measures, ""), p.root, p.measures)
	}
}

func valid(t *testing.T, all []Proposal, texts ...string) {
	t.Helper()
	if len(all) < 1 || len(all) > 3 {
		t.Fatalf("%d proposals", len(all))
	}
	seen := map[reports.Cause]bool{}
	for _, p := range all {
		if classOf(p.Cause) < 0 || seen[p.Cause] || !(p.Confidence >= 0 && p.Confidence <= 1) {
			t.Fatalf("%+v", all)
		}
		seen[p.Cause] = true
		for _, w := range p.Evidence.Words {
			if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, w) }) {
				t.Fatalf("%q is in none of the texts", w)
			}
		}
	}
}

// TestHostile bounds the time for what is no report.
func TestHostile(t *testing.T) {
	c := Train(corpus(t))
	start := time.Now()
	for _, s := range []string{
		strings.Repeat("database firewall ", 400_000),
		strings.Repeat("x", 5_000_000),
		strings.Repeat("The cause is being examined. ", 200_000),
		strings.Repeat("ü\n", 2_000_000),
	} {
		valid(t, c.Propose(s, s, s, s), s)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func FuzzPropose(f *testing.F) {
	all := corpus(f)
	c := Train(all)
	for _, r := range all[:20] {
		f.Add(r.Title, plain(r, rootCauseAt), plain(r, measuresAt), plain(r, timelineAt))
	}
	f.Add("\xff", "The reason is unknown\u2028İ", "é\x00", "cpu")
	f.Fuzz(func(t *testing.T, title, root, measures, timeline string) {
		valid(t, c.Propose(title, root, measures, timeline), title, root, measures, timeline)
	})
}
