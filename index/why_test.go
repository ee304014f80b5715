package index

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func whyOf(t *testing.T, x *Index, id, query string) Why {
	t.Helper()
	why, err := x.Why(context.Background(), id, query)
	if err != nil {
		t.Fatal(err)
	}
	return why
}

// explained writes a clause in a line: what was typed, then what stands for it and where.
func explained(c WhyClause) string {
	line := c.Typed
	if c.Corrected != "" {
		line += " > " + c.Corrected
	}
	if c.Ignored {
		line += " (ignored)"
	}
	if c.Bonus > 0 {
		line += fmt.Sprintf(" +%v", c.Bonus)
	}
	for _, m := range c.Matches {
		line += fmt.Sprintf("; %s, %s:", m.Words, m.How)
		for _, f := range m.In {
			line += fmt.Sprintf(" %s %d", f.Field, f.Times)
		}
	}
	return line
}

func TestWhy(t *testing.T) {
	x := corpusIndex(t)
	for _, c := range []struct {
		id, query string
		full      bool
		want      []string
	}{
		{"2018-11-07-na04", "oracel crash na 04 the", true, []string{
			"oracel > oracle; oracle, as typed: root cause 1 preventive measures 1",
			"crash; crash, as typed: root cause 1 preventive measures 1; crashed, another form: summary 1",
			"na-04 +8; na04, as typed: title 1 names 1 summary 1",
			"the (ignored)",
		}},
		{"2018-11-07-na04", "db cras", true, []string{
			"db; database, synonym: names 1",
			"cras; crash, completion: root cause 1 preventive measures 1; crashed, completion: summary 1",
		}},
		{"2021-12-12-primo-mt-ca01", "compute vm paraffin", false, []string{
			"compute; compute, as typed: root cause 1 summary 1",
			"vm; virtual machines, synonym: summary 1",
			"paraffin",
		}},
		{"2025-10-06-campusm-eu01", `"web application firewall" load-balancer -oracle product:campusm`, true, []string{
			`"web application firewall"; web application firewall, as typed: root cause 1 summary 1`,
			"load-balancer; load balancer, as typed: root cause 1",
		}},
		{"2016-10-12-primo-mt-eu01", "denial of service", true, []string{
			"denial; ddos, synonym: root cause 1; denial of service, as typed: summary 1",
			"of (ignored)",
			"service; ddos, synonym: root cause 1; denial of service, as typed: summary 1",
		}},
		{"2016-10-12-primo-mt-eu01", "root:attack", true, []string{"root:attack; attack, as typed: root cause 1"}},
		{"2016-10-12-primo-mt-eu01", "instance:na01 attack ", false, []string{
			"attack; attack, as typed: root cause 1 preventive measures 1 summary 1; attacks, another form: preventive measures 1",
		}},
		{"2016-10-12-primo-mt-eu01", "", true, []string{}},
	} {
		why := whyOf(t, x, c.id, c.query)
		got := []string{}
		for _, clause := range why.Clauses {
			got = append(got, explained(clause))
		}
		if diff := cmp.Diff(c.want, got); diff != "" || why.Full != c.full {
			t.Errorf("%s for %q: full %v, want %v (-want +got):\n%s", c.id, c.query, why.Full, c.full, diff)
		}
	}
}

// What a hit is explained by adds up to its score.
func TestWhyAddsUp(t *testing.T) {
	x := corpusIndex(t)
	queries := []string{
		"oracel crash", "(oracle OR postgres) crash", "the OR firewall", "NA 05", "eu02 load", `"connection pool" -na01`,
		"root:memory time out", "instance:na01 database cra", "(oracle database) OR firewall", "load-balancer ORA-00600",
		"slow alma eu02 again", "-(the of) disk", "year:2018 (a OR -b) network",
	}
	for _, q := range readJudged(t) {
		queries = append(queries, q.text)
	}
	for _, q := range queries {
		for _, h := range ask(t, x, Request{Query: q, Limit: 25}).Hits {
			checkWhy(t, q, h, whyOf(t, x, h.ID, q))
		}
	}
}

func checkWhy(t *testing.T, q string, h Hit, why Why) {
	t.Helper()
	if math.Abs(why.Score-h.Score) > 0.0011 || why.Full == h.Partial {
		t.Errorf("%q, %s: explained %v, scored %v; full %v, partial %v", q, h.ID, why.Score, h.Score, why.Full, h.Partial)
	}
	matched := false
	for _, c := range why.Clauses {
		if c.Score > 0 && len(c.Matches) == 0 || c.Ignored && len(c.Matches) > 0 {
			t.Errorf("%q, %s: %+v", q, h.ID, c)
		}
		matched = matched || len(c.Matches) > 0
	}
	if h.Score > 0 && !matched {
		t.Errorf("%q, %s: nothing matches", q, h.ID)
	}
}

func TestWhyBeforeIndex(t *testing.T) {
	x := unbuilt(t)
	why := whyOf(t, x, "2016-07-26-apac", "network")
	if why.Indexed || why.Clauses == nil || len(why.Clauses) > 0 {
		t.Errorf("%+v", why)
	}
	if _, err := x.Why(context.Background(), "2031-01-01-none", "network"); err == nil || !strings.Contains(err.Error(), "2031-01-01-none") {
		t.Errorf("an unknown id gives %v", err)
	}
}
