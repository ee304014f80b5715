package index

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"rcaviewer/reports"
)

// checkAnswer says in which way an answer contradicts itself; empty when it does not.
func checkAnswer(r Request, a Answer, ids []string) string {
	full := 0
	for _, h := range a.Hits {
		if !h.Partial || a.Relaxed {
			full++
		}
		if len(h.Snippets) == 0 || len(h.Snippets) > mostSnippets {
			return h.ID + " has no passage or too many"
		}
		for _, s := range h.Snippets {
			if problem := checkFragments(s.Text); problem != "" {
				return h.ID + ": " + problem
			}
		}
	}
	switch {
	case len(a.Hits) > r.Limit:
		return "more hits than asked for"
	case len(ids) != a.Total:
		return "as many ids as the total does not count"
	case full != max(0, min(a.Total-r.Offset, r.Limit)):
		return "full hits and total do not agree"
	}
	return ""
}

// checkFragments makes sure that a passage was cut between letters and marks something or nothing
// as a whole.
func checkFragments(text []Fragment) string {
	length := 0
	for _, f := range text {
		length += len(f.S)
		switch {
		case f.S == "" && len(text) > 1:
			return "an empty run"
		case !utf8.ValidString(f.S):
			return "a run that is cut within a letter: " + f.S
		}
	}
	if length > 2*snippetLength {
		return "a passage that is too long"
	}
	return ""
}

func checked(t *testing.T, x *Index, text string) Answer {
	t.Helper()
	r := Request{Query: text, Limit: 5}
	a, err := x.Search(context.Background(), r)
	if err != nil {
		t.Fatalf("%.80q: %v", text, err)
	}
	ids, err := x.IDs(context.Background(), r)
	if err != nil {
		t.Fatalf("%.80q: %v", text, err)
	}
	if problem := checkAnswer(r, a, ids); problem != "" {
		t.Errorf("%.80q: %s", text, problem)
	}
	return a
}

// uglyPieces are parts of texts that have broken searches.
var uglyPieces = []string{
	"", " ", `"`, `""`, `"a`, "'", "(", ")", "()", "((", "-", "--", "- -", "NOT", "OR", "AND", "OR OR", "NOT NOT", "a OR", "OR a", "AND NOT a",
	":", "title:", "title:\"", "title:(", "-title:", "cause:", "cause:\"\"", "instance:-", "year:0000", "after:", "after:0000", "before:0001-01-01",
	"duration:>", "duration:>9999999", "*", "?", "~", "~1", "^", "^2", "+a", "a*", "/a/", "[a TO b]", "{a}", "\\", "\\\"", "a\\", "&&", "||", "!",
	"\x00", "\x1b[31m", "\u0085", "\u2028", "\ufeff", "\ufffd", "\xff", "\xc3", "a\xffb", "\u202eoracle", "\u200b", "e\u0301", "\u0301", "🔥", "👩‍👩‍👧‍👦", "İ", "İstanbul",
	"ß", "ﬁ", "Ω", "العربية", "אמסטרדם", "数据库", "データベース", "ก็", "１２３", "½", "<script>", "%s%d", "$(x)", "`x`", ";--",
}

// TestSearchNeverFails on any text that somebody may type or paste.
func TestSearchNeverFails(t *testing.T) {
	x := corpusIndex(t)
	for _, piece := range uglyPieces {
		for _, text := range []string{piece, "oracle " + piece, piece + " oracle", piece + piece + piece, "(" + piece + ")", "-" + piece, `"` + piece + `"`} {
			checked(t, x, text)
		}
	}
}

// TestLongTextsAreAnsweredSoon: 60,000 characters of anything, pasted by mistake.
func TestLongTextsAreAnsweredSoon(t *testing.T) {
	x := corpusIndex(t)
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	var prose strings.Builder
	for _, r := range all {
		prose.WriteString(r.Sections[reports.RootCause] + "\n")
	}
	const length = 60_000
	texts := map[string]string{"prose": prose.String(), "words in one phrase": `"` + strings.ReplaceAll(prose.String(), `"`, " "),
		"words with hyphens": strings.Join(strings.Fields(prose.String()), "-")}
	for _, piece := range []string{"x", "e ", "databas ", "the ", "a-", "a OR ", "-a ", "(a ", "load balancer ", "na ", `"the of" `, "title:", "oracle-", "cause:network ", "İ", "🔥", "\x00", "."} {
		texts[piece+" again and again"] = strings.Repeat(piece, length/len(piece))
	}
	for _, field := range []string{"instance:", "product:", "datacenter:"} {
		texts[field+" of one long word"] = field + strings.Repeat("x", length)
	}
	for name, text := range texts {
		start := time.Now()
		checked(t, x, text[:min(len(text), length)])
		if took := time.Since(start); took > 15*time.Second { // seconds, not minutes, also under the race detector
			t.Errorf("%s: two searches took %v", name, took)
		}
	}
}

