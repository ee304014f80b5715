//go:build readers

package readers

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// hostile are the reports of testdata, which hold what formats and readers find hard, and one with
// five hundred measures.
func hostile(t testing.TB) []*reports.Report {
	t.Helper()
	files, err := reports.Files("testdata")
	if err != nil {
		t.Fatal(err)
	}
	var all []*reports.Report
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, parsed(t, filepath.Base(file), string(text)))
	}
	if len(all) < 10 {
		t.Fatalf("testdata has %d reports", len(all))
	}
	return append(all, measures(t, all[5]))
}

func measures(t testing.TB, like *reports.Report) *reports.Report {
	t.Helper()
	var b strings.Builder
	for i := range 500 {
		fmt.Fprintf(&b, "- Measure %d of 500: somebody looks at lamp %d at noon.\n", i+1, i+1)
	}
	r := *like
	r.ID, r.Title = "2041-12-05-lantern-measures", "Five hundred measures"
	r.Sections[3] = strings.TrimSuffix(b.String(), "\n")
	return parsed(t, r.ID+".md", string(r.Markdown()))
}

func parsed(t testing.TB, name, text string) *reports.Report {
	t.Helper()
	r, _, err := reports.Parse(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// texts are the texts of a report in the order in which a document has them.
func texts(r *reports.Report) []string {
	all := []string{r.Title}
	for _, section := range r.Sections {
		for _, block := range document.Blocks(section) {
			all = append(all, strings.Split(block.Text(), "\n")...)
		}
	}
	return append(all, r.Discrepancies...)
}

// parts are the headings under a report's own, as documents have them.
func parts(r *reports.Report) []string {
	var all []string
	if len(r.Events) > 0 {
		all = append(all, document.EventsHeading)
	}
	all = append(all, reports.Headings[:]...)
	if len(r.Discrepancies) > 0 {
		all = append(all, document.DiscrepanciesHeading)
	}
	return all
}

// squeezed is a text without blanks and without what turns lines around: readers break lines and mark
// directions as they see fit. An accent is one with its letter.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || silent(r) {
			return -1
		}
		return r
	}, norm.NFC.String(text))
}

// silent are characters that show nothing: selectors, joiners, tags, marks of direction.
func silent(r rune) bool {
	return unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point, unicode.Cf)
}

// pattern finds a squeezed text, where every character may stand as its number.
func pattern(text string) *regexp.Regexp {
	var b strings.Builder
	for _, r := range squeezed(text) {
		if r < 0x80 {
			b.WriteString(regexp.QuoteMeta(string(r)))
		} else {
			fmt.Fprintf(&b, `(?:%s|\[U\+%04X\])`, string(r), r)
		}
	}
	return regexp.MustCompile(b.String())
}

// rightToLeft tells of a text that has letters which are written from right to left.
func rightToLeft(text string) bool { return turned.MatchString(text) }

var turned = regexp.MustCompile(`[\p{Hebrew}\p{Arabic}][\p{Hebrew}\p{Arabic}\s]*`)