// uglyReports hold what reports may hold without being what the corpus is: huge words, letters
// that change their length in lower case, marks on letters, other scripts, Markdown of all kinds.
func uglyReports() []*reports.Report {
	texts := []string{
		strings.Repeat("x", 60_000), strings.Repeat("İ", 500), strings.Repeat("İstanbul ", 60), "İİİİ oracle İİİİ " + strings.Repeat("ǅ Ⱥ Ⱦ ", 40) + "oracle",
		strings.Repeat("e\u0301", 300) + " oracle", strings.Repeat("\u0301", 400), strings.Repeat("🔥", 120) + " oracle " + strings.Repeat("👩‍👩‍👧‍👦", 40),
		strings.Repeat("العربية ", 50) + "oracle " + strings.Repeat("אמסטרדם ", 50), strings.Repeat("数据库", 200) + " oracle",
		"\u202eoracle\u202c \ufeff\u200boracle\u00ad", "**ora**cle [oracle](x) `oracle` ![oracle](y)", strings.Repeat("oracle ", 2000), strings.Repeat("oracle-", 300),
		strings.Repeat(".", 5000) + "oracle" + strings.Repeat(". ", 3000), "\u2028oracle\u2029", strings.Repeat("[", 3000) + "oracle", "", "\u00a0",
	}
	var all []*reports.Report
	for i, text := range texts {
		r := &reports.Report{ID: string(rune('a' + i)), Title: text, Products: []string{"Ürün İ"}, Instances: []string{"İ 01", "🔥"}, Region: "Europe"}
		for s := range r.Sections {
			r.Sections[s] = texts[(i+s)%len(texts)]
		}
		all = append(all, r)
	}
	return all
}

func TestUglyReports(t *testing.T) {
	all := uglyReports()
	x := built(t, all)
	queries := append([]string{"oracle", "orac", `"oracle oracle"`, "oracle-oracle", "oracle x", "istanbul", "i\u0307stanbul", "Istanbul", "xx", "é", "数", "fire OR oracle", "title:oracle", "İ 01", "instance:\"İ 01\""}, uglyPieces...)
	for _, text := range queries {
		checked(t, x, text)
	}
	want := checked(t, x, "İstanbul").Total
	for _, text := range []string{"İSTANBUL", "istanbul", "Istanbul"} {
		if got := checked(t, x, text).Total; got != want || got == 0 {
			t.Errorf("%s finds %d reports, İstanbul %d", text, got, want)
		}
	}
}

// TestMarksAreWithinTheText, in their order, cut between letters, also where lower case is longer
// or shorter than what it is of.
func TestMarksAreWithinTheText(t *testing.T) {
	all := uglyReports()
	x := built(t, all)
	for _, query := range []string{"oracle", "İstanbul", "İ", `"oracle oracle"`, "oracle-oracle", "数据库", "e\u0301", "ⱥ", "العربية", "x"} {
		m, err := x.Marks(context.Background(), query)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			var title strings.Builder
			for _, f := range m.Title(r) {
				title.WriteString(f.S)
			}
			if title.String() != r.Title {
				t.Errorf("%q changes the title of %s to %.60q", query, r.ID, title.String())
			}
			for section, text := range r.Sections {
				end := 0
				for _, s := range m.Section(section, text) {
					if s.Start < end || s.End <= s.Start || s.End > len(text) {
						t.Fatalf("%q marks %v of %d bytes behind %d in %s of %s", query, s, len(text), end, reports.Headings[section], r.ID)
					}
					if !utf8.ValidString(text[s.Start:s.End]) {
						t.Fatalf("%q marks half a letter: %q", query, text[s.Start:s.End])
					}
					end = s.End
				}
			}
		}
	}
}

func TestMarks(t *testing.T) {
	x := corpusIndex(t)
	r := &reports.Report{Title: "NA05 - RCA - Oracle crash"}
	for _, c := range []struct {
		query, text string
		section     int
		want        []string
	}{
		{"oracle crash", "The Oracle server CRASHED, its crash was long.", reports.RootCause, []string{"Oracle", "CRASHED", "crash"}},
		{"databas", "Two databases and a database.", reports.Summary, []string{"databases", "database"}},
		{`"data center"`, "A data\ncenter, a data-center, no center data.", reports.Timeline, []string{"data\ncenter", "data-center"}},
		{"root:oracle", "Oracle here.", reports.RootCause, []string{"Oracle"}},
		{"root:oracle", "Oracle here.", reports.Measures, nil},
		{"crash -oracle", "Oracle did crash.", reports.RootCause, []string{"crash"}},
		{"cause:database the", "The database.", reports.RootCause, nil},
		{"load-balancer", "A load balancer and a load.", reports.RootCause, []string{"load balancer"}},
		{"", "Nothing is marked.", reports.RootCause, nil},
	} {
		m, err := x.Marks(context.Background(), c.query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range m.Section(c.section, c.text) {
			got = append(got, c.text[s.Start:s.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q marks %q in %q, want %q", c.query, got, c.text, c.want)
		}
	}
	m, err := x.Marks(context.Background(), "oracle na05")
	if err != nil {
		t.Fatal(err)
	}
	if got := marked(Hit{Snippets: []Snippet{{"title", m.Title(r)}}})[0]; got != "title: [NA05] - RCA - [Oracle] crash" {
		t.Errorf("marked title: %s", got)
	}
}

// FuzzSearch: no text fails, and no answer contradicts itself.
func FuzzSearch(f *testing.F) {
	for _, piece := range uglyPieces {
		f.Add(piece)
	}
	for _, text := range []string{
		"firewall cpu", `"connection pool`, "-cause:network a OR (b c", `instance:"MT EU02" slow`, "duration:>60 load bal", "root:(a OR -b)", "out of memory",
		"oracel crash", "NA 05", "title:\"x", "(cause:database) x", "after:2022 before:2023-06", "timeout OR the", "load balancer firewall zeppelin",
	} {
		f.Add(text)
	}
	x := corpusIndex(f)
	f.Fuzz(func(t *testing.T, text string) { checked(t, x, text) })
}
